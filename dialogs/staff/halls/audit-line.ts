import type { Booking } from '../../../src/domain/booking/booking.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { AuditEntry, Role } from '../../../src/store/port/store.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { placeParam } from '../commands/arguments/place-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { personName } from '../name-of-person.ts'
import { roleParam } from '../role-param.ts'

/** One entry of the log as a line: when, who, what, and about what. */
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
    'revoke',
    'announce',
    'stopTask',
    'export',
    'look',
    'handOut',
    'erase',
    'block',
    'unblock',
  ],
  ...['approve', 'checkIn', 'undoCheckIn', 'cancel', 'change', 'confirm', 'amend', 'takeBack'],
])

function nameOf(c: CommandContext, id: string): Param {
  if (id === 'system') return { message: 'audit:system' }
  const person = id === c.person.id ? c.person : c.fact({ need: 'colleagues' }).find((each) => each.id === id)
  return person === undefined ? { message: 'audit:somebody' } : personName(person, c)
}

function aboutOf(c: CommandContext, { what, subject, before, after }: AuditEntry): Param | undefined {
  if (what === 'edit')
    return {
      message: 'audit:change',
      params: { number: subject.replace('halls ', ''), places: placesOf(c, [before, after]) },
    }
  const { code, role, name, text, from, to, rows } = (after ?? {}) as Partial<
    Booking & { role: Role; name: string; text: string; from: string; to: string; rows: number }
  >
  if (what === 'export' && from !== undefined && to !== undefined)
    return { message: 'audit:rows', params: { from: { date: from }, to: { date: to }, count: rows ?? 0 } }
  if (code !== undefined) return code
  if (role !== undefined) return { row: [name ?? '', roleParam(c, role)].filter((part) => part !== '') }
  if (text !== undefined) return text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text
  const person = c.fact({ need: 'colleagues' }).find(({ id }) => id === subject)
  return person && personName(person, c)
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
