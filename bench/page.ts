import type { CDPSession } from 'playwright-core'
import { hasChromium, PHONE, startBrowser, Visitor } from '../test/support/browser.ts'
import { dataFolder, startService } from '../test/support/service.ts'
import { type Figure, median } from './measure.ts'

const VISITS = 7
/** A phone of the lower middle on a slow mobile network. */
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 }
const CPU = 4

interface Visit {
  /** ms from the first request until something can be written, and until the greeting's choices are there */
  writable: number
  greeted: number
  requests: number
  /** compressed, as they came */
  bytes: number
}

/** First visits to the page on a throttled phone; no figures where there is no Chromium. */
export async function figures(): Promise<Figure[]> {
  if (!hasChromium()) return []
  const service = await startService({ folder: await dataFolder(), env: { HALLO_LIMIT_SESSIONS: 'off' } })
  const browser = await startBrowser()
  const visits: Visit[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    const visitor = await Visitor.arrive(browser, PHONE)
    const session = await visitor.context.newCDPSession(visitor.page)
    // A renderer that has to be started first is no part of a visit.
    await visitor.page.goto('about:blank')
    visits.push(await oneVisit(session, visitor, service.url))
    await visitor.leave()
  }
  await browser.close()
  await service.stop()
  const middle = (of: (visit: Visit) => number): number => median(visits.map(of))
  return [
    {
      name: 'first visit, slow phone: can be written in',
      value: middle(({ writable }) => writable) / 1000,
      unit: 's',
      limit: { atMost: 1 },
    },
    {
      name: 'first visit, slow phone: greeting with its choices',
      value: middle(({ greeted }) => greeted) / 1000,
      unit: 's',
      limit: { atMost: 1 },
    },
    {
      name: 'first visit: all that is loaded, compressed',
      value: middle(({ bytes }) => bytes) / 1000,
      unit: 'KB',
      limit: { atMost: 100 },
    },
    { name: 'first visit: requests', value: middle(({ requests }) => requests), unit: '' },
  ]
}

async function oneVisit(session: CDPSession, visitor: Visitor, url: string): Promise<Visit> {
  let [requests, bytes] = [0, 0]
  session.on('Network.requestWillBeSent', () => {
    requests += 1
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU })
  const begin = performance.now()
  await visitor.page.goto(url, { waitUntil: 'commit' })
  await visitor.page.locator('#message[placeholder]').waitFor()
  const writable = performance.now() - begin
  await visitor.chips().first().waitFor()
  const greeted = performance.now() - begin
  await visitor.page.waitForTimeout(1000)
  return { writable, greeted, requests, bytes }
}
