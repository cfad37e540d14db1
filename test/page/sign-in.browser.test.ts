import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, type RunningApp, runApp } from '../support/app.ts'
import { hasChromium, startBrowser, Visitor } from '../support/browser.ts'
import { withRole } from '../support/people.ts'

const HOUR = 3_600_000

describe.skipIf(!hasChromium())('staff on the page', () => {
  let app: RunningApp
  let browser: Browser
  /** an address of numbers can have no passkeys */
  let url: string

  beforeAll(async () => {
    app = await runApp()
    url = app.url.replace('127.0.0.1', 'localhost')
    browser = await startBrowser()
    await withRole(app.store, 'phone', { role: 'admin' }, 'Grace')
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const bar = (visitor: Visitor) => visitor.page.locator('#role')
  const act = (visitor: Visitor, name: string) => bar(visitor).locator(`button[data-act=${name}]`)
  const codeOf = async (): Promise<string> => {
    const now = app.clock.time
    const key = `code ${now} ${Math.random()}`
    const made = await app.store.execute({
      type: 'logInCode',
      key,
      now,
      actor: 'phone',
      device: 'phone',
      until: now + 6e5,
    })
    if (!made.ok) throw new Error(made.code)
    return made.invitation.code
  }

  it('are told until when their role lasts, keep it on this device, and come back by its passkey', async () => {
    const visitor = await Visitor.arrive(browser)
    const devtools = await visitor.context.newCDPSession(visitor.page)
    await devtools.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    })
    await visitor.open(url)
    expect(await bar(visitor).textContent()).toBe('')
    expect(await visitor.say('log in')).toContain('send “log in” to this service on Telegram or WeChat')
    expect(await visitor.say(await codeOf())).toMatch(/On this page it lasts until .*21:00/)
    await act(visitor, 'keep').waitFor()
    expect(await bar(visitor).textContent()).toMatch(/^You work here until/)

    await act(visitor, 'keep').click()
    await visitor.page.getByText('Kept: when your role has ended').waitFor()
    expect(await act(visitor, 'keep').count()).toBe(0)
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials.map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential])).toEqual([
      ['localhost', true],
    ])

    app.clock.time = NOW + 12 * HOUR
    await visitor.write('/staff')
    await visitor.page.getByText('Your last visit is over').waitFor()
    await act(visitor, 'signIn').waitFor()
    expect(await bar(visitor).textContent()).toMatch(/^Your role on this page ended at/)
    expect(await visitor.say('/staff')).toContain('Only staff can do that')

    await act(visitor, 'signIn').click()
    await visitor.page.getByText('You are signed in again').waitFor()
    await visitor.page.getByText('On this page it lasts until').last().waitFor()
    expect(await visitor.say('/staff')).toContain('Grace')
    expect(await bar(visitor).textContent()).toMatch(/^You work here until/)
    expect(visitor.complaints).toEqual([])

    // Its role is taken away: the passkey opens nothing any more.
    await withRole(app.store, 'root', { role: 'admin' }, 'Root')
    const role = { role: 'admin' } as const
    await app.store.execute({ type: 'revoke', key: 'r', now: NOW, actor: 'root', person: 'phone', role })
    expect(await visitor.say('/staff')).toContain('Only staff can do that')
    expect(await bar(visitor).textContent()).toBe('')
    await withRole(app.store, 'phone', role)
    await visitor.leave()
  })

  it('come back by a code where there is no passkey, in Chinese; who is a guest says so', async () => {
    app.clock.time = NOW + 24 * HOUR
    const visitor = await Visitor.arrive(browser, { locale: 'zh-CN' })
    await visitor.open(app.url)
    await visitor.say('登录')
    expect(await visitor.say(await codeOf())).toContain('有效到')
    expect(await act(visitor, 'keep').count()).toBe(0)
    app.clock.time += 12 * HOUR
    await visitor.write('今天的名单')
    await act(visitor, 'byCode').waitFor()
    expect(await bar(visitor).textContent()).toContain('到期')
    await act(visitor, 'byCode').click()
    await visitor.page.getByText('请在 Telegram 或微信里').last().waitFor()
    expect(await visitor.say(await codeOf())).toContain('有效到')
    expect(await bar(visitor).textContent()).toContain('有效到')
    app.clock.time += 12 * HOUR
    await visitor.write('你好')
    await act(visitor, 'roleClose').click()
    expect(await bar(visitor).textContent()).toBe('')
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })
})
