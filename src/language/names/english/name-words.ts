import { matchesOf } from '../../text/matches-of.ts'
import type { NameWords } from '../name-words.ts'
import { ENGLISH_CITIES } from './cities.ts'
import { ENGLISH_SERVICES } from './services.ts'

const GENERIC = new Set(
  `area building house main service services ticket tickets training the of a
  an and at in on for to by with from is are me my i we you us our your it this that be can could would like want need please
  book booking bookings reserve reservation order cancel change move free time times day days week today tomorrow tonight morning
  noon afternoon evening night next last people person persons guest guests adult adults kid kids hour hours minute minutes half
  am pm date name phone number mobile email first second one two three four five six seven eight nine ten monday tuesday wednesday
  thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october
  november december new old young nice little open public main big small large little general private good best what where when which how who all any
  have has had do does did get got make made go going come take hello hi hey yes no ok okay not there here now later soon some
  more help thanks thank about after before until till between around`.split(/\s+/),
)

/** Words that are like those of names, and are no slip of them: "recurring" is no "recording". */
const NO_SLIPS = new Set('another recurring repeating regular regularly meanwhile birthday breakfast dinner'.split(' '))

const KINDS = new Set(
  `centre center class classes club court courts course courses field ground hall halls lesson lessons place room rooms session
  sessions space studio studios table tables venue workshop workshops`.split(/\s+/),
)

const PLAIN = new Set(
  'weekend weekday thing things meet meets meeting each every only ones repaired being admission charge included list wall fours from'.split(
    ' ',
  ),
)

function ownNames(text: string): [number, number][] {
  const spans: [number, number][] = []
  const latin = /\b(?:my name is|my name's|name is|name|i'm|i am|i’m|this is|call me)\b[\s:：,]*/giu
  for (const { 0: lead, index } of matchesOf(text, latin)) {
    const from = index + lead.length
    // As many capitalised words as follow; where nobody cares for capitals, a single word.
    const name = /^(?:\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,3}|\p{L}+)/u.exec(text.slice(from))
    const bare = lead.trim().toLowerCase()
    const certain = bare.includes('name') || bare === 'call me'
    if (name !== null && (certain || /^\p{Lu}/u.test(name[0]))) spans.push([from, from + name[0].length])
  }
  for (const { 0: said, index } of matchesOf(text, SPACE)) spans.push([index + said.length - 4, index + said.length])
  for (const pattern of [IN_TOWN, ROOM_BESIDE])
    for (const { 0: said, index } of matchesOf(text, pattern)) spans.push([index, index + said.length])
  return spans
}

/** "we're in town on friday", "new to town": where somebody is, and no hall that has the word in its name */
const IN_TOWN =
  /\b(?:in|into|to|through|around|round|about|across|out of|outside|near|home|my|our|your|this) town\b(?! (?:hall|house|square)\b)/giu

/** "do you have changing rooms": what a hall has beside what is booked there */
const ROOM_BESIDE =
  /\b(?:changing|waiting|rest|bath|shower|locker|powder|dressing|wash|cloak|store|storage|ladies['’]?|gents['’]?|toilet|boiler|nursing|baby|feeding) ?rooms?\b/giu

/** "if you've room", "got any room at 5", "is there room for 4": space, and no room to meet in */
const SPACE =
  /\b(?:have|has|had|got|['’]ve|['’]s|is there|are there|any|enough|make|find|no|more|much|spare)(?: (?:still|any|enough|got|some|much|more|the))? room(?=\s*(?:$|[,.?!;]|(?:for (?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|us\b|me\b|more\b|the\b|my\b|our\b)|at|on|in|around|about|this|next|today|tomorrow|tonight|then|there|left|please|pls|mate|love|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b))/giu

const CAPITALS = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?!\p{L})/gu

const ofPlace = (word: string): RegExp =>
  new RegExp(
    `(?:^|\\b(?:an?|the|your|our|another|one|two|\\d|which|what|both|all|these|those|this|that|rent|book|hire|reserve|hold|need|use|free|any|some|got|have|of)\\s(?:(?:big|bigger|large|larger|small|smaller|nice|private|quiet|good|free|whole|little|spare)\\s)?)${word}\\b(?!\\s(?:service|key|number))`,
  )

