import { expect, it } from 'vitest'
import { isPastedForm } from '../../src/language/text/pasted-form.ts'
import { readingOf, short } from './reading-of.ts'

it.each([
  ['Date: friday\nTime: 5\nNumber of people: 3\nName: Nora Fields\nPhone: 13926520086', '2026-11-27 17:00', 3],
  ['Day - tomorrow\nTime - 11 am\nGuests - 3', '2026-11-24 11:00', 3],
  ['Who: Nora Fields\nWhen: saturday at 20:00\nHow many people: 4', '2026-11-28 20:00', 4],
  ['项目：射箭\n日期：星期五\n时间：十点\n人数：4人', '2026-11-27 10:00', 4],
  ['日期-明天\n时间-12:00\n人数-1\n姓名-高远', '2026-11-24 12:00', 1],
  ['【日期】：明天\n【时间】：下午三点\n【人数】：两位', '2026-11-24 15:00', 2],
])('a pasted form says what its labels tell: %j', (text, when, size) => {
  const reading = readingOf(text)
  expect([short(reading.whens[0]), reading.party?.min, reading.doubt]).toEqual([when, size, undefined])
})

it.each([
  ['开始时间：12月5日 14:00\n结束时间：12月5日 16:00\n人数：2', '2026-12-05 14:00-16:00'],
  ['日期：12月5日\n开始：14:00\n结束：16:00\n姓名：高远', '2026-12-05 14:00-16:00'],
  ['明天下午2点开始，下午4点结束', '2026-11-24 14:00-16:00'],
  ['Date: 5 December\nStart time: 2pm\nEnd time: 4pm\nPeople: 2', '2026-12-05 14:00-16:00'],
])('start and end are one range: %j', (text, when) => {
  const reading = readingOf(text)
  expect([reading.whens.map(short), reading.doubt]).toEqual([[when], undefined])
})

it('an end before the start, or of another day, is asked about', () => {
  expect(readingOf('Start: 5 December 16:00\nEnd: 5 December 14:00\nGuests: 2').doubt).toBe('conflict')
  expect(readingOf('Start: 5 December 16:00\nEnd: 6 December 17:00\nGuests: 2').doubt).toBe('conflict')
})

it('is no form without labels', () => {
  expect(isPastedForm('friday at 5\nfor 3 people\nthanks')).toBe(false)
  expect(isPastedForm('Note: we come late')).toBe(false)
})

it.each([
  ['preferably friday, otherwise saturday', '2026-11-27'],
  ['最好周三，不行就周六', '2026-11-25'],
])('a second choice is no contradiction: %s', (text, first) => {
  const { whens, doubt } = readingOf(text)
  expect([short(whens[0]), doubt]).toEqual([first, 'ambiguous'])
})

it.each([
  ['day: thursday, time: 6pm–8pm, service: badminton, pax: 2', '2026-11-26 18:00-20:00', 2],
  ['Date: 27 Nov; Time: 14:00 to 16:00; Players: 3', '2026-11-27 14:00-16:00', 3],
  ['meeting room. from: 2pm. to: 4pm. date: tomorrow. attendees: 6', '2026-11-24 14:00-16:00', 6],
  ['Activity: yoga | Date: saturday | Time: ten | People: three | Name: Julia Stein', '2026-11-28 10:00', 3],
  ['预约：射箭；时间：周六11:30；人：2', '2026-11-28 11:30', 2],
  ['姓名：高远 项目：射箭 日期：周六 时间：11点 人数：2', '2026-11-28 11:00', 2],
  ['1、射箭\n2、周六中午十二点\n3、2个人\n4、高远', '2026-11-28 12:00', 2],
])('a form in one line, or a list with numbers: %j', (text, when, size) => {
  const reading = readingOf(text)
  expect([short(reading.whens[0]), reading.party?.min, reading.doubt]).toEqual([when, size, undefined])
})

it('marks without labels part nothing', () => {
  expect(isPastedForm('badminton: friday, yoga: saturday, what do you think?')).toBe(false)
  expect(isPastedForm('tomorrow at 3, note: we come late')).toBe(false)
})
