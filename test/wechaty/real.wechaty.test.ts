import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { SCAN } from '../../adapters/wechat/wechaty/bot.ts'
import { runTranscript } from '../support/transcript.ts'
import { DOOR_DOZEN, TRANSCRIPTS } from '../support/transcript-files.ts'
import { WechatyDriver } from './driver.ts'
import { wechatyHouse } from './house.ts'
import { type MockScene, mockScene, notInstalled } from './mock-scene.ts'

if (notInstalled !== undefined) console.log(`SKIPPED: a real Wechaty (${notInstalled})`)

describe.skipIf(notInstalled !== undefined)('a real Wechaty with wechaty-puppet-mock', () => {
  let driver: WechatyDriver | undefined
  let scene: MockScene | undefined
  const faults: unknown[] = []
  const onFault = (fault: unknown) => faults.push(fault)
  process.on('unhandledRejection', onFault)
  afterAll(() => void process.off('unhandledRejection', onFault))
  afterEach(async () => {
    await driver?.close()
    driver = undefined
    expect(faults).toEqual([])
  })

  it.each(DOOR_DOZEN)('%s', async (file) => {
    scene = await mockScene()
    driver = await WechatyDriver.open(scene)
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })

  it('hears a mention in a room, answers in private, and knows that it is logged out', async () => {
    scene = await mockScene()
    const { bot } = scene
    const printed: string[] = []
    const house = await wechatyHouse({ ...scene, print: (text) => void printed.push(text) })
    const shown: [to: string, text: string][] = []
    try {
      await scene.open((...what) => shown.push(what))
      scene.contact('ada')
      const room = scene.room(['ada'])
      scene.message({ talkerId: 'ada', roomId: room, text: 'who plays?', mentionIdList: [] })
      scene.message({ talkerId: 'ada', roomId: room, text: '@Hall book badminton', mentionIdList: [scene.self()] })
      const WAIT = { timeout: 60_000 }
      await vi.waitFor(() => expect(shown.find(([to]) => to === 'ada')?.[1]).toMatch(/\n1\. /), WAIT)
      await vi.waitFor(() => expect(shown.filter(([to]) => to === room)).toHaveLength(1), WAIT)
      await bot.logout()
      await vi.waitFor(() => expect(house.told.at(-1)).toEqual([false, 'loggedOut']), WAIT)
      bot.puppet.mocker.scan('https://login.example/1', SCAN.waiting)
      await vi.waitFor(() => expect(printed).toHaveLength(1), WAIT)
      await expect(house.door.deliver({ kind: 'text', text: 'hello' }, 'ada')).rejects.toMatchObject({ kind: 'later' })
    } finally {
      await house.close()
    }
  })
})
