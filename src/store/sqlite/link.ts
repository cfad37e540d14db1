import type { CommandResult, LinkCommand } from '../port/store.ts'
import { numberOf } from './code.ts'
import type { Desk } from './desk.ts'

/**
 * Somebody who knows a booking's code and the mobile number it was made with is its guest: the asker is linked to that
 * person. Wrong tries are counted by the asker and by the code, so that neither can be guessed. A person with a role is
 * never linked, on either side: a code and a number must not open an office.
 */
export function link(desk: Desk, command: LinkCommand): CommandResult {
  const asker = desk.persons.meet(command.person, command.now)
  const number = numberOf(command.code)
  const subjects = [`person ${asker.id}`, `code ${number ?? command.code}`]
  const minutes = desk.tries.wait(subjects, command.now)
  if (minutes !== undefined) return { ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } }

  const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
  const fits = kept?.mobile?.equals(desk.vault.mark('mobile', command.mobile)) === true
  const guest = kept === undefined || !fits ? undefined : desk.persons.meet(kept.booking.person, command.now)
  if (kept === undefined || guest === undefined || asker.roles.length > 0 || guest.roles.length > 0) {
    desk.tries.wrong(subjects, command.now)
    return { ok: false, code: 'HALLO_CODE_UNKNOWN' }
  }
  if (guest.id === asker.id) return { ok: true, booking: kept.booking, person: guest, repeated: true }
  desk.persons.link(asker.id, guest.id)
  return { ok: true, booking: kept.booking, person: guest }
}
