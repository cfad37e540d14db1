import { afterEach, expect, it } from 'vitest'
import { type RunningApp, runApp } from '../support/app.ts'

let app: RunningApp
afterEach(() => app.close())

it('a page to print has the hall and a code for each way to book it', async () => {
  app = await runApp()
  const response = await fetch(`${app.url}/print/binjiang?lang=en`)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(html).toContain('Riverside Hall')
  expect(html).toContain(`${app.url}/?hall=binjiang`)
  expect(html).toContain('<svg')
  expect(await (await fetch(`${app.url}/print/binjiang?lang=zh-CN`)).text()).toContain('滨江活动中心')
})

it('what a manager wrote is text, and a draft has no page', async () => {
  app = await runApp()
  const { halls, version } = await app.store.catalogue()
  const [first, second, ...others] = halls
  const changed = [
    { ...first!, name: { en: '<script>alert(1)</script>' } },
    { ...second!, status: 'draft' as const },
  ]
  await app.store.changeCatalogue({
    expected: version,
    halls: [...changed, ...others],
    actor: 'system',
    now: app.clock.time,
    what: 'test',
  })
  expect(await (await fetch(`${app.url}/print/${first!.id}`)).text()).not.toContain('<script>')
  expect((await fetch(`${app.url}/print/${second!.id}`)).status).toBe(404)
  expect((await fetch(`${app.url}/print/nowhere`)).status).toBe(404)
})

it('a service has a page of its own, and so has the door, to check in', async () => {
  app = await runApp()
  const page = async (query: string) => (await fetch(`${app.url}/print/binjiang?lang=en&${query}`)).text()
  const service = await page('service=badminton')
  expect(service).toContain('Badminton · Riverside Hall')
  expect(service).toContain('/?hall=binjiang&amp;service=badminton')
  const door = await page('checkin')
  expect(door).toContain('check in')
  expect(door).toContain('/?checkin=binjiang')
  for (const query of ['service=nothing', 'service=', 'service=a&service=b'])
    expect((await fetch(`${app.url}/print/binjiang?${query}`)).status).toBe(404)
})
