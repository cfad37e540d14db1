import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { DOOR_DOZEN } from '../support/door-dozen.ts'
import { runTranscript } from '../support/transcript.ts'
import { WechatyDriver } from './driver.ts'
import { type MockScene, mockScene, notInstalled } from './mock-scene.ts'

const folder = join(packageRoot(), 'test/transcripts')

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
    expect(faults).toEqual([])
  })

  it.each(DOOR_DOZEN)('%s', async (file) => {
    scene = await mockScene()
    driver = await WechatyDriver.open(scene)
    await runTranscript(join(folder, file), driver)
  })
})
