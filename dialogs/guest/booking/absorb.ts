import type { Field } from '../../../src/domain/form/form.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import { inLocale } from '../../../src/domain/text.ts'
import { idNumberIn } from '../../../src/language/contact/id-number.ts'
import { namePutRight } from '../../../src/language/contact/name-put-right.ts'
import { withEndSaid } from '../../../src/language/contact/number-ending.ts'
import { isOfTimes, placeNamed } from '../../../src/language/numbers/place-in-list.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { clausesOf, dashAsComma } from '../../../src/language/text/clauses.ts'
import { endWish, guestIn, isQuestion, saysCheapest, saysSoonest } from '../../../src/language/wording/booking-words.ts'
import { addsName } from '../../../src/language/wording/form-answers.ts'
import { isNote } from '../../common/is-note.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { tellMissingKind } from '../browse/missing-kind.ts'
import { absorbParty, asked, countedInstead, grown } from './absorb-party.ts'
import { absorbPlace } from './absorb-place.ts'
import { answerParam } from './answer-param.ts'
import { type BookingContext, contactSaid, fieldContext, questionsOf, serviceOf } from './booking-draft.ts'
import { absorbForm } from './early/form-early.ts'
import { absorbRemark } from './early/remark-early.ts'
import { keepForForm } from './early/said-before.ts'
import { putHall } from './fill-steps.ts'
import { cheapestOf, onlyRoomFor, placesAmong } from './free/bookable.ts'
import { refusal } from './free/row-options.ts'
import { withinOf } from './free/within.ts'
import { keepKnown } from './known-answer.ts'
import { onlySupposed } from './length-beside.ts'
import { nameMeant } from './name-meant.ts'
import type { AbsorbResult, Put } from './when/absorb-result.ts'
import { absorbWhen } from './when/absorb-when.ts'
import { daysBetween } from './when/days-between.ts'
import { hourInstead } from './when/not-then.ts'

/**
 * Fills the draft with all that the message answers, not only with what was asked. What is doubtful is not taken: it is
 * said, and asked. `taken` is false where the message tells nothing about a booking.
 */
export function absorb(c: BookingContext, put: Put): AbsorbResult {
  const { other } = c.draft
  if (other !== undefined) c.note({ other: undefined })
  if (c.draft.refused === true) c.note({ refused: undefined })
  const named = absorbPlace(c, put)
  const place = takeCheapest(c, put) || named
  tellTooYoung(c)
  if (serviceOf(c) === undefined) tellMissingKind(c)
  const counted = countedInstead(c)
  const { date, start } = c.draft
  // "move it from 4 to 5" of what begins at four
  const instead = hourInstead(c) !== undefined
  const supposed = onlySupposed(c)
  const when = counted === undefined && !supposed ? absorbWhen(c, put, other) : { taken: false }
  const first = wantsFirst(c)
  if (first) c.note({ first: true })
  else if (c.draft.first === true && startSaid(c) !== undefined) c.note({ first: undefined })
  const nth = nthNamed(c, counted !== undefined) ?? endWished(c)
  if (nth !== undefined) c.note({ nth })
  const moved = c.draft.date !== date || c.draft.start !== start
  const size =
    !supposed &&
    absorbParty(
      c,
      put,
      counted ??
        (instead || asksOfChild(c) ? undefined : c.reading.party) ??
        (moved ? undefined : grown(c)) ??
        asked(c),
    )
  takeOnlyRoom(c, put)
  const contact = absorbContact(c, put)
  const known = keepKnown(c)
  const form = absorbForm(c, put)
  const remark = absorbRemark(c)
  const written = place || when.taken || size || contact || form
  keepForForm(c, written ? put : undefined)
  const heard: AbsorbResult = { taken: written || known || first || remark || nth !== undefined }
  if (when.move !== undefined) heard.move = when.move
  return heard
}

/** "is it ok for a baby in a sling", once it is known how many come: a child that is asked about is no size. */
const asksOfChild = ({ draft, reading: { ages }, text }: BookingContext): boolean =>
  draft.party !== undefined &&
  ages !== undefined &&
  ages.adults === 0 &&
  clausesOf(dashAsComma(text)).some((clause) => isQuestion(clause.text) || asksAny(clause.text))

/** "the cheaper one please", "… wherever it costs less", of the halls that have what was named. */
function takeCheapest(c: BookingContext, put: Put): boolean {
  const { draft, text } = c
  if (draft.hall !== undefined || (draft.among?.length ?? 0) < 2 || isQuestion(text) || !saysCheapest(text))
    return false
  const hall = cheapestOf(placesAmong(c.catalogue, draft.among ?? []))
  if (hall !== undefined) putHall(c, put, hall.id)
  return hall !== undefined
}

