import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import type { HourRange, Schedule } from '../../src/domain/hall/schedule.ts'
import { hoursOn, markOf, readMark, slotOf, slotsBetween, slotsOn } from '../../src/domain/hall/slots.ts'
import { addDays } from '../../src/domain/time/calendar.ts'
import { aService } from '../support/halls.ts'

const days = (ranges: HourRange[]): HourRange[][] => Array.from({ length: 7 }, () => ranges)
const scheduled = (over: Partial<Schedule>) =>
  aService({
    schedule: { slotMinutes: 60, capacity: 6, consecutive: 2, weekly: days([]), exceptions: [], slots: {}, ...over },
  })
const starts = (slots: readonly { from: string; to: string }[]) => slots.map((slot) => `${slot.from}-${slot.to}`)
const shanghai = { zone: 'Asia/Shanghai' }
const london = { zone: 'Europe/London' }

describe('slots of a day', () => {
  it('run from each range’s start and end within it', () => {
    const service = scheduled({
      slotMinutes: 45,
      weekly: days([
        ['14:00', '15:40'],
        ['09:00', '11:00'],
      ]),
    })
    expect(starts(slotsOn(shanghai, service, '2026-11-23'))).toEqual([
      '09:00-09:45',
      '09:45-10:30',
      '14:00-14:45',
      '14:45-15:30',
    ])
  })

  it('know their mark, pool and instants', () => {
    expect(slotsOn(shanghai, aService(), '2026-11-23')[0]).toEqual({
      pool: 'binjiang/badminton',
      mark: 'T20261123-0900',
      date: '2026-11-23',
      from: '09:00',
      to: '10:00',
      start: Date.parse('2026-11-23T01:00:00Z'),
      end: Date.parse('2026-11-23T02:00:00Z'),
    })
  })

  it('belong to the local day they start on, also past midnight', () => {
    const weekly = days([])
    weekly[4] = [['22:30', '02:30']]
    const service = scheduled({ weekly })
    expect(starts(slotsOn(shanghai, service, '2026-11-27'))).toEqual(['22:30-23:30', '23:30-00:30'])
    expect(starts(slotsOn(shanghai, service, '2026-11-28'))).toEqual(['00:30-01:30', '01:30-02:30'])
    expect(slotsOn(shanghai, service, '2026-11-28')[0]!.mark).toBe('T20261128-0030')
  })

  it('end at 24:00, which is the next day’s 00:00', () => {
    const service = scheduled({ weekly: days([['22:00', '24:00']]) })
    expect(starts(slotsOn(shanghai, service, '2026-11-23'))).toEqual(['22:00-23:00', '23:00-00:00'])
    const allDay = scheduled({ weekly: days([['00:00', '24:00']]) })
    expect(slotsOn(shanghai, allDay, '2026-11-23')).toHaveLength(24)
  })

  it('give way to an exception; a note alone keeps the hours', () => {
    const service = scheduled({
      weekly: days([['09:00', '12:00']]),
      exceptions: [
        { date: '2026-12-25', hours: [] },
        { date: '2026-12-31', hours: [['10:00', '11:00']], note: { en: 'short' } },
        { date: '2027-01-02', note: { en: 'one entrance only' } },
      ],
    })
    expect(slotsOn(shanghai, service, '2026-12-25')).toEqual([])
    expect(starts(slotsOn(shanghai, service, '2026-12-31'))).toEqual(['10:00-11:00'])
    expect(slotsOn(shanghai, service, '2027-01-02')).toHaveLength(3)
    expect(hoursOn(service.schedule, '2026-12-25')).toEqual([])
  })

  it('skip a start that a DST change skips; the one before ends when it would have', () => {
    const service = scheduled({ weekly: days([['00:00', '04:00']]) })
    const slots = slotsOn(london, service, '2026-03-29')
    expect(starts(slots)).toEqual(['00:00-01:00', '02:00-03:00', '03:00-04:00'])
    expect(slots[0]!.end).toBe(slots[1]!.start)
  })

  it('take the first of a start that comes twice', () => {
    const service = scheduled({ weekly: days([['00:00', '03:00']]) })
    const slots = slotsOn(london, service, '2026-10-25')
    expect(starts(slots)).toEqual(['00:00-01:00', '01:00-02:00', '02:00-03:00'])
    expect(slots[1]!.start).toBe(Date.parse('2026-10-25T00:00:00Z'))
    expect(slots[1]!.end).toBe(Date.parse('2026-10-25T02:00:00Z'))
  })

  it('stand in order over several days', () => {
    const service = scheduled({ weekly: days([['09:00', '11:00']]) })
    expect(slotsBetween(shanghai, service, '2026-12-31', '2027-01-01').map((slot) => slot.mark)).toEqual([
      'T20261231-0900',
      'T20261231-1000',
      'T20270101-0900',
      'T20270101-1000',
    ])
  })

  it('are not found by a mark that the schedule has not', () => {
    expect(slotOf(shanghai, aService(), 'T20261123-0930')).toBeUndefined()
    expect(slotOf(shanghai, aService(), 'T20260230-0900')).toBeUndefined()
    expect(slotOf(shanghai, aService(), 'hallo')).toBeUndefined()
    expect(slotOf(shanghai, aService(), 'T20261123-0900')?.from).toBe('09:00')
  })
})

const aDay = fc.integer({ min: 0, max: 365 * 35 }).map((day) => addDays('2001-01-01', day))
const aZone = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
)

describe('properties of slots', () => {
  it('a mark reads back as its day and start', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        const from = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        expect(readMark(markOf(date, from))).toEqual({ date, from })
      }),
    )
  })

  it('in any zone and year they show their own local times, in order, without overlap, each mark once', () => {
    fc.assert(
      fc.property(
        aDay,
        aZone,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 0, max: 1439 }),
        (date, zone, slotMinutes, open) => {
          const from = `${String(Math.floor(open / 60)).padStart(2, '0')}:${String(open % 60).padStart(2, '0')}`
          // From an hour to the same hour of the next day: the longest range, always past midnight.
          const service = scheduled({ slotMinutes, weekly: days([[from, from]]) })
          const slots = slotsBetween({ zone }, service, date, addDays(date, 2))
          expect(new Set(slots.map((slot) => slot.mark)).size).toBe(slots.length)
          for (const [i, slot] of slots.entries()) {
            const local = DateTime.fromMillis(slot.start, { zone })
            expect(local.toFormat('yyyy-MM-dd HH:mm')).toBe(`${slot.date} ${slot.from}`)
            expect(slot.end).toBeGreaterThan(slot.start)
            // The first of two: an hour earlier the clock must not show the same.
            for (const back of [30, 60, 120])
              expect(local.minus({ minutes: back }).toFormat('yyyy-MM-dd HH:mm')).not.toBe(`${slot.date} ${slot.from}`)
            if (i > 0) expect(slot.start).toBeGreaterThanOrEqual(slots[i - 1]!.start)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
