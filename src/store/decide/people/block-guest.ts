import { ERASED } from '../../../domain/booking/booking.ts'
import type { BlockCommand } from '../../port/commands/person-commands.ts'
import type { Block, Person } from '../../port/person.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { bookingBy, refusing, unknown } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { blockedNumber, blockedWith } from './may-book.ts'
import { personOrNew } from './person-or-new.ts'

/** See `BlockCommand`. The number is blocked too: a new session on the page has another account. */
export function block(facts: Facts, command: BlockCommand): Decision<'block'> {
  const { booking: id, blocked, actor, now: at } = command
  const stored = bookingBy(facts, id)
  if (stored === undefined) return refusing(unknown)
  const { booking } = stored
  const { person: guest } = personOrNew(facts, booking.person, at)
  if (blocked && guest.roles.length > 0) return refusing({ ok: false, code: 'HALLO_GUEST_IS_STAFF', booking })
  const writes = blocked ? blocking(facts, stored, guest, command) : unblocking(facts, stored, guest)
  if (writes.length === 0) return unchanged({ ok: true, booking, repeated: true })
  const { hall, code } = booking
  // The reason is kept with the guest, and goes with them.
  const entry = { at, actor, what: blocked ? 'block' : 'unblock', subject: booking.id, about: guest.id }
  return {
    result: { ok: true, booking },
    writes: [...writes, { set: 'audit', entry: { ...entry, after: { hall, code } } }],
  }
}

function blocking(facts: Facts, { booking, mobile }: StoredBooking, guest: Person, command: BlockCommand): Write[] {
  const { hall, id, person } = booking
  const { reason, actor: by, now: at } = command
  const writes: Write[] = []
  if (person !== ERASED && blockIn(guest, hall) === undefined) {
    const made = { hall, by, at, booking: id, ...(reason && { reason }) }
    writes.push({ set: 'person', before: guest, after: withBlock(guest, hall, made) })
  }
  if (mobile !== undefined && blockedWith(facts, hall, mobile) === undefined)
    writes.push({ set: 'meta', key: blockedNumber(hall, mobile), after: guest.id })
  return writes
}

/** Whoever was blocked with this number is let in with it, and the number that they were blocked with. */
function unblocking(facts: Facts, { booking, mobile }: StoredBooking, guest: Person): Write[] {
  const { hall } = booking
  const same = blockedWith(facts, hall, mobile)
  const others = same === undefined || same === guest.id ? [] : [facts.person(same)]
  const blocked = [guest, ...others].flatMap((one) => {
    const stands = one && blockIn(one, hall)
    return one === undefined || stands === undefined ? [] : [{ one, stands }]
  })
  const numbers = [mobile, ...blocked.map(({ stands }) => bookingBy(facts, stands.booking)?.mobile)]
  const keys = numbers.flatMap((number) =>
    number === undefined || blockedWith(facts, hall, number) === undefined ? [] : [blockedNumber(hall, number)],
  )
  return [
    ...blocked.map(({ one }): Write => ({ set: 'person', before: one, after: withBlock(one, hall, undefined) })),
    ...[...new Set(keys)].map((key): Write => ({ set: 'meta', key, after: '' })),
  ]
}

const blockIn = ({ blocks }: Person, hall: string): Block | undefined => blocks?.find((each) => each.hall === hall)

function withBlock(guest: Person, hall: string, made: Block | undefined): Person {
  const others = guest.blocks?.filter((each) => each.hall !== hall) ?? []
  const { blocks: _, ...rest } = guest
  const blocks = made === undefined ? others : [...others, made]
  return blocks.length === 0 ? rest : { ...rest, blocks }
}

/** Who links themselves to somebody else takes along what they are blocked from. */
export function withBlocksOf(person: Person, from: Person): Person {
  const more = from.blocks?.filter(({ hall }) => person.blocks?.some((has) => has.hall === hall) !== true) ?? []
  return more.length === 0 ? person : { ...person, blocks: [...(person.blocks ?? []), ...more] }
}
