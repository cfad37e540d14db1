import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'yaml'
import type { Field } from '../src/domain/form/form.ts'
import type { Hall, NoShowRules, Rules, Service } from '../src/domain/hall/hall.ts'
import { WEEKDAYS } from '../src/domain/hall/hours.ts'
import type { HourRange, Schedule } from '../src/domain/hall/schedule.ts'
import { readMark } from '../src/domain/hall/slots.ts'

/** Halls in the form of `halls.yaml`, the way back of `build.ts`. Pictures stay where they are: a file that names none keeps them. */
export const exportHalls = (halls: readonly Hall[]): string =>
  stringify({ halls: halls.map(hallEntry) }, { lineWidth: 120 })

function hallEntry({ services, pictures: _, languages, status, noShows, ...hall }: Hall): object {
  const { holidays } = services.find(({ schedule }) => schedule.holidays !== undefined)?.schedule ?? {}
  return {
    ...hall,
    languages,
    status,
    ...(holidays && {
      holidays: { country: holidays.country, ...(holidays.hours.length > 0 && { hours: hoursText(holidays.hours) }) },
    }),
    ...(noShows && { noShows: noShowsEntry(noShows) }),
    services: services.map((service) => serviceEntry(hall.id, service)),
  }
}

const noShowsEntry = ({ markMinutes, limit }: NoShowRules): object => ({
  ...(markMinutes !== undefined && { mark: `${markMinutes}m` }),
  ...(limit && { limit }),
})

function serviceEntry(
  hall: string,
  { pool, schedule, rules, fields, formVersion: _, pictures: __, ...service }: Service,
): object {
  const shared = pool.slice(hall.length + 1)
  return {
    ...service,
    ...(shared !== service.id && { pool: shared }),
    schedule: scheduleEntry(schedule),
    rules: rulesEntry(rules),
    ...(fields.length > 0 && { fields: fields.map(fieldEntry) }),
  }
}

function scheduleEntry({ slotMinutes, capacity, consecutive, weekly, exceptions, slots }: Schedule): object {
  const single = Object.entries(slots).flatMap(([mark, slot]) => {
    const at = readMark(mark)
    return at === undefined ? [] : [{ date: at.date, start: at.from, ...slot }]
  })
  return {
    slot: `${slotMinutes}m`,
    capacity: capacity ?? 'none',
    consecutive,
    weekly: weekEntry(weekly),
    ...(exceptions.length > 0 && {
      exceptions: exceptions.map(({ date, hours, note }) => ({
        date,
        ...(hours?.length === 0 && { closed: true }),
        ...(hours !== undefined && hours.length > 0 && { hours: hoursText(hours) }),
        ...(note && { note }),
      })),
    }),
    ...(single.length > 0 && { slots: single }),
  }
}

/** Days in a row with the same hours together: `mon-fri`. */
function weekEntry(weekly: Schedule['weekly']): object {
  const entry: Record<string, string> = {}
  for (let day = 0; day < WEEKDAYS.length; ) {
    let last = day
    while (last + 1 < WEEKDAYS.length && isDeepStrictEqual(weekly[last + 1], weekly[day])) last++
    const key = last === day ? WEEKDAYS[day]! : `${WEEKDAYS[day]}-${WEEKDAYS[last]}`
    const hours = weekly[day] ?? []
    if (hours.length > 0) entry[key] = hoursText(hours)
    day = last + 1
  }
  return entry
}

const hoursText = (hours: readonly HourRange[]): string => hours.map((range) => range.join('-')).join(', ')

function rulesEntry(rules: Rules): object {
  const {
    horizonDays,
    closesMinutes,
    perPerson,
    perSlot,
    perDay,
    perWeek,
    cancel,
    holdMinutes,
    remindMinutes,
    checkInMinutes,
  } = rules
  return {
    horizon: `${horizonDays}d`,
    closes: `${closesMinutes}m`,
    ...(perPerson !== undefined && { perPerson }),
    ...(perSlot !== undefined && { perSlot }),
    ...(perDay !== undefined && { perDay }),
    ...(perWeek !== undefined && { perWeek }),
    cancel: typeof cancel === 'string' ? cancel : `${cancel.minutes}m`,
    hold: `${holdMinutes}m`,
    ...(remindMinutes !== undefined && { remind: remindMinutes === 0 ? 'none' : `${remindMinutes}m` }),
    ...(checkInMinutes !== undefined && { checkIn: `${checkInMinutes}m` }),
  }
}

function fieldEntry({ keepDays, when, ...field }: Field): object {
  return {
    ...field,
    ...(when && { when: { field: when.field, is: [...when.is] } }),
    ...(keepDays !== undefined && { keep: `${keepDays}d` }),
  }
}
