import type { NotSetWords } from '../hall-words.ts'

const LENGTH = String.raw`(?:half an|an?|one|two|three|four|\d{1,3})(?: and a half)?[ -]?(?:minutes?|mins?|hours?|hrs?|h)(?!\p{L})`
const SHORTEST = `(?:at least|a minimum of|no less than|not less than|minimum(?: of)?)`
const WHO = `(?:members|regulars|residents|students|subscribers|club members|season ticket holders)`

export const ENGLISH_NOT_SET: NotSetWords = {
  month: [
    /(?<!\p{L})(?:\d{1,3}|one|two|three|four|five|six|once|twice)(?!\p{L})[^.;]{0,40}(?<!\p{L})(?:a|per|each|every) (?:calendar )?month(?!\p{L})/iu,
    /(?<!\p{L})monthly (?:limit|cap|maximum)/iu,
  ],
  late: [
    new RegExp(
      String.raw`(?<!\p{L})${LENGTH}[^.;]{0,12} late(?!\p{L})[^.;]{0,60}(?:no[- ]?shows?|lose|lost|gone|cancel|void|expire|forfeit|give away|given away|release|drop)`,
      'iu',
    ),
    /(?<!\p{L})(?:late ?comers?|anyone late|anybody late|who(?:ever)? (?:is|comes|are) late)[^.;]{0,50}(?:no[- ]?shows?|lose|cancel|void|expire|forfeit|give away|release|drop)/iu,
    new RegExp(
      `(?:no[- ]?shows?|lose|cancel|void|release|give away)[^.;]{0,40}(?:after|if)[^.;]{0,20}${LENGTH}(?: late| after the start)`,
      'iu',
    ),
  ],
  shortest: [
    new RegExp(
      `${SHORTEST} ${LENGTH}(?! (?:before|ahead|in advance|notice|early|earlier|prior|apart|between|late))`,
      'iu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:minimum|shortest|min) (?:booking|length|duration|stay|time|rental|hire)[^.;]{0,30}${LENGTH}`,
      'iu',
    ),
    new RegExp(String.raw`${LENGTH} (?:minimum|min|or more|or longer)(?!\p{L})`, 'iu'),
    new RegExp(
      `(?:nobody|no one|no) (?:can |may )?(?:book(?:s|ings?)?)[^.;]{0,20}(?:for )?(?:less than|under|shorter than) ${LENGTH}(?! (?:before|ahead|in advance|notice))`,
      'iu',
    ),
  ],
  gap: [
    /(?<!\p{L})(?:gap|buffer|break|pause|interval|turnaround|changeover|cleaning time|time to (?:clean|tidy|prepare|set up|air))(?!\p{L})[^.;]{0,60}(?:between|after (?:each|every))/iu,
    new RegExp(
      String.raw`${LENGTH}[^.;]{0,30}(?:between|after (?:each|every)) (?:the |two |each |every |our )?(?:\p{L}+ ){0,3}(?:bookings?|appointments?|slots?|sessions?|guests?|customers?|clients?|patients?|class(?:es)?|games?|\p{L}+s)(?!\p{L})(?! (?:and|to) \d)`,
      'iu',
    ),
  ],
  members: [
    new RegExp(String.raw`(?<!\p{L})(?:only|just) (?:for )?(?:our )?${WHO}(?!\p{L})`, 'iu'),
    new RegExp(String.raw`(?<!\p{L})${WHO}[- ]only(?!\p{L})`, 'iu'),
    new RegExp(String.raw`(?<!\p{L})for (?:our )?${WHO} (?:only|alone)(?!\p{L})`, 'iu'),
    /(?<!\p{L})(?:non[- ]?members|strangers) (?:can['’]?t|cannot|can not|may not|must not|shouldn['’]t)/iu,
  ],
  payment: [
    /(?<!\p{L})(?:deposit|prepay(?:ment)?|pre-?pay(?:ment)?|advance payment|down ?payment)(?!\p{L})/iu,
    /(?<!\p{L})(?:pay|paid|payment|charge (?:their|the) card|card payments?|take (?:the )?money|take cards?)(?!\p{L})[^.;]{0,40}(?<!\p{L})(?:online|in advance|up ?front|before(?:hand)?|when (?:they|you|people|guests) book|by card when|with paypal|via stripe)(?!\p{L})/iu,
    /(?<!\p{L})(?:online|card|advance) payments?(?!\p{L})/iu,
    /(?<!\p{L})(?:no[- ]?show|late cancell?ation|cancell?ation) (?:fee|charge|fine|penalty)(?!\p{L})/iu,
  ],
  code: [
    /(?<!\p{L})(?:discount|promo(?:tion)?|voucher|coupon|gift) ?(?:codes?|cards?|vouchers?)(?!\p{L})|(?<!\p{L})(?:vouchers?|coupons?|with code)(?!\p{L})/iu,
    /(?<!\p{L})(?:pass|card|package|bundle|ticket) (?:of|for) (?:ten|five|\d{1,2}) (?:visits|classes|sessions|games|times)/iu,
  ],
  rota: [
    /^(?:please |from now on,? )?(?!(?:we|i|you|they|it|there|this|that|guests?|people|everyone|everybody|nobody|who)(?!\p{L}))\p{L}[\p{L}'’-]{1,15} (?:(?:is (?:only|just) (?:in|here|on|working)|(?:only|just) (?:does|works|comes in|is in|is here|has))|(?:works|comes in|is in|is here)(?: only| just)|(?:doesn['’]?t|does not|isn['’]?t|is not|can['’]?t|won['’]?t) (?:do|work|come in|be in|here|working|in)(?: on)?(?= (?:\p{L}+days|weekends|mornings|afternoons|evenings|nights)))(?: on)?(?: the)? (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|weekends?|weekdays?|mornings?|afternoons?|evenings?|nights?)(?:(?:,| and| or|,? &) (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|weekends?|weekdays?|mornings?|afternoons?|evenings?|nights?))*(?: from now on| now| please| only| any ?more)*[.!]?$/iu,
  ],
  priceApart: [
    /(?<!\p{L})(?:is|are|costs?) [£$€¥]?\d{1,4}(?:\.\d+)? (?:quid |pounds? |euros? |yuan )?(?:an hour|a slot|a person|per \p{L}+|each) (?:from|after|before|between) \d{1,2}(?:[:.]\d\d)? ?(?:[ap]m(?!\p{L})|(?:to|and|-) ?\d)/iu,
    /(?=.*(?:an hour|per |a slot|a person|[£$€¥]|quid|pounds?|price|costs?|gone up|went up))(?<![\d:.])\d{1,4}(?:\.\d+)?(?![\d:]|\s?[ap]m)[^.;\d]{0,30}?[,;]? (?:and |but |then )?[£$€¥]?\d{1,4}(?:\.\d+)? (?:after|before|past|from|until|in the (?:mornings?|afternoons?|evenings?)|at (?:night|weekends?)|on (?:the )?(?:weekends?|weekdays?))(?!\p{L})/iu,
    /(?<!\p{L})free(?: of charge)? for (?:(?:under|over)[- ]?\d|(?:the )?(?:first|under|over)(?!\p{L}))/iu,
    /(?<!\p{L})(?:is|are|will be) free(?: of charge)? (?:on|during|over) (?!request|arrival)/iu,
    /(?<!\p{L})(?:(?:is|are|costs?)\s+(?:only |just )?(?:[£$€¥]\s?)?\d+(?:\.\d+)?(?: (?:pounds?|quid|dollars?|bucks|euros?|yuan|rmb))?|(?:at|for|pay)\s+(?:only |just )?(?:[£$€¥]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)? (?:pounds?|quid|dollars?|bucks|euros?|yuan|rmb)))(?![\d:.]| ?(?:minutes?|mins?|hours?|hrs?|people|places|am|pm|courts?|rooms?|lanes?|to|-|–))[^.;\d]{0,24}(?<!\p{L})(?:on|at) (?:the )?(?:weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|evenings?|nights?)(?!\p{L})/iu,
    /(?<!\p{L})(?:kids?|child(?:ren)?|students?|seniors?|pensioners?|members?)(?!\p{L})[^.;]{0,24}(?:half[- ]price|half off|\d{1,2} ?% ?(?:off|less|cheaper)|pay half|(?:get|have|pay) \d{1,2} ?%|discount|free)/iu,
    /(?:half[- ]price|half off|\d{1,2} ?% off|discount|free)[^.;]{0,12}(?<!\p{L})for (?:all )?(?:kids?|child(?:ren)?|students?|seniors?|pensioners?|members?)(?!\p{L})/iu,
  ],
  language: [
    /^(?:please |can (?:you|we) )?(?:also )?add (?:the )?\p{L}+(?: (?:as )?(?:an?|another|one more|our)? ?languages?| too| as well)?[.! ]*$/iu,
    /(?<!\p{L})(?:chat|speak|talk|write|book|texts?|page|read (?:it|everything)|available|offer(?:ed)?)(?!\p{L})[^.;]{0,20}(?<!\p{L})in \p{L}+(?: (?:too|as well|also))?[.! ]*$/iu,
    /(?<!\p{L})(?:another|new|more) languages?(?!\p{L})/iu,
  ],
  dayTotal: [
    /(?<!\p{L})(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})[^.;]{0,30}(?:a|per|each) day[^.;]{0,6}(?:in total|altogether|overall|all together)/iu,
  ],
}
