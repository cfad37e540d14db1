import type { Browser, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hasChromium, startBrowser, Visitor } from '../support/browser.ts'
import { dataFolder, type Service, startService } from '../support/service.ts'

/** What goes wrong between a page and its service, and what a guest notices of it. */
describe.skipIf(!hasChromium())('the page in trouble', () => {
  let folder: string
  let service: Service
  let browser: Browser
  let visitor: Visitor
  const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_JOBS: '* * * * * *' }

  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    folder = await dataFolder()
    service = await startService({ folder, env })
    visitor = await (await Visitor.arrive(browser)).open(service.url)
  })
  afterEach(async () => {
    await visitor.leave()
    await service.stop('SIGKILL')
  })

  /** Another process at the same address, as after a restart. */
  async function restart(more: { folder?: string; env?: Record<string, string> } = {}): Promise<void> {
    const { port } = new URL(service.url)
    service = await startService({ folder: more.folder ?? folder, env: { ...env, PORT: port, ...more.env } })
  }

  const messages = '**/api/chat/messages'
  /** How often each message id is sent. */
  function watchIds(): Map<string, number> {
    const ids = new Map<string, number>()
    visitor.page.on('request', (request) => {
      if (!request.url().endsWith('/messages')) return
      const { id } = request.postDataJSON() as { id: string }
      ids.set(id, (ids.get(id) ?? 0) + 1)
    })
    return ids
  }
  const failTwice = (how: (route: Route, nth: number) => Promise<void>) => {
    let nth = 0
    return visitor.page.route(messages, (route) => (++nth <= 2 ? how(route, nth) : route.continue()))
  }
  const problem = (status: number, code: string, headers: Record<string, string> = {}) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: { code, message: `no: ${code}` } }),
  })

  it('shows the conversation again when it is reloaded, choices included', async () => {
    await visitor.say('hello')
    const before = await visitor.conversation()
    const choices = await visitor.chips().allTextContents()
    await visitor.page.reload()
    await visitor.chips().first().waitFor()
    expect(await visitor.conversation()).toEqual(before)
    expect(await visitor.chips().allTextContents()).toEqual(choices)
    expect(await visitor.say('hello')).not.toBe('')
  })

  it('keeps two quick messages in order', async () => {
    await visitor.write('first')
    await visitor.write('second')
    await visitor.write('third')
    await visitor.replies().nth(3).waitFor()
    const mine = (await visitor.conversation()).filter((line) => line.startsWith('>'))
    expect(mine).toEqual(['> first', '> second', '> third'])
  })

  it('keeps what is written while the service is killed, and sends it once when it is back', async () => {
    const ids = watchIds()
    await service.stop('SIGKILL')
    await visitor.write('are you there?')
    await visitor.write('hello?')
    await expect.poll(() => visitor.banner().textContent(), { timeout: 10_000 }).toContain('service is away')
    expect(await visitor.page.locator('.waiting .state').first().isVisible()).toBe(true)
    await restart()
    await visitor.page.locator('#try-now').click()
    await visitor.replies().nth(2).waitFor({ timeout: 25_000 })
    await expect.poll(() => visitor.page.locator('.waiting').count()).toBe(0)
    await expect.poll(() => visitor.banner().isVisible(), { timeout: 30_000 }).toBe(false)
    const mine = (await visitor.conversation()).filter((line) => line.startsWith('>'))
    expect(mine).toEqual(['> are you there?', '> hello?'])
    expect(ids.size).toBe(2)
    await visitor.page.reload()
    await visitor.replies().nth(2).waitFor()
    expect((await visitor.conversation()).filter((line) => line.startsWith('>'))).toEqual(mine)
  })

  it('sends after a reload what was not sent before it', async () => {
    await visitor.page.route(messages, (route) => route.abort())
    await visitor.write('kept')
    await visitor.page.locator('.line.waiting').waitFor()
    await visitor.page.unroute(messages)
    await visitor.page.reload()
    await visitor.replies().nth(1).waitFor()
    expect((await visitor.conversation()).filter((line) => line === '> kept')).toHaveLength(1)
  })

  it('says that one is offline, and goes on by itself', async () => {
    await visitor.context.setOffline(true)
    await visitor.write('hello')
    await expect.poll(() => visitor.banner().textContent(), { timeout: 10_000 }).toContain('offline')
    await visitor.context.setOffline(false)
    await visitor.replies().nth(1).waitFor()
    await expect.poll(() => visitor.banner().isVisible(), { timeout: 30_000 }).toBe(false)
  })

  it('sends again under the same id when the answer is lost on its way', async () => {
    const ids = watchIds()
    await failTwice(async (route) => {
      await route.fetch()
      await route.abort()
    })
    await visitor.say('hello')
    expect([...ids.values()]).toEqual([3])
    await visitor.page.reload()
    await visitor.replies().nth(1).waitFor()
    expect((await visitor.conversation()).filter((line) => line === '> hello')).toHaveLength(1)
  })

  it('waits as long as it is told to when there were too many messages', async () => {
    const ids = watchIds()
    await failTwice((route) => route.fulfill(problem(429, 'HALLO_TOO_MANY', { 'retry-after': '1' })))
    const from = performance.now()
    await visitor.write('hello')
    await expect.poll(() => visitor.banner().textContent(), { timeout: 5000 }).toContain('1 s')
    await visitor.replies().nth(1).waitFor()
    expect(performance.now() - from).toBeGreaterThan(2000)
    expect([...ids.values()]).toEqual([3])
  })

  it('asks again when the message is still in work', async () => {
    const ids = watchIds()
    await failTwice((route) => route.fulfill(problem(503, 'HALLO_BUSY')))
    await visitor.say('hello')
    expect([...ids.values()]).toEqual([3])
  })

  it('gives a text back that is too long, with the reason', async () => {
    const long = 'x'.repeat(10_001)
    await visitor.write(long)
    await visitor.page.locator('.notice').waitFor()
    expect(await visitor.page.locator('.notice').textContent()).toMatch(/10,?000/)
    expect(await visitor.input().inputValue()).toBe(long)
    expect(await visitor.mine().count()).toBe(0)
    await visitor.say('shorter')
  })

  it('begins anew where the token is unknown, and puts the words back', async () => {
    await visitor.say('hello')
    await service.stop()
    await restart({ folder: await dataFolder() })
    await visitor.write('what about tomorrow?')
    await visitor.page.locator('.notice').waitFor({ timeout: 30_000 })
    expect(await visitor.page.locator('.notice').textContent()).toContain('new conversation')
    await expect.poll(() => visitor.input().inputValue()).toBe('what about tomorrow?')
    await visitor.chips().first().waitFor()
    await visitor.say('what about tomorrow?')
  })

  it('works where the browser keeps nothing', async () => {
    const context = await browser.newContext()
    await context.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new Error("denied") } })',
    )
    const page = await context.newPage()
    await page.goto(service.url)
    await page.locator('.chip').first().waitFor()
    await page.locator('#message').fill('hello')
    await page.locator('#message').press('Enter')
    await page.locator('.line.hallo').nth(1).waitFor()
    await context.close()
  })

  it('does not send while an input method composes', async () => {
    const press = (more: string) =>
      visitor.page.evaluate(
        `document.getElementById('message').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ${more} }))`,
      )
    await visitor.input().fill('ni hao')
    await press('isComposing: true')
    await press('keyCode: 229')
    expect(await visitor.input().inputValue()).toBe('ni hao')
    expect(await visitor.mine().count()).toBe(0)
    await press('keyCode: 13')
    await visitor.replies().nth(1).waitFor()
  })

  it.each(['stream', 'polling'])('hears by itself that a hold has ended, over a restart: %s', async (way) => {
    if (way === 'polling') {
      // As some in-app browsers and proxies do: the stream is no stream.
      await visitor.page.route('**/api/chat/events', (route) =>
        route.fulfill({ status: 200, contentType: 'text/html' }),
      )
      await visitor.page.reload()
      await visitor.chips().first().waitFor()
    }
    await visitor.say('Riverside meeting room tomorrow at 3pm for 5')
    await expect.poll(() => visitor.page.locator('#hold').isVisible()).toBe(true)
    const before = await visitor.replies().count()
    await service.stop()
    await restart({ env: { HALLO_NOW: '2026-11-23T01:20:00Z' } })
    await visitor.replies().nth(before).waitFor({ timeout: 40_000 })
    expect(await visitor.mine().count()).toBe(1)
  })

  it('fits a phone turned sideways and a window at 200 %', async () => {
    for (const viewport of [
      { width: 640, height: 400 },
      { width: 320, height: 568 },
      { width: 320, height: 256 },
    ]) {
      await visitor.page.setViewportSize(viewport)
      expect(await visitor.sidewaysOverflow()).toBe(0)
      const box = await visitor.input().boundingBox()
      expect(box && box.y + box.height).toBeLessThanOrEqual(viewport.height)
      const log = await visitor.page.locator('#scroller').boundingBox()
      expect(log?.height).toBeGreaterThan(60)
    }
  })

  it('tells a screen reader who speaks, what is new and what can be chosen', async () => {
    await visitor.say('hello')
    const tree = await visitor.page.locator('body').ariaSnapshot()
    expect(tree).toMatch(/log "Conversation"/)
    expect(tree).toMatch(/textbox "Your message"/)
    expect(tree).toMatch(/button "Send"/)
    expect(tree).toMatch(/group "Choices"/)
    expect(tree).toMatch(/status/)
    expect(tree).toContain('You:')
    expect(tree).toContain('Hallo:')
    expect(await visitor.page.getAttribute('#log', 'aria-live')).toBe('polite')
  })
})
