import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import { answerKey } from '../../../../src/domain/form/asked-fields.ts'
import { readFile } from '../../../../src/domain/form/fields/file-field.ts'
import type { Answer, FieldKind } from '../../../../src/domain/form/form.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { isTalkBeside } from '../../../../src/language/contact/contact.ts'
import { idNumberIn } from '../../../../src/language/contact/id-number.ts'
import { nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { withEndSaid } from '../../../../src/language/contact/number-ending.ts'
import { isFullName, saidName } from '../../../../src/language/contact/person-name.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { asksWhether, isQuestion, proposes, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import {
  neededSaid,
  optionByWord,
  optionNear,
  optionSaid,
  optionsWithin,
  saysAble,
  saysEveryone,
  yesNoSaid,
} from '../../../../src/language/wording/form-answers.ts'
import { saysAlso } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly, questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { again, go, type Move, pass, type Step } from '../../../engine/dialog.ts'
import type { Say } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { advance } from '../advance.ts'
import {
  type BookingContext,
  type BookingDraft,
  fieldContext,
  firstUnanswered,
  questionsOf,
  unanswered,
} from '../booking-draft.ts'
import { absorbAddress, absorbForm, answersForm } from '../early/form-early.ts'
import { absorbOption, optionsIn } from '../early/option-early.ts'
import { absorbRemark, onlyRemarks } from '../early/remark-early.ts'
import { putter } from '../fill-steps.ts'
import { refusal, wantsMore } from '../free/row-options.ts'
import { asksForSeries, hearAny, hearWords, otherTime } from '../hear-words.ts'
import { firstGuests, lastAnswer, sameAsKnown } from '../known-answer.ts'
import { saysLength } from '../length-beside.ts'
import { hearNumber } from '../lone-number.ts'
import { nameMeant } from '../name-meant.ts'
import { picked, toggle } from '../picks.ts'
import { anotherWish } from '../several/another-wish.ts'
import { sizeAsked } from '../size-asked.ts'
import { spread } from '../spread.ts'
import { fieldQuestion } from './field-question.ts'
import { everyonesOption, furtherName, furtherOption, noteWanted } from './further-answers.ts'
import { drop } from './held-step.ts'

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
      (field.kind === 'text' && (c.reading.answer === 'no' || (input.token === undefined && saysNothing(c))))
    if (skips && !field.required) return take(c, asked, field.kind === 'choices' ? [] : null)
    if (absorbRemark(c) && onlyRemarks(c)) return go('field')
    // the words of before are one tap away: "yes" takes them
    if (field.kind === 'text' && c.reading.answer === 'yes' && c.open?.options.includes('said'))
      return tapped(c, asked, 'said')
    const known = sameAsKnown(c, asked)
    if (known !== undefined) return take(c, asked, known)
    return typed(c, asked, c.text)
  },
  holds(c) {
    const asked = askedNow(c)
    const { kind, options = [] } = asked?.field ?? {}
    // 自己有装备 answers whether any is rented, and asks nothing of the hall
    const { understood } = c
    const told = kind === 'yesno' && questionsIn(understood).length > 0 && wishesIn(understood).length === 0
    if (told && !asksWhether(c.text) && yesOrNo(c, asked!) !== undefined) return true
    if (isQuestion(c.text)) return false
    // 不急, to whether it is urgent
    if (kind === 'yesno' && neededSaid(c.text, Object.values(asked!.field.label)) !== undefined) return true
    // "everyone can swim", where the name is asked for, greets nobody
    if ((kind === 'name' || kind === 'mobile') && saysEarly(c)) return true
    // 免贵姓欧阳 asks for no price
    if (kind === 'name' && saidName(c.text) !== undefined) return true
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

/** "no notes", 没有备注 */
const saysNothing = ({ understood }: BookingContext): boolean =>
  understood.unexplained === '' && meansOnly(understood, 'skip', 'deny')

/** What is being changed, else the first that is not answered. */
const askedNow = (c: BookingContext): FieldForGuest | undefined =>
  (c.draft.edit === undefined ? undefined : questionsOf(c).find(({ key }) => key === c.draft.edit)) ??
  firstUnanswered(c)

function tapped(c: BookingContext, asked: FieldForGuest, token: string): Move {
  const { field } = asked
  if (token === 'skip' && !field.required) return take(c, asked, null)
  if (token === 'said' && c.draft.words !== undefined) {
    const read = readAnswer(field, c.draft.words, fieldContext(c))
    return read.ok ? take(c, asked, read.value) : again(refusal(read.code, read.params))
  }
  const known = token === 'same' ? lastAnswer(c, asked) : token === 'sameFirst' ? firstGuests(c, asked) : undefined
  if (known !== undefined) return take(c, asked, known)
  if (field.kind === 'choices') {
    if (token.startsWith('pick.')) return toggle(c, asked, token.slice('pick.'.length)) ? go('field') : pass
    const [, said] = /^picked(?:\.(.*))?$/.exec(token) ?? [undefined, '-']
    if (said !== '-') {
      const read = picked(c, asked, said)
      return read.ok ? take(c, asked, read.value) : again(refusal(read.code, read.params))
    }
  }
  if (!token.startsWith('answer.')) return hearAny(c, { token })
  const said = token.slice('answer.'.length)
  if (field.kind === 'yesno' || field.kind === 'terms') return take(c, asked, said === 'yes')
  return field.options?.some((option) => option.id === said) === true ? take(c, asked, said) : pass
}

/** Words: an answer, or a change of something else, or a question that the field must not swallow. */
function typed(c: BookingContext, asked: FieldForGuest, text: string): Move {
  const { field } = asked
  const option = field.kind === 'choice' ? optionSaid(text, field.options ?? []) : undefined
  // "nah, forget it": only a note may hold such words, and "done it twice" may be an option
  if (
    option === undefined &&
    field.kind !== 'text' &&
    field.kind !== 'yesno' &&
    c.draft.edit !== asked.key &&
    leaves(c)
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
  const further = furtherName(c, asked) ?? furtherOption(c, asked)
  if (further !== undefined) return takeAll(c, [further])
  // A free text may hold any words; elsewhere "anything earlier?" can only be about the time.
  const other = field.kind === 'text' ? undefined : otherTime(c)
  if (other !== undefined) return other
  const number = field.kind === 'text' || !wantsChange(text) ? undefined : hearNumber(c)
  if (number !== undefined) return number
  const answered = yesOrNo(c, asked)
  if (answered !== undefined) {
    const said = readAnswer(field, answered, fieldContext(c))
    if (said.ok && said.value === true) noteWanted(c, asked)
    return said.ok ? take(c, asked, said.value) : again(refusal(said.code, said.params))
  }
  const beside = field.kind === 'text' ? undefined : anotherWish(c)
  if (beside !== undefined) return beside
  if (field.kind !== 'text' && asksForSeries(c)) return hearWords(c)
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
  if (plainYes && wanted && meansOnly(c.understood, 'affirm')) return again(stillNeeded(c))
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
  const { contact } = c.reading
  const own =
    ownContact(c, asked) ?? ownNumber(c, asked) ?? person ?? (field.kind === 'id-card' ? idNumberIn(text) : undefined)
  const answer = readAnswer(field, own ?? text, fieldContext(c))
  const options = field.options ?? []
  const near =
    answer.ok || field.kind !== 'choice' ? undefined : (optionNear(text, options) ?? optionByWord(text, options))
  if (near !== undefined) return take(c, asked, near)
  if (!answer.ok) return again(refusal(answer.code, answer.params))
  if (contact === undefined || own === undefined) return take(c, asked, answer.value)
  // an ID number beside them, or an option
  const put = putter(c)
  absorbForm(c, put)
  absorbOption(c, put)
  absorbOption(c, put, c.reading.rest)
  const mobile = contact.mobile ?? c.reading.otherNumber
  return take(c, asked, answer.value, { ...contact, ...(mobile !== undefined && { mobile }) })
}

/** "long", where the name is asked for and the length of the hair will be: no name in small letters. */
function isOption(c: BookingContext): boolean {
  const { text, tries, reading } = c
  if (tries > 0 || reading.contact !== undefined || /\p{Lu}/u.test(text) || text.trim().length > LONGEST_OPTION)
    return false
  const fields = unanswered(c).flatMap(({ field }) => (field.required ? [field] : []))
  return optionsIn(text, fields).length > 0
}

const LONGEST_OPTION = 16

/** What another question of the form will ask. */
const saysEarly = (c: BookingContext): boolean =>
  answersForm(c) ||
  optionsIn(
    c.text,
    questionsOf(c).map(({ field }) => field),
  ).length > 0

/** "old town", where a person's name is asked for: a hall or a service, and nothing else. */
function isPlace({ names, text, tries }: BookingContext): boolean {
  const whole = text.trim().length
  return (
    tries === 0 &&
    names.matches.some(({ score, spans }) => score >= SURE && spans.some(([from, to]) => to - from >= whole))
  )
}

/** "hmm no scrap that", 不需要了: where several acts are as likely, all of them leave what is open. */
function leaves({ understood, reading }: BookingContext): boolean {
  const { acts, offers } = understood
  if (meansOnly(understood, 'abandon')) return true
  if (acts.length > 0 || reading.whens.length > 0 || reading.contact !== undefined) return false
  const likely = offers.filter((act) => act !== 'smalltalk')
  return likely[0] !== 'deny' && likely.includes('abandon') && likely.every((act) => LEAVING.has(act))
}

const LEAVING: ReadonlySet<string> = new Set(['abandon', 'cancel', 'deny'])

/** "yes" to what is no question of yes or no: gladly, but this is needed first. */
const stillNeeded = ({ reading }: BookingContext): Say | undefined =>
  reading.answer === 'yes' ? { message: 'booking:field.still' } : undefined

const VALUES: ReadonlySet<FieldKind> = new Set<FieldKind>(['mobile', 'email', 'number', 'date', 'id-card'])

/** A service that is not the draft's is named. */
const isBookedOther = ({ names, draft }: BookingContext): boolean =>
  names.matches.some(({ score, service }) => score >= SURE && service !== undefined && service !== draft.service)

/** Where "no" is no answer to the question itself. */
function staysAsItIs({ draft, understood, reading }: BookingContext, { field, key }: FieldForGuest): boolean {
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
const othersOf = (c: BookingContext, { field, guest }: FieldForGuest): FieldForGuest[] =>
  guest === 0 ? [] : unanswered(c).filter((each) => each.field.id === field.id)

/** Rules are accepted by a plain word; a thing is wanted or not in any. */
function yesOrNo(c: BookingContext, { field }: FieldForGuest): 'yes' | 'no' | undefined {
  if (field.kind !== 'yesno' && field.kind !== 'terms') return undefined
  const { answer, party, contact } = c.reading
  const question = Object.values(field.label).join(' ')
  if (field.kind === 'yesno' && saysAble(c.text, question)) return 'yes'
  // "yes, we don't have any": what is denied is why
  if (answer === 'no' && field.kind === 'yesno' && yesNoSaid(c.text, question) === 'yes') return 'yes'
  if (answer !== undefined || field.kind === 'terms') return answer
  // "no one under 18" names no hour, and nobody of 18: the question does
  // and neither does "yes, two harnesses"
  const counted = meansOnly(c.understood, 'affirm') && c.understood.entities.every(({ slot }) => slot === 'number')
  const whens = counted || echoes(c.text, question) ? [] : c.reading.whens
  const others = party !== undefined && party.max !== c.draft.party
  const more = whens.length > 0 || others || contact !== undefined || c.names.matches.length > 0
  return more || wantsChange(c.text) ? undefined : yesNoSaid(c.text, question)
}

/** All numbers of the answer are those of the question. */
function echoes(text: string, question: string): boolean {
  const numbers = text.match(/\d+/g) ?? []
  const asked: readonly string[] = question.match(/\d+/g) ?? []
  return numbers.length > 0 && numbers.every((each) => asked.includes(each))
}

function ownContact(
  { reading, draft, text, understood }: BookingContext,
  { field, key }: FieldForGuest,
): string | undefined {
  const { contact, rest } = reading
  // "张三13800138000": what is left beside a number is the name.
  // 不好意思+44…: an apology beside it is none
  const talk = isTalkBeside(rest) || understood.acts.some(({ act }) => act === 'apology')
  if (field.kind === 'name' && contact !== undefined && contact.name === undefined && !talk && /\p{L}/u.test(rest))
    return rest.trim()
  if (field.kind === 'mobile') {
    const had = draft[`field:${key}`]
    return contact?.mobile ?? reading.otherNumber ?? (typeof had === 'string' ? withEndSaid(text, had) : undefined)
  }
  if (field.kind === 'name' || field.kind === 'email') return contact?.[field.kind]
  return undefined
}

/** "three" and 三 are numbers as well. */
function ownNumber({ reading }: BookingContext, { field }: FieldForGuest): string | undefined {
  const { party, whens, age } = reading
  if (field.kind === 'number' && party === undefined && age !== undefined) return String(age)
  if (field.kind !== 'number' || whens.length > 0 || party === undefined || party.min !== party.max) return undefined
  return String(party.min)
}

/** 姓名李雷，手机 … 呢: a name or a number and nothing else is an answer, whatever mark or particle ends it. */
const givesContact = ({ text, reading: { contact }, understood: { acts, unexplained } }: BookingContext): boolean =>
  contact !== undefined &&
  // "is there a ramp? Name's Ed": the question is answered already
  (contact.mobile !== undefined ||
    saidName(text) !== undefined ||
    (unexplained === '' && acts.length > 0 && acts.every(({ act }) => act === 'inform')))

/** 后天比较方便，写欧阳雪: the answer, and another day than the one chosen. */
function givesDayToo(c: BookingContext, asked: FieldForGuest): boolean {
  const { whens, doubt } = c.reading
  const [when, another] = whens
  if (asked.guest > 0 || asked.field.kind === 'text' || doubt !== undefined || another !== undefined) return false
  if (when?.date === undefined || when.until !== undefined || when.date === c.draft.date) return false
  const dated = when.stated.includes('date') || when.stated.includes('weekday')
  return dated && ownContact(c, asked) !== undefined
}

/** Another day beside the one chosen, and nothing but that. */
const wantsDayToo = ({ text, reading: { whens, contact }, understood: { acts } }: BookingContext): boolean =>
  whens.length === 1 && contact === undefined && saysAlso(text) && acts.every(({ act }) => act !== 'free')

/** "could we have the meeting room instead?", "can we be 3?" */
function asksToChange(c: BookingContext): boolean {
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
function saysSomethingElse(c: BookingContext, asked: FieldForGuest): boolean {
  const { field } = asked
  if ((ownContact(c, asked) ?? ownNumber(c, asked)) !== undefined) return false
  if (field.kind === 'name' && c.reading.contact !== undefined && isTalkBeside(c.reading.rest)) return true
  // 李国庆 is a person where one is asked for, and no holiday
  if (field.kind === 'name' && isFullName(c.text)) return false
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
    // "I just heard we're three"; "no, friday"
    const { unexplained, acts, entities } = c.understood
    const told = party !== undefined || whens.length > 0
    // 老公不来了，就我和娃两个
    if (told && nameGiven(c.text) === undefined) return true
    if (told && unexplained === '' && acts.length > 0 && !entities.some(({ slot }) => slot === 'name')) return true
    return (whens.length > 0 || party !== undefined || named || contact !== undefined) && !/\p{L}{2}/u.test(rest)
  }
  if (readAnswer(field, c.text, fieldContext(c)).ok) return false
  const named = c.names.matches.some((match) => match.score >= SURE)
  const worded = /\p{L}/u.test(c.text)
  // "dividing a flat between three kids" is no size of theirs
  const sized = party !== undefined && c.understood.acts.length > 0
  return worded && (whens.length > 0 || sized || named || contact !== undefined)
}

/** A person may be called nearly what a hall is. */
const EXACT = 0.9

function take(
  c: BookingContext,
  asked: FieldForGuest,
  answer: Answer,
  contact?: Readonly<Partial<Record<string, string>>>,
): Move {
  const put = putter(c)
  put({ [`field:${asked.key}`]: answer, edit: undefined }, 'field')
  c.note({ picks: undefined, page: undefined })
  // "王芳 13800138000" answers two fields at once, both of the same guest.
  for (const { field, guest, key } of contact === undefined ? [] : questionsOf(c)) {
    const said = field.kind === asked.field.kind ? undefined : contact?.[field.kind]
    if (said === undefined || key !== answerKey(field.id, guest === 0 ? 0 : asked.guest)) continue
    const read = readAnswer(field, said, fieldContext(c))
    if (read.ok) put({ [`field:${key}`]: read.value }, 'field')
    else if (field.kind === 'mobile') c.say(refusal(read.code, read.params))
  }
  if (asked.field.kind !== 'text') absorbAddress(c, put)
  return advance(c, put)
}

/** Each guest's answer to the same field, as if each had been asked. */
function takeAll(c: BookingContext, answers: readonly [FieldForGuest, Answer][]): Move {
  const put = putter(c)
  for (const [{ key }, answer] of answers) put({ [`field:${key}`]: answer }, 'field')
  return advance(c, put)
}
