import { describe, expect, it } from 'vitest'
import type { SlotStatus, SlotView } from '../../src/domain/hall/slot.ts'
import { instantOf } from '../../src/domain/time/zone.ts'
import { slotsFor } from '../../src/language/calendar/slots-for.ts'
import { readingOf } from './reading-of.ts'

const ZONE = 'Asia/Shanghai'
const two = (n: number): string => String(n).padStart(2, '0')

function slot(date: string, hour: number, status: SlotStatus = 'open'): SlotView {
  const start = instantOf(date, hour * 60, ZONE)!
  return {
    pool: 'binjiang/meeting-room',
    mark: `T${date.replaceAll('-', '')}-${two(hour)}00`,
    date,
    from: `${two(hour)}:00`,
    to: `${two((hour + 1) % 24)}:00`,
    start,
    end: start + 3_600_000,
    left: status === 'open' ? 1 : 0,
    status,
  }
}

/** Open from 9 to 21 on Tuesday and Wednesday; on Tuesday 15 is full, 9 and 10 have passed. */
const slots: SlotView[] = []
for (let hour = 9; hour < 21; hour += 1) {
  slots.push(slot('2026-11-24', hour, hour === 15 ? 'full' : hour < 11 ? 'past' : 'open'))
  slots.push(slot('2026-11-25', hour))
}

function fit(text: string, of: readonly SlotView[] = slots) {
  const { whens, duration } = readingOf(text)
  const { fits, before, after, why } = slotsFor(whens[0]!, of, duration)
  const name = (each: SlotView): string => `${each.date.slice(8)} ${each.from}`
  return {
    fits: fits.map(name),
    ...(before ? { before: name(before) } : {}),
    ...(after ? { after: name(after) } : {}),
    ...(why ? { why } : {}),
  }
}

describe('slots for a reading', () => {
  it('the one that starts then', () => expect(fit('明天下午两点')).toEqual({ fits: ['24 14:00'] }))

  it('several in a row for a range or a length', () => {
    expect(fit('明天下午4点到6点')).toEqual({ fits: ['24 16:00', '24 17:00'] })
    expect(fit('tomorrow at 4pm for 3 hours')).toEqual({ fits: ['24 16:00', '24 17:00', '24 18:00'] })
    expect(fit('明天下午四点一个半小时').fits).toEqual(['24 16:00', '24 17:00'])
  })

  it('all that a part of the day or a bound leaves', () => {
    expect(fit('明天上午').fits).toEqual(['24 11:00'])
    expect(fit('明天晚上').fits).toEqual(['24 17:00', '24 18:00', '24 19:00', '24 20:00'])
    expect(fit('明天下午六点以后').fits).toEqual(['24 18:00', '24 19:00', '24 20:00'])
    expect(fit('tomorrow before 1pm').fits).toEqual(['24 11:00', '24 12:00'])
    expect(fit('明天').fits).toHaveLength(9)
  })

  it('the nearest, and why, where none can be had', () => {
    expect(fit('明天下午三点')).toEqual({ fits: [], before: '24 14:00', after: '24 16:00', why: 'HALLO_SLOT_FULL' })
    expect(fit('明天下午两点到四点')).toEqual({
      fits: [],
      before: '24 13:00',
      after: '24 16:00',
      why: 'HALLO_SLOT_FULL',
    })
    expect(fit('明天上午九点')).toEqual({ fits: [], after: '24 11:00', why: 'HALLO_SLOT_PAST' })
    expect(fit('明天下午两点半')).toEqual({
      fits: [],
      before: '24 14:00',
      after: '24 16:00',
      why: 'HALLO_SLOT_UNKNOWN',
    })
    expect(fit('后天晚上八点到十点')).toEqual({ fits: [], before: '25 19:00', why: 'HALLO_SLOT_CLOSED' })
    expect(fit('昨天下午三点').why).toBe('HALLO_SLOT_PAST')
    expect(fit('昨天').why).toBe('HALLO_DATE_PAST')
    expect(fit('下周三下午三点').why).toBe('HALLO_SLOT_BEYOND')
  })

  it('says whether the whole day is full or closed', () => {
    const on = (status: SlotStatus) => slots.map((each) => ({ ...each, status }))
    expect(fit('明天', on('full')).why).toBe('HALLO_DATE_FULL')
    expect(fit('明天', on('closed')).why).toBe('HALLO_DATE_CLOSED')
    expect(fit('明天', on('beyond')).why).toBe('HALLO_SLOT_BEYOND')
    expect(fit('明天下午三点', []).why).toBe('HALLO_DATE_CLOSED')
    expect(fit('明天下午三点', on('closed')).why).toBe('HALLO_SLOT_CLOSED')
  })
})
