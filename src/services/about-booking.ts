import type { Booking } from '../domain/booking/booking.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { StoreCommand } from '../store/port/store.ts'
import type { Command } from './command.ts'
import { hallBooking } from './hall-booking.ts'
import { ownBooking } from './own-booking.ts'
import { managesHall } from './rights.ts'
import type { Asker, UseCase } from './service.ts'

type AboutBooking = Exclude<
  Extract<Command, { booking: string }>,
  { do: 'callOff' | 'look' | 'message' | 'amend' | 'block' }
>
type Find = (id: string, asked: Asker) => Promise<Result<Booking>>

const inTheirHall: Find = (id, asked) => hallBooking({ id }, asked)
const inTheHallTheyRun: Find = async (id, asked) => {
  const found = await hallBooking({ id }, asked)
  return found.ok && !managesHall(asked.person, found.value.hall) ? refuse('HALLO_ROLE_NEEDED') : found
}

/**
 * Commands about one booking that `find` gives to the asker, or that is as unknown as one that does not exist. The key
 * names the version that was shown, so a double tap is one command, and who answers second changes nothing.
 */
const about =
  (find: Find, more: { actor?: string; by?: 'guest' } = {}) =>
  async ({ do: type, ...command }: AboutBooking, asked: Asker): Promise<Result<StoreCommand>> => {
    const found = await find(command.booking, asked)
    if (!found.ok) return found
    const shown = 'version' in command ? `:${command.version}` : ''
    const key = `${type}:${command.booking}${shown}`
    return ok({ type, key, now: asked.now, actor: asked.person.id, ...command, ...more } as StoreCommand)
  }

export const ABOUT_BOOKING: { [Kind in AboutBooking['do']]: UseCase<Kind> } = {
  /** makes the guest's own hold a booking */
  confirm: about(ownBooking),
  /** moves or resizes; what was had stays until the new places are */
  change: about(ownBooking),
  /** within the service's policy, which the store checks at the commit */
  cancel: about(ownBooking, { by: 'guest' }),
  release: about(ownBooking),
  /** the store looks at the time again, so nobody can end one early */
  expire: about(ownBooking, { actor: 'system' }),
  arrive: about(ownBooking),
  /** by those who work in the hall */
  approve: about(inTheirHall),
  checkIn: (command, asked) => about(command.early === true ? inTheHallTheyRun : inTheirHall)(command, asked),
  takeBack: about(inTheirHall),
  undoCheckIn: about(inTheirHall),
}
