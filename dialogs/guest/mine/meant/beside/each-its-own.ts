import type { Booking } from '../../../../../src/domain/booking/booking.ts'
import { localDate } from '../../../../../src/domain/time/zone.ts'
import { partyDifference, partySaid } from '../../../../../src/language/numbers/party-change.ts'
import { dropsIt, givesUp, saysMove } from '../../../../../src/language/wording/after-booking.ts'
import { lengthChanged } from '../../../../../src/language/wording/length-change.ts'
import { saysCancel } from '../../../../../src/language/wording/own-booking-words.ts'
import { wayShifted } from '../../../../../src/language/wording/shift-words.ts'
import { whichOf } from '../../../../../src/language/wording/which-booking.ts'
import type { Context } from '../../../../engine/dialog.ts'
import { SURE } from '../../../../engine/utterance.ts'
import { placeOf, standing } from '../../refer.ts'
import { isDay } from '../guessed-wish.ts'

interface Part {
  text: string
  from: number
}

/**
 * 后面那个不要了，前面那个改成两个小时, 球取消，会议室加两个人: each part says by its place, its day or its name which of the bookings it is of,
 * and what shall become of it. The first, with the code where its own words are no name, and where the next begins; undefined: it is not so.
 */
export function eachItsOwn(c: Context, parts: readonly Part[]): { first: string; next: number } | undefined {
  if (parts.length < 2 || parts.filter(({ text }) => wishes(text)).length < 2) return undefined
  const own = standing(c)
  if (own.length < 2) return undefined
  const named = parts.map((part) => ({ ...part, of: ownOf(c, part.text, own) }))
  const [first] = named
  if (first?.of === undefined) return undefined
  const at = named.findIndex(({ of }) => of !== undefined && of.booking.id !== first.of!.booking.id)
  if (at < 1) return undefined
  const [begun, rest] = [named.slice(0, at), named.slice(at)]
  if (![begun, rest].every((each) => each.some(({ text }) => wishes(text)))) return undefined
  const next = named[at]!.from
  const said = c.text.slice(first.from, next).replace(/[\s,，、;；。]+$/u, '')
  return { first: first.of.short ? `${first.of.booking.code} ${said}` : said, next }
}

/** What shall become of it. */
const wishes = (text: string): boolean =>
  dropsIt(text) ||
  givesUp(text) ||
  saysCancel(text) ||
  saysMove(text) ||
  partyDifference(text) !== undefined ||
  partySaid(text) !== undefined ||
  wayShifted(text) !== undefined ||
  lengthChanged(text) !== undefined

function ownOf(c: Context, text: string, own: readonly Booking[]): { booking: Booking; short?: true } | undefined {
  const only = (found: readonly Booking[]) => (found.length === 1 ? { booking: found[0]! } : undefined)
  const { names, reading } = c.part(text).context
  const services = names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  if (services.length > 0) return only(own.filter(({ service }) => services.some((match) => match.service === service)))
  const which = whichOf(text)
  if (typeof which === 'number') return only(own.at(which) === undefined ? [] : [own.at(which)!])
  // what follows a word of change is where it shall go
  const [when] = [...reading.whens, ...(reading.excluded ?? [])].sort((a, b) => a.span[0] - b.span[0])
  if (when?.date !== undefined && !saysMove(text.slice(0, when.span[0])))
    return only(own.filter(({ start, zone }) => isDay(when, localDate(start, zone))))
  return shortly(c, text, own)
}

/** 球 of 羽毛球, 陶艺 of 陶艺课: how the part begins is a piece of what one of them is called. */
function shortly(c: Context, text: string, own: readonly Booking[]): { booking: Booking; short: true } | undefined {
  for (const length of [3, 2, 1]) {
    const lead = text.trim().slice(0, length)
    if (lead.length < length || !/^\p{Script=Han}+$/u.test(lead)) continue
    const found = own.filter((booking) =>
      Object.values(placeOf(c, booking).service?.name ?? {}).some((name) =>
        length > 1 ? name.includes(lead) : name.endsWith(lead),
      ),
    )
    if (found.length === 1) return { booking: found[0]!, short: true }
  }
  return undefined
}
