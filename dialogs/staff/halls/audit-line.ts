import type { Booking } from '../../../src/domain/booking/booking.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { isSetting, type PartChange } from '../../../src/domain/hall/edit.ts'
import { sidesOf } from '../../../src/domain/hall/edit-sides.ts'
import type { AuditEntry, Role } from '../../../src/store/port/store.ts'
import { whenOf } from '../../common/show.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { placeParam } from '../commands/arguments/place-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { settingLines } from '../installation/setting-lines.ts'
import { personName } from '../name-of-person.ts'
import { roleParam } from '../role-param.ts'
import { describeChanges } from './describe-changes.ts'

/** One entry of the log as a line: when, who, what, and how that was before and is after. */
export function auditLine(c: CommandContext, entry: AuditEntry): MessageLine {
  const zone = c.catalogue.halls[0]?.zone ?? 'UTC'
  const by = nameOf(c, entry.actor)
  const about = aboutOf(c, entry)
  const params = {
    at: { instant: entry.at, zone },
    by,
    what: { message: `audit:what.${KNOWN.has(entry.what) ? entry.what : 'other'}` },
  }
  return about === undefined
    ? { message: 'audit:line', params }
    : { message: 'audit:lineAbout', params: { ...params, about } }
}

/** Kinds of entries that have words of their own. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'edit',
    'invite',
    'claim',
    'acceptLink',
    'revoke',
    'announce',
    'stopTask',
    'export',
    'look',
    'message',
    'handOut',
    'erase',
    'block',
    'unblock',
    'logInCode',
    'keepPasskey',
    'usePasskey',
  ],
  ...['approve', 'checkIn', 'undoCheckIn', 'cancel', 'change', 'confirm', 'amend', 'takeBack'],
])

function nameOf(c: CommandContext, id: string): Param {
  if (id === 'system') return { message: 'audit:system' }
  const person = id === c.person.id ? c.person : c.fact({ need: 'colleagues' }).find((each) => each.id === id)
  return person === undefined ? { message: 'audit:somebody' } : personName(person, c)
}

function aboutOf(c: CommandContext, { what, subject, before, after }: AuditEntry): Param | undefined {
  if (what === 'edit') return changeOf(c, subject.replace('halls ', ''), [before, after])
  const { code, role, name, text, from, to, rows } = (after ?? {}) as Partial<
    Booking & { role: Role; name: string; text: string; from: string; to: string; rows: number }
  >
  if (what === 'export' && from !== undefined && to !== undefined)
    return { message: 'audit:rows', params: { from: { date: from }, to: { date: to }, count: rows ?? 0 } }
  if (code !== undefined) return together([code, ...bookingParts(before as Booking | undefined, after as Booking)])
  if (role !== undefined) return together([name ?? '', roleParam(c, role)])
  if (text !== undefined) return text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text
  const person = c.fact({ need: 'colleagues' }).find(({ id }) => id === subject)
  const roles =
    Array.isArray(before) && Array.isArray(after) ? [turned(rolesParam(c, before), rolesParam(c, after))] : []
  return person === undefined && roles.length === 0
    ? undefined
    : together([person === undefined ? '' : personName(person, c), ...roles])
}

const together = (parts: readonly Param[]): Param => ({ row: parts.filter((part) => part !== '') })
const turned = (was: Param, now: Param): Param => ({ message: 'audit:turned', params: { was, now } })
const rolesParam = (c: CommandContext, roles: readonly Role[]): Param =>
  roles.length === 0 ? { message: 'edit:none' } : { list: roles.map((role) => roleParam(c, role)) }

/** What a booking was and is, where that differs: its time, and how many it is for. */
function bookingParts(before: Booking | undefined, after: Booking): Param[] {
  if (before === undefined) return []
  const moved = before.start !== after.start || before.end !== after.end
  const people = (count: number): Param => ({ message: 'audit:people', params: { count } })
  return [
    ...(moved ? [turned(whenOf(before), whenOf(after))] : []),
    ...(before.party === after.party ? [] : [turned(people(before.party), people(after.party))]),
  ]
}

/** More of one change is told by its number. */
const MOST_PARTS = 3

/** A change of the halls, with how its parts were and are; where too much has gone since, only what it named. */
function changeOf(c: CommandContext, number: string, [before, after]: readonly [unknown, unknown]): Param {
  const parts = partsOf(before, after)
  const ofHalls = parts.filter((part) => !isSetting(part))
  const { before: was, after: now, missing } = sidesOf(c.catalogue.halls, ofHalls)
  const lines = [...settingLines(parts), ...(missing ? [] : describeChanges(was, now))]
  const shown: Param[] = lines.slice(0, lines.length > MOST_PARTS ? MOST_PARTS - 1 : MOST_PARTS)
  const left = lines.length - shown.length
  const more: Param[] = left > 0 ? [{ message: 'edit:more', params: { count: left } }] : []
  const what: Param = shown.length === 0 ? placesOf(c, [before, after]) : together([...shown, ...more])
  return { message: 'audit:change', params: { number, places: what } }
}

interface LoggedPart {
  part: string
  value?: unknown
}

function partsOf(before: unknown, after: unknown): PartChange[] {
  const [was, now] = [before, after].map((side) => (Array.isArray(side) ? (side as LoggedPart[]) : []))
  return (was ?? []).map(({ part, value }, i) => ({ at: part.split('.'), before: value, after: now?.[i]?.value }))
}

/** Halls and services that a change names. */
function placesOf({ catalogue }: CommandContext, sides: readonly unknown[]): Param {
  const parts = sides.flatMap((side) => (Array.isArray(side) ? side.map(({ part }) => String(part)) : []))
  const places = new Map<string, Param>()
  for (const part of parts) {
    const [at = '', list, of = ''] = part.split('.')
    const hall = findHall(catalogue, at)
    const service = list === 'services' ? findService(hall, of) : undefined
    places.set(
      `${at} ${service?.id ?? ''}`,
      hall === undefined ? at : placeParam({ hall, ...(service && { service }) }),
    )
  }
  return { list: [...places.values()].slice(0, 4) }
}
