import type { AskKind } from '../../../../src/domain/form/ask.ts'
import { hoursOn } from '../../../../src/domain/hall/slots.ts'
import { type GuestLine, readGuestLine } from '../../../../src/language/commands/guest-line.ts'
import { findNames } from '../../../../src/language/names/names.ts'
import type { ReadContext } from '../../../../src/language/reading.ts'
import { placeOf } from '../../../guest/mine/refer.ts'
import type { CommandLine } from '../line.ts'
import type { CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'
import { placeIn } from './place-argument.ts'

/** What the line says of a guest's booking: in the hall's zone, by the hours of the service. */
export function readSaid(c: CommandContext, line: CommandLine, expects?: AskKind): GuestLine {
  const { service, hall } = placeNamed(c)
  const context: ReadContext = {
    now: new Date(c.now).toISOString(),
    zone: hall?.zone ?? zoneOf(c),
    locale: c.locale,
    ...(expects && { expects }),
    ...(service && {
      hours: (date: string) =>
        hoursOn(service.schedule, date).map(([from, to]): [start: string, end: string] => [from, to]),
    }),
  }
  return readGuestLine(findNames(line.open, c.catalogue, hall?.id).rest, context)
}

/** Hall and service of the booking that the draft names, else those that it says itself. */
export function placeNamed(c: CommandContext) {
  const { code } = c.draft
  if (typeof code !== 'string') return placeIn(c)
  const booking = c.fact({ need: 'hallBooking', code })?.booking
  return booking === undefined ? {} : placeOf(c, booking)
}
