import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from '../../src/reports/calendar-file.ts'

const event: CalendarEvent = {
  uid: 'b1@hallo',
  sequence: 3,
  start: Date.parse('2026-11-24T07:00:00Z'),
  end: Date.parse('2026-11-24T08:00:00Z'),
  zone: 'Asia/Shanghai',
  changedAt: Date.parse('2026-11-23T01:00:00Z'),
  status: 'CONFIRMED',
  summary: 'Meeting room · Riverside Hall',
}
const linesOf = (over: Partial<CalendarEvent> = {}) => calendarFile({ ...event, ...over }).split('\r\n')

test("times are the hall's own, with the zone that explains them; stamps are UTC", () => {
  const lines = linesOf()
  expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261124T150000')
  expect(lines).toContain('DTEND;TZID=Asia/Shanghai:20261124T160000')
  expect(lines).toContain('DTSTAMP:20261123T010000Z')
  expect(lines).toContain('TZOFFSETTO:+0800')
  expect(lines).toContain('SEQUENCE:3')
  expect(lines.filter((line) => line === 'BEGIN:STANDARD')).toHaveLength(1)
})

test('an event over a change of the clocks has both offsets, and when they change', () => {
  // London goes back from 02:00 to 01:00 on 25 October 2026
  const lines = linesOf({
    zone: 'Europe/London',
    start: Date.parse('2026-10-24T22:00:00Z'),
    end: Date.parse('2026-10-25T03:00:00Z'),
  })
  expect(lines).toContain('DTSTART;TZID=Europe/London:20261024T230000')
  expect(lines).toContain('DTEND;TZID=Europe/London:20261025T030000')
  const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE')).join('\n')
  expect(zone).toContain('DTSTART:20261025T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000')
})

test('a cancelled one says so by its method; one that adds has none, so that it is no invitation', () => {
  expect(linesOf().join('\n')).not.toContain('METHOD')
  const lines = linesOf({ status: 'CANCELLED', alarm: 60 })
  expect(lines).not.toContain('BEGIN:VALARM')
  expect(lines).toContain('METHOD:CANCEL')
  expect(lines).toContain('STATUS:CANCELLED')
})

test('the calendar reminds before the start, and knows the place and the page', () => {
  const lines = linesOf({
    alarm: 60,
    place: { latitude: 30.2088, longitude: 120.2103 },
    link: 'https://halls.example/',
  })
  expect(lines).toContain('URL:https://halls.example/')
  expect(lines).toContain('GEO:30.2088;120.2103')
  const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM') + 1)
  expect(alarm).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT60M',
    'DESCRIPTION:Meeting room · Riverside Hall',
    'END:VALARM',
  ])
  expect(lines.indexOf('END:VALARM')).toBeLessThan(lines.indexOf('END:VEVENT'))
  expect(linesOf()).not.toContain('BEGIN:VALARM')
})

test('texts are escaped, without control characters', () => {
  const lines = linesOf({ summary: 'a,b;c\\d\ne\u0007f', location: undefined })
  expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d\\nef')
})

test('no line has more than 75 bytes, and unfolding gives the text back', () => {
  const summary = '会议室😀'.repeat(30)
  const text = calendarFile({ ...event, summary })
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
  expect(text).not.toContain('\uFFFD')
})
