import { englishNumbers } from '../../numbers/english/numbers.ts'
import { rewrite } from '../normal.ts'
import type { NormalRules } from '../normal-rules.ts'

/** "at 10 - 3 people": an hour and a size, no range */
const DASH_BEFORE_SIZE =
  /(?<=\bat \d{1,2}(?::\d\d)?\s?(?:[ap]m)?) - (?=\d{1,3} (?:people|persons|guests|players|adults|of us)\b)/g
/** "wed like a court": no wednesday */
const WE_WOULD =
  /\bwed(?=\s(?:be|both|all|like|love|want|prefer|rather|appreciate|need|come|go|take|have|bring|arrive)\b)/g

/** "ada dot bell at example dot org": an address in words */
const ADDRESS_READ =
  /(?<![a-z\d.])((?:[a-z\d_+-]{1,30}(?:\.| dot )){0,3}[a-z\d_+-]{1,30}) at ([a-z\d-]{1,40}(?: dot [a-z]{2,20}){1,3})(?![a-z\d])/g
const inSigns = ([, name = '', domain = '']: RegExpExecArray): string => `${name}@${domain}`.replaceAll(' dot ', '.')

/** "2nd 1 pls", "the last 1": one of a list */
const ONE_OF_LIST =
  /(?<=\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|bottom|top|middle|other|same|earlier|later|that|this|which)\s)1(?=\s*(?:$|[,.!?](?!\d)|(?:pls|please|plz|ta|thanks|thx|cheers|mate|then|is|was|will|would|works|suits|does|if|for me)\b))/g

/** Slang and dialect of days and hours, as the rules call them. */
const SAID_OTHERWISE =
  /\b(?:w\/o?(?=\s)|4(?<=(?<!\b(?:at|by|to|till|until|from|is|are|was|make it|about|around|than|only|just|after|before|be|or|and|need|have|want) )\b[a-z]{3,12} 4)(?= (?:an?|my|our|us|me)\b)|noone\b|theyre\b|tomoz?\b|tmrw?\b|tmw\b|tmro\b|tomm?rw\b|tomorow|tommorow|tommorrow|tomorrrow|tommrow|tomozz|tomoro|2mo(?:z|ro|rrow)|tmoz|the morrow|2day|tdy\b|tday\b|tody|todya|tdoay|2dae|this (?:very|same) day|2nite|2night|da(?=\s(?:day|morning|evening))|(?:mon|tues|wednes|thurs|fri|satur|sun)day come|come (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|round(?: about)?(?= (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)\b(?! (?:people|of us|persons|guests)))|(?:kindly )?(?:prior to|ahead of)(?= (?:\d|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|as (?:of|from)(?= \d{1,2}(?::\d\d)?\s?(?:[ap]m|o'clock)))/g
function plainly([said]: RegExpExecArray): string | undefined {
  if (/^(?:tom|2mo|tm|the m)/.test(said)) return 'tomorrow'
  if (/^(?:2da|tdy|tday|tody|todya|tdoay|this)/.test(said)) return 'today'
  if (said.startsWith('w/')) return said === 'w/' ? 'with' : 'without'
  if (said === '4') return 'for'
  if (said === 'theyre') return "they're"
  if (said === 'noone') return 'no one'
  if (/^2ni/.test(said)) return 'tonight'
  if (said.startsWith('round')) return 'around'
  if (said.startsWith('as')) return 'from'
  if (said.startsWith('come')) return 'on '
  if (said.endsWith('come')) return said.slice(0, -5)
  return said === 'da' ? 'the' : 'before'
}
/** Words that only hesitate: "at like 5", "for um like tomorrow or whatever" */
const HESITATES =
  /\b(?:(?:uh+|um+|er+m*|hmm+|like|you know)\s+)+(?=(?:at|on|for|in|around|about)?\s?(?:\d|tomorrow|today|tonight|this|next|noon|midday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))|\s(?:or (?:whatever|something|so something|smth))\b(?=\s|$)/g

/** "wed morning if theres one": what is wished is no more than that */
const IF_ANY =
  /,?\sif (?:there(?:['’]?s| is| are)|(?:you|u|they)(?:['’]?ve| have)(?: got)?|it(?:['’]?s| is)|(?:that|thats|that['’]s)(?: is)?) (?:one|1|any|some|space|room|free|available|possible|ok|okay|a (?:slot|space|spot|place))(?: (?:free|left|available|going|then|with you))?(?=\s*(?:$|[,.!?](?!\d)))/g
/** "me own mat", "me sister's name": as many say it. */
const ME_FOR_MY =
  /\bme(?= (?:own|sisters?|brothers?|mum|mam|mother|dad|da|father|mates?|wife|husband|missus|partner|kids?|lads?|lass|daughters?|sons?|name|number|mobile|phone|car|van|bike|mat|gear|booking|head|back|knees?|e-?mail|address|friends?|hands?|house|bag)\b)/gi

/** Parts of the day as they are said or typed in short. */
const SHORT_PARTS: Readonly<Record<string, string>> = {
  arvo: 'afternoon',
  arvos: 'afternoons',
  morn: 'morning',
  nite: 'night',
  avo: 'afternoon',
}
const SHORT_PART = new RegExp(String.raw`\b(?:${Object.keys(SHORT_PARTS).join('|')})\b`, 'g')

export const ENGLISH_NORMAL: NormalRules = {
  characters: new Map(),
  sameLength: (text) => text.replace(DASH_BEFORE_SIZE, ' , ').replace(ME_FOR_MY, 'my'),
  rewrite: (plain, typed) => {
    const sure = /\b(?:uh|um|er|like|hmm|whatever|something)/.test(plain.text)
      ? rewrite(plain, HESITATES, () => '')
      : plain
    const said = sure.text.includes(' dot ') ? rewrite(sure, ADDRESS_READ, inSigns) : sure
    const long = rewrite(said, SHORT_PART, ([word]) => SHORT_PARTS[word] ?? word)
    const listed = rewrite(long, ONE_OF_LIST, () => 'one')
    const normal = rewrite(
      rewrite(listed, WE_WOULD, () => 'we would'),
      SAID_OTHERWISE,
      plainly,
    )
    const asked = normal.text.includes(' if ') ? rewrite(normal, IF_ANY, () => '') : normal
    return /[a-z]{3}/.test(asked.text) ? englishNumbers(asked, typed) : asked
  },
}
