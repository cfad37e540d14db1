import { describe, expect, test } from 'vitest'
import { FakeDoorDriver } from '../doors/fake-door.ts'
import { DeskOnPage } from '../support/desk-on-page.ts'
import type { Driver } from '../support/transcript.ts'
import { playWeek } from '../support/week.ts'
import { TelegramDriver } from '../telegram/driver.ts'

const ALL = {
  buttons: 'inline',
  text: { most: 4096, unit: 'utf16' },
  images: true,
  files: true,
  contact: true,
  edit: true,
} as const

/** Three hundred guests at each door, two of the staff and a manager, for a week; those log in anew on the page each day. */
describe('a week of a hall, without leaving the chat', () => {
  test('on the page, with the whole service', { timeout: 300_000 }, async () => {
    const driver = await DeskOnPage.open()
    try {
      await week(driver, 1)
      expect(driver.logIns).toBeGreaterThan(DAYS * 2)
    } finally {
      await driver.close()
    }
  })
  const doors: [string, () => Promise<Driver & { close(): Promise<void> }>][] = [
    ['Telegram', () => TelegramDriver.open()],
    ['a door of any kind', () => FakeDoorDriver.open(ALL)],
  ]
  test.each(doors)('%s', { timeout: 300_000 }, async (name, open) => {
    const driver = await open()
    try {
      await week(driver, name.length)
    } finally {
      await driver.close()
    }
  })
})

const [GUESTS, DAYS] = [300, 7]

async function week(driver: Driver, seed: number): Promise<void> {
  const report = await playWeek(driver, { guests: GUESTS, seed, days: DAYS, closely: true })
  expect(report.booked + report.full).toBe(GUESTS)
  expect(report.full).toBeGreaterThan(5)
  expect(report.checkedIn).toBeGreaterThan(0)
  expect(report.walkIns).toBeGreaterThan(0)
  expect(report.approved + report.declined).toBeGreaterThan(4)
  expect(report.told).toBeGreaterThan(10)
}
