import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a Chromium to test with. Where there is none, that is said loudly, once a file. */
export function hasChromium(): boolean {
  if (existsSync(executablePath)) return true
  console.warn(`\n*** NO CHROMIUM at ${executablePath}: the page is NOT tested. Set CHROMIUM to its path. ***\n`)
  return false
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
export const DESKTOP = {
  viewport: { width: 1280, height: 800 },
  hasTouch: false,
  isMobile: false,
  deviceScaleFactor: 1,
}

/** A visitor with a browser of their own: the page, and the few things one does and sees there. */
export class Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** what the browser complained about: errors of scripts, violations of the content security policy */
  readonly complaints: string[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text())
    })
  }

  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...PHONE, ...options })
    return new Visitor(context, await context.newPage())
  }

  /** Opens the page and waits for the welcome. */
  async open(url: string): Promise<this> {
    await this.page.goto(url)
    await this.chips().first().waitFor()
    return this
  }

  chips() {
    return this.page.locator('.chip')
  }
  replies() {
    return this.page.locator('.line.hallo')
  }
  mine() {
    return this.page.locator('.line.guest')
  }
  input() {
    return this.page.locator('#message')
  }
  banner() {
    return this.page.locator('#status')
  }

  /** Writes and sends, and waits for nothing. */
  async write(text: string): Promise<void> {
    await this.input().fill(text)
    await this.input().press('Enter')
  }

  /** Writes, sends, and waits for the answer. Returns the last reply's words. */
  async say(text: string): Promise<string> {
    await this.answered(() => this.write(text))
    return this.lastWords()
  }

  async tap(label: string | RegExp): Promise<string> {
    const chip = this.chips().filter({ hasText: label }).first()
    await this.answered(() => chip.click())
    return this.lastWords()
  }

  async attach({ name, content }: { name: string; content: Uint8Array }): Promise<void> {
    const buffer = Buffer.from(content)
    await this.page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  }

  async lastWords(): Promise<string> {
    return (await this.replies().last().locator('.words').textContent()) ?? ''
  }

  /** Everything that is said on the page, in order: `> mine`, `< Hallo's`. */
  async conversation(): Promise<string[]> {
    const lines = await this.page.locator('.line').all()
    return Promise.all(
      lines.map(async (line) => {
        const mine = (await line.getAttribute('class'))?.includes('guest')
        return `${mine ? '>' : '<'} ${await line.locator('.words').textContent()}`
      }),
    )
  }

  /** Nothing sticks out at the side. */
  async sidewaysOverflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  }

  async leave(): Promise<void> {
    await this.context.close()
  }

  private async answered(act: () => Promise<void>): Promise<void> {
    const before = await this.replies().count()
    await act()
    await this.replies().nth(before).waitFor()
    await this.page.locator('#typing:not(.on)').waitFor({ state: 'attached' })
  }
}
