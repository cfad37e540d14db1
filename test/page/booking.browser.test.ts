import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { DESKTOP, hasChromium, PHONE, startBrowser, Visitor } from '../support/browser.ts'
import { dataFolder, type Service, startService } from '../support/service.ts'

/** `PICTURES=docs/images npm run test:browser` draws the pictures of the README anew. */
const pictures = process.env.PICTURES

type Look = [name: string, options: BrowserContextOptions & { locale: 'en-GB' | 'zh-CN' }]
/** Both languages, light and dark, on a phone and on a desk. */
const LOOKS: Look[] = [PHONE, DESKTOP].flatMap((screen) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en-GB', 'zh-CN'] as const).map(
      (locale): Look => [
        `page-${locale.slice(0, 2)}-${colorScheme}-${screen.viewport.width}`,
        { ...screen, locale, colorScheme },
      ],
    ),
  ),
)
/** Monday morning in Shanghai; each look books an hour of its own. */
const NOW = '2026-11-23T01:00:00Z'
const SENTENCES = {
  'en-GB': (hour: number) => `Riverside meeting room tomorrow at ${hour}:00 for 5, I'm Ann Lee, 138001380${hour}`,
  'zh-CN': (hour: number) => `明天${hour}点订滨江会议室，5个人，我叫王芳，139001390${hour}`,
}
const BEGINNINGS = { 'en-GB': 'badminton', 'zh-CN': '羽毛球' }

