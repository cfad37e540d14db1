import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { isNothingButName } from '../../../../src/language/contact/name-in-passing.ts'
import { namePutRight, saysSign } from '../../../../src/language/contact/name-put-right.ts'
import { saysNumberEnd, withEndSaid } from '../../../../src/language/contact/number-ending.ts'
import { nameAnswered } from '../../../../src/language/contact/person-name.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import {
  nameOfThem,
  namePartPutRight,
  namePartSaid,
  nameWithPart,
  saysFine,
  saysUnder,
} from '../../../../src/language/wording/after-booking.ts'
import {
  asksWhether,
  contactNamed,
  isQuestion,
  namesField,
  saysEdit,
  saysFirm,
  wantsBooking,
} from '../../../../src/language/wording/booking-words.ts'
import { levelWithin, optionSaid } from '../../../../src/language/wording/form-answers.ts'
import {
  comesInstead,
  namesOther,
  saysBesides,
  saysMaybe,
  swappedSaid,
} from '../../../../src/language/wording/second-thoughts.ts'
import { refusal } from '../../../common/refusal.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { again, end, go, type Move, pass, type Question, type Step } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { saysOneMore } from '../again.ts'
import { guestsIn, guestsOn } from '../guests-on-list.ts'
import { answersMeant } from '../meant/answers-meant.ts'
import { detailsMeant } from '../meant/details-meant.ts'
import { daysSayWhich } from '../meant/said-of-one.ts'
import { placeOf, refer, spokenOf, standing } from '../refer.ts'
import { changeDetails } from './details.ts'
import { keep } from './keep-booking.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'

/** Another name, number or address, of the one booking that it can be; what it shall be is asked where only that it is wrong is said. */
export function renameMeant(c: ManageContext): Move | undefined {
  // a name and nothing else says no change of it while another one waits for its yes
  if (c.open?.dialog === 'manage' && isNothingButName(c.text)) return undefined
  // "her name is Mary" at "Change it to 4 people?" is who joins
  if (namesWhoJoins(c)) return undefined
  // "and one beside it for my brother, he's Ray" is of another booking
  if ((c.open === undefined || c.open.dialog === 'mine') && saysOneMore(c)) return undefined
  const form = isOpenForIt(c) ? answersMeant(c) : undefined
  if (form !== undefined) {
    c.note({ act: 'details', said: { form: form.answers }, code: form.code, preview: true, to: c.text.slice(0, 200) })
    return go('aim')
  }
  const swapped = swappedMeant(c) ?? comesMeant(c) ?? endMeant(c)
  if (swapped !== undefined) {
    c.note({ ...swapped, act: 'details', preview: true })
    return go('aim')
  }
  const said = partMeant(c) ?? detailsMeant(c) ?? optionMeant(c)
  const waiting = nameWaiting(c)
  const more = waiting && (said ?? numberAlone(c))
  if (waiting !== undefined && more !== undefined) {
    c.note({ act: 'details', said: { ...waiting.said, ...more }, code: waiting.code, preview: true })
    return go('aim')
  }
  const other = said === undefined && isAboutStanding(c) ? numberAlone(c) : undefined
  const whose = other === undefined ? undefined : (spokenOf(c) ?? onlyStanding(c))
  if (whose !== undefined) {
    c.note({ act: 'details', said: other, code: whose.code, preview: true })
    return go('aim')
  }
  const named = said === undefined ? underMeant(c) : undefined
  if (named !== undefined) {
    c.note({ act: 'details', said: { name: named.name }, code: named.code, preview: true })
    return go('aim')
  }
  const asks = said === undefined ? asked(c) : undefined
  if (said === undefined && asks === undefined) return undefined
  const service = c.names.matches.find((match) => match.score >= SURE && match.service !== undefined)
  const [day] = c.reading.whens
  const words = service !== undefined ? c.text.slice(...service.spans[0]!) : day ? c.text.slice(...day.span) : ''
  const meant = refer(c, bookingCode(c.text) ?? words)
  if ('unknown' in meant || meant.found.length === 0) return undefined
  // "my wife needs the number too, she is 136…" may not be in place of the other
  // a name and nothing else may be anybody's
  const besides =
    (said?.mobile !== undefined && saysBesides(c.text)) ||
    (namesOther(c.text) && !saysUnder(c.text)) ||
    said?.name === c.text.trim() ||
    // "company name …", for a receipt, may be nobody who comes
    (saysFirm(c.text) && !saysEdit(c.text)) ||
    // "could it go under Karen Blake?" is asked, as any other change
    asksWhether(c.text) ||
    saysMaybe(c.text)
  c.note({
    act: 'details',
    ...(besides && { preview: true }),
    ...(said && { said }),
    ...(asks && { asks }),
    ...stillAsked(c, said),
  })
  if (meant.found.length > 1) return go('which')
  c.note({ code: meant.found[0]!.code })
  return go('aim')
}

