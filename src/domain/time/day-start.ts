import { instantOf } from './zone.ts'

/** The first instant of a local day, UTC ms; where a DST change skips midnight, an hour later. */
export const dayStart = (date: string, zone: string): number =>
  instantOf(date, 0, zone) ?? instantOf(date, 60, zone) ?? Date.parse(`${date}T00:00:00Z`)
