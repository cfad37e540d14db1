import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { ErrorParams } from '../../../src/domain/errors.ts'
import { checkChange } from '../../../src/domain/hall/check/check-halls.ts'
import { applyChanges, changesBetween, type PartChange } from '../../../src/domain/hall/edit.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { CommandResult } from '../../../src/store/port/store.ts'
import { refusal } from '../../common/refusal.ts'
import { end } from '../../engine/dialog.ts'
import type { MessageLine, Say } from '../../engine/types.ts'
import { guestParams } from '../check-in/show-guest.ts'
import type { CommandContext, CommandEffect } from '../commands/table-command.ts'
import { damagedLines } from '../day/damaged-lines.ts'
import { settingLines } from '../installation/setting-lines.ts'
import { damagedIn, touchedBy } from './affected-guests.ts'
import { describeChanges } from './describe-changes.ts'

/** Guests are listed by name up to so many, soonest first. */
const MOST_GUESTS = 8

interface EditOptions {
  /** left out: what leads from the halls as they are to those after it */
  changes?: PartChange[] | { undo: number }
  /** what an undo changes, for the preview */
  undone?: readonly PartChange[]
  message?: string
}

/** A change of the halls as a command's act: what changes, and who has booked what would be gone; asked first, in any case. */
export function editAct(
  c: CommandContext,
  after: readonly Hall[],
  { changes, undone = [], message = 'edit:sure' }: EditOptions = {},
): CommandEffect {
  const { halls, version } = c.catalogue
  const made = changes ?? changesBetween(halls, after)
  if (Array.isArray(made) && made.length === 0) {
    c.say({ message: 'edit:already' })
    return end()
  }
  const sound = checkChange(halls, after)
  if (!sound.ok) {
    c.say(refusal({ ...sound, ...(sound.params && { params: byName(sound.params, after, c.locale) }) }))
    return end()
  }
  const touched = touchedBy(c, halls, after)
  // Asked for now, since a result can fetch nothing: whose time is there again hears of it too.
  touchedBy(c, after, halls)
  const settings = settingLines(Array.isArray(made) ? made : undone)
  const damaged = damagedLines(damagedIn(c, halls, after))
  const lines = [...settings, ...describeChanges(halls, after), ...guestLines(c, touched), ...damaged]
  // a rule that says what holds without it
  if (lines.length === 0) {
    c.say({ message: 'edit:already' })
    return end()
  }
  const gone = touched.map(({ id, hall, start, zone }) => ({ id, hall, start, zone }))
  return {
    preview: { message, lines, guests: touched.length },
    run: { do: 'edit', expected: version, changes: made, ...(gone.length > 0 && { touched: gone }) },
  }
}

/** Errors of the halls name services by their ids; those who run them know the names. */
function byName(params: ErrorParams, halls: readonly Hall[], locale: string): ErrorParams {
  const names = new Map(halls.flatMap(({ services }) => services.map(({ id, name }) => [id, name] as const)))
  const named = (value: string | number): string | number => {
    const name = names.get(String(value))
    return name?.[locale] ?? Object.values(name ?? {})[0] ?? value
  }
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, named(value)]))
}

export function guestLines(c: CommandContext, touched: readonly Booking[]): MessageLine[] {
  if (touched.length === 0) return []
  const shown = touched.slice(0, MOST_GUESTS)
  const left = touched.length - shown.length
  return [
    { message: 'edit:booked', params: { count: touched.length } },
    ...shown.map((booking) => ({ message: 'edit:guest', params: guestParams(c, booking) })),
    ...(left > 0 ? [{ message: 'edit:moreGuests', params: { count: left } }] : []),
  ]
}

type Done = CommandResult & { ok: true }

/** Said when it is done; the tap takes it back whenever it comes. */
export const editDone = (c: CommandContext, result: Done, message = 'edit:done'): void =>
  tellEdited(c, result, { message })

/** The same with words of its own, and what may be done next. */
export function tellEdited(c: CommandContext, result: Done, { params, choices = [], ...say }: Say): void {
  const { edit } = result
  if (edit === undefined) return
  const told = result.repeated === true ? 0 : tellGuests(c, edit.changes)
  c.say({
    ...say,
    ...(told > 0 && { lines: [{ message: 'edit:followed', params: { count: told } }] }),
    params: { ...params, version: edit.version },
    choices: [...choices, { token: `undo:${edit.version}`, label: { message: 'edit:choice.undo' } }],
  })
}

/** How many are told: guests whose time is gone hear of it, and may move or cancel free of charge; those whose time is there again, too. */
function tellGuests(c: CommandContext, changes: readonly PartChange[]): number {
  const before = c.catalogue.halls
  const applied = applyChanges(before, changes)
  if (!applied.ok) return 0
  const gone = touchedBy(c, before, applied.value)
  for (const { id, person } of gone) c.tell({ person }, { what: 'closed', booking: id })
  for (const { id, person } of touchedBy(c, applied.value, before))
    c.tell({ person }, { what: 'reopened', booking: id })
  return gone.length
}

/** The halls with one hall changed. */
export const withHall = (c: CommandContext, id: string, change: (hall: Hall) => Hall): Hall[] =>
  c.catalogue.halls.map((hall) => (hall.id === id ? change(hall) : hall))

/** The halls with the services changed that the draft names: the one, else all of its hall. */
export function withServices(c: CommandContext, change: (service: Service) => Service): Hall[] {
  const { hall: at, service: of } = c.draft
  return withHall(c, String(at ?? ''), (hall) => ({
    ...hall,
    services: hall.services.map((service) => (of === undefined || service.id === of ? change(service) : service)),
  }))
}
