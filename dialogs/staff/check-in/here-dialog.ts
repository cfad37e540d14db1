import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkArrival } from '../../../src/domain/booking/check-arrival.ts'
import { says } from '../../../src/language/wording/wishes.ts'
import type { ResultOf } from '../../../src/store/port/store.ts'
import { nobodyReads } from '../../common/nobody-reads.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, end, go, type Move, pass, quiet, run } from '../../engine/dialog.ts'
import { aboutParams, itemLine, itemOption, stateSay } from '../../guest/mine/lines.ts'
import { placeOf } from '../../guest/mine/refer.ts'

type Draft = { code?: string; hall?: string; service?: string }
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
        )
          return go('which')
        return undefined
      },
    },
  ],
  steps: {
    which: {
      ask(c) {
        if (c.draft.code !== undefined) return tell(c, c.fact({ need: 'booking', code: c.draft.code }))
        const coming = c.fact({ need: 'bookings', when: 'upcoming', limit: 8 }).items
        const now = coming.filter(
          (booking) => booking.state === 'confirmed' && checkArrival(booking, placeOf(c, booking).service, c.now).ok,
        )
        const [first, ...others] = now.length > 0 ? now : coming
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
  return run({ do: 'arrive', booking: booking.id }, 'telling')
}

function told(c: HereContext, result: ResultOf<'arrive'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  const { booking } = result
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
