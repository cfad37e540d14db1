import type { LinkCommand } from '../../port/commands/person-commands.ts'
import type { Person } from '../../port/person.ts'
import { numberOf } from '../code.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { withBlocksOf } from './block-guest.ts'
import { personOrNew } from './person-or-new.ts'
import { minutesToWait, OF_NETWORK, OF_PERSON, type Subject, wrongTries } from './wrong-tries.ts'

/** By so many wrong tries an hour a mobile number is not found in a lifetime. */
const OF_CODE = 200

/**
 * Somebody who knows a booking's code and the mobile number it was made with is its guest: the asker is linked to that
 * person. Wrong tries are counted by who tries; those of a code only lock it where very many guess at it, so that a few wrong
 * numbers by others keep no owner out. A person with a role is
 * never linked, on either side: a code and a number must not open an office.
 */
export function link(facts: Facts, command: LinkCommand): Decision<'link'> {
  const { now } = command
  const { person: asker, met } = personOrNew(facts, command.person, now)
  const number = numberOf(command.code)
  const subjects: Subject[] = [
    { name: `person ${asker.id}`, most: OF_PERSON },
    { name: `code ${number ?? command.code}`, most: OF_CODE },
  ]
  if (command.network !== undefined) subjects.push({ name: `link from ${command.network}`, most: OF_NETWORK })
  const minutes = minutesToWait(facts, subjects, now)
  if (minutes !== undefined) return refusing({ ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } })

  const stored = number === undefined ? undefined : facts.booking(number)
  const fits = stored?.mobile?.equals(facts.hash('mobile', command.mobile)) === true
  const found = stored === undefined || !fits ? undefined : personOrNew(facts, stored.booking.person, now)
  const guest = found?.person
  if (stored === undefined || guest === undefined || asker.roles.length > 0 || guest.roles.length > 0)
    return { result: { ok: false, code: 'HALLO_CODE_UNKNOWN' }, writes: [...met, ...wrongTries(subjects, now)] }
  const { booking } = stored
  if (guest.id === asker.id) return unchanged({ ok: true, booking, person: guest, repeated: true })
  return {
    result: { ok: true, booking, person: guest },
    writes: [
      ...met,
      ...(found?.met ?? []),
      ...blockedToo(guest, asker),
      ...linking(facts, asker, guest.id, { at: now }),
    ],
  }
}

/** What the asker is blocked from goes along with them. */
function blockedToo(guest: Person, asker: Person): Write[] {
  const after = withBlocksOf(guest, asker)
  return after === guest ? [] : [{ set: 'person', before: guest, after }]
}

/**
 * All that points to the asker points to `to`, one step long, and their bookings go along. Of a device that was linked itself by a code
 * and a number it is the device alone: it takes nobody along to whom it was linked.
 */
export function linking(
  facts: Facts,
  asker: Person,
  to: string,
  { at, proved = false }: { at: number; proved?: boolean },
): Write[] {
  if (asker.device !== undefined && asker.proved !== true) return [{ set: 'link', from: asker.device, to, at, proved }]
  const others = facts.linkedTo(asker.id)
  return [
    { set: 'link', from: asker.id, to, at, proved },
    ...others.map((from): Write => {
      const was = facts.person(from)?.proved === true
      return { set: 'link', from, to, at, proved: proved && was }
    }),
    ...facts.bookingsOf(asker.id).map((before): Write => {
      const booking = { ...before.booking, person: to }
      return { set: 'booking', before, after: { ...before, booking } }
    }),
  ]
}
