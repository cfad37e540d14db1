import { expect, test } from 'vitest'
import { dayLines } from '../../dialogs/guest/browse/hour-lines.ts'
import { aService } from '../support/halls.ts'

test('of a year whose holidays are not ordered yet it is said, unless the day is free by law', () => {
  const weekly = Array.from({ length: 7 }, () => [['09:00', '12:00']] as const)
  const schedule = { ...aService().schedule, weekly, exceptions: [] }
  const messages = (date: string, country?: string) =>
    dayLines(
      [aService({ schedule: country === undefined ? schedule : { ...schedule, holidays: { country, hours: [] } } })],
      date,
    ).map(({ message }) => message)
  expect(messages('2027-02-09', 'CN')).toEqual(['browse:openOn', 'browse:holidaysUnknown'])
  expect(messages('2027-02-06', 'CN')).toEqual(['browse:closedOn'])
  expect(messages('2026-11-24', 'CN')).toEqual(['browse:openOn'])
  expect(messages('2027-02-09', 'GB')).toEqual(['browse:openOn'])
  expect(messages('2027-02-09')).toEqual(['browse:openOn'])
})