/** "a meeting room, we're nine", where only one of the halls that have one takes so many. */
function takeOnlyRoom(c: BookingContext, put: Put): void {
  const { hall: known, among = [], party } = c.draft
  const places = known === undefined && party !== undefined ? placesAmong(c.catalogue, among) : []
  const hall = places.length < 2 ? undefined : onlyRoomFor(places, party!)
  if (hall === undefined) return
  c.say({ message: 'booking:hall.onlyRoom', params: { hall: { text: hall.name }, count: party! } })
  putHall(c, put, hall.id)
}

/** "archery for my son, he's 12": from what age on one may come is told before the form asks. */
function tellTooYoung(c: BookingContext): void {
  const { age } = c.reading
  const service = serviceOf(c)
  const youngest = service?.fields.find((field) => field.age?.min !== undefined)?.age?.min
  if (age === undefined || service === undefined || youngest === undefined || age >= youngest) return
  c.say({ message: 'questions:known.age', params: { service: { text: service.name }, count: youngest } })
}

/** "badminton tomorrow, as early as you can": whatever is free first is taken, once it is known of what. */
const wantsFirst = (c: BookingContext): boolean => {
  const { draft, understood, reading, text } = c
  // "thursday at the earliest" is a day, and no first time of it
  return (
    draft.marks === undefined &&
    daysBetween(c) === undefined &&
    (draft.start ?? startSaid({ reading })) === undefined &&
    // "saturday or sunday, whatever is free" is of the days
    ((understood.acts.some(({ act }) => act === 'first_free') && reading.whens.length < 2) || saysSoonest(text)) &&
    endWish(text) !== 'last' &&
    // "… tomorrow afternoon for two, what's the earliest?" wants it
    (!isQuestion(text) || (reading.whens.length > 0 && reading.party !== undefined))
  )
}

/** "not before 11" names no start. */
const startSaid = ({ reading: { whens } }: Pick<BookingContext, 'reading'>): string | undefined =>
  whens[0] === undefined || withinOf(whens[0]) !== undefined ? undefined : whens[0].start

/** "wednesday then, the early one", "saturday, as late as possible": the first or the last of the day's times. */
function endWished(c: BookingContext): 0 | -1 | undefined {
  const { draft, understood, reading, text } = c
  if (daysBetween(c) !== undefined) return undefined
  if (draft.marks !== undefined || draft.start !== undefined) return undefined
  if (reading.whens.some(({ start, end }) => start !== undefined || end !== undefined)) return undefined
  if (draft.date === undefined && reading.whens.length === 0) return undefined
  const acts = [...understood.acts.map(({ act }) => act), ...understood.offers]
  if (acts.some((act) => act === 'exclude' || act === 'again')) return undefined
  const end = endWish(text)
  // 明天最后一场羽毛球还有吗: what is asked for with its day is wanted
  const whole = reading.whens.length > 0 && c.names.matches.some((each) => each.service !== undefined)
  const free = whole && acts.every((act) => act === 'free' || act === 'first_free' || !ASKING.has(act))
  // "what's the latest I can play on thursday?" of a day wants it; "is the last one free?" asks
  const asked = !free && (end !== 'last' || reading.whens.length === 0 || acts.some((act) => ASKING.has(act)))
  if (isQuestion(text) && asked) return undefined
  return end === undefined ? undefined : end === 'first' ? 0 : -1
}

const ASKING: ReadonlySet<string> = new Set(['free', 'hours', 'price', 'policy', 'first_free'])

/** "what's free tomorrow evening?" | "the last one, for 3": of the times that were told, before they are offered as choices. */
function nthNamed({ draft, open, understood, reading, text }: BookingContext, counted: boolean): number | undefined {
  const [only, another] = understood.entities.filter(({ slot }) => slot === 'ordinal')
  if (only === undefined || another !== undefined || only.polarity !== 'wanted') return undefined
  if (draft.date === undefined || draft.marks !== undefined || draft.start !== undefined) return undefined
  const [when] = reading.whens
  // "friday, the first session, for two"
  const ofDay = when?.date !== undefined && isOfTimes(text.slice(only.span[0])) && !isQuestion(text)
  if (!ofDay) {
    if ((!counted && when !== undefined) || open?.kind === 'slot' || open?.kind === 'date') return undefined
    if (!meansOnly(understood, 'choose', 'affirm')) return undefined
  }
  const place = placeNamed(text.slice(...only.span))
  return place === 'last' || place === 'later' ? -1 : typeof place === 'number' ? place : undefined
}

