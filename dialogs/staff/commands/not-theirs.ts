import { GUEST_ACT } from '../../../config/phrase-files.ts'
import { guestNamed } from '../../../src/language/names/guest-named.ts'
import { namesBooking } from '../../../src/language/wording/own-booking-words.ts'
import { type Context, done, type Move } from '../../engine/dialog.ts'
import { DESK_ACTS } from './desk-acts.ts'
import { nobodyNamed } from './named-guest.ts'
import { actsSaid } from './staff-wish.ts'

/** Acts on somebody else's booking, which guests say of nobody but their own company. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['gHere', 'gCancel', 'gNoShow', 'gPaid', 'gBlock', 'gUser'])

/** From so much on, and with so little of anything that guests say, a sentence is one for those who work in a hall. */
const SURE = 0.9
const OF_GUESTS = 0.05
const LONGEST = 100

/**
 * What only those who work in a hall ask or say ("who comes today?", 让客人自己扫码签到), from somebody without a role: they hear that it
 * is not theirs, and the log notes it, as of a command. A sentence about a person may be about their own company, so none of those is meant.
 */
export function notTheirs(c: Context): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length > 0 || c.open !== undefined || c.text.length > LONGEST)
    return undefined
  if (c.reading.contact?.mobile !== undefined || c.reading.party !== undefined) return undefined
  const { acts } = actsSaid(c)
  const [best] = acts
  const act = best && DESK_ACTS[best.act]
  const ofGuests = acts.find((each) => each.act === GUEST_ACT)?.score ?? 0
  if (best === undefined || act === undefined || act.theirs !== true) return undefined
  if (best.score < SURE || ofGuests > OF_GUESTS) return undefined
  c.deny(act.word)
  return done
}

/** The same of another guest's booking ("cancel Bob's booking", 帮王芳签到): a name that is in none of the sender's own. */
export function notTheirGuest(c: Context): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length > 0 || c.open !== undefined || c.text.length > LONGEST)
    return undefined
  const found = nobodyNamed(c)
  if (found.length === 0 || c.reading.contact?.mobile !== undefined) return undefined
  for (const { span, text } of found) {
    const { acts } = actsSaid(c, span)
    const [best] = acts
    const ofGuests = acts.find(({ act }) => act === GUEST_ACT)?.score ?? 0
    if (best === undefined || !OF_SOMEBODY.has(best.act) || best.score < SURE || ofGuests > OF_GUESTS) continue
    // "Bob is not coming" may be said of their own company
    if (best.act === 'gCancel' && !namesBooking(c.text)) continue
    if (isOwn(c, text)) return undefined
    c.deny(DESK_ACTS[best.act]!.word)
    return done
  }
  return undefined
}

/** Somebody for whom, or as whom, they have booked. */
const isOwn = (c: Context, name: string): boolean =>
  c
    .fact({ need: 'bookings', when: 'all', limit: 50 })
    .items.some(({ answers }) =>
      Object.values(answers).some((answer) => typeof answer === 'string' && guestNamed(answer, name) !== undefined),
    )