/** The name that is asked for stays asked for where only the number was told. */
function stillAsked(c: ManageContext, said: ManageDraft['said']): Pick<ManageDraft, 'asks'> {
  const { dialog, step } = c.open ?? {}
  const { asks } = dialog === 'manage' && step === 'value' ? ((c.below('manage') ?? {}) as ManageDraft) : {}
  return asks === undefined || said === undefined || said[asks] !== undefined ? {} : { asks }
}

/** What a number alone may be taken for. */
const OF_NUMBERS: ReadonlySet<string> = new Set(['change', 'details', 'for_other'])

/** A number or an address, and nothing that is to be booked with it. */
function numberAlone(c: ManageContext): ManageDraft['said'] {
  const { whens, party, contact } = c.reading
  const { mobile, email } = contact ?? {}
  if ((mobile ?? email) === undefined || whens.length > 0 || party !== undefined || wantsBooking(c.text))
    return undefined
  if (wishesIn(c.understood).some((act) => !OF_NUMBERS.has(act))) return undefined
  return { ...(mobile !== undefined && { mobile }), ...(email !== undefined && { email }) }
}

function onlyStanding(c: ManageContext): Booking | undefined {
  const [only, another] = standing(c)
  return another === undefined ? only : undefined
}

/** "her number is …" at “Put Carla on it?”: of whom waits for the yes, and none of it is lost. */
function nameWaiting(c: ManageContext): Pick<ManageDraft, 'said' | 'code'> | undefined {
  const { dialog, step } = c.open ?? {}
  const draft = dialog === 'manage' && step === 'sure' ? (c.below('manage') as ManageDraft | undefined) : undefined
  return draft?.act === 'details' && draft.said !== undefined ? draft : undefined
}

/** A name alone, while more people are waiting for their yes: theirs, which nobody needs. */
export function namesWhoJoins(c: ManageContext, draft: { act?: unknown } | undefined = c.below('manage')): boolean {
  const { dialog, step } = c.open ?? {}
  if (dialog !== 'manage' || step !== 'sure' || draft?.act !== 'party' || c.text.length > 60) return false
  const { whens, party, answer } = c.reading
  if (whens.length > 0 || party !== undefined || answer !== undefined) return false
  return isNothingButName(c.text) || nameOfThem(c.text) !== undefined
}

/** "the meeting should be under Bob Kay", of the one booking of that service. */
function underMeant(c: ManageContext): { name: string; code: string } | undefined {
  const name = c.reading.contact?.name
  if (name === undefined || !saysUnder(c.text) || c.below('booking') !== undefined) return undefined
  if (!daysSayWhich(c)) return undefined
  const [day] = c.reading.whens
  const ofDay = day && refer(c, c.text.slice(...day.span))
  if (ofDay !== undefined) {
    const [own, other] = 'found' in ofDay && ofDay.notOn === undefined ? ofDay.found : []
    return own === undefined || other !== undefined ? undefined : { name, code: own.code }
  }
  // "book it in my husband's name: Carl Lee", right after a booking
  const spoken = c.names.matches.length === 0 ? spokenOf(c) : undefined
  if (spoken !== undefined) return { name, code: spoken.code }
  if (wishesIn(c.understood).includes('book')) return undefined
  const services = c.names.matches.filter(({ score }) => score >= SURE).flatMap(({ service }) => service ?? [])
  const [only, another] = standing(c).filter(({ service }) => services.includes(service))
  return only === undefined || another !== undefined ? undefined : { name, code: only.code }
}

