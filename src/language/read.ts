import { readAnswer } from './acts/answer.ts'
import { bareMessage, readWord } from './acts/read-word.ts'
import { dateLike, leftover, noClock } from './calendar/guard.ts'
import { type Contact, isTalkBeside, readAddress, readContact } from './contact/contact.ts'
import { isNothingButName, nameInPassing } from './contact/name-in-passing.ts'
import { withoutWrongNumber } from './contact/number-put-right.ts'
import {
  bareName,
  isFullName,
  nameAmong,
  nameAnswered,
  namedAfterCount,
  nameLeftBeside,
  saidName,
} from './contact/person-name.ts'
import { LANGUAGES } from './languages.ts'
import { namesListed } from './numbers/names-listed.ts'
import { numberOfList, readBareParty, readNumber, readParty } from './numbers/party.ts'
import { same } from './numbers/people.ts'
import { readDates } from './read-dates.ts'
import { COUNT } from './read-words.ts'
import type { ReadContext, Reading } from './reading.ts'
import { codeSpans } from './text/booking-code.ts'
import { Claims } from './text/claims.ts'
import { joinEnd } from './text/end-label.ts'
import { inAnyLanguage } from './text/in-any-language.ts'
import { listParts } from './text/list-parts.ts'
import { matchesOf } from './text/matches-of.ts'
import type { Normal } from './text/normal.ts'
import { normalize } from './text/normalize.ts'
import { asLines, peopleInForm, withoutLabels, withoutListSigns } from './text/pasted-form.ts'
import { restOf } from './text/rest.ts'
import { eitherDays, type Repeat, repeatIn } from './wording/repeats.ts'

const CONTACT = inAnyLanguage(LANGUAGES.map(({ contact }) => contact))

const GREETING = inAnyLanguage(LANGUAGES.map(({ acts }) => acts)).greeting

/** What a person says fits in this; what follows is only looked at for signs of a date. */
const READ_CHARACTERS = 300

/** Reads what a message says. Pure; never throws; the first 300 characters are read. */
export function read(text: string, context: ReadContext): Reading {
  const head = text.length > READ_CHARACTERS ? text.slice(0, READ_CHARACTERS) : text
  const either = eitherDays(head)
  const again = either === undefined ? repeatIn(head) : undefined
  // "every tuesday 9 to 10": the day is said, so that the numbers are hours
  const hours = again !== undefined && (context.expects === undefined || context.expects === 'date')
  const reading = readHead(either ?? again?.rest ?? head, hours ? { ...context, expects: 'slot' } : context)
  if (again !== undefined) reading.repeat = repeatOf(again.repeat, context)
  if (text.length > READ_CHARACTERS && reading.doubt === undefined && dateLike(text.slice(READ_CHARACTERS)))
    reading.doubt = 'leftover'
  return reading
}

/** Until when is a day like any other. */
function repeatOf({ until, ...repeat }: Repeat, context: ReadContext): NonNullable<Reading['repeat']> {
  const [when] = until === undefined ? [] : readHead(until, context).whens
  const untilDay = when?.until ?? when?.date
  return untilDay === undefined ? repeat : { ...repeat, untilDay }
}

/** The numbers of a list are no hours and no people: "1. pottery", "2. 19 May". As long as it was, so that places stay. */
function withoutListNumbers(typed: string): string {
  const text = withoutListSigns(typed)
  if (!/^\s*[(（]?1[.)）、．]/m.test(text) || !/^\s*[(（]?2[.)）、．]/m.test(text)) return text
  const numbers = [...text.matchAll(/^[ \t]*[(（]?(\d{1,2})[.)）、．]/gm)].map(([, number]) => Number(number))
  // "4.2 people" is the fourth of the list
  const inOrder = numbers.length > 2 && numbers.every((number, at) => number === at + 1)
  const number = inOrder ? /^[ \t]*[(（]?\d{1,2}[.)）、．]/gm : /^[ \t]*[(（]?\d{1,2}[.)）、．](?!\d)/gm
  return text.replace(number, (found) => ' '.repeat(found.length))
}

/** 110105 19491231 002X holds no day to come. */
const ID_NUMBER = /(?<!\d)\d{6} ?(?:18|19|20)\d{6} ?\d{3}[\dx](?!\d)/g

