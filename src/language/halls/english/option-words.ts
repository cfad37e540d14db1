import type { OptionWords } from '../hall-words.ts'

const NAME = String.raw`(?<name>(?!(?:a|an|the|another|new)\b)\p{L}[\p{L}\d'’ -]{0,28}?)`
const NOW = '(?:,? (?:from now on|now|please|too|as well|today))*'

export const ENGLISH_OPTIONS: OptionWords = {
  gone: (name) => [
    String.raw`^.{0,20}?(?<![\p{L}\d])${name}(?:['’]s)?(?: (?:has|have|is|was|just|now|already|sadly|unfortunately))*(?: (?:left(?: us)?|leaving(?: us)?|leaves(?: us)?|gone|quit|quits|retire[ds]?|retiring|resigned|(?:not|no longer)(?: (?:here|with us|available|offered|working(?: here)?|an option))(?: any ?more)?|no longer works?(?: here| with us| for us)?|(?:doesn['’]?t|does not|won['’]?t) (?:work|be working)(?: here| with us| for us)?(?: any ?more)?|(?:isn['’]?t|is not) (?:here|with us|available|an option|working here)(?: any ?more)?))(?: (?:now|for good|the (?:salon|team|shop|place|club)|us))*(?:[,;.] ?(?:so )?(?:please )?(?:take|remove|delete|drop) (?:him|her|them|it)(?: (?:off|out|from).*)?)?$`,
    `^(?:please )?(?:take|remove|delete|drop|get rid of|scratch) (?:the )?(?:option )?${name}(?: (?:off|out|away))?(?: (?:from|of|as an?) .{2,40})?${NOW}$`,
  ],
  added: (field) => [
    `^(?:(?:we(?:['’]ve| have)?(?: got| hired)?|i(?:['’]ve| have)? hired|there(?:['’]s| is)) )?(?:an? |another |our |the )*new ${field}s?(?: is|:|,| -)?(?: (?:called|named|is))? ${NAME}${NOW}$`,
    `^${NAME} (?:is|['’]s) (?:an?|the|our|my) new ${field}${NOW}$`,
    `^(?:please )?(?:add|put) ${NAME} (?:as an? |as |to (?:the |our )?(?:list of |options (?:of|for) )?|in (?:the |our )?|under )(?:new )?${field}s?(?: (?:list|options|field|question))?${NOW}$`,
    `^(?:please )?(?:add|put in) (?:an? |another )?(?:new )?${field}(?::|,)? (?:called |named )?${NAME}${NOW}$`,
    `^${NAME} (?:has )?(?:joins?|joined|joining|starts?|started)(?: us)?(?: (?:today|now|this week))? as (?:an? |our |the )?(?:new )?${field}${NOW}$`,
  ],
}