describe.skipIf(!hasChromium())('a booking on the page', () => {
  let service: Service
  let browser: Browser

  beforeAll(async () => {
    service = await startService({
      folder: await dataFolder(),
      env: { HALLO_NOW: NOW, HALLO_LIMIT_MESSAGES: 'off' },
    })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it.each(LOOKS)('is made by one sentence and a tap: %s', async (name, options) => {
    const visitor = await Visitor.arrive(browser, options)
    const { page } = visitor
    await visitor.open(service.url)
    expect(await page.getAttribute('html', 'lang')).toBe(options.locale === 'zh-CN' ? 'zh-CN' : 'en')

    await visitor.say(BEGINNINGS[options.locale])
    await page.locator('.days').waitFor()
    await picture(visitor, `${name}-calendar`)
    await visitor.say(options.locale === 'zh-CN' ? '取消' : 'cancel')

    await visitor.say(SENTENCES[options.locale](13 + LOOKS.findIndex((look) => look[0] === name)))
    await page.locator('.line.confirm').waitFor()
    expect(await page.locator('#hold-words').textContent()).toMatch(/09:1\d/)
    expect(await page.locator('#hold-left').textContent()).toMatch(/[89]:\d\d|10:00/)
    await picture(visitor, `${name}-confirm`)

    await page.locator('.chip.yes').click()
    const ticket = page.locator('.ticket.confirmed')
    await ticket.waitFor()
    expect(await ticket.locator('.code').textContent()).toMatch(/^[A-Z0-9-]+$/)
    await expect.poll(() => page.evaluate('document.querySelector(".ticket img").naturalWidth')).toBeGreaterThan(20)
    expect(await ticket.locator('img').getAttribute('alt')).not.toBe('')
    expect(await page.locator('#hold').isVisible()).toBe(false)

    await picture(visitor, `${name}-booked`)

    const download = page.waitForEvent('download')
    await ticket.locator('a.calendar').click()
    const calendar = await readFile(await (await download).path(), 'utf8')
    expect(calendar).toContain('BEGIN:VCALENDAR')

    expect(await visitor.sidewaysOverflow()).toBe(0)
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  it('is made step by step with the keyboard alone, and each question brings its keyboard', async () => {
    const visitor = await Visitor.arrive(browser, DESKTOP)
    const { page } = visitor
    await visitor.open(service.url)
    const modes = new Map<string, string>()
    for (let step = 0; step < 14 && (await page.locator('.ticket').count()) === 0; step++) {
      expect(await page.evaluate('document.activeElement.id')).toBe('message')
      const asked = (await page.getAttribute('#message', 'inputmode')) ?? ''
      modes.set(asked, await visitor.lastWords())
      if (asked === 'numeric') await visitor.say('3')
      else if (asked === 'tel') await visitor.say('13700137000')
      else if ((await page.locator('[data-value]').count()) === 0) await visitor.say('Bo Chen')
      else {
        // From the input back over "cancel", "back" and the other taps to the first one.
        const first = page.locator('[data-value]').first()
        for (let i = 0; i < 60 && !(await first.evaluate((one) => one.matches(':focus'))); i++)
          await page.keyboard.press('Shift+Tab')
        expect(await first.evaluate((one) => one.matches(':focus'))).toBe(true)
        const before = await visitor.replies().count()
        await page.keyboard.press('Enter')
        await visitor.replies().nth(before).waitFor()
      }
    }
    expect(await page.locator('.ticket .code').count()).toBe(1)
    expect([...modes.keys()].sort()).toEqual(['numeric', 'tel', 'text'])
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  it('is made with taps alone: a day of the calendar, a time, a number of people, ticks, a file', async () => {
    const visitor = await Visitor.arrive(browser, PHONE)
    const { page } = visitor
    await visitor.open(service.url)
    const tap = async (what: string): Promise<string> => {
      const before = await visitor.replies().count()
      await page.locator(what).first().tap()
      await visitor.replies().nth(before).waitFor()
      return visitor.lastWords()
    }
    await visitor.say('climbing')
    const days = page.locator('.days button.day')
    expect(await days.first().textContent()).toContain('Tuesday, 24 November 2026, 5 free')
    expect(await page.locator('.days .none').count()).toBeGreaterThan(0)
    const shown = await days.count()
    const rows = page.locator('.days tbody tr:visible')
    expect(await rows.count()).toBe(3)
    await page.locator('.days .quiet').tap()
    expect(await rows.count()).toBe(4)
    expect(shown).toBeGreaterThan(15)
    expect(await tap('button[data-value$="2026-11-28"]')).toContain('Saturday, 28 November 2026')
    const parts = await page.locator('.part').allTextContents()
    expect(parts).toEqual(['Morning', 'Afternoon', 'Evening'])
    expect(await page.locator('.time').first().textContent()).toBe('10:00–12:00 8 left')
    await tap('.time')
    expect(await page.locator('.count').textContent()).toBe('2')
    await page.locator('.step').last().tap()
    await page.locator('.step').last().tap()
    expect(await page.locator('.step').last().isDisabled()).toBe(true)
    await page.locator('.step').first().tap()
    await tap('.stepper .yes')
    expect(await visitor.mine().last().locator('.words').textContent()).toBe('3 people')
    await visitor.say('13800138000')
    await visitor.say('Ada, Ben, Cleo')
    await visitor.tap('First time')
    await visitor.tap('Yes')
    const check = (label: string) => page.locator('[role=checkbox]', { hasText: label })
    await check('Helmet').tap()
    await check('Shoes').tap()
    await check('Helmet').tap()
    expect(await check('Helmet').getAttribute('aria-checked')).toBe('false')
    await check('Harness').tap()
    await tap('.answers .yes')
    expect(await visitor.mine().last().locator('.words').textContent()).toBe('Shoes, Harness')
    await visitor.tap('Yes')
    expect(await page.locator('#attach').isVisible()).toBe(true)
    const before = await visitor.replies().count()
    await visitor.attach({ name: 'consent.pdf', content: Buffer.from('%PDF-1.4\n%%EOF') })
    await visitor.replies().nth(before).waitFor()
    expect(await page.locator('#attach').isVisible()).toBe(false)
    await visitor.tap('First time')
    await visitor.tap('First time')
    expect(await visitor.lastWords()).toContain('Gear: Shoes and Harness')
    // no line breaks within a range of times, however narrow the page is
    const lines = await page.locator('.unbroken').evaluateAll((all) => all.map((each) => each.getClientRects().length))
    expect(new Set(lines)).toEqual(new Set([1]))
    await tap('.chip.yes')
    const ticket = page.locator('.ticket.confirmed')
    expect(await ticket.locator('.doings a').getAttribute('href')).toContain(
      'openstreetmap.org/search?query=12%20Upper',
    )
    await tap('.ticket .doings button')
    expect(await visitor.lastWords()).toMatch(/to what day|which day|when/i)
    expect(await page.locator('.days').isVisible()).toBe(true)
    expect(await visitor.sidewaysOverflow()).toBe(0)
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  it('shows a hall with its picture', async () => {
    const visitor = await Visitor.arrive(browser, PHONE)
    await visitor.open(service.url)
    await visitor.say('Flower City Arts Centre')
    const picture = visitor.page.locator('.bubble .picture').last()
    if ((await picture.count()) === 0) await visitor.say('tell me about Flower City Arts Centre')
    expect(await picture.getAttribute('alt')).toBe('The arts centre by the water')
    await expect
      .poll(() => picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(640)
    expect(await visitor.sidewaysOverflow()).toBe(0)
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  it('shows what a guest writes as they wrote it, markup included', async () => {
    const visitor = await Visitor.arrive(browser)
    await visitor.open(service.url)
    const text = '<img src=x onerror=alert(1)><b>hi</b>\n& "you"'
    await visitor.input().fill('<img src=x onerror=alert(1)><b>hi</b>')
    await visitor.input().press('Shift+Enter')
    await visitor.page.keyboard.type('& "you"')
    await visitor.input().press('Enter')
    await visitor.replies().nth(1).waitFor()
    expect(await visitor.mine().last().locator('.words').textContent()).toBe(text)
    expect(await visitor.page.locator('#log b, #log img[src="x"]').count()).toBe(0)
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  it('changes its language with the conversation', async () => {
    const visitor = await Visitor.arrive(browser)
    await visitor.open(service.url)
    await visitor.page.locator('#language').click()
    await visitor.replies().nth(1).waitFor()
    expect(await visitor.lastWords()).toMatch(/\p{Script=Han}/u)
    expect(await visitor.page.getAttribute('html', 'lang')).toBe('zh-CN')
    expect(await visitor.page.locator('#mine').textContent()).toBe('我的预约')
    await visitor.page.reload()
    await visitor.chips().first().waitFor()
    expect(await visitor.page.locator('#mine').textContent()).toBe('我的预约')
    await visitor.say('English')
    expect(await visitor.page.getAttribute('html', 'lang')).toBe('en')
    await visitor.leave()
  })

  async function picture(visitor: Visitor, name: string): Promise<void> {
    if (!pictures) return
    const folder = join(packageRoot(), pictures)
    await mkdir(folder, { recursive: true })
    // What moves has come to rest, and the choices are at the lower end.
    await visitor.page.waitForTimeout(400)
    await visitor.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', scale: 'css' })
  }
})