/** "put Zoe on it instead of Max", of who is on the list, or whose name it is under. */
function swappedMeant(c: ManageContext): ManageDraft | undefined {
  const said = swappedSaid(c.text)
  if (said === undefined || !isOpenForIt(c)) return undefined
  const name = said.is.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
  const found = standing(c).flatMap(({ code, ...booking }) => {
    const [guest] = guestsIn(said.was, guestsOn(c, { code, ...booking }))
    if (guest !== undefined) return [{ code, whose: guest.guest }]
    const { own } = ownAnswer(c, { code, ...booking }, 'name')
    return own !== undefined && isCalled(own, said.was) ? [{ code }] : []
  })
  const spoken = spokenOf(c)
  const meant = found.find(({ code }) => code === spoken?.code) ?? (found.length === 1 ? found[0] : undefined)
  return meant && { said: { name }, ...meant }
}

/** "Raj's broken his toe, Tim's coming instead", of who is on the list. */
function comesMeant(c: ManageContext): ManageDraft | undefined {
  const said = comesInstead(c.text)
  if (said === undefined || !isOpenForIt(c)) return undefined
  const others = `${c.text.slice(0, said.at)} ${c.text.slice(said.at + said.is.length)}`
  const found = standing(c).flatMap((booking) => {
    const [guest, another] = guestsIn(others, guestsOn(c, booking))
    return guest === undefined || another !== undefined ? [] : [{ code: booking.code, whose: guest.guest }]
  })
  const [only, another] = found
  return only === undefined || another !== undefined ? undefined : { said: { name: said.is }, ...only }
}

const isCalled = (name: string, said: string): boolean => {
  const [own, plain] = [name.toLowerCase(), said.toLowerCase()]
  return own === plain || own.split(' ')[0] === plain || own.split(' ').at(-1) === plain
}

/** "my number should end in 14", 电话最后一位是8: of the number that there is. */
function endMeant(c: ManageContext): ManageDraft | undefined {
  if (!isOpenForIt(c) || c.reading.contact?.mobile !== undefined || c.reading.whens.length > 0) return undefined
  // what is booked is looked up only for who says so
  if (!saysNumberEnd(c.text)) return undefined
  const spoken = spokenOf(c) ?? onlyStanding(c)
  const own = spoken && ownAnswer(c, spoken, 'mobile').own
  const mobile = own === undefined ? undefined : withEndSaid(c.text, own)
  return spoken === undefined || mobile === undefined || mobile === own
    ? undefined
    : { said: { mobile }, code: spoken.code }
}

/** 我的悦是月亮的月: of a sign of the name. */
const holdsSignOf = (text: string, name: string): boolean =>
  text.length <= 20 && [...name].some((sign) => /\p{sc=Han}/u.test(sign) && text.includes(sign))

/** What the form has of that kind, of the booking as a whole. */
function ownAnswer(c: ManageContext, booking: Booking, kind: 'name' | 'mobile'): { own?: string } {
  const field = placeOf(c, booking).service?.fields.find((each) => each.kind === kind && each.per === undefined)
  const own = field === undefined ? undefined : booking.answers[field.id]
  return typeof own === 'string' ? { own } : {}
}

/** "it's Leigh, not Lee": a part of the name that the booking is under. */
function partMeant(c: ManageContext): ManageDraft['said'] {
  if (!isAboutStanding(c)) return undefined
  const part = namePartPutRight(c.text)
  const saidPart = namePartSaid(c.text)
  // what is booked is looked up only for who says so
  if ((part ?? saidPart) === undefined && contactNamed(c.text) !== 'name' && !saysSign(c.text)) return undefined
  const booking = spokenOf(c) ?? onlyStanding(c)
  const name = booking && ownAnswer(c, booking, 'name').own
  if (booking === undefined || name === undefined) return undefined
  if (part === undefined && saidPart === undefined) {
    // a whole name is no part of one
    const right = contactNamed(c.text) === 'name' || holdsSignOf(c.text, name) ? namePutRight(c.text, name) : undefined
    return right === undefined ? undefined : { name: right }
  }
  const other = saidPart && nameWithPart(saidPart, name)
  if (other !== undefined) return other === name ? undefined : { name: other }
  if (part === undefined) return undefined
  const at = name.toLowerCase().indexOf(part.was.toLowerCase())
  return at < 0 ? undefined : { name: `${name.slice(0, at)}${part.is}${name.slice(at + part.was.length)}` }
}