function readHead(asTyped: string, context: ReadContext): Reading {
  const typed = asLines(asTyped)
  const text = withoutWrongNumber(withoutLabels(withoutListNumbers(typed)), context.expects)
  const normal = normalize(text)
  const reading: Reading = { whens: [], rest: '' }
  const bare = bareMessage(normal.text)
  const word = readWord(bare)
  if (word) reading.word = word
  const answer = readAnswer(bare, normal.text)
  if (answer) reading.answer = answer
  if (word || answer) return { ...reading, rest: '' }

  if (context.expects === undefined && GREETING.test(typed.trim())) return reading

  const claims = new Claims(normal)
  for (const { index, 0: id } of matchesOf(claims.open, ID_NUMBER)) {
    const lead = CONTACT.idLead.exec(claims.open.slice(Math.max(0, index - 24), index))?.[0].length ?? 0
    claims.claim(index - lead, index + id.length)
  }
  for (const [start, end] of codeSpans(claims.open)) claims.claim(start, end)
  const { otherNumber, secondMobile, ...contact }: Contact & { otherNumber?: string; secondMobile?: string } =
    readContact(claims, context.zone, context.expects, text) ?? {}
  if (secondMobile !== undefined) reading.secondMobile = secondMobile
  if (otherNumber !== undefined) reading.otherNumber = otherNumber
  const address = readAddress(claims, text)
  if (address !== undefined) reading.address = address
  const phone = contact.mobile ?? otherNumber
  const named = saidName(text) ?? nameInPassing(text, false)
  if (named) {
    contact.name = named.name
    claimOriginal(claims, named.span)
  } else if (phone !== undefined) nameBeside(text, claims, contact)
  claimAges(claims, reading)
  const labelled = peopleInForm(typed)
  if (labelled) claimOriginal(claims, labelled.span)
  const listed = labelled ? undefined : namesListed(text)
  const people = labelled
    ? { party: same(labelled.size) }
    : listed
      ? listedIn(listed, claims, reading)
      : readParty(claims)
  const party = people?.party ?? reading.party ?? (context.expects === 'number' ? readNumber(claims) : undefined)
  const theirs =
    (COUNT.forTheirs.test(text) && COUNT.theyCome.test(text)) || (party?.max === 1 && COUNT.theirThing.test(text))
  // 两个人要租，两个不用
  const ofSome = COUNT.someOf.test(normal.text)
  if (party && !theirs && (!ofSome || listed !== undefined) && !isGuestsOther(text, party, contact)) {
    reading.party = party
    claimAsOfNow(claims)
  }
  if (people?.children !== undefined && reading.party !== undefined)
    reading.ages = { adults: people.adults ?? 0, children: people.children }
  if (isNameAsked(text, context)) contact.name ??= nameAnswered(text)
  else if (!isNameRow(text)) readDates(claims, context, reading, text)
  joinEnd(reading, text)
  if (reading.duration !== undefined && reading.party !== undefined) openSizeOrLength(reading, normal, text)
  const counted =
    reading.party === undefined
      ? readBareParty(
          claims,
          reading.whens.some(({ start }) => start !== undefined),
        )
      : undefined
  if (counted) reading.party = counted
  const beside = phone !== undefined || reading.whens.length > 0 || reading.party !== undefined
  const passing = beside && contact.name === undefined ? nameInPassing(text, true) : undefined
  if (passing !== undefined) {
    contact.name = passing.name
    claimOriginal(claims, passing.span)
  }
  if (phone !== undefined && contact.name === undefined) {
    const left = unclaimed(text, normal, claims.open)
    const alone = reading.whens.length === 0 && reading.party === undefined
    // "gary i said. gary pike 136…": of several sentences that in which the number stands
    const apart = /\p{L}{4}[.!?]\s+\p{L}/u.test(left) ? nameLeftBeside(left, text) : undefined
    const name = isTalkBeside(left) ? undefined : (apart ?? bareName(left, text, alone) ?? nameLeftBeside(left, text))
    if (name !== undefined) {
      contact.name = name
      if (!isNothingButName(name)) reading.guessedName = true
      claims.claim(0, claims.open.length)
    }
  }
  if (reading.party !== undefined && contact.name === undefined) nameAfterCount(text, claims, contact)
  // "Oh, Ted Nash. And my number's …"
  if (contact.name !== undefined) contact.name = contact.name.replace(/(?<=\p{L}{3})\.$/u, '')
  if (Object.keys(contact).length > 0) reading.contact = contact
  if (
    reading.doubt === undefined &&
    (reading.whens.length > 0 || context.expects === 'date' || context.expects === 'slot')
  ) {
    doubtLeft(text, claims, reading)
  } else if (reading.doubt === 'ambiguous' || (reading.doubt === undefined && noClock(claims.open) !== undefined))
    doubtLeft(text, claims, reading)
  reading.rest = restOf(text, normal.from, normal.to, claims.open)
  return reading
}

