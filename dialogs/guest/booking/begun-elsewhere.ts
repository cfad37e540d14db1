import {
  type Context,
  type Dialog,
  end,
  go,
  type Input,
  type Move,
  pass,
  push,
  type Question,
} from '../../engine/dialog.ts'
import { type BookingDraft, placeOf, serviceOf } from './booking-draft.ts'
import { soFar } from './free/row-options.ts'

/** A booking that was begun at a door which has just become this person's: it stays there, and is offered here once. */
export const begunElsewhere: Dialog<BookingDraft> = {
  name: 'begunElsewhere',
  first: 'offer',
  light: true,
  steps: { offer: { ask, answer } },
  due(c, body) {
    if (body.what !== 'begunElsewhere' || body.draft === undefined) return undefined
    c.note(body.draft as Partial<BookingDraft>)
    // It may be offered no more.
    return serviceOf(c) === undefined ? undefined : go('offer')
  },
  ways: { offer: ['end'] },
}

function ask(c: Context<BookingDraft>): Question | Move {
  if (serviceOf(c) === undefined) return end()
  const { hall, service } = placeOf(c)
  return {
    kind: 'confirm',
    message: 'connect:begun',
    params: { hall: { text: hall.name }, service: { text: service.name } },
    lines: soFar(c),
    choices: [
      { token: 'yes', label: { message: 'connect:choice.goOn' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'connect:choice.leave' }, is: { answer: 'no' } },
    ],
  }
}

function answer(c: Context<BookingDraft>, { token }: Input): Move {
  const said = token ?? c.reading.answer
  if (said === 'yes') return push('booking', { ...c.draft }, 'begin')
  if (said === 'no') {
    c.say({ message: 'connect:leftThere' })
    return end()
  }
  return pass
}
