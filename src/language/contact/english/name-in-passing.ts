import { matchesOf } from '../../text/matches-of.ts'
import type { PersonNames } from '../contact-words.ts'
import { type NamePhrase, onlyName } from '../name-phrase.ts'
import { ENGLISH_NAMES_SAID, isTwoNames } from './person-name.ts'
import { putRight } from './put-right.ts'

/** "saturday at 5, Nora Fields": a name beside something else. */

/** Capitals in a row, with what stands between the parts of some names. */
const RUN =
  /(?<![\p{L}\d@.'’])\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|der|den|de|da|del|di|la|al|bin|ibn) ){0,2}\p{Lu}[\p{L}'’.-]*){1,5}(?![\p{L}\d@])/gu
/** Capitals begin sentences, labels and the names of days, too. */
const NO_PART =
  /^(?:now|quick(?:ly)?|hurry|nothing|something|asap|[a-z]+n['’]t|i|i'?m|i'?d|i'?ll|i'?ve|a|an|the|my|our|your|me|us|we|it|it'?s|s?he['’]s|they['’]re|we['’]re|you['’]re|its|is|are|was|be|am|pm|this|that|these|those|there|here|he|she|they|any|some|no|not|yes|yeah|yep|ok|okay|sure|right|so|well|and|or|but|for|from|at|on|in|of|to|by|with|under|hi|hello|hey|dear|good|morning|noon|afternoon|evening|night|today|tonight|tomorrow|next|please|pls|thanks?|thank|cheers|regards|sorry|can|could|may|might|would|will|shall|do|does|did|have|has|let'?s|let|make|put|use|write|book|booking|bookings|booked|reserve|reservation|reserved|change|move|cancel|name|names|full|guest|guests|contact|phone|mobile|cell|tel|telephone|number|no|nr|email|e-mail|mail|date|day|time|when|where|who|what|which|how|why|party|people|pax|persons?|hall|service|item|activity|location|venue|place|details|info|information|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|christmas|easter|new|old|year|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|just|also|then|maybe|perhaps|looking|wanted|want|need|is there|us)$/i
/** Places, things and firms. */
const THING =
  /^(?:halls?|house|cent(?:re|er)|studios?|rooms?|courts?|club|street|st|road|rd|lane|ave|avenue|square|hotel|school|college|university|museum|gym|pool|tower|city|town|stadium|arena|bar|café|cafe|restaurant|church|class|lesson|session|badminton|tennis|football|climbing|yoga|dance|piano|guitar|pottery|archery|photo|meeting|ltd|inc|gmbh|llc|company|corp|team|card|pay|bank|visa|zoom|teams|wifi|outlook|google|wechat|whatsapp|telegram)$/i
/** Whoever comes along, or a place, or what a name is not. */
const NOT_THEIRS = /(?:^|[^\p{L}])(?:with|not|isn['’]t|instead of|rather than|at|in|near|from|to|via|by)\s$/iu

/** "a court at 5 for Priya, my number's …": beside a number to call, one word with a capital is whom it is for. */
const FOR_ONE = /\bfor (\p{Lu}\p{Ll}[\p{L}'’-]*)(?=\s*(?:[,.;!\n]|$|\s(?:on|at|please|and my)\b))/u
const NUMBER_BESIDE = /\d[\d ()-]{6,}\d/

function inPassing(text: string): NamePhrase | undefined {
  const found = new Map<string, number>()
  const one = NUMBER_BESIDE.test(text) ? FOR_ONE.exec(text) : null
  if (one !== null && isNamePart(one[1]!)) return { name: one[1]!, span: [one.index, one.index + one[0].length] }
  for (const match of matchesOf(text, RUN)) {
    const name = withoutEdges(match[0])
    if (name === undefined) continue
    const at = match.index + match[0].indexOf(name)
    if (NOT_THEIRS.test(text.slice(0, at)) || !isMixed(text, name)) continue
    if (!found.has(name)) found.set(name, at)
  }
  return onlyName(found)
}

/** A word with a capital that may be of a person's name: no day, no thing, no place. */
const isNamePart = (word: string): boolean => !NO_PART.test(word) && !THING.test(word)

/** Before the stop of a name that is no initial and no title, or behind that of a single word: "I need a room. Now. Don't …" */
function oneSentence(words: string[]): string[] {
  const stop = words.findIndex((word, at) => at < words.length - 1 && word.endsWith('.') && !SHORTENED.test(word))
  if (stop < 0) return words
  return stop > 0 ? [...words.slice(0, stop), words[stop]!.slice(0, -1)] : oneSentence(words.slice(1))
}

const SHORTENED = /^(?:\p{Lu}|mr|mrs|ms|mx|dr|st|jr|sr|prof|rev)\.$/iu

function withoutEdges(run: string): string | undefined {
  const words = oneSentence(run.replace(/(?:['’]s|[.'’-])+$/, '').split(' '))
  if (isTwoNames(words.join(' '))) return words.join(' ')
  const isPart = (word: string | undefined): boolean => word !== undefined && !NO_PART.test(word.replace(/\.$/, ''))
  while (words.length > 0 && !isPart(words[0])) words.shift()
  while (words.length > 0 && !isPart(words.at(-1))) words.pop()
  if (words.length < 2 || words.length > 5 || !words.every(isPart)) return undefined
  // who shouts is not read by capitals
  if (!words.every((word) => word.length < 3 || /\p{Ll}/u.test(word))) return undefined
  return words.some((word) => THING.test(word)) ? undefined : words.join(' ')
}

/** Where Every Word Has A Capital they tell nothing, unless the name stands between marks. */
function isMixed(text: string, name: string): boolean {
  const at = text.indexOf(name)
  const apart =
    /(?:^|[,;:\n–-])\s*$/.test(text.slice(0, at)) && /^\s*(?:$|[,;.!\n–(-])/.test(text.slice(at + name.length))
  return apart || /(?<![\p{L}'’])\p{Ll}{2,}/u.test(text.replace(name, ''))
}

const CAPITALS = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u

/** "2 Laura Rossi": so many people, and the name they come under. */
const AFTER_COUNT =
  /(?<![\p{L}\d.:/-])\d{1,2}(?: (?:of us|people|persons?|guests|pax))?[\s,]{1,2}(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})[\s.!]*$/u

function afterCount(text: string): NamePhrase | undefined {
  const match = AFTER_COUNT.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined || !name.split(' ').every(isNamePart)) return undefined
  const at = match.index + match[0].lastIndexOf(name)
  return { name, span: [at, at + name.length] }
}

export const ENGLISH_NAMES: PersonNames = {
  ...ENGLISH_NAMES_SAID,
  afterCount,
  isBeside: (text) => ENGLISH_NAMES_SAID.isBeside(text) && isNamePart(text),
  inPassing,
  isNothingBut: (text) =>
    isTwoNames(text) || (CAPITALS.test(text) && text.split(' ').every((word) => !NO_PART.test(word))),
  isNamePart,
  putRight,
  signCue: /(?!)/u,
}
