import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { Amendment } from '../../../src/store/port/store.ts'
import { end, type Move } from '../../engine/dialog.ts'
import type { MessageLine, Params } from '../../engine/types.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import type { CommandContext, CommandEffect } from '../commands/table-command.ts'
import { whoIsTold } from './tell-change.ts'

/** A change of a guest's booking as a command's act: what it is now and what it will be; done after a yes. */
export function amendAct(
  c: CommandContext,
  booking: Booking,
  change: Amendment,
  shown: { message: string; params?: Params; lines?: MessageLine[] },
): CommandEffect {
  whoIsTold(c, booking)
  const { id, version } = booking
  return {
    preview: {
      ...shown,
      params: { ...guestParams(c, booking), ...shown.params },
      texts: { yes: 'desk:choice.change', no: 'desk:choice.dont', kept: 'calledOff:kept' },
    },
    run: { do: 'amend', booking: id, version, change },
  }
}

/** Why nothing can be changed of it: how it stands. */
export function tellStanding(c: CommandContext, booking: Booking): Move {
  const state = { message: `common:state.${booking.state}` }
  c.say({ message: 'checkin:is', params: { ...guestParams(c, booking), state }, ...ofGuest(booking) })
  return end()
}

/** It stands and is not over: its time and size may be changed. */
export const isStanding = ({ state, end: until }: Booking, { now }: { now: number }): boolean =>
  (state === 'confirmed' || state === 'pending' || state === 'checkedIn') && until > now

/** It has not been cancelled or missed, whether it is over or not: what is noted of it afterwards. */
export const isKept = ({ state }: Booking): boolean =>
  state === 'confirmed' || state === 'pending' || state === 'checkedIn'
