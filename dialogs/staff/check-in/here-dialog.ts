import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkArrival } from '../../../src/domain/booking/check-arrival.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { says } from '../../../src/language/wording/wishes.ts'
import type { ResultOf } from '../../../src/store/port/store.ts'
import { nobodyReads } from '../../common/nobody-reads.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, end, go, type Move, pass, quiet, run } from '../../engine/dialog.ts'
import { aboutParams, itemLine, itemOption, stateSay } from '../../guest/mine/lines.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import { whyNotHere } from './at-the-door.ts'

/** `at`: the hall whose code at the door was scanned */
type Draft = { code?: string; hall?: string; service?: string; at?: string }
type HereContext = Context<Draft>

/** "I'm here": the hall's staff get to know, and the guest hears when they have been checked in. */
export const here: Dialog<Draft> = {
  name: 'here',
  first: 'which',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        if (
          c.slash?.word === 'here' ||
          (c.person.roles.length === 0 && (says(c.text, 'here') || meansOnly(c.understood, 'arrived')))
        ) {
          const at = findHall(c.catalogue, c.slash?.rest.trim() ?? '')
          if (at !== undefined) c.note({ at: at.id })
          return go('which')
        }
        return undefined
      },
    },
  ],
  steps: {
    which: {
      ask(c) {
        if (c.draft.code !== undefined) return tell(c, c.fact({ need: 'booking', code: c.draft.code }))
        const coming = c.fact({ need: 'bookings', when: 'upcoming', limit: 8 }).items
        const at = findHall(c.catalogue, c.draft.at ?? '')
        const here = at === undefined ? coming : coming.filter(({ hall }) => hall === at.id)
        const now = here.filter(
          (booking) => booking.state === 'confirmed' && checkArrival(booking, placeOf(c, booking).service, c.now).ok,
        )
        // who is in already hears that
        const inside = here.find(({ state, end }) => state === 'checkedIn' && end > c.now)
        if (at !== undefined && now.length === 0 && inside === undefined) {
          c.say(whyNotHere(c, at, coming))
          return end()
        }
        const [first, ...others] = now.length > 0 ? now : at === undefined ? coming : [inside!]
        if (first === undefined) {
          c.say({ message: 'checkin:nothing' })
          return end()
        }
        if (others.length === 0 || now.length === 0) return tell(c, first)
        return {
          kind: 'choice',
          message: 'checkin:which',
          lines: now.map((booking) => itemLine(c, booking)),
          choices: now.map((booking) => itemOption(c, booking)),
        }
      },
      answer(c, { token }) {
        return token?.startsWith('b:') === true ? tell(c, c.fact({ need: 'booking', code: token.slice(2) })) : pass
      },
    },
    telling: { result: told },
  },
  due(c, body) {
    if ((body.what !== 'checkedIn' && body.what !== 'checkInUndone') || body.booking === undefined) return undefined
    const booking = c.fact({ need: 'booking', id: body.booking })
    if (booking === undefined) return undefined
    const what = body.what === 'checkedIn' ? 'welcome' : 'undone'
    c.say({ message: `checkin:guest.${what}`, params: aboutParams(c, booking), booking })
    return quiet
  },
  ways: { which: ['telling', 'end'], telling: ['end'] },
}

function tell(c: HereContext, booking: Booking | undefined): Move {
  if (booking === undefined) {
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return end()
  }
  if (booking.state === 'checkedIn') {
    c.say(stateSay(c, booking))
    return end()
  }
  c.note({ hall: booking.hall, service: booking.service })
  c.want({ need: 'reach', hall: booking.hall })
  const scanned = c.draft.at === booking.hall
  return run({ do: 'arrive', booking: booking.id, ...(scanned && { scanned }) }, 'telling')
}

function told(c: HereContext, result: ResultOf<'arrive'>): Move {
  if (!result.ok) {
    c.say(result.booking?.state === 'checkedIn' ? stateSay(c, result.booking) : refusal(result))
    return end()
  }
  const { booking } = result
  if (booking.state === 'checkedIn') {
    c.say({ message: 'checkin:guest.welcome', params: aboutParams(c, booking), booking })
    if (result.repeated !== true) c.tell({ staffOf: booking.hall }, { what: 'checkedIn', booking: booking.id })
    return end()
  }
  const lines = nobodyReads(c, booking.hall)
  if (result.repeated === true) {
    const message = lines.length === 0 ? 'checkin:waiting' : 'checkin:unseen'
    c.say({ message, params: aboutParams(c, booking), lines, booking })
    return end()
  }
  const message = lines.length === 0 ? 'checkin:told' : 'checkin:unseen'
  c.say({ message, params: aboutParams(c, booking), lines, booking, images: ['qr'] })
  c.tell({ staffOf: booking.hall }, { what: 'arrived', booking: booking.id })
  return end()
}