/** 周一鸣, where words are asked for: of somebody who is called so, and no Monday. */
const isNameAsked = (text: string, { expects }: ReadContext): boolean =>
  expects === 'text' && text.length < 6 && isFullName(text)

/** "Ed Lo, Pia Sun": nothing but names, whatever days they sound like. */
function isNameRow(text: string): boolean {
  const parts = text.length > LONGEST_ROW ? [] : listParts(text)
  return parts.length > 1 && parts.every((part) => isFullName(part) || isWrittenName(part))
}

/** Words in capitals, of which the first is no day, and the last no long word: "Sun" may be a name, "Sunday" is none. */
const isWrittenName = (part: string): boolean =>
  /^\p{Lu}[\p{Ll}'’-]*(?: \p{Lu}[\p{Ll}'’-]*){1,3}$/u.test(part) &&
  !/\p{L}{6}$/u.test(part) &&
  nameAnswered(part.split(' ')[0]!) !== undefined

const LONGEST_ROW = 120

/** "she's 9": neither an hour nor how many come. */
function claimAges(claims: Claims, reading: Reading): void {
  const [only, ...others] = matchesOf(claims.open, COUNT.age)
  for (const { index, 0: said } of only === undefined ? [] : [only, ...others]) {
    // "my girls (5 and 8) and me": with their marks, so that who comes stays joined
    const [lead = ''] = /[(（,，]\s?$/.exec(claims.open.slice(0, index)) ?? []
    const [tail = ''] = /^\s?[)）]/.exec(claims.open.slice(index + said.length)) ?? []
    claims.claim(index - (tail === '' ? 0 : lead.length), index + said.length + tail.length)
  }
  // "2 10 year olds"
  const counted = only === undefined ? null : /(?<![\d.:/$-])(\d{1,2})\s$/.exec(claims.open.slice(0, only.index))
  if (counted !== null && only?.[0].endsWith('olds')) {
    claims.claim(counted.index, counted.index + counted[1]!.length)
    reading.party = same(Number(counted[1]))
  }
  const numbers = only?.[0].match(/\d+/g) ?? []
  if (others.length === 0 && numbers.length === 1) reading.age = Number(numbers[0])
}

/** A name beside a number is taken before its characters are read as a day: 李国庆, 张十一. */
function nameBeside(text: string, claims: Claims, contact: Contact): void {
  const name = nameAmong(text)
  if (name === undefined) return
  contact.name = name
  const at = text.indexOf(name)
  claimOriginal(claims, [at, at + name.length])
}

/** 3位 刘洋 */
function nameAfterCount(text: string, claims: Claims, contact: Contact): void {
  const counted = namedAfterCount(text)
  if (counted === undefined) return
  contact.name = counted.name
  claimOriginal(claims, counted.span)
}

/** "it's for my boss, Ann Bell", "a gift for my wife": who it is for, and not how many come. */
const isGuestsOther = (text: string, party: NonNullable<Reading['party']>, { name }: Contact): boolean =>
  party.max === 1 &&
  COUNT.forTheirs.test(text) &&
  (name !== undefined || COUNT.present.test(text)) &&
  !/\b1\b/.test(text) &&
  !COUNT.oneself.test(text)

