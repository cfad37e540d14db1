import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freeRows,
  minutesBetween,
  nearestRows,
  rowByToken,
  rowFor,
  rowOf,
  rowToken,
} from '../../../dialogs/guest/booking/free/slot-rows.ts'
import { type SlotView, UNLIMITED } from '../../../src/domain/hall/slot.ts'
import { slotsBetween, slotsOn } from '../../../src/domain/hall/slots.ts'
import { aHall, aRoom, aService } from '../../support/halls.ts'

const hall = aHall()
const room = aRoom()
const now = Date.parse('2026-11-23T01:00:00Z')
const DAY = '2026-11-24'

const marks = (start: string, more: { end?: string; minutes?: number } = {}, service = room): string[] | string => {
  const row = rowFor(hall, service, DAY, { start, ...more }, now)
  return row.ok ? row.value.map((slot) => slot.from) : row.code
}

describe('a time said becomes a row of slots', () => {
  it.each([
    ['15:00', {}, ['15:00']],
    ['15:00', { end: '17:00' }, ['15:00', '16:00']],
    ['15:00', { end: '16:30' }, ['15:00', '16:00']],
    ['15:00', { minutes: 120 }, ['15:00', '16:00']],
    ['15:00', { minutes: 90 }, ['15:00', '16:00']],
    ['15:00', { minutes: 30 }, ['15:00']],
    ['15:30', {}, 'HALLO_SLOT_UNKNOWN'],
    ['08:00', {}, 'HALLO_SLOT_UNKNOWN'],
    ['15:00', { end: '20:00' }, 'HALLO_SLOT_TOO_MANY'],
    ['20:00', { end: '22:00' }, 'HALLO_SLOT_CLOSED'],
  ] as const)('%s %j', (start, more, expected) => {
    expect(marks(start, more)).toEqual(expected)
  })

  it('is refused where the slot is over, too far ahead, or the day is closed', () => {
    const code = (date: string, service = room): unknown => {
      const row = rowFor(hall, service, date, { start: '09:00' }, now)
      return row.ok ? 'fine' : row.code
    }
    expect(code('2026-11-23')).toBe('HALLO_SLOT_PAST')
    expect(code('2027-11-23')).toBe('HALLO_SLOT_BEYOND')
    const weekly = room.schedule.weekly.map((ranges, day) => (day === 1 ? [] : ranges))
    expect(code(DAY, aRoom({ schedule: { ...room.schedule, weekly } }))).toBe('HALLO_DATE_CLOSED')
  })

  it('goes on past midnight', () => {
    const weekly = room.schedule.weekly.map(() => [['20:00', '02:00'] as const])
    const late = aRoom({ schedule: { ...room.schedule, weekly } })
    expect(marks('23:00', { end: '01:00' }, late)).toEqual(['23:00', '00:00'])
    expect(minutesBetween('23:00', '01:00')).toBe(120)
    expect(minutesBetween('10:00', '10:00')).toBe(1440)
  })
})

describe('tokens of rows', () => {
  it('lead back to the row, and nothing else does', () => {
    const day = slotsOn(hall, room, DAY)
    for (const slot of day)
      for (const count of [1, 2, 3]) {
        const row = rowOf(hall, room, slot.mark, count)
        expect(rowByToken(hall, room, rowToken(slot.mark, count))).toEqual(row)
        expect(row === undefined || row.length === count).toBe(true)
      }
    for (const token of ['', 'T20261124-1500+', 'T20261124-1501', 'x', 'T20261124-1500+0+1', '2026-11-24'])
      expect(rowByToken(hall, room, token)).toBeUndefined()
  })
})

describe('free rows', () => {
  const views = fc
    .array(fc.record({ left: fc.constantFrom(0, 1, 2, 6, UNLIMITED), open: fc.boolean() }), {
      minLength: 24,
      maxLength: 24,
    })
    .map((list): SlotView[] =>
      slotsBetween(hall, aService(), DAY, '2026-11-25').map((slot, i) => {
        const { left, open } = list[i]!
        return { ...slot, left, status: left === 0 ? 'full' : open ? 'open' : 'closed' }
      }),
    )

  it('have room in each of their slots, follow one another, and none is missed', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), (list, count, places) => {
        const found = new Set(freeRows(list, count, places).map((slot) => slot.mark))
        for (const [i, slot] of list.entries()) {
          const row = list.slice(i, i + count)
          const fits =
            row.length === count &&
            row.every((each) => each.status === 'open' && each.left >= places) &&
            row.every((each, k) => k === 0 || each.start === row[k - 1]!.end)
          expect(found.has(slot.mark)).toBe(fits)
        }
      }),
    )
  })

  it('nearest first: the same day before others, then the time of day', () => {
    fc.assert(
      fc.property(views, (list) => {
        const near = nearestRows(freeRows(list, 1, 1), DAY, '15:00', 6)
        const days = near.map((slot) => slot.date)
        expect(days).toEqual([...days].sort())
        expect(near.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
