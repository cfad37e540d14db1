import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { FieldKind } from '../../../../src/domain/form/form.ts'
import { readAnswer as readField } from '../../../../src/domain/form/form-fields.ts'
import { readAnswer } from '../../../../src/language/acts/answer.ts'
import { bareMessage } from '../../../../src/language/acts/read-word.ts'
import { isTalkBeside } from '../../../../src/language/contact/contact.ts'
import { nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { withEndSaid } from '../../../../src/language/contact/number-ending.ts'
import { isFullName, nameAnswered, saidName } from '../../../../src/language/contact/person-name.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { asksAny, onlyAgrees } from '../../../../src/language/questions/asks-any.ts'
import type { When } from '../../../../src/language/reading.ts'
import { clausesOf, dashAsComma } from '../../../../src/language/text/clauses.ts'
import { normalize } from '../../../../src/language/text/normalize.ts'
import { isQuestion, proposes, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import {
  isYesWithNo,
  saysAble,
  saysNothingToNote,
  saysOfSome,
  yesNoSaid,
} from '../../../../src/language/wording/form-answers.ts'
import { joinedParts } from '../../../../src/language/wording/joined-parts.ts'
import { saysAlso, saysUntil } from '../../../../src/language/wording/own-booking-words.ts'
import { saysNextOne } from '../../../../src/language/wording/shift-words.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import type { Say } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { isSomeOfThem } from '../absorb-party.ts'
import { type BookingContext, fieldContext, questionsOf, slotsOf, unanswered } from '../booking-draft.ts'
import { saysLength } from '../length-beside.ts'
import { shiftMeant } from '../shift-draft.ts'
import { sizeAsked } from '../size-asked.ts'
import { hourInstead } from '../when/not-then.ts'
import { answersForm } from './form-early.ts'
import { optionsIn } from './option-early.ts'

/** "no notes", 没有备注 */
export const saysNothing = ({ understood }: BookingContext): boolean =>
  understood.unexplained === '' && meansOnly(understood, 'skip', 'deny')

/** 没了; "no, but are there showers?": nothing to note, and at most a question beside it. */
export function nothingToNote({ text }: BookingContext): boolean {
  if (saysNothingToNote(text)) return true
  const clauses = clausesOf(text).map((clause) => clause.text)
  const [first = '', ...more] = clauses.length > 1 ? clauses : wordAndRest(text)
  return saysNothingToNote(first) && more.length > 0 && more.every((each) => asksThere(each) || saysNothingToNote(each))
}

/** 没有 对了要不要穿舞鞋: parted by a blank alone. */
const wordAndRest = (text: string): string[] => {
  const [, first, rest] = /^(\S{1,12})\s+(\S.*)$/u.exec(text.trim()) ?? []
  return first === undefined || rest === undefined ? [] : [first, rest]
}

/** "long", where the name is asked for and the length of the hair will be: no name in small letters. */
export function isOption(c: BookingContext): boolean {
  const { text, tries, reading } = c
  if (tries > 0 || reading.contact !== undefined || /\p{Lu}/u.test(text) || text.trim().length > LONGEST_OPTION)
    return false
  const fields = unanswered(c).flatMap(({ field }) => (field.required ? [field] : []))
  return optionsIn(text, fields).length > 0
}

const LONGEST_OPTION = 16

/** What another question of the form will ask. */
export const saysEarly = (c: BookingContext): boolean =>
  answersForm(c) ||
  optionsIn(
    c.text,
    questionsOf(c).map(({ field }) => field),
  ).length > 0

/** "old town", where a person's name is asked for: a hall or a service, and nothing else. */
export function isPlace({ names, text, tries }: BookingContext): boolean {
  const whole = text.trim().length
  return (
    tries === 0 &&
    names.matches.some(({ score, spans }) => score >= SURE && spans.some(([from, to]) => to - from >= whole))
  )
}

/** "hmm no scrap that", 不需要了: where several acts are as likely, all of them leave what is open. */
export function leaves({ understood, reading, text }: BookingContext): boolean {
  const { acts, offers } = understood
  // "forget it, keep the pottery as it was"
  if (meansOnly(understood, 'abandon', 'keep') && acts.some(({ act }) => act === 'abandon')) return true
  if (acts.length > 0 || reading.whens.length > 0 || reading.contact !== undefined) return false
  // 那天还有谁订了 asks
  if (isQuestion(text) || asksAny(text)) return false
  // 热得遭不住 is likeliest talk
  return offers[0] !== 'deny' && offers.includes('abandon') && offers.every((act) => LEAVING.has(act))
}

const LEAVING: ReadonlySet<string> = new Set(['abandon', 'cancel', 'deny'])

/** "yes" to what is no question of yes or no: gladly, but this is needed first. */
export const stillNeeded = ({ reading }: BookingContext): Say | undefined =>
  reading.answer === 'yes' ? { message: 'booking:field.still' } : undefined

export const VALUES: ReadonlySet<FieldKind> = new Set<FieldKind>(['mobile', 'email', 'number', 'date', 'id-card'])

/** A service that is not the draft's is named. */
export const isBookedOther = ({ names, draft }: BookingContext): boolean =>
  names.matches.some(({ score, service }) => score >= SURE && service !== undefined && service !== draft.service)

/** Where "no" is no answer to the question itself. */
export function staysAsItIs({ draft, understood, reading }: BookingContext, { field, key }: FieldForGuest): boolean {
  if (draft[`field:${key}`] === undefined || reading.contact !== undefined) return false
  if (field.kind === 'text' || field.kind === 'yesno' || field.kind === 'terms' || field.options !== undefined)
    return false
  return (
    meansOnly(understood, 'keep', 'deny', 'abandon') ||
    KEEPING.has(understood.offers[0] ?? '') ||
    reading.answer === 'no'
  )
}

const KEEPING: ReadonlySet<string> = new Set(['keep', 'abandon'])

/** The question as each guest has it who has not answered it; none where it is not each guest's. */
export const othersOf = (c: BookingContext, { field, guest }: FieldForGuest): FieldForGuest[] =>
  guest === 0 ? [] : unanswered(c).filter((each) => each.field.id === field.id)

/** Rules are accepted by a plain word; a thing is wanted or not in any. */
export function yesOrNo(c: BookingContext, { field }: FieldForGuest): 'yes' | 'no' | undefined {
  if (field.kind !== 'yesno' && field.kind !== 'terms') return undefined
  const { answer, party, contact } = c.reading
  // 两个人要租，两个不用
  if (saysOfSome(c.text)) return undefined
  const question = Object.values(field.label).join(' ')
  if (field.kind === 'yesno' && saysAble(c.text, question)) return 'yes'
  // "yes, we don't have any": what is denied is why
  if (answer === 'no' && field.kind === 'yesno' && isYesWithNo(c.text)) return 'yes'
  if (answer !== undefined || field.kind === 'terms') return answer
  // "no one under 18" names no hour, and nobody of 18: the question does
  // and neither does "yes, two harnesses"
  const counted = meansOnly(c.understood, 'affirm') && c.understood.entities.every(({ slot }) => slot === 'number')
  const whens = counted || echoes(c.text, question) ? [] : c.reading.whens
  const others = party !== undefined && party.max !== c.draft.party
  const more = whens.length > 0 || others || contact !== undefined || c.names.matches.length > 0
  return more || wantsChange(c.text) ? undefined : yesNoSaid(c.text, question)
}

/** 同意。另外我儿子能在旁边看吗: the answer in a clause of its own, and at least one question behind it. */
export function answerBeforeQuestion(c: BookingContext, { field }: FieldForGuest): 'yes' | 'no' | undefined {
  if (field.kind !== 'yesno' && field.kind !== 'terms') return undefined
  const [first, ...more] = clausesOf(c.text).map((clause) => clause.text)
  if (first === undefined || more.length === 0 || !more.every((each) => asksThere(each))) return undefined
  const { text } = normalize(first)
  return readAnswer(bareMessage(text), text)
}

/** All numbers of the answer are those of the question. */
function echoes(text: string, question: string): boolean {
  const numbers = text.match(/\d+/g) ?? []
  const asked: readonly string[] = question.match(/\d+/g) ?? []
  return numbers.length > 0 && numbers.every((each) => asked.includes(each))
}

export function ownContact(c: BookingContext, { field, key }: FieldForGuest): string | undefined {
  const { reading, draft, text, understood } = c
  const { contact, rest } = reading
  // "张三13800138000": what is left beside a number is the name.
  // 不好意思+44…: an apology beside it is none
  const talk = isTalkBeside(rest) || isAskedIn(text, rest) || understood.acts.some(({ act }) => act === 'apology')
  // more than a name is no name: what else was said beside the number
  if (field.kind === 'name' && contact !== undefined && contact.name === undefined && !talk && /\p{L}/u.test(rest))
    return nameLeft(c, rest) ?? nameInClause(c)
  if (field.kind === 'mobile') {
    const had = draft[`field:${key}`]
    return contact?.mobile ?? reading.otherNumber ?? (typeof had === 'string' ? withEndSaid(text, had) : undefined)
  }
  if (field.kind === 'name' || field.kind === 'email') return contact?.[field.kind]
  return undefined
}

/** What nothing else explains, where it is written as a name or is all of a clause: not "sweet" of "friday would be sweet, 136…". */
function nameLeft(c: BookingContext, rest: string): string | undefined {
  const name = nameAnswered(rest)
  if (name === undefined || /[^\p{Ll}\s'’-]/u.test(name)) return name
  return clausesBesideNumber(c).some((said) => nameAnswered(said) === name) ? name : undefined
}

/** "is a firm's name ok? Acme, 136…": the clause that asks nothing and can be a name, its number aside. */
function nameInClause(c: BookingContext): string | undefined {
  for (const said of clausesBesideNumber(c)) {
    const name = asksThere(said) || onlyAgrees(said) ? undefined : nameGiven(said)
    if (name !== undefined) return name
  }
  return undefined
}

/** The clauses without their numbers; none that names a hall or a service. */
const clausesBesideNumber = ({ text, names }: BookingContext): string[] =>
  clausesOf(text)
    .filter(({ from, text: said }) => {
      const inClause = ([start, end]: readonly [number, number]) => start < from + said.length && end > from
      return !names.matches.some(({ score, spans }) => score >= SURE && spans.some(inClause))
    })
    .map((clause) => clause.text.replace(/[\d\s+()-]{7,}/g, ' ').trim())

/** "136…, and can parents watch?": what is left beside the number is of the question. */
const isAskedIn = (text: string, rest: string): boolean =>
  clausesOf(text).some(
    (clause) =>
      asksThere(clause.text) &&
      rest.includes(
        clause.text
          .split(/\s/)
          .at(-1)!
          .replace(/[?？]$/, ''),
      ),
  )

const MOST_NAMES = 3

/** Whether it asks, a number before it aside. */
const asksThere = (clause: string): boolean => isQuestion(clause) || asksAny(clause.replace(/^[\d\s+()-]+/, ''))

/** "Ann Lee. is there parking?": the name, and a question after it. */
export function nameBeforeQuestion(text: string): string | undefined {
  const clauses = clausesOf(dashAsComma(text))
  // "Ann Lee and is there somewhere to change?"
  const [first, ...more] = clauses.length > 1 ? clauses : joinedParts(text)
  if (first === undefined || !more.some((clause) => asksThere(clause.text))) return undefined
  if (first.text.split(/\s+/).length > MOST_NAMES && saidName(first.text) === undefined) return undefined
  return asksThere(first.text) ? undefined : nameGiven(first.text)
}

/** "can't you just take a first name, it's Vic": what is asked before it, and the name in so many words. */
export function nameBehindQuestion(text: string): string | undefined {
  const clauses = clausesOf(text)
  const last = clauses.at(-1)
  if (last === undefined || clauses.length < 2 || asksThere(last.text)) return undefined
  return clauses.slice(0, -1).some((clause) => asksThere(clause.text)) ? saidName(last.text)?.name : undefined
}

/** "three" and 三 are numbers as well. */
export function ownNumber({ reading }: BookingContext, { field }: FieldForGuest): string | undefined {
  const { party, whens, age } = reading
  if (field.kind === 'number' && party === undefined && age !== undefined) return String(age)
  if (field.kind !== 'number' || whens.length > 0 || party === undefined || party.min !== party.max) return undefined
  return String(party.min)
}

/** 姓名李雷，手机 … 呢: a name or a number and nothing else is an answer, whatever mark or particle ends it. */
export const givesContact = ({
  text,
  reading: { contact },
  understood: { acts, unexplained },
}: BookingContext): boolean =>
  contact !== undefined &&
  // "is there a ramp? Name's Ed": the question is answered already
  (contact.mobile !== undefined ||
    saidName(text) !== undefined ||
    (unexplained === '' && acts.length > 0 && acts.every(({ act }) => act === 'inform')))

/** 后天比较方便，写欧阳雪; "Ann Lee. oh, can we make it 7pm?": the answer, and another day or hour than the one chosen. */
export function givesDayToo(c: BookingContext, asked: FieldForGuest): boolean {
  const { whens, doubt } = c.reading
  const [when, another] = whens
  const other = asksToChange(c) || hourInstead(c) !== undefined
  if (other && asked.guest === 0 && asked.field.kind !== 'text' && ownContact(c, asked) !== undefined) return true
  if (asked.guest > 0 || asked.field.kind === 'text' || doubt !== undefined || another !== undefined) return false
  if (when === undefined && givesSizeToo(c, asked)) return true
  if (when !== undefined && isOtherEnd(c, when) && ownContact(c, asked) !== undefined) return true
  if (when?.date === undefined || when.until !== undefined || when.date === c.draft.date) return false
  const dated = when.stated.includes('date') || when.stated.includes('weekday')
  return dated && ownContact(c, asked) !== undefined
}

/** "until four. Ann Lee", 到四点，李雷: another end than is known, and nothing else of when. */
const isOtherEnd = (c: BookingContext, { date, start, end, dayPart }: When): boolean => {
  const last = slotsOf(c).at(-1)?.to
  if (end === undefined || last === undefined || (start ?? dayPart) !== undefined) return false
  return (date === undefined || date === c.draft.date) && end !== last && saysUntil(c.text)
}

/** 那就3个人，我叫赵敏, "+44…, and my sister's coming too": the name or the number, and another size than is known. */
const givesSizeToo = (c: BookingContext, asked: FieldForGuest): boolean => {
  const { party } = c.reading
  const other =
    party === undefined
      ? partyDifference(c.text) !== undefined
      : party.min === party.max && party.min !== c.draft.party && !isSomeOfThem(c, party)
  const { kind } = asked.field
  return other && (kind === 'name' || kind === 'mobile') && ownContact(c, asked) !== undefined
}

/** Another day beside the one chosen, and nothing but that. */
const wantsDayToo = ({ text, reading: { whens, contact }, understood: { acts } }: BookingContext): boolean =>
  whens.length === 1 && contact === undefined && saysAlso(text) && acts.every(({ act }) => act !== 'free')

/** "could we have the meeting room instead?", "can we be 3?" */
export function asksToChange(c: BookingContext): boolean {
  const { text, names, reading, understood } = c
  // "can we do sunday as well?"
  if (wantsDayToo(c)) return true
  if (sizeAsked(c) !== undefined || proposes(text)) return reading.whens.length > 0 || sizeAsked(c) !== undefined
  const named = names.matches.some(({ score }) => score >= SURE)
  const wanted = wantsChange(text) || meansOnly(understood, 'change', 'extend', 'shift')
  const timed = reading.whens.length > 0 || reading.duration !== undefined
  return wanted && (named || reading.party !== undefined || timed)
}

/**
 * Is it about the booking rather than an answer? For names and free texts only where it says so ("make it 6"), or where
 * beside a day, a size or a place nothing is left that could be the answer.
 */
export function saysSomethingElse(c: BookingContext, asked: FieldForGuest): boolean {
  const { field } = asked
  if ((ownContact(c, asked) ?? ownNumber(c, asked)) !== undefined) return false
  // a number, and nothing beside it that could be the name
  if (field.kind === 'name' && c.reading.contact !== undefined) return true
  // 李国庆 is a person where one is asked for, and no holiday
  if (field.kind === 'name' && isFullName(c.text)) return false
  // "can't today, the one after"
  if (saysNextOne(c.text) && shiftMeant(c) !== undefined) return true
  // 我妹也来，三个人
  const counted = c.reading.party !== undefined || c.draft.party !== undefined
  if (field.kind === 'name' && counted && partyDifference(c.text) !== undefined) return true
  if (wantsChange(c.text) || sizeAsked(c) !== undefined || (proposes(c.text) && c.reading.whens.length > 0)) return true
  if (field.kind === 'text') return false
  if (saysLength(c) || wantsDayToo(c) || meansOnly(c.understood, 'change', 'extend', 'shift', 'exclude')) return true
  const { party, contact, rest } = c.reading
  const whens = [...c.reading.whens, ...(c.reading.excluded ?? [])]
  if (field.kind === 'name') {
    const named = c.names.matches.some((match) => match.score > EXACT)
    // "hm no, yoga"
    if (isBookedOther(c) && meansOnly(c.understood, 'deny', 'change', 'choose', 'book', 'inform', 'exclude'))
      return true
    // "I just heard we're three"; "no, friday"
    const { unexplained, acts, entities } = c.understood
    const told = party !== undefined || whens.length > 0
    // 老公不来了，就我和娃两个
    if (told && nameGiven(c.text) === undefined) return true
    if (told && unexplained === '' && acts.length > 0 && !entities.some(({ slot }) => slot === 'name')) return true
    return (whens.length > 0 || party !== undefined || named || contact !== undefined) && !/\p{L}{2}/u.test(rest)
  }
  if (readField(field, c.text, fieldContext(c)).ok) return false
  const named = c.names.matches.some((match) => match.score >= SURE)
  const worded = /\p{L}/u.test(c.text)
  // "dividing a flat between three kids" is no size of theirs
  const sized = party !== undefined && c.understood.acts.length > 0
  return worded && (whens.length > 0 || sized || named || contact !== undefined)
}

/** A person may be called nearly what a hall is. */
const EXACT = 0.9
