import type { Due, Incoming, Recipient } from '../store/port/store.ts'

/** What is due after a booking's end, or of a hold that was given up, is to forget what may not be kept of it: nobody is told. */
export const isForgetting = (due: Due & { type: 'booking' }): boolean =>
  due.booking.state === 'expired' || (isOver(due) && !isMissed(due))

/** Soon after its end it is to be marked that its guests did not come; answers are kept for a day at least (`halls-schema.ts`). */
export const isMissed = (due: Due & { type: 'booking' }): boolean =>
  isOver(due) && due.booking.state === 'confirmed' && due.due < due.booking.end + DAY_MS

const DAY_MS = 86_400_000

const isOver = ({ booking, due }: Due & { type: 'booking' }): boolean =>
  due > booking.end && booking.state !== 'held' && booking.state !== 'pending'

/** The event that due work means to its conversation; undefined: nobody is to be told. */
export function dueEvent(due: Due, now: number): Incoming | undefined {
  const { address } = due
  if (address === undefined) return undefined
  if (due.type === 'conversation') {
    const id = `due:conversation:${address.conversation}:${due.due}`
    return eventFor(id, address, { type: 'due', what: 'conversationExpired' }, now)
  }
  if (isOver(due)) return undefined
  const { booking } = due
  if (booking.state === 'confirmed') {
    const id = `due:reminder:${booking.id}:${booking.version}:${due.due}`
    return eventFor(id, address, { type: 'due', what: 'reminder', booking: booking.id, version: booking.version }, now)
  }
  if (booking.state === 'pending' && now < (booking.hold?.until ?? 0)) {
    const id = `due:stillUndecided:${booking.id}:${booking.version}:${due.due}`
    return eventFor(id, address, { type: 'due', what: 'stillUndecided', booking: booking.id }, now)
  }
  if (booking.state === 'pending') {
    const id = `due:undecided:${booking.id}:${booking.version}:${due.due}`
    return eventFor(id, address, { type: 'due', what: 'undecided', booking: booking.id, version: booking.version }, now)
  }
  if (booking.state !== 'held') return undefined
  // The version and the time are in the id: a hold that was prolonged is due anew.
  const id = `due:hold:${booking.id}:${booking.version}:${due.due}`
  const body = { type: 'due', what: 'holdExpired', booking: booking.id, version: booking.version } as const
  return eventFor(id, address, body, now)
}

/** An event of the service's own for one conversation. */
export const eventFor = (id: string, to: Recipient, body: Incoming['body'], at: number): Incoming => ({
  id,
  conversation: to.conversation,
  door: to.door,
  account: to.address,
  address: to.address,
  person: to.person,
  locale: to.locale,
  body,
  at,
})
