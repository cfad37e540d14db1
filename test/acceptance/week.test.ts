import { describe, expect, test } from 'vitest'
import { FakeDoorDriver } from '../doors/fake-door.ts'
import { HttpDriver } from '../support/http-driver.ts'
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

/**
 * Three hundred guests in all, two of the staff and a manager at each door, for a week; on the page for a shift, since a role ends there
 * after twelve hours.
 */
describe('a week of a hall, without leaving the chat', () => {
  const doors: [string, number, () => Promise<Driver & { close(): Promise<void> }>][] = [
    ['the page’s protocol, with the whole service', 1, () => HttpDriver.open()],
    ['Telegram', 7, () => TelegramDriver.open()],
    ['a door of any kind', 7, () => FakeDoorDriver.open(ALL)],
  ]
  test.each(doors)('%s', { timeout: 120_000 }, async (name, days, open) => {
    const driver = await open()
    try {
      const report = await playWeek(driver, { guests: 100, seed: name.length, days })
      expect(report.booked + report.full).toBe(100)
      expect(report.full).toBeGreaterThan(5)
      expect(report.checkedIn).toBeGreaterThan(0)
      expect(report.walkIns + report.checkedIn).toBeGreaterThan(1)
    } finally {
      await driver.close()
    }
  })
})
