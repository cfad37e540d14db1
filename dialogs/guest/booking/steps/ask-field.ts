import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import { readFile } from '../../../../src/domain/form/fields/file-field.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { idNumberIn } from '../../../../src/language/contact/id-number.ts'
import { isNamesOnly, nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { isFullName, saidName } from '../../../../src/language/contact/person-name.ts'
import { thingsCounted } from '../../../../src/language/numbers/party-change.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { blankParts } from '../../../../src/language/text/list-parts.ts'
import {
  asksWhether,
  isQuestion,
  knownSaid,
  wantsChange,
  withoutKnown,
} from '../../../../src/language/wording/booking-words.ts'
import {
  countSaid,
  declines,
  leavesOut,
  neededSaid,
  notedBehind,
  optionByWord,
  optionNear,
  optionSaid,
  optionsWithin,
  saysEveryone,
} from '../../../../src/language/wording/form-answers.ts'
import { joinedParts } from '../../../../src/language/wording/joined-parts.ts'
import { meansOnly, questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { again, go, type Move, pass, type Step } from '../../../engine/dialog.ts'
import { tellBeside } from '../../questions/tell-beside.ts'
import { absorbContact, tellSecondNumber } from '../absorb.ts'
import { advance } from '../advance.ts'
import {
  type BookingContext,
  type BookingDraft,
  contactSaid,
  fieldContext,
  firstUnanswered,
  hallOf,
  questionsOf,
} from '../booking-draft.ts'
import { dropsDraft } from '../early/drops-draft.ts'
import { absorbForm } from '../early/form-early.ts'
import { needed, refuses } from '../early/needed-field.ts'
import { absorbOption } from '../early/option-early.ts'
import { optionsApart } from '../early/options-apart.ts'
import { absorbRemark, onlyRemarks } from '../early/remark-early.ts'
import {
  answerBeforeQuestion,
  asksToChange,
  givesContact,
  givesDayToo,
  isBookedOther,
  isOption,
  isPlace,
  leaves,
  nameBeforeQuestion,
  nameBehindQuestion,
  nothingToNote,
  othersOf,
  ownContact,
  ownNumber,
  saysEarly,
  saysNothing,
  saysSomethingElse,
  staysAsItIs,
  stillNeeded,
  VALUES,
  yesOrNo,
} from '../early/said-at-field.ts'
import { byPhoneToo, take, takeAll, tapped } from '../early/take-answer.ts'
import { putter } from '../fill-steps.ts'
import { refusal, wantsMore } from '../free/row-options.ts'
import { takeOffList } from '../guests/leave-out.ts'
import { asksForSeries, asksTwice, hearAny, hearWords, otherTime } from '../hear-words.ts'
import { drop } from '../held/drop.ts'
import { lastAnswer, sameAsKnown } from '../known-answer.ts'
import { hearNumber, takeRange } from '../lone-number.ts'
import { nameMeant } from '../name-meant.ts'
import { anotherWish } from '../several/another-wish.ts'
import { spread } from '../spread.ts'
import { fieldQuestion } from './field-question.ts'
import {
  behindYes,
  everyonesOption,
  furtherName,
  furtherNames,
  furtherOption,
  leadsWithYes,
  noteDetail,
  noteWanted,
} from './further-answers.ts'

/** The form, one field after the other; what is known already is one tap away. */
export const fieldStep: Step<BookingDraft> = {
  ask(c) {
    const asked = askedNow(c)
    return asked === undefined ? go('confirm') : fieldQuestion(c, asked)
  },
  answer(c, input) {
    const asked = askedNow(c)
    if (asked === undefined) return hearAny(c, input)
    const { field } = asked
    if (field.options !== undefined && wantsMore(c, input.token)) return go('field')
    if (input.token !== undefined) return tapped(c, asked, input.token)
    const skips =
      c.reading.word === 'skip' ||
      (field.kind === 'email' && (leavesOut(c.text, 'email') || declines(c.text))) ||
      (field.kind === 'text' && (c.reading.answer === 'no' || (input.token === undefined && saysNothing(c))))
    if ((skips && !field.required) || isNothingElse(c, asked)) {
      tellBeside(c, true)
      return take(c, asked, field.kind === 'choices' ? [] : null)
    }
    if (input.token === undefined && refuses(c, asked)) return again(needed(field, c.text, hallOf(c)?.phone))
    const range = VALUES.has(field.kind) || field.kind === 'name' ? takeRange(c) : undefined
    if (range !== undefined) return range
    const beside = rangeBeside(c, asked)
    if (beside !== undefined) return beside
    if (absorbRemark(c) && onlyRemarks(c)) return go('field')
    // the words of before are one tap away: "yes" takes them
    if (field.kind === 'text' && c.reading.answer === 'yes' && c.open?.options.includes('said'))
      return tapped(c, asked, 'said')
    const known = sameAsKnown(c, asked)
    if (known !== undefined) return take(c, asked, known)
    const noted = field.kind === 'text' ? notedBehind(c.text) : undefined
    if (noted !== undefined && !isQuestion(noted)) return typed(c, asked, noted)
    const unknown = VALUES.has(asked.field.kind) || asked.field.kind === 'name' ? withoutKnown(c.text) : ''
    return typed(c, asked, unknown === '' ? c.text : unknown)
  },
  holdsAsked(c) {
    const asked = askedNow(c)
    if (asked === undefined) return false
    return refuses(c, asked) || isNothingElse(c, asked) || answerBeforeQuestion(c, asked) !== undefined
  },
  holds(c) {
    const asked = askedNow(c)
    const { kind, options = [] } = asked?.field ?? {}
    // "nothing else. what does it cost?": the answer, and a question beside it
    if (asked !== undefined && (isNothingElse(c, asked) || answerBeforeQuestion(c, asked) !== undefined)) return true
    // 自己有装备 answers whether any is rented, and asks nothing of the hall
    const { understood } = c
    const told = kind === 'yesno' && questionsIn(understood).length > 0 && wishesIn(understood).length === 0
    if (kind === 'yesno' && leadsWithYes(c)) return true
    if (told && !asksWhether(c.text) && yesOrNo(c, asked!) !== undefined) return true
    // 你们有我的信息 asks nothing about it
    if (asked !== undefined && knownSaid(c.text) !== undefined && lastAnswer(c, asked) !== undefined) return true
    if (isQuestion(c.text)) return false
    // 136…，联系周涛 asks for nobody's number
    if ((kind === 'mobile' || kind === 'email') && c.reading.contact?.[kind] !== undefined) return true
    // 不急, to whether it is urgent
    if (kind === 'yesno' && neededSaid(c.text, Object.values(asked!.field.label)) !== undefined) return true
    // "everyone can swim", where the name is asked for, greets nobody
    if ((kind === 'name' || kind === 'mobile') && saysEarly(c)) return true
    // 免贵姓欧阳 asks for no price
    if (kind === 'name' && (saidName(c.text) !== undefined || nameBehindQuestion(c.text) !== undefined)) return true
    // "just shoes, please" is no question for what can be rented
    if (kind === 'choices') return optionsWithin(c.text, options).length > 0
    if (kind !== 'choice') return false
    return optionSaid(c.text, options) !== undefined || (asked!.guest > 0 && spread(c, asked!, c.text) !== undefined)
  },
  file(c, file) {
    const asked = askedNow(c)
    if (asked === undefined || asked.field.kind !== 'file') return pass
    const read = readFile(asked.field, c.fact({ need: 'kept', file: file.id }) ? file : { ...file, id: '' })
    return read.ok ? take(c, asked, read.value) : again(refusal(read.code, read.params))
  },
}

/** "nothing else", to what may be left out. */
const isNothingElse = (c: BookingContext, { field }: FieldForGuest): boolean =>
  field.kind === 'text' && field.required !== true && nothingToNote(c)

/** "one violin", where nothing else is said. */
const ofThings = ({ text, reading }: BookingContext): number | undefined =>
  reading.whens.length > 0 || (reading.party ?? reading.duration) !== undefined ? undefined : thingsCounted(text)

/** What is being changed, else the first that is not answered. */
const askedNow = (c: BookingContext): FieldForGuest | undefined =>
  (c.draft.edit === undefined ? undefined : questionsOf(c).find(({ key }) => key === c.draft.edit)) ??
  firstUnanswered(c)

/** Words: an answer, or a change of something else, or a question that the field must not swallow. */
function typed(c: BookingContext, asked: FieldForGuest, text: string): Move {
  const { field } = asked
  if (field.kind !== 'text' && takeOffList(c)) return advance(c)
  // of several who are named, one booking takes all; how many come is known by now
  if (field.kind === 'name' && asked.guest === 0 && isNamesOnly(text)) {
    const names = readAnswer(field, text.trim().replace(/[.。!！]$/u, ''), fieldContext(c))
    if (names.ok) return take(c, asked, names.value)
  }
  if (field.kind === 'choice') {
    const apart = optionsApart(c, asked, text)
    if (apart !== undefined) return apart
  }
  const option = field.kind === 'choice' ? optionSaid(text, field.options ?? []) : undefined
  // "nah, forget it": only a note may hold such words, and "done it twice" may be an option
  if (
    option === undefined &&
    field.kind !== 'text' &&
    field.kind !== 'yesno' &&
    c.draft.edit !== asked.key &&
    (leaves(c) || dropsDraft(c))
  )
    return drop(c)
  // "cancel the badminton one", which is booked
  if (field.kind !== 'text' && meansOnly(c.understood, 'cancel') && isBookedOther(c)) return drop(c)
  // "no, leave it": the answer that was to be changed stays
  if (c.draft.edit === asked.key && staysAsItIs(c, asked)) {
    c.note({ edit: undefined })
    return go('confirm')
  }
  // Whoever types the same once more means it.
  const insists = c.tries > 0 && field.kind === 'text'
  const each = field.kind === 'choice' && asked.guest > 0 ? spread(c, asked, text) : undefined
  if (each !== undefined) return takeAll(c, each)
  if (option !== undefined) {
    const all = saysEveryone(text) ? othersOf(c, asked) : []
    return all.length > 1
      ? takeAll(
          c,
          all.map((each) => [each, option]),
        )
      : take(c, asked, option)
  }
  const within = field.kind === 'choices' ? optionsWithin(text, field.options ?? []) : []
  const picks = within.length === 0 ? undefined : readAnswer(field, within.join(','), fieldContext(c))
  if (picks?.ok) return take(c, asked, picks.value)
  // "2 instruments" to how many there are
  const counted = field.kind === 'number' ? (countSaid(text, Object.values(field.label)) ?? ofThings(c)) : undefined
  const count = counted === undefined || isQuestion(text) ? undefined : readAnswer(field, `${counted}`, fieldContext(c))
  if (count?.ok) return take(c, asked, count.value)
  const further = furtherName(c, asked) ?? furtherOption(c, asked)
  if (further !== undefined) return takeAll(c, [further])
  // 林可 蒋浩, before the question that was to ask for them
  const names = field.kind === 'yesno' || field.kind === 'choice' ? furtherNames(c, asked) : []
  if (names.length > 1 && blankParts(text).every((part) => isFullName(part))) return takeAll(c, names)
  // A free text may hold any words; elsewhere "anything earlier?" can only be about the time.
  const other = field.kind === 'text' ? undefined : otherTime(c)
  if (other !== undefined) return other
  const number = field.kind === 'text' || !wantsChange(text) ? undefined : hearNumber(c)
  if (number !== undefined) return number
  const before = answerBeforeQuestion(c, asked)
  if (before !== undefined) tellBeside(c, true)
  const answered = before ?? yesOrNo(c, asked) ?? (field.kind === 'yesno' && leadsWithYes(c) ? 'yes' : undefined)
  if (answered !== undefined) {
    const said = readAnswer(field, answered, fieldContext(c))
    if (said.ok && said.value === true && !noteWanted(c, asked)) noteDetail(c, asked)
    return said.ok ? take(c, asked, said.value) : again(refusal(said.code, said.params))
  }
  // "yes, a van. oh and the e-mail should be …": both
  const { contact: given, whens } = c.reading
  if (field.kind === 'yesno' && given !== undefined && whens.length === 0 && !asksToChange(c) && behindYes(text))
    return take(c, asked, true, given)
  const beside = field.kind === 'text' ? undefined : anotherWish(c)
  if (beside !== undefined) return beside
  if (field.kind !== 'text' && (asksForSeries(c) || asksTwice(c))) return hearWords(c)
  const named =
    field.kind === 'name' && !givesContact(c) ? (nameBeforeQuestion(text) ?? nameBehindQuestion(text)) : undefined
  if (named !== undefined && !asksToChange(c)) {
    tellBeside(c, true)
    return take(c, asked, named)
  }
  if (isQuestion(text) && !insists && !asksToChange(c) && !givesContact(c)) return pass
  const several = spread(c, asked, text)
  if (several !== undefined) return takeAll(c, [...several, ...everyonesOption(c, text)])
  if (givesDayToo(c, asked)) {
    const move = hearWords(c)
    if (move.move !== 'pass') return move
  }
  if (saysSomethingElse(c, asked) && !insists) {
    const move = hearWords(c)
    if (move.move !== 'pass') return move
  }
  // Nobody is called "yes" or 确认.
  if (field.kind === 'name' && c.reading.answer !== undefined) {
    // to the name of last time, which is offered, it is a yes
    const last = c.reading.answer === 'yes' ? lastAnswer(c, asked) : undefined
    return last === undefined ? again(stillNeeded(c)) : take(c, asked, last)
  }
  const plainYes = c.reading.answer === 'yes' && c.reading.contact === undefined
  // 确认 is no address; a text that may be left out can be any word
  const wanted = VALUES.has(field.kind) || (field.kind === 'text' && field.required && !insists)
  if (plainYes && wanted && meansOnly(c.understood, 'affirm')) {
    // to the number of last time, which is offered, it is a yes
    const last = VALUES.has(field.kind) ? lastAnswer(c, asked) : undefined
    return last === undefined ? again(stillNeeded(c)) : take(c, asked, last)
  }
  const person =
    field.kind === 'name' && !isPlace(c) && !isOption(c) ? (nameGiven(text) ?? nameMeant(c)?.name) : undefined
  // Whoever says it a third time may well be called so.
  const plainly = c.tries >= 2 && wishesIn(c.understood).length === 0
  const remark = person === undefined && c.reading.contact === undefined && /\p{L}/u.test(text) && !plainly
  // "no parking needed", to a name or a number
  if (remark && (field.kind === 'name' || field.kind === 'mobile')) {
    const put = putter(c)
    if (absorbForm(c, put) || absorbOption(c, put)) return advance(c, put)
  }
  if (field.kind === 'name' && remark) return pass
  const contact = contactSaid(c)
  const own =
    ownContact(c, asked) ?? ownNumber(c, asked) ?? person ?? (field.kind === 'id-card' ? idNumberIn(text) : undefined)
  const answer = readAnswer(field, own ?? text, fieldContext(c))
  const options = field.options ?? []
  const near =
    answer.ok || field.kind !== 'choice' ? undefined : (optionNear(text, options) ?? optionByWord(text, options))
  if (near !== undefined) return take(c, asked, near)
  if (!answer.ok) return again({ ...refusal(answer.code, answer.params), ...byPhoneToo(c, field) })
  if (field.kind !== 'text') tellBeside(c, true)
  if (contact === undefined || own === undefined) return take(c, asked, answer.value)
  // an ID number beside them, or an option
  const put = putter(c)
  absorbForm(c, put)
  absorbOption(c, put)
  absorbOption(c, put, c.reading.rest)
  const mobile = contact.mobile ?? c.reading.otherNumber
  if (mobile !== undefined) tellSecondNumber(c)
  return take(c, asked, answer.value, { ...contact, ...(mobile !== undefined && { mobile }) })
}

/** "Bob Lane, 3 to 5 instead": the name or the number, and other hours. */
function rangeBeside(c: BookingContext, asked: FieldForGuest): Move | undefined {
  const { kind } = asked.field
  if (kind !== 'name' && kind !== 'mobile') return undefined
  const clauses = clausesOf(c.text)
  const parts = (clauses.length > 1 ? clauses : joinedParts(c.text)).map((part) => part.text)
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined
  const { contact } = c.reading
  for (const [at, hours] of parts.entries()) {
    const said = parts.toSpliced(at, 1).join(', ')
    const mobile = said.replace(/\D/g, '').length < LEAST_DIGITS ? undefined : contact?.mobile
    const name = contact?.name ?? nameGiven(said)
    if ((mobile ?? name) === undefined || !/\d/.test(hours) || takeRange(c, hours) === undefined) continue
    const own = kind === 'name' ? name : mobile
    if (own !== undefined) return take(c, asked, own, contact)
    const put = putter(c)
    absorbContact(c, put)
    return advance(c, put)
  }
  return undefined
}

const MOST_PARTS = 3
const LEAST_DIGITS = 7
