import { describe, expect, it } from 'vitest'
import type { MessageLine } from '../../../dialogs/engine/types.ts'
import { dayLines, weekLines } from '../../../dialogs/guest/browse/hour-lines.ts'
import { drawReply } from '../../../src/bot/draw/draw.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import type { DayException, HourRange } from '../../../src/domain/hall/schedule.ts'
import { aService } from '../../support/halls.ts'

const unused = () => {
  throw new Error('no files here')
}
const drawn = (lines: readonly MessageLine[], locale = 'en'): string[] => {
  const [first, ...rest] = lines
  const drawing = {
    locale,
    catalogue: { version: 1, halls: [] },
    now: 0,
    links: { ics: unused, qr: unused, kept: unused },
  }
  return drawReply({ ...first!, lines: rest }, drawing).text.split('\n')
}

function open(weekly: readonly (readonly HourRange[])[], exceptions: readonly DayException[] = []): Service {
  const service = aService()
  return { ...service, schedule: { ...service.schedule, weekly, exceptions } }
}
const days = (hours: Record<number, HourRange[]>): HourRange[][] =>
  Array.from({ length: 7 }, (_, day) => hours[day] ?? [])

describe('opening hours', () => {
  it('like days share a line, three in a row are a range', () => {
    const work: HourRange[] = [['09:00', '17:00']]
    const service = open(days({ 0: work, 1: work, 2: work, 4: work, 5: [['20:00', '02:00']] }))
    expect(drawn(weekLines([service]))).toEqual([
      'Monday to Wednesday and Friday: 09:00–17:00',
      'Thursday and Sunday: closed',
      'Saturday: 20:00–02:00',
    ])
    expect(drawn(weekLines([service]), 'zh-CN')[0]).toBe('周一至周三和周五：09:00–17:00')
  })

  it('a hall is open while any of its services is; ranges that touch or overlap are one', () => {
    const every = (...ranges: HourRange[]) => Array.from({ length: 7 }, () => ranges)
    const services = [
      open(every(['09:00', '12:00'], ['18:00', '20:00'])),
      open(every(['11:00', '14:00'])),
      open(every(['20:00', '24:00'])),
    ]
    expect(drawn(weekLines(services))).toEqual(['Every day: 09:00–14:00, 18:00–24:00'])
  })

  it('a day counts its exceptions, and what was written about it', () => {
    const weekly = Array.from({ length: 7 }, (): HourRange[] => [['09:00', '21:00']])
    const service = open(weekly, [
      { date: '2026-12-25', hours: [] },
      { date: '2026-12-31', hours: [['09:00', '12:00']], note: { en: "New Year's Eve" } },
    ])
    expect(drawn(dayLines([service], '2026-12-24'))).toEqual(['Thursday, 24 December 2026: 09:00–21:00'])
    expect(drawn(dayLines([service], '2026-12-25'))).toEqual(['Friday, 25 December 2026: closed'])
    expect(drawn(dayLines([service], '2026-12-31'))).toEqual([
      'Thursday, 31 December 2026: 09:00–12:00',
      "Please note: New Year's Eve",
    ])
  })
})
