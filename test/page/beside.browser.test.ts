import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasChromium, PHONE, startBrowser, Visitor } from '../support/browser.ts'
import { dataFolder, type Service, startService } from '../support/service.ts'

/** What stands beside the page: its shell without a network, its place on a phone's screen, and on another site. */
describe.skipIf(!hasChromium())('beside the page', () => {
  let browser: Browser
  let service: Service
  let shop: { url: string; html: string; close(): void }
  beforeAll(async () => {
    browser = await startBrowser()
    shop = await otherSite()
    const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_EMBED_ORIGINS: `https://elsewhere.example, ${shop.url}` }
    service = await startService({ folder: await dataFolder(), env })
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    shop?.close()
  })

  it('opens without a network, keeps what is written, and sends it when the network is back', async () => {
    const visitor = await (await Visitor.arrive(browser, DESKTOP)).open(service.url)
    const { page, context } = visitor
    await page.evaluate('navigator.serviceWorker.ready')
    await page.reload()
    await visitor.chips().first().waitFor()
    await context.setOffline(true)
    await page.reload()
    await visitor.banner().filter({ hasText: 'You are offline' }).waitFor()
    await visitor.write('badminton tomorrow at 6pm for 2')
    await visitor.mine().last().waitFor()
    await context.setOffline(false)
    await visitor.replies().filter({ hasText: 'Held for you' }).first().waitFor()
    await visitor.leave()
  })

  it('shows a reply that is longer than the screen from its beginning', async () => {
    const visitor = await (await Visitor.arrive(browser, PHONE)).open(service.url)
    await visitor.write(`/claim ${/claim ([A-Z0-9-]+)/.exec(service.output())?.[1]}`)
    await visitor.replies().filter({ hasText: 'You are the admin' }).first().waitFor()
    await visitor.write('/help')
    const help = visitor.replies().filter({ hasText: '/audit' })
    await help.waitFor()
    const topOf = async (what: { boundingBox(): Promise<{ y: number } | null> }) => (await what.boundingBox())?.y
    await expect.poll(() => topOf(help)).toBe(await topOf(visitor.page.locator('#scroller')))
    await visitor.leave()
  })

  it('can be installed: a manifest with icons of the sizes that it names', async () => {
    const visitor = await (await Visitor.arrive(browser, PHONE)).open(service.url)
    const manifest = (await (await fetch(`${service.url}/assets/hallo.webmanifest`)).json()) as {
      start_url: string
      icons: { src: string; sizes: string; type: string }[]
    }
    expect(manifest.start_url).toBe('/')
    for (const { src, sizes, type } of manifest.icons) {
      const response = await fetch(service.url + src)
      expect(response.headers.get('content-type')).toContain(type)
      const size = await visitor.page.evaluate<string>(
        `new Promise((done) => { const i = new Image(); i.onload = () => done(i.naturalWidth + 'x' + i.naturalHeight); i.src = '${src}' })`,
      )
      if (sizes !== 'any') expect(size).toBe(sizes)
    }
    await visitor.leave()
  })

  it('is shown on a site that is named, behind a button of its own, and books there', async () => {
    const visitor = await Visitor.arrive(browser, DESKTOP)
    const { page } = visitor
    shop.html = `<!doctype html><html lang="en"><title>Shop</title><h1>A hall</h1><script src="${service.url}/embed.js" data-label="预约" data-lang="zh-CN" defer></script>`
    await page.goto(shop.url)
    const button = page.getByRole('button', { name: '预约' })
    await button.waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await button.click()
    const chat = page.frameLocator('iframe')
    await chat.locator('.line.hallo').first().waitFor()
    expect(await chat.locator('.line.hallo .words').first().textContent()).toContain('您好')
    await chat.locator('#message').fill('明天下午三点羽毛球两个人，王芳 13800138000')
    await chat.locator('#message').press('Enter')
    await chat.locator('.chip.yes').click()
    await chat.locator('.ticket.confirmed').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.open').click()
    await expect.poll(() => page.locator('.panel').isVisible()).toBe(false)
    await visitor.leave()
  })

  it('ticks of many: all of them are there, and none is lost', async () => {
    const folder = await dataFolder()
    const names = Array.from({ length: 12 }, (_, n) => `{ id: o${n}, label: { en: Option ${n} } }`).join(', ')
    const config = join(folder, 'halls.yaml')
    await writeFile(
      config,
      `halls: [{ id: a, name: { en: Hall }, zone: Europe/London, services: [{ id: s, name: { en: Sauna },
        schedule: { slot: 60m, weekly: { mon-sun: "09:00-21:00" } },
        fields: [{ id: extras, kind: choices, label: { en: Extras }, required: true, options: [${names}] }] }] }]`,
    )
    const own = await startService({ folder, env: { HALLO_CONFIG: config, HALLO_NOW: '2026-11-23T01:00:00Z' } })
    const visitor = await (await Visitor.arrive(browser, PHONE)).open(own.url)
    await visitor.say('sauna tomorrow at 10am for 2')
    const checks = visitor.page.getByRole('checkbox')
    expect(await checks.count()).toBe(12)
    expect(await visitor.chips().filter({ hasText: 'More' }).count()).toBe(0)
    await checks.nth(1).tap()
    await checks.nth(11).tap()
    await visitor.tap('Done')
    expect(await visitor.lastWords()).toContain('Extras: Option 1 and Option 11')
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
    await own.stop()
  })

  it('is shown on no other site, and there is no button to take where none is named', async () => {
    const other = await startService({ folder: await dataFolder() })
    expect((await fetch(`${other.url}/embed.js`)).status).toBe(404)
    const page = await fetch(`${other.url}/`)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    const named = await fetch(`${service.url}/`)
    expect(named.headers.get('content-security-policy')).toContain(
      `frame-ancestors https://elsewhere.example ${shop.url}`,
    )
    expect(named.headers.get('x-frame-options')).toBe(null)
    const visitor = await Visitor.arrive(browser, DESKTOP)
    shop.html = `<!doctype html><iframe src="${other.url}/"></iframe>`
    await visitor.page.goto(shop.url)
    await expect.poll(() => visitor.complaints.join()).toMatch(/frame-ancestors/)
    await visitor.leave()
    await other.stop()
  })
})

/** Somebody else's site, at another origin. */
function otherSite(): Promise<{ url: string; html: string; close(): void }> {
  return new Promise((resolve) => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(site.html)
    })
    const site = { url: '', html: '', close: () => server.close() }
    server.listen(0, '127.0.0.1', () => {
      site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve(site)
    })
  })
}
