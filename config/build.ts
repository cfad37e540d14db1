import type { Field } from '../src/domain/form/form.ts'
import type { Hall, Picture, Rules, Service } from '../src/domain/hall/hall.ts'
import type { DayException, Schedule } from '../src/domain/hall/schedule.ts'
import { markOf } from '../src/domain/hall/slots.ts'
import type { HallEntry, HallsFile, ServiceEntry } from './halls-schema.ts'
import type { PictureFile } from './pictures.ts'

/** From the file's form to the domain's types; every default that depends on other keys is made here (DESIGN 7). */
export const buildHalls = ({ halls }: HallsFile, pictures: ReadonlyMap<string, readonly PictureFile[]>): Hall[] =>
  halls.map((hall) => buildHall(hall, pictures))

function buildHall(
  { services, holidays, noShows, pictures: _, ...hall }: HallEntry,
  files: ReadonlyMap<string, readonly PictureFile[]>,
): Hall {
  const rules = noShows && { noShows: defined({ markMinutes: noShows.mark, limit: noShows.limit }) }
  return {
    ...defined(hall),
    ...shown(files.get(hall.id)),
    ...rules,
    services: services.map((service) => ({
      ...buildService(hall.id, service, holidays),
      ...shown(files.get(`${hall.id}/${service.id}`)),
    })),
  }
}

const shown = (files: readonly PictureFile[] = []): { pictures?: Picture[] } =>
  files.length === 0 ? {} : { pictures: files.map(({ content: _, ...picture }) => picture) }

export function buildService(hall: string, entry: ServiceEntry, holidays?: HallEntry['holidays']): Service {
  const { pool, party, schedule, rules, fields, pictures: _, ...service } = entry
  const capacity = schedule.capacity === 'none' ? undefined : schedule.capacity
  const largest = entry.takes === 'people' && capacity !== undefined ? capacity : 99
  return {
    ...defined(service),
    party: { min: party.min ?? 1, max: party.max ?? largest },
    pool: `${hall}/${pool ?? entry.id}`,
    schedule: buildSchedule(schedule, capacity, holidays),
    rules: buildRules(rules),
    fields: fields.map(buildField),
    formVersion: 1,
  }
}

function buildField({ per, accept, keep, landline, ...field }: ServiceEntry['fields'][number]): Field {
  return defined({
    ...field,
    per: per === 'guest' ? per : undefined,
    landline: landline === true ? landline : undefined,
    accept: accept === 'picture' ? accept : undefined,
    keepDays: keep === undefined ? undefined : keep / 1440,
  })
}

function buildSchedule(
  entry: ServiceEntry['schedule'],
  capacity: number | undefined,
  holidays: HallEntry['holidays'],
): Schedule {
  const slots: Record<string, Schedule['slots'][string]> = {}
  for (const { date, start, status, capacity } of entry.slots)
    slots[markOf(date, start)] = defined({ status, capacity })
  return defined({
    slotMinutes: entry.slot,
    capacity,
    consecutive: entry.consecutive,
    weekly: entry.weekly,
    exceptions: entry.exceptions.map(
      ({ date, closed, hours, note }): DayException => defined({ date, hours: closed === true ? [] : hours, note }),
    ),
    holidays: holidays && { country: holidays.country, hours: holidays.hours ?? [] },
    slots,
  })
}

function buildRules(rules: ServiceEntry['rules']): Rules {
  const { horizon, closes, perPerson, perSlot, perDay, perWeek, cancel, hold, remind, checkIn } = rules
  return defined({
    horizonDays: horizon / 1440,
    closesMinutes: closes,
    perPerson,
    perSlot,
    perDay,
    perWeek,
    cancel: typeof cancel === 'number' ? { minutes: cancel } : cancel,
    holdMinutes: hold,
    remindMinutes: remind === 'none' ? 0 : remind,
    checkInMinutes: checkIn,
  })
}

/** Without the keys that are undefined, so that what is stored and what is loaded compare equal. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
