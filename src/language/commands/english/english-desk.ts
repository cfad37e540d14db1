import type { PlainRule } from '../plain-rule.ts'

const CODE = '[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}'
/** A person's name, in capitals or with a title: days, months and what begins a sentence are none. */
const NAME =
  "(?:(?:[Mm]rs?|[Mm]s|[Dd]r)\\.? \\p{L}[\\p{L}'’.-]*|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|My|It|The|Our|I)\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3})"
/** "Ada's booking", "the booking of Ada", "Ada", a code. */
const WHOSE = `(?:the )?(?:booking (?:of|for) (?!me\\b|my\\b|us\\b)|(?:booking )?${CODE}\\b|${NAME}(?:['’]s? (?:booking|reservation))?(?!['’]))`
/** A code, a number or its last digits, a name. */
const SOMEBODY = `(?=\\S*[\\d-])${CODE}|\\+?\\d[\\d -]{2,}\\d|${NAME}`
const DROP_WHOSE = /\b(?:the )?(?:booking|reservation)(?: of| for)?\b|['’]s?(?=\s|$)/giu

const begins = (verb: string, then = ''): RegExp => new RegExp(`^(?:${verb}) ${WHOSE}${then}`, 'u')

/** What staff do for guests, as they say it in English. */
export const ENGLISH_DESK: readonly PlainRule[] = [
  {
    word: 'duty',
    says: 'off',
    is: /^(?:(?:(?:do not|don['’]?t|nobody|no one) (?:disturb|bother|ring|wake|call|ping|buzz|text|message|contact|notify) me|(?:wake|ring|disturb|bother|call) me for nothing|nothing (?:for|to) me|mute me|leave me (?:alone|in peace)|no (?:calls|pings|rings|messages)(?: for me)?)(?: (?:until|till?|before|for) .{1,30})?|(?:i['’]?m |i am )?(?:gone |off |out |away |going )*(?:(?:for|to|at|on|to have) )?(?:my |a )?(?:lunch|dinner|coffee|tea|break|lunch break)[,;]? ?(?:i['’]?m )?(?:back |until |till? |for )(?:at |in |around )?.{1,20}|(?:i['’]?m |i am )?(?:off|going|heading|gone|leaving for) home(?: now)?|(?:i['’]?m |i am )?(?:off|away|out|gone) (?:for (?=.*(?:hour|min))|until |till? ).{1,30})$/i,
    drop: /^.*?(?=(?<!\p{L})(?:until|till?|before|for (?!nothing|me\b|lunch|dinner|coffee|tea|break|my|a )|back (?:at|in|around)?))|^.*$/isu,
    asks: true,
  },
  {
    word: 'duty',
    is: /^(?:(?:i'm|i’m|i am) )?(?:now )?(?:on|off) (?:duty|shift)(?: now| today)?(?: (?:until|till|for|from) .{1,30})?$|^(?:put|set|mark|sign|clock) me (?:down )?(?:as )?(?:on|off)(?: duty| shift)?(?: (?:until|till|til|for|from) .{1,20})?$|^(?:do not|don['’]t) disturb me(?: (?:until|till|for) .{1,30})?$|^(?:start|end)(?:ing)? my shift$/i,
    drop: /^(?:i'm|i’m|i am)(?: now)?|^(?:put|set|mark|sign|clock) me(?: down)?(?: as)?|\bfrom now on\b|^end(?:ing)?(?= my shift)/gi,
    asks: true,
  },
  {
    word: 'unblock',
    is: new RegExp(`^(?:[Uu]n-?block|[Uu]nban|[Uu]n-?blacklist) (?:${SOMEBODY})$|^[Ll]et ${NAME} book again$`, 'u'),
    drop: /^(?:un-?block|unban|un-?blacklist|let)\b|\bbook again$/gi,
    asks: true,
  },
  {
    word: 'block',
    is: new RegExp(
      `^(?:[Bb]lock|[Bb]an|[Bb]ar|[Bb]lacklist) (?:the guest )?(?:${SOMEBODY})(?:$|[\\s,:])|^(?:[Dd]on['’]?t|[Dd]o not|[Nn]ever) (?:let|allow|take (?:any )?(?:more )?bookings? (?:from|by)|accept (?:any )?(?:more )?bookings? (?:from|by)) (?:${SOMEBODY})(?: (?:to )?book| from booking)?(?: again| any ?more)?$`,
      'u',
    ),
    drop: /^(?:block|ban|bar|blacklist)(?: the guest)?\b|^(?:don['’]?t|do not|never) (?:let|allow|(?:take|accept) (?:any )?(?:more )?bookings? (?:from|by))\b|(?: from booking|(?: to)? book)?(?: again| any ?more)?$/gi,
    asks: true,
  },
  {
    word: 'next',
    is: /^who(?:'s| is| comes) next(?: today)?$|^(?:who|which guests?)(?:'s| is| are) still to come(?: today)?$|^next guests?$/i,
    drop: /.+/gs,
  },
  {
    word: 'inside',
    is: /^(?:how many (?:people|guests) are|who is|who's) (?:inside|here|in the (?:hall|building))(?: now| right now)?$/i,
    drop: /.+/gs,
  },
  // how many they are stands before the word
  {
    word: 'walkin',
    is: /^(?:(?:we have|we['’]ve got|there(?:['’]s| are)|i have|i['’]ve got|got|have) )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:(?:more|new) )?(?:walk|drop)[- ]?ins?\b(?!.*(?<!\p{L})(?:per|each|a) (?:day|week|slot)(?!\p{L}))/iu,
    drop: /(?!)/g,
    asks: true,
  },
  {
    word: 'walkin',
    is: /^(?:(?:we have|we've got|there(?:'s| is)|i have) )?(?:an? )?(?:new )?walk[- ]?ins?\b|^(?!.*(?<!\p{L})(?:no|not|any|how|stop|don['’]?t|pause|only|the|our|allow|close|open|take|accept)(?!\p{L}))\p{L}+ \p{L}+,? walk[- ]?in\b/iu,
    drop: /^(?:we have|we've got|there(?:'s| is)|i have)|\b(?:an? )?(?:new )?walk[- ]?ins?\b/gi,
    asks: true,
  },
  {
    word: 'bookfor',
    is: /^(?:(?:tele)?phone booking|booking by (?:tele)?phone|caller|on the (?:tele)?phone)\s*[:,–-]\s*\S/i,
    drop: /^(?:(?:tele)?phone booking|booking by (?:tele)?phone|caller|on the (?:tele)?phone)\s*[:,–-]/gi,
  },
  {
    word: 'bookfor',
    is: new RegExp(
      `^(?:[Bb]ook|[Rr]eserve|[Hh]old|[Kk]eep|[Ss]ave|[Mm]ake a booking)\\b.{0,40}\\bfor (?:${NAME}|(?:an? |the )?(?:guest|customer|caller|client))(?![\\p{L}'’])`,
      'u',
    ),
    drop: /^(?:book|reserve|hold|keep|save|make a booking)\b|\b(?:an? |the )?(?:guest|customer|caller|client)\b/gi,
    asks: true,
  },
  {
    word: 'cancel',
    is: begins('[Cc]ancel|[Cc]all off', '(?: please)?$'),
    drop: new RegExp(`^(?:cancel|call off)\\b|${DROP_WHOSE.source}`, 'giu'),
    asks: true,
  },
  {
    word: 'move',
    is: begins('[Mm]ove|[Rr]eschedule|[Ss]hift', ' (?:to|until) .+'),
    drop: new RegExp(`^(?:move|reschedule|shift)\\b|${DROP_WHOSE.source}`, 'giu'),
    asks: true,
  },
  {
    word: 'extend',
    is: begins('[Ee]xtend|[Pp]rolong', ' .+'),
    drop: new RegExp(`^(?:extend|prolong)\\b|${DROP_WHOSE.source}`, 'giu'),
    asks: true,
  },
  {
    word: 'paid',
    is: new RegExp(`^(?:${NAME}|${CODE}) (?:has |have )?paid(?: (?:now|already|in cash|cash|by card))?$`, 'u'),
    drop: /\b(?:has|have|paid|now|already|in cash|cash|by card)\b/gi,
    asks: true,
  },
  {
    word: 'noshow',
    is: new RegExp(
      `^(?:${NAME}|${CODE}) (?:(?:did not|didn['’]t|never) (?:come|show(?: up)?|turn up|came|showed up)|is a no[- ]show)$|^[Nn]o[- ]show:? .+`,
      'u',
    ),
    drop: /\b(?:did not|didn['’]t|never|come|came|show(?:ed)?(?: up)?|turn up|is a|no[- ]show)\b:?/gi,
    asks: true,
  },
  {
    word: 'left',
    is: new RegExp(`^(?:${NAME}|${CODE}) (?:has |have |just )*(?:left|gone)(?: early| already)?$`, 'u'),
    drop: /\b(?:has|have|just|left|gone|early|already)\b/gi,
    asks: true,
  },
]
