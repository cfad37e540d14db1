import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasChromium, PHONE, startBrowser, Visitor } from '../support/browser.ts'
import { dataFolder, type Service, startService } from '../support/service.ts'

/** What axe-core finds wrong, each with the place; empty: nothing. A line that is still rising has no full contrast yet. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
    .map((each) => each.finished.catch(() => undefined)))`)
  await page.evaluate(axe.source)
  const found = await page.evaluate<axe.AxeResults>('axe.run(document)')
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

const LOOKS = [PHONE, DESKTOP].flatMap((screen) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en-GB', 'zh-CN'] as const).map(
      (locale) =>
        [`${locale}, ${colorScheme}, ${screen.viewport.width} px`, { ...screen, colorScheme, locale }] as const,
    ),
  ),
)
const WORDS = {
  'en-GB': ['badminton', 'tomorrow', '6pm', '2', 'Ann Lee', '13800138000', 'yes', 'my bookings', 'help'],
  'zh-CN': ['羽毛球', '明天', '晚上七点', '2', '王芳', '13900139000', '确认', '我的预约', '帮助'],
}

describe.skipIf(!hasChromium())('the page for everybody', () => {
  let service: Service
  let browser: Browser
  beforeAll(async () => {
    const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_LIMIT_MESSAGES: 'off' }
    service = await startService({ folder: await dataFolder(), env })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('reads at 200 % zoom on a small screen: nothing sticks out, the newest words and the box are in sight', async () => {
    const visitor = await Visitor.arrive(browser, {
      ...DESKTOP,
      viewport: { width: 320, height: 400 },
      locale: 'en-GB',
    })
    await visitor.open(service.url)
    for (const words of ['badminton', 'tomorrow', '10am', '2', 'Ann Lee', '13800138000', 'yes', 'my bookings']) {
      await visitor.say(words)
      expect(await visitor.sidewaysOverflow()).toBe(0)
      expect(await visitor.input().isVisible()).toBe(true)
      const box = (await visitor.input().boundingBox())!
      expect(box.y + box.height).toBeLessThanOrEqual(400)
    }
    expect(await violations(visitor.page)).toEqual([])
    await visitor.leave()
  })

  it.each(LOOKS)('axe-core finds nothing at any step: %s', async (_, options) => {
    const visitor = await Visitor.arrive(browser, { ...options, reducedMotion: 'reduce' })
    await visitor.open(service.url)
    const found: Record<string, string[]> = {}
    const look = async (step: string) => {
      const wrong = await violations(visitor.page)
      if (wrong.length > 0) found[step] = wrong
    }
    await look('greeting')
    for (const words of WORDS[options.locale]) {
      await visitor.say(words)
      await look(words)
    }
    expect(found).toEqual({})
    await visitor.leave()
  })
})
