import type { Booking } from '../../src/domain/booking/booking.ts'
import type { CommandResult, Incoming, ReserveCommand, Store, Turn, TurnResult } from '../../src/store/port/store.ts'
import { MINUTE, mark, NOW } from './halls.ts'

/** Short forms of what every test of a store does. */

export const take = { worker: 'one', leaseMs: 3000 }
let count = 0
export const unique = (prefix = 'k'): string => `${prefix}-${++count}`

export function reserving(over: Partial<ReserveCommand> = {}): ReserveCommand {
  const person = over.person ?? 'ada'
  return {
    type: 'reserve',
    key: unique('reserve'),
    now: NOW,
    actor: person,
    person,
    hall: 'binjiang',
    service: 'badminton',
    marks: [mark(9)],
    party: 2,
    hold: { kind: 'form', until: (over.now ?? NOW) + 10 * MINUTE },
    ...over,
  }
}

/** The booking of a result that must have worked. */
export function booked(result: CommandResult): Booking {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  if (result.booking === undefined) throw new Error('no booking in the result')
  return result.booking
}

export const held = async (store: Store, over: Partial<ReserveCommand> = {}): Promise<Booking> =>
  booked(await store.execute(reserving(over)))

export const confirmed = async (store: Store, over: Partial<ReserveCommand> = {}): Promise<Booking> =>
  held(store, { confirmed: true, ...over })

export const confirming = (booking: Booking, now = NOW, answers = {}) =>
  ({
    type: 'confirm',
    key: `confirm:${booking.id}:${booking.version}`,
    now,
    actor: booking.person,
    booking: booking.id,
    version: booking.version,
    answers,
  }) as const

export const cancelling = (booking: Booking, now = NOW) =>
  ({
    type: 'cancel',
    key: `cancel:${booking.id}:${booking.version}`,
    now,
    actor: booking.person,
    booking: booking.id,
    version: booking.version,
    by: 'guest',
  }) as const

export const expiring = (booking: Booking, now: number) =>
  ({
    type: 'expire',
    key: `expire:${booking.id}:${booking.version}`,
    now,
    actor: 'system',
    booking: booking.id,
    version: booking.version,
  }) as const

/** What a guest does with a hold that is no longer wanted. */
export const releasing = (booking: Booking, now = NOW) =>
  ({ type: 'release', key: unique('release'), now, actor: booking.person, booking: booking.id }) as const

/** The hall's answer to a request. */
export const deciding = ({ id, version }: Booking, approve: boolean, now = NOW) =>
  ({ type: 'approve', key: `approve:${id}:${version}`, now, actor: 'lilei', booking: id, version, approve }) as const

export const changing = (booking: Booking, to: { marks?: string[]; party?: number; until?: number }, now = NOW) =>
  ({
    type: 'change',
    key: unique('change'),
    now,
    actor: booking.person,
    booking: booking.id,
    version: booking.version,
    ...to,
  }) as const

export function said(over: Partial<Incoming> = {}): Incoming {
  const person = over.person ?? 'ada'
  return {
    id: unique(`web:${person}`),
    conversation: `p:${person}`,
    door: 'web',
    account: person,
    address: person,
    person,
    body: { type: 'text', text: 'hello' },
    at: NOW,
    ...over,
  }
}

export const finished = (over: Partial<TurnResult> = {}): TurnResult => ({
  state: { v: 1 },
  open: null,
  entries: [{ from: 'hallo', at: NOW, body: { text: 'hi' } }],
  sends: [],
  ...over,
})

export const finishing = (turn: Turn, finish = () => finished(), worker = 'one') => ({
  conversation: turn.conversation,
  revision: turn.revision,
  event: turn.event.id,
  worker,
  now: NOW,
  finish,
})

/** Accepts and takes; the test fails where it can't be taken. */
export async function taken(store: Store, event: Incoming): Promise<Turn> {
  const accepted = await store.accept(event, take)
  if (accepted.status !== 'new' || accepted.turn === undefined) throw new Error(`not taken: ${accepted.status}`)
  return accepted.turn
}

export async function left(store: Store, hour = 9, now = NOW, except: string[] = [], service = 'badminton') {
  const date = '2026-11-24'
  const slots = await store.availability({ hall: 'binjiang', service, from: date, to: date, now, except })
  return slots.find((slot) => slot.mark === mark(hour))?.left
}