/** Name, mobile number and e-mail, wherever they are said; fields of these kinds take them. */
export function absorbContact(c: BookingContext, put: Put): boolean {
  const given = contactSaid(c)
  const called = given?.name
  const guest = called === undefined ? undefined : guestIn(c.text)
  // "the first, and my name is Ada": of a place in a list, where no guest has a name of their own
  const perGuest =
    guest !== undefined && questionsOf(c).some((each) => each.field.kind === 'name' && each.guest === guest)
  const meant = called === undefined ? nameMeant(c) : perGuest ? { name: called, guest } : undefined
  if (meant?.guest !== undefined) {
    const asked = questionsOf(c).find(({ field, guest }) => field.kind === 'name' && guest === meant.guest)
    if (asked === undefined) return false
    put({ [`field:${asked.key}`]: meant.name }, 'field')
    return true
  }
  const right = meant === undefined ? nameRight(c) : undefined
  const { otherNumber } = c.reading
  const id = isNote(c) ? undefined : idNumberIn(c.text)
  const contact = {
    ...given,
    ...(meant && { name: meant.name }),
    ...(right && { name: right }),
    ...(id && { 'id-card': id }),
  }
  tellSecondNumber(c)
  let taken = false
  for (const kind of ['name', 'mobile', 'email', 'id-card'] as const) {
    const field = serviceOf(c)?.fields.find((each) => each.kind === kind)
    const said = contact[kind] ?? (kind === 'mobile' ? (otherNumber ?? endedOtherwise(c, field)) : undefined)
    if (said === undefined) continue
    // what no form here asks for is not kept
    if (field === undefined && NOT_KEPT.has(kind) && serviceOf(c) !== undefined) {
      c.say({ message: `booking:field.notAsked.${kind}` })
      taken = true
      continue
    }
    if (field === undefined) {
      put({ contact: { ...c.draft.contact, [kind]: said } }, 'field')
      taken = true
      continue
    }
    if (kind === 'name' && namesFurther(c, field, said)) {
      taken = true
      continue
    }
    const read = readAnswer(field, said, fieldContext(c))
    if (read.ok) put({ [`field:${field.id}`]: read.value }, 'field')
    else c.say(refusal(read.code, read.params))
    taken = true
  }
  return taken
}

/** 再加一个名字，韩梅梅: one booking has one name, so the further one is for the staff. */
function namesFurther(c: BookingContext, field: Field, said: string): boolean {
  const had = c.draft[`field:${field.id}`]
  if (typeof had !== 'string' || had === said || field.per === 'guest' || !addsName(c.text)) return false
  const words = `${inLocale(field.label, c.locale)}: ${had}, ${said}`
  const { remark } = c.draft
  c.note({ remark: remark === undefined ? words : `${remark}; ${words}` })
  c.say({ message: 'booking:remark', params: { said: words } })
  return true
}

/** Without a question for it nobody needs it; that it is not kept is told. */
const NOT_KEPT: ReadonlySet<string> = new Set(['id-card', 'email'])

/** 136… 或者138…: where the form asks for one, it is said which stands. */
export function tellSecondNumber(c: BookingContext): void {
  const { contact, secondMobile } = c.reading
  if (contact?.mobile === undefined || secondMobile === undefined) return
  const [field, another] = serviceOf(c)?.fields.filter(({ kind }) => kind === 'mobile') ?? []
  if (field === undefined || another !== undefined) return
  const [first, second] = [answerParam(field, contact.mobile), answerParam(field, secondMobile)]
  c.say({ message: 'booking:field.firstNumber', params: { first, second } })
}

/** "my surname is Leigh, not Lee": the name that was given, with that put right. */
function nameRight(c: BookingContext): string | undefined {
  const field = serviceOf(c)?.fields.find(({ kind }) => kind === 'name')
  const had = field === undefined ? c.draft.contact?.name : c.draft[`field:${field.id}`]
  return typeof had === 'string' ? namePutRight(c.text, had) : undefined
}

/** "wrong number, it ends in 5679": the number that was given, with that end. */
function endedOtherwise(c: BookingContext, field: Field | undefined): string | undefined {
  const had = field === undefined ? c.draft.contact?.mobile : c.draft[`field:${field.id}`]
  return typeof had === 'string' ? withEndSaid(c.text, had) : undefined
}