/** "for Tom, Lily and Max": three people, whose names are known. */
function listedIn(
  { count, names, span }: NonNullable<ReturnType<typeof namesListed>>,
  claims: Claims,
  reading: Reading,
): NonNullable<ReturnType<typeof readParty>> {
  claimOriginal(claims, [...span])
  // "3 people, with Ben and Cleo": a number says more than the names
  const said = readParty(claims) ?? numberOfList(claims, count)
  const more = said !== undefined && said.party.min === said.party.max && said.party.min >= count ? said : undefined
  if (names.length > 0 && (more === undefined || more.party.min === names.length)) reading.guests = names
  return more ?? { party: same(count) }
}

/** "we are 3 now", 我们现在三个人: it has become so many, and is no time to come. */
function claimAsOfNow(claims: Claims): void {
  const [start, end] = claims.spans.at(-1) ?? [0, 0]
  const { text } = claims.normal
  const after = COUNT.nowBehind.exec(text.slice(end))
  if (after && COUNT.weAre.test(text.slice(start, end).trim())) claims.claim(end, end + after[0].length)
  const before = COUNT.nowBefore.exec(text.slice(0, start))
  if (before) claims.claim(before.index, start)
}

/** "2 people or 3 hours": which is meant is asked, and neither is taken. */
function openSizeOrLength(reading: Reading, normal: Normal, typed: string): void {
  const match = COUNT.sizeOrLength.exec(normal.text)
  if (match === null) return
  delete reading.party
  delete reading.duration
  reading.doubt = 'leftover'
  reading.unclear = typed.slice(normal.from[match.index], normal.to[match.index + match[0].length - 1])
}

/** Asks about what is left over and may belong to the date. */
function doubtLeft(text: string, claims: Claims, reading: Reading): void {
  const left = leftover(claims.open, claims.spans, claims.normal.text)
  if (!left) return
  const { from, to } = claims.normal
  const unclear = text.slice(from[left.start], to[left.end - 1]).trim()
  // "for 2, … we've both …": how many come is said twice
  if (claims.open.slice(left.start, left.end) === String(reading.party?.min)) {
    claims.claim(left.start, left.end)
    doubtLeft(text, claims, reading)
    return
  }
  if (isSizeAtEnd(claims, reading, left)) {
    reading.party = same(Number(claims.open.slice(left.start, left.end)))
    claims.claim(left.start, left.end)
    doubtLeft(text, claims, reading)
    return
  }
  const before = reading.doubt
  reading.doubt = 'leftover'
  if (unclear !== '') reading.unclear = unclear
  if (before === undefined && left.clock === true) reading.noClock = unclear
}

/** "badminton friday 6pm, 3": a number at the end, behind a day and a time of a clock, is how many come. */
function isSizeAtEnd(
  { open, normal }: Claims,
  reading: Reading,
  { start, end }: { start: number; end: number },
): boolean {
  const [when] = reading.whens
  if (when?.date === undefined || when.start === undefined || reading.party !== undefined) return false
  if (reading.whens.some(({ span }) => span[0] !== when.span[0]) || reading.doubt === 'conflict') return false
  // "friday at 6, 7" may be two hours
  const isClock = when.stated.includes('half') || /\d[:.h]\d\d|[ap]\.?m\b/.test(normal.text)
  if (!isClock) return false
  return (
    /^\d{1,2}$/.test(open.slice(start, end)) && /[,，]\s*$/.test(open.slice(0, start)) && !/\S/.test(open.slice(end))
  )
}

function claimOriginal(claims: Claims, [from, to]: [number, number]): void {
  const { normal } = claims
  let start = normal.text.length
  let end = 0
  for (let i = 0; i < normal.text.length; i += 1) {
    if (normal.from[i]! >= from && normal.to[i]! <= to) {
      if (i < start) start = i
      end = i + 1
    }
  }
  claims.claim(start, end)
}

/** The text as typed without what has been read. */
function unclaimed(text: string, normal: Normal, open: string): string {
  let out = ''
  let last = -1
  for (let i = 0; i < open.length; i += 1) {
    const from = normal.from[i]!
    if (open[i] === ' ') {
      if (!out.endsWith(' ')) out += ' '
    } else if (from !== last) out += text.slice(from, normal.to[i])
    last = from
  }
  return out.trim()
}