/** "change the level to advanced", 程度改成进阶: another choice of the form. */
function optionMeant(c: ManageContext): ManageDraft['said'] {
  // 学过半年 names no day
  if (!saysEdit(c.text) || !isOpenForIt(c) || isQuestion(c.text) || c.names.matches.length > 0) return undefined
  const meant = refer(c, '')
  const [booking, another] = 'found' in meant ? meant.found : []
  if (booking === undefined || another !== undefined) return undefined
  for (const field of placeOf(c, booking).service?.fields ?? []) {
    if (field.kind !== 'choice' || field.per !== undefined || !namesField(c.text, field)) continue
    const id = optionSaid(c.text, field.options ?? []) ?? levelWithin(c.text, field.options ?? [])
    if (id !== undefined) return { option: { field: field.id, id } }
  }
  return undefined
}

/** "the phone number is wrong", 名字不对 */
function asked(c: ManageContext): ManageDraft['asks'] {
  const kind = contactNamed(c.text)
  // "the last digit should be a 5": what looks like a size there is of the number
  if (!isAboutStanding(c, kind === 'mobile') || c.reading.contact !== undefined) return undefined
  const { acts, offers } = c.understood
  const leans = offers.includes('change') || (acts.length === 0 && c.settled?.booking !== undefined)
  const unsure = wishesIn(c.understood).length === 0 && leans && saysEdit(c.text) && !isQuestion(c.text)
  const part = namePartPutRight(c.text) !== undefined
  return meansOnly(c.understood, 'change') || unsure || part ? kind : undefined
}

function isOpenForIt(c: ManageContext): boolean {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined) return false
  return c.open === undefined || c.open.dialog === 'mine' || c.open.dialog === 'help'
}

function isAboutStanding(c: ManageContext, ofNumber = false): boolean {
  if (!isOpenForIt(c)) return false
  const { whens, party } = c.reading
  const named = c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)
  return (ofNumber || ((whens.length === 0 || daysSayWhich(c)) && party === undefined)) && !named
}

const LEAVE = { message: 'manage:leave' }
const KINDS = { name: 'text', mobile: 'phone', email: 'email' } as const

/** What it shall be. */
export const valueStep: Step<ManageDraft> = {
  ask(c): Question | Move {
    const { asks = 'name', code = '' } = c.draft
    const booking = c.fact({ need: 'booking', code })
    const field = booking && placeOf(c, booking).service?.fields.find(({ kind }) => kind === asks)
    if (booking === undefined || field === undefined) {
      c.say({ message: 'manage:noField', ...(booking && { booking }) })
      return end()
    }
    return {
      kind: KINDS[asks],
      field: field.id,
      message: `manage:value.${asks}`,
      params: { code },
      lines: [LEAVE],
      brief: [],
    }
  },
  answer(c, { text }): Move {
    if (text === undefined) return pass
    const leaves =
      meansOnly(c.understood, 'keep', 'abandon', 'deny') || c.understood.offers[0] === 'keep' || saysFine(text)
    if (c.reading.answer === 'no' || leaves) return keep(c)
    const { asks = 'name', code = '' } = c.draft
    const { contact, otherNumber } = c.reading
    const value =
      asks === 'name' ? nameAnswered(text) : asks === 'email' ? contact?.email : (contact?.mobile ?? otherNumber)
    // "the number is new too: …" where the name is asked for: that is changed, and the name is still asked for
    const other = value === undefined ? numberAlone(c) : undefined
    if (value === undefined && other === undefined) return asks === 'name' ? pass : again()
    const booking = c.fact({ need: 'booking', code })
    const service = booking && placeOf(c, booking).service
    if (booking === undefined || service === undefined) {
      c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
      return end()
    }
    c.note({ said: other ?? { [asks]: value } })
    return changeDetails(c, booking, service)
  },
}
