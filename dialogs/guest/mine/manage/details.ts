import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { answerKey, readAnswerKey } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer, Answers } from '../../../../src/domain/form/form.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { refusal } from '../../../common/refusal.ts'
import { end, go, type Move, run } from '../../../engine/dialog.ts'
import type { Param } from '../../../engine/types.ts'
import { answerParam } from '../../booking/answer-param.ts'
import { guestsIn, guestsOn } from '../guests-on-list.ts'
import { type ManageContext, managedPlace } from './manage-draft.ts'

/** Who a booking is for: another name, number or address, which go into the fields of that kind. */

const KINDS = ['name', 'mobile', 'email'] as const

/** Runs the change of who it is for; what a field refuses, or has no place for, is said. */
export function changeDetails(c: ManageContext, booking: Booking, service: Service): Move {
  const { hall } = managedPlace(c)
  const answers: Record<string, Answer> = {}
  const { option, form = {}, ...contact } = c.draft.said ?? {}
  Object.assign(answers, form)
  if (option !== undefined) answers[option.field] = option.id
  for (const kind of KINDS) {
    const said = contact[kind]
    const field = said === undefined ? undefined : service.fields.find((each) => each.kind === kind)
    if (said === undefined || field === undefined) continue
    const guest = kind === 'name' && field.per === 'guest' ? whoseName(c, booking, said) : 1
    if (guest === undefined) return go('whose')
    const read = readAnswer(field, said, {
      locale: c.locale,
      fitsSlow: (pattern, value) => c.fits(pattern, value),
      date: localDate(booking.start, booking.zone),
      ...(hall && { hall }),
    })
    if (!read.ok) {
      c.say(refusal({ ...read, booking }))
      return end()
    }
    answers[answerKey(field.id, guest)] = read.value
  }
  if (Object.keys(answers).length === 0) {
    c.say({ message: 'manage:noField', booking })
    return end()
  }
  // what was not there before can't be put back
  const had = Object.keys(answers).map((id) => [id, booking.answers[id]] as const)
  if (had.every(([, answer]) => answer !== undefined)) c.note({ answers: Object.fromEntries(had) as Answers })
  return run({ do: 'change', booking: booking.id, version: booking.version, answers }, 'changing')
}

/** Of a list of several, whose name it is instead of: the one that is named beside it, or that was chosen. */
function whoseName(c: ManageContext, booking: Booking, name: string): number | undefined {
  const guests = guestsOn(c, booking)
  if (guests.length < 2) return 1
  const { whose } = c.draft
  if (whose !== undefined) return whose
  const at = c.text.toLowerCase().indexOf(name.toLowerCase())
  const beside = at < 0 ? c.text : `${c.text.slice(0, at)} ${c.text.slice(at + name.length)}`
  const [named, another] = guestsIn(beside, guests)
  return another === undefined ? named?.guest : undefined
}

/** Each answer with whose, or what, it is: "Mo: A few times", "Number of instruments: 6". */
function toldForm(c: ManageContext, form: Answers): Param[] {
  const fields = managedPlace(c).service?.fields ?? []
  const names = fields.find(({ kind, per }) => kind === 'name' && per === 'guest')
  const booking = c.known({ need: 'booking', code: c.draft.code ?? '' })
  return Object.entries(form).flatMap(([key, answer]) => {
    const { field: id, guest } = readAnswerKey(key)
    const field = fields.find((each) => each.id === id)
    if (field === undefined) return []
    const name = field.per === 'guest' && names ? booking?.answers[answerKey(names.id, guest)] : undefined
    // a choice says by itself what it is
    if (name === undefined && field.kind === 'choice') return [answerParam(field, answer)]
    const of: Param = typeof name === 'string' ? name : { text: field.label }
    return [{ message: 'manage:formAnswer', params: { of, answer: answerParam(field, answer) } }]
  })
}

/** Says what they are now. */
export function toldDetails(c: ManageContext): Param[] {
  const { option, form = {}, ...contact } = c.draft.said ?? {}
  const told: Param[] = [...KINDS.flatMap((kind) => contact[kind] ?? []), ...toldForm(c, form)]
  const field = managedPlace(c).service?.fields.find(({ id }) => id === option?.field)
  return option === undefined || field === undefined ? told : [...told, answerParam(field, option.id)]
}
