import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import {
  addDays,
  clockMinutes,
  clockOf,
  dateOf,
  dayNumber,
  daysBetween,
  endMinutes,
  weekdayOf,
} from '../../src/domain/time/calendar.ts'
import { endInstantOf, instantOf, isoOf, isZone, localOf } from '../../src/domain/time/zone.ts'

const day = fc.integer({ min: dayNumber('0001-01-01')!, max: dayNumber('9999-12-31')! })

it('days count as luxon’s do, in every year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -1000, max: 1000 }), (number, days) => {
      const luxon = DateTime.fromMillis(number * 86_400_000, { zone: 'utc' })
      const date = luxon.toFormat('yyyy-MM-dd')
      expect(dateOf(number)).toBe(date)
      expect(dayNumber(date)).toBe(number)
      expect(weekdayOf(date)).toBe(luxon.weekday - 1)
      if (Math.abs(number) < 700_000) {
        expect(addDays(date, days)).toBe(luxon.plus({ days }).toFormat('yyyy-MM-dd'))
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-5',
  '0000-01-01',
  '2026-11-23T00:00',
  '',
  'today',
  '2025-02-29',
])('%j is no day, also when asked twice', (text) => {
  expect([dayNumber(text), dayNumber(text)]).toEqual([undefined, undefined])
  expect(() => addDays(text, 1)).toThrow(RangeError)
})

it('clock times read back; 24:00 only ends something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(clockMinutes(clockOf(minutes))).toBe(minutes)
    }),
  )
  expect(clockOf(1500)).toBe('01:00')
  expect(clockMinutes('24:00')).toBeUndefined()
  expect(endMinutes('24:00')).toBe(1440)
  for (const time of ['9:00', '25:00', '12:60', '12.30', '']) expect(endMinutes(time)).toBeUndefined()
})

it('zones are the runtime’s IANA names', () => {
  expect(['Asia/Shanghai', 'Europe/London', 'UTC'].every(isZone)).toBe(true)
  expect(['', '+08:00', 'Asia/Shangai', 'Peking'].some(isZone)).toBe(false)
})

const zone = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/London',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
)
const instant = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2037-12-31') })

it('local times and ISO instants are luxon’s, in any zone', () => {
  fc.assert(
    fc.property(instant, zone, (at, name) => {
      const local = DateTime.fromMillis(at, { zone: name })
      expect(localOf(at, name)).toEqual({ date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') })
      expect(Date.parse(isoOf(at, name))).toBe(Math.floor(at / 1000) * 1000)
      expect(isoOf(at, name)).toBe(local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"))
    }),
  )
})

it('a local time is the first instant at which the clock shows it', () => {
  fc.assert(
    fc.property(instant, zone, (at, name) => {
      const { date, time } = localOf(at, name)
      const first = instantOf(date, clockMinutes(time)!, name)
      expect(first).toBeLessThanOrEqual(at)
      expect(localOf(first!, name)).toEqual({ date, time })
      expect(endInstantOf(date, clockMinutes(time)!, name)).toBe(first)
    }),
  )
})

it('a time that a change skips has no instant, and ends when the clock would have shown it', () => {
  // London, 29 March 2026: 01:00 GMT becomes 02:00 BST.
  expect(instantOf('2026-03-29', 90, 'Europe/London')).toBeUndefined()
  expect(endInstantOf('2026-03-29', 90, 'Europe/London')).toBe(Date.parse('2026-03-29T01:30:00Z'))
  // Samoa left out 30 December 2011 altogether.
  expect(instantOf('2011-12-30', 600, 'Pacific/Apia')).toBeUndefined()
})
