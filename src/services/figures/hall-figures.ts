import type { Booking } from '../../domain/booking/booking.ts'
import { COMING_STATES, HOLD_STATES } from '../../domain/booking/states.ts'
import { localOf } from '../../domain/time/zone.ts'
import { type BookingSearch, lookThrough, type SearchSources } from '../find-bookings.ts'

export type FiguresAsked = Pick<BookingSearch, 'hall' | 'from' | 'to' | 'service'>

/** Of the bookings of some days, counted once each. */
export interface Figures {
  /** that stand, or stood: those cancelled are none */
  bookings: number
  people: number
  /** people who were checked in, and bookings of which nobody came */
  came: number
  noShows: number
  cancelled: number
  /** cancelled or declined by the hall */
  byHall: number
}

export interface HallFigures {
  all: Figures
  /** by the service's id, those booked most first */
  services: { service: string; figures: Figures }[]
  /** the local start and the local day for which most people have booked */
  busiest?: { time: string; date: string }
  /** see `SearchResult` */
  cut: boolean
  damaged: number
}

const nothing = (): Figures => ({ bookings: 0, people: 0, came: 0, noShows: 0, cancelled: 0, byHall: 0 })

/** What became of the bookings of a hall's days, for those who work in it. */
export async function hallFigures(asked: FiguresAsked, sources: SearchSources): Promise<HallFigures> {
  const all = nothing()
  const services = new Map<string, Figures>()
  const [times, dates] = [new Map<string, number>(), new Map<string, number>()]
  const looked = await lookThrough(asked, sources, (booking) => {
    if (HOLD_STATES.includes(booking.state)) return
    const own = services.get(booking.service) ?? nothing()
    services.set(booking.service, own)
    for (const figures of [all, own]) count(figures, booking)
    if (!COMING_STATES.includes(booking.state)) return
    const { date, time } = localOf(booking.start, booking.zone)
    times.set(time, (times.get(time) ?? 0) + booking.party)
    dates.set(date, (dates.get(date) ?? 0) + booking.party)
  })
  const [time, date] = [most(times), most(dates)]
  return {
    all,
    services: [...services]
      .map(([service, figures]) => ({ service, figures }))
      .sort((a, b) => b.figures.bookings - a.figures.bookings),
    ...(time !== undefined && date !== undefined && { busiest: { time, date } }),
    ...looked,
  }
}

function count(figures: Figures, { state, party, came }: Booking): void {
  if (state === 'cancelled') figures.cancelled++
  else if (!COMING_STATES.includes(state)) figures.byHall++
  else {
    figures.bookings++
    figures.people += party
    if (state === 'checkedIn') figures.came += came ?? party
    if (state === 'noShow') figures.noShows++
  }
}

/** The earliest of those that have most. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0]
}
