import type { AskKind } from '../../src/domain/form/ask.ts'
import { findHall } from '../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import { hoursOn } from '../../src/domain/hall/slots.ts'
import { findNames } from '../../src/language/names/names.ts'
import { read } from '../../src/language/read.ts'
import type { ReadContext, Reading } from '../../src/language/reading.ts'
import type { Context } from '../engine/dialog.ts'

/** Part of a message, read for a booking: in its hall's zone, by its hours. */
export function readFor(
  c: Context,
  text: string,
  place: { hall?: Hall; service?: Service },
  expects?: AskKind,
): Reading {
  const hall = place.hall ?? c.about.hall ?? findHall(c.catalogue, c.person.lastHall ?? '') ?? c.catalogue.halls[0]
  const context: ReadContext = { now: new Date(c.now).toISOString(), zone: hall?.zone ?? 'UTC', locale: c.locale }
  if (expects !== undefined) context.expects = expects
  const { service } = place
  if (service !== undefined) context.hours = (date) => hoursOn(service.schedule, date).map(([from, to]) => [from, to])
  return read(findNames(text, c.catalogue, hall?.id).rest, context)
}