export const ENGLISH_NAME_WORDS: NameWords = {
  cities: ENGLISH_CITIES,
  noSlips: NO_SLIPS,
  mainland: /\b(?:beijing|guangzhou|shenzhen|hangzhou|chengdu|chongqing|wuhan|nanjing)\b/iu,
  countries: {
    GB: ['uk', 'u.k.', 'england', 'scotland', 'wales', 'britain'],
    US: ['usa', 'u.s.', 'u.s.a.'],
    AE: ['uae'],
  },
  regionNames: 'en',
  surname: /(?!)/u,
  generic: GENERIC,
  kinds: KINDS,
  plain: PLAIN,
  ending:
    /(?:(?<=[a-z]{4})(?:ations?|ating|ated|ates?|ions?|ings?|ified|ifying|ify|ifies|ers?|ed|es)|(?<=[a-z]{3})(?:ings?|s))$/,
  audience: [
    /\b(kids|kid['’]s|child(?:ren)?(?:['’]?s)?|junior|toddlers?(?:['’])?|ladies(?:['’])?|wom[ae]n['’]?s|men['’]?s|seniors?['’]?|family|beginners?['’]?|adults?['’]?) (?:\w+ing|class(?:es)?|courses?|lessons?|sessions?|group|club|hour|yoga|dance|tennis|badminton)\b/gu,
    /\b(?:class|course|lesson|session|group|club|hour|\w+ing) for (?:the |my |our |complete |total )?(kids|children|child|toddlers|ladies|women|men|seniors|families|beginners|adults)\b/gu,
  ],
  audiences: [
    /^(?:kids?|child(?:ren)?|juniors?|youth)\b/,
    /^(?:ladies|wom[ae]n)\b/,
    /^men\b/,
    /^(?:beginners?|novices?|intro|introductory|starters?|taster)\b/,
    /^seniors?\b/,
    /^famil(?:y|ies)\b/,
    /^adults?\b/,
    /^toddlers?\b/,
  ],
  doing: /(?!)/gu,
  placeKinds: [
    // "is there room for 4?" asks for space, and "a squash court" is another one
    { said: ofPlace('rooms?'), of: /\broom\b/ },
    {
      said: ofPlace('courts?'),
      of: /\b(?:badminton|tennis|squash|basketball|volleyball|pickleball|padel|courts?)\b/,
    },
    { said: ofPlace('studios?'), of: /\bstudio\b/ },
    // "a space for a workshop"
    {
      said: /\b(?:spaces?|places?|venues?|somewhere|areas?|rooms?)\b[^.?!]{0,24}\b(?:for|to (?:hold|have|do|run|host|give))\b[^.?!]{0,24}\b(?:meetings?|workshops?|seminars?|trainings?|presentations?|interviews?|conferences?|talks?|lectures?|boards?|brainstorm\w{0,3}|negotiations?)\b/,
      of: /\b(?:meeting|conference|seminar|board|training|function|lecture)\b/,
    },
  ],
  suffixes: [],
  telling: /(?!)/,
  everyday: /(?!)/,
  between: /(?!)/,
  ownNames,
  services: ENGLISH_SERVICES,
  titleBefore: /^\s*(?:mr|mrs|ms|miss|dr)\b\.?\s*(?=\S)/i,
  titleAfter: /(?!)/,
  ownPlans:
    /(?:^|[.,!;]\s?|\b(?:because|since|as|but|so|and|that|oh|sorry|hi|hello|hey)\s)(?:i|we)(?:'ve|’ve| have| had)?(?: (?:got|also|already|just|still|then))*(?<=ve|have|had|got|also|already|just|still|then) (?:an?|my|our|another)(?: [a-z]{2,12})? $|\b(?:boss|manager|work|office|client|school|team|company|colleagues?|they|he|she|somebody|someone|has|there['’]s|there is)(?:['’]ve|['’]s| have| has| had)?(?: (?:just|only|now|also|suddenly|already))*(?:(?<= has| there['’]s| there is| just| now| suddenly)| (?:put|set|scheduled|called|moved|planned|threw|thrown|dropped|arranged|gave|got|squeezed|added)(?: (?:me|us|in|on|up))*) (?:an?|another|my|our)(?: [a-z]{2,12})? $|\b(?:kids?|children|sons?|daughters?|boys?|girls?|husband|wife|partner|mum|mom|dad|brother|sister|friends?|mates?|(?:one|two) of (?:us|them|the [a-z]+))(?:['’]ve|['’]s| have| has)(?: got)?(?: an?| her| his| their| my)? $|\b(?:late|off|on my way|rushing|heading|coming|back|came|busy|stuck) (?:for|to|from|with|at|in|between)(?: an?| my| our| the| another)?(?: [a-z]{2,12})? $/i,
  goesOn: /\b(?:my|our|his|her|their) # (?:only )?(?:runs|goes on|lasts|drags on) (?:until|till?)\b/i,
  ownBooking:
    /^\s?(?:bookings?|reservations?|slots?|appointments?|booked|reserved|code|session|tomorrow,? please|please)\b/i,
  maybeNames: (text, known) =>
    matchesOf(text, CAPITALS).flatMap(({ index, 0: name }): [number, number][] =>
      name.split(' ').some((word) => known.has(word.toLowerCase())) ? [] : [[index, index + name.length]],
    ),
  callings: (name) => {
    const words = name.split(/[\s.]+/).filter((word) => /^[\p{Script=Latin}'’-]{2,}$/u.test(word))
    return words.length > 1 ? words : []
  },
}
