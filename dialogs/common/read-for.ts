import type { AskKind } from '../../src/domain/form/ask.ts'
import { findHall } from '../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import { hoursOn } from '../../src/domain/hall/slots.ts'
import { findNames } from '../../src/language/names/names.ts'
import { read } from '../../src/language/read.ts'
import type { ReadContext, Reading } from '../../src/language/reading.ts'
import { joinedParts } from '../../src/language/wording/joined-parts.ts'
import { wayShifted } from '../../src/language/wording/shift-words.ts'
import type { Context } from '../engine/dialog.ts'

interface Place {
  hall?: Hall
  service?: Service
}

/** Part of a message, read for a booking: in its hall's zone, by its hours. */
export function readFor(c: Context, text: string, place: Place, expects?: AskKind): Reading {
  const hall = place.hall ?? c.about.hall ?? findHall(c.catalogue, c.person.lastHall ?? '') ?? c.catalogue.halls[0]
  const context: ReadContext = { now: new Date(c.now).toISOString(), zone: hall?.zone ?? 'UTC', locale: c.locale }
  if (expects !== undefined) context.expects = expects
  const { service } = place
  if (service !== undefined) context.hours = (date) => hoursOn(service.schedule, date).map(([from, to]) => [from, to])
  return read(findNames(text, c.catalogue, hall?.id).rest, context)
}

/** "push it a day, an hour later": by how many minutes it goes on (below 0: back) in a part of its own, beside days. */
export function hoursShifted(c: Context, text: string, place: Place): number | undefined {
  for (const part of joinedParts(text)) {
    const way = wayShifted(part.text)
    const length = way === undefined ? undefined : readFor(c, way.rest, place).duration
    if (way !== undefined && length !== undefined && length % 1440 !== 0) return way.later ? length : -length
  }
  return undefined
}
