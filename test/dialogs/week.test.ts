import { expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { playWeek } from '../support/week.ts'

/** The page, Telegram and the fake door play it too, with fewer guests: `test/acceptance/week.test.ts`. */
it('a week with three hundred guests, two of the staff and a manager', { timeout: 180_000 }, async () => {
  const driver = await EngineDriver.open()
  const report = await playWeek(driver, { guests: 300, seed: 15, closely: true })
  await driver.close()
  expect(report.booked + report.full).toBe(300)
  expect(report.full).toBeGreaterThan(30)
  expect(report.checkedIn).toBeGreaterThan(10)
  expect(report.missed).toBeGreaterThan(3)
  expect([report.approved, report.declined]).toEqual([4, 1])
  // approvals, and whoever was moved or cancelled by the hall
  expect(report.told).toBeGreaterThan(8)
})
