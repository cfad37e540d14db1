import type { DeskWords, FormWords, HallWords, NoShowWords, ShiftSaid, SwitchWords } from '../hall-words.ts'
import { ENGLISH_CHANGE, ENGLISH_CUES } from './change-cues.ts'
import { ENGLISH_LENGTH_NUMBERS, ENGLISH_MEASURES, ENGLISH_TIMES_SAID } from './measure-words.ts'
import { ENGLISH_NOT_SET } from './not-set-words.ts'
import { ENGLISH_OPTIONS } from './option-words.ts'
import { ENGLISH_RULES, ENGLISH_TRADES } from './rule-words.ts'
import { ENGLISH_SETTINGS } from './setting-words.ts'

const SWITCHES: SwitchWords = {
  on: /(?<!\p{L})(?:on|yes|true|needed|required)(?!\p{L})/iu,
  off: /(?<!\p{L})(?:off|no|none|false|not needed|without)(?!\p{L})/iu,
  all: /(?<!\p{L})(?:all(?: of (?:them|it))?|everything|every service|each service|both)(?!\p{L})/iu,
  until: /(?<!\p{L})(?:until|till?|before|for|back(?: at| in| around)?)(?!\p{L})/iu,
  onDuty:
    /(?<!\p{L})(?:on(?: duty| shift| call)?|work(?:ing)?|back(?: at work)?|start(?:ing)?(?: my)? shift)(?!\p{L})/iu,
  offDuty:
    /(?<!\p{L})(?:(?:not|won['’]t be|don['’]t) (?:working|work|in|on (?:duty|shift))|off(?: duty| shift| work)?|away|out|gone|do not disturb|don['’]t disturb(?: me)?|dnd|go(?:ing)? home|(?<!from )(?:my )?(?:lunch|break)|sick|on (?:leave|holiday)|stop (?:ping|ring|call|bother|buzz|messag|text)\w*)(?!\p{L})/iu,
}

const NO_SHOWS: NoShowWords = {
  off: /(?<!\p{L})(?:off|none|never|no (?:limit|rule)s?|nothing|stop)(?!\p{L})/iu,
  mark: /(?<!\p{L})(?:mark(?:ed|ing)?|note(?:d)?|automatic(?:ally)?|by itself)(?!\p{L})/iu,
  noMark: /(?:do not|don['’]t|no) \w*mark/iu,
  approval: /(?<!\p{L})(?:approv(?:al|e|ed)|confirm(?:ation)?|our ok)(?!\p{L})/iu,
  phone: /(?<!\p{L})(?:phone|call|desk|block(?:ed)?|refuse)(?!\p{L})/iu,
  times: /times?|no[- ]?shows?|bookings?/iu,
  within: /in|within|per|a|every/iu,
  days: /days?|d(?!\p{L})/iu,
  daysFirst: /(?!)/u,
  monthly: /(\d{1,3})\s*(?:times?|no[- ]?shows?)?\s*(?:in|within|per|a)\s*(?:a\s+)?month/iu,
}

const DESK: DeskWords = {
  selfCheckIn:
    /(?<!\p{L})(?:self[- ]?check[- ]?in|check(?:ing|ed)? themselves in|check(?:ing|ed)?[- ]in by themselves|check(?:s|ing)? them in|check(?:s|ed|ing)? (?:in )?(?:the )?guests? in|guests? check in)(?!\p{L})/iu,
  staffOnly:
    /(?<!\p{L})(?:only (?:the )?(?:staff|desk|colleagues|we)|staff only|(?:not|no longer|never|stop) .*(?:themselves|by themselves)|(?:any ?more))(?!\p{L})|n['’]t .*themselves/iu,
  number: /(?<!\p{L})(?:numbers?|phones?|mobiles?|telephones?)(?!\p{L})/iu,
  required:
    /(?<!\p{L})(?:required?|requires|mandatory|must|ha(?:s|ve) to|needs?|always|compulsory|obligatory|nobody .*without|no .*without|on)(?!\p{L})/iu,
  optional:
    /n['’]t (?:required|mandatory|necessary|needed|have to|need|ask|want)|(?<!\p{L})(?:optional|voluntary|not (?:required|mandatory|necessary|needed|have to|need|ask|want)|needn['’]t|no need|without (?:a|their) (?:number|phone)(?! .*nobody)|off|no (?:phone |mobile )?number(?: is)? (?:needed|required|necessary))(?!\p{L})/iu,
}

const FORM: FormWords = {
  name: /(?<!\p{L})names?(?!\p{L})/iu,
  mobile: /(?<!\p{L})(?:phone|mobile|cell|telephone)s?(?!\p{L})/iu,
  email: /(?<!\p{L})e-?mails?(?!\p{L})/iu,
  nothing: /^(?:nothing|none|no)(?: at all)?$/iu,
  none: /^(?:none|no|nothing|off|remove|delete|always|any)$/iu,
  yes: /(?<!\p{L})(?:yes|true)(?!\p{L})/iu,
  no: /(?<!\p{L})(?:no|not|false)(?!\p{L})/iu,
  mustAnswer:
    /(?<!\p{L})(?:must|ha(?:s|ve) to|needs? to|required?|requires|mandatory|compulsory|always|we need|need their|need the)(?!\p{L})/iu,
  mayAnswer:
    /(?<!\p{L})(?:optional(?:ly)?|if they (?:want|like|wish|have one)|can (?:also )?(?:tell|give|leave|say|add|write)|may (?:also )?(?:tell|give|leave|say|add|write)|not required|voluntary|needn['’]t|don['’]t have to)(?!\p{L})/iu,
  smallWords:
    /(?<!\p{L})(?:the|an?|any|your|you|do|does|have|has|are|is|of|in|for|to|what|which|how|many|been|here|before|this|it|its|need|want|would|like|will|be|at|on|or|and|please|numbers?)(?!\p{L})|['’]s(?!\p{L})/giu,
  plural: /(?:ies|y|s)$/iu,
  atMost: /(?<!\p{L})(?:up to|at most|max(?:imum)?|or younger|until)(?!\p{L})/iu,
}

const LABELS: HallWords['labels'] = {
  yesno:
    /^(?:(?:have|has|do|does|did|are|is|was|were|will|would|can) .{3,}|(?!(?:what|which|how|when|where|who|whose|why)(?!\p{L})).{3,}\?)$/iu,
  mobile: /(?<!\p{L})(?:(?:mobile|cell)(?: phone)?(?: number)?|(?:tele)?phone(?: number)?)$/iu,
  'id-card': /(?!)/u,
  date: /(?<!\p{L})(?:birthday|date of birth|date)$/iu,
  number: /(?<!\p{L})(?:age|number of .+|how many .+)$/iu,
}

const SHIFT =
  /(?<!\p{L})(open|start|begin|clos|shut|finish|end|stop|until|till)\p{L}*((?:\s+(?:up|at|from|before|until|till|only|work|early|late|to))*(?<day>[\s,]+(?:(?:on|this|every)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|evening)(?:\s+(?:night|evening|afternoon)s?)?)?(?:[\s,]+(?:at|from|until|till|by))?)[\s,]+(half past |quarter past )?(\d{1,2}|noon|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](\d\d))?\s*(am|pm|o['’]clock|in the (?:morning|afternoon|evening)|at night)?(?![\d\p{L}-]|\s*(?:min(?:ute)?s?|hours?|hrs?)(?!\p{L})|\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/dgiu

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
function hourSaid(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  const at = HOURS.indexOf(said.toLowerCase())
  return /^midnight$/i.test(said) ? 24 : at < 0 ? 12 : at + 1
}

const SETS = /(?<!\p{L})(?:change|set|move|put|make|push|bring|shift)(?!\p{L})/iu

function shifts(text: string): ShiftSaid[] {
  const found: ShiftSaid[] = []
  for (const match of text.matchAll(SHIFT)) {
    const day = match.indices?.groups?.day
    const end = match.index + match[0].length
    const [, word = '', between = '', , past = '', said = '', digits, part] = match
    const hour = hourSaid(said)
    // "change the opening to 10", though "opening to 10" by itself is how long
    const isSet = /^(?:opening|start|beginning)\s+to\s/i.test(match[0]) && SETS.test(text.slice(0, match.index))
    const minute = digits ?? (past === '' ? '0' : /^h/i.test(past) ? '30' : '15')
    const pm = part !== undefined && /^pm|afternoon|evening|night/i.test(part) && hour < 12
    found.push({
      // "we're open until 8" says when it closes
      opens: /^(?:open|start|begin)/i.test(word) && (isSet || !/(?<!\p{L})(?:until|till|to)(?!\p{L})/iu.test(between)),
      minutes: (hour + (pm ? 12 : 0)) * 60 + Number(minute),
      half: !/^(?:noon|midday|midnight)$/i.test(said) && (part === undefined || /^o/i.test(part)),
      // the day is read by itself
      spans:
        day === undefined
          ? [[match.index, end]]
          : [
              [match.index, day[0]],
              [day[1], end],
            ],
    })
  }
  return found
}

export const ENGLISH_HALLS: HallWords = {
  cues: ENGLISH_CUES,
  change: ENGLISH_CHANGE,
  measure: ENGLISH_MEASURES,
  numbers: ENGLISH_LENGTH_NUMBERS,
  times: ENGLISH_TIMES_SAID,
  switches: SWITCHES,
  bareHour:
    /^\s*(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?<minute>\d\d))?(?: o['’]?clock)?(?=\s*$|[,;.!]|\s+(?:and|please|pls|so|but|ping|call|ring|buzz|message|text|then|ok|thanks|thx|don['’]?t|bye)(?!\p{L}))/iu,
  holidays: {
    usual:
      /(?<!\p{L})(?:as (?:usual|always|normal)|like any (?:other )?day|normal(?:ly)?|usual|open(?! \d)|off|none|ignore)(?!\p{L})/iu,
    closed: /(?<!\p{L})(?:clos(?:e|es|ed|ing)|shut|follows?|observes?|respects?|keeps?)(?!\p{L})/iu,
  },
  noShows: NO_SHOWS,
  desk: DESK,
  settings: ENGLISH_SETTINGS,
  form: FORM,
  languageAlso: (name) => name,
  labels: LABELS,
  rules: ENGLISH_RULES,
  trades: ENGLISH_TRADES,
  notSet: ENGLISH_NOT_SET,
  options: ENGLISH_OPTIONS,
  shifts,
  shiftBy: {
    earlier: /(?<!\p{L})(?:earlier|early|sooner|less|shorter)(?!\p{L})/iu,
    later: /(?<!\p{L})(?:later|longer|more|late)(?!\p{L})/iu,
    opens: /(?<!\p{L})(?:open|opens|start|starts|begin|begins)(?!\p{L})/iu,
    closes:
      /(?<!\p{L})(?:clos(?:e|es|ing)|shut(?:s|ting)?|finish(?:es|ing)?|end|ends|stop|stay open|longer|shorter|until)(?!\p{L})/iu,
    break: /(?<!\p{L})(?:(?:lunch|tea|coffee)(?: break)?|break|siesta)(?!\p{L})/iu,
    shutBehind: /(?!)/iu,
    asWhole: /(?<!\p{L})as a whole(?!\p{L})/iu,
    onlyPart:
      /(?<!\p{L})(?:only|just)(?!\p{L})[^.,;]{0,40}(?<!\p{L})(?:mornings?|afternoons?|evenings?)(?!\p{L})|(?<!\p{L})(?:mornings|afternoons|evenings) only(?!\p{L})/iu,
  },
  pictures: {
    alt: /(?<!\p{L})(?:alt(?:ernative)?(?: text)?|caption)(?!\p{L})/iu,
    add: /(?<!\p{L})(?:add|another|one more|additional|second|more)(?!\p{L})/iu,
    remove:
      /(?<!\p{L})(?:remove|delete|drop|take (?:down|away|off)|get rid of|no (?:picture|photo|image)s?|without)(?!\p{L})/iu,
  },
}
