import { afterEach, expect, test, vi } from 'vitest'
import { wechatMedia } from '../../adapters/wechat/official/media.ts'
import type { WechatApi } from '../../adapters/wechat/official/wechat-api.ts'
import { wechatHouse } from './house.ts'

const SEND = '/cgi-bin/message/custom/send'
const DAY = 86_400_000

let house: Awaited<ReturnType<typeof wechatHouse>> | undefined
afterEach(async () => {
  vi.useRealTimers()
  await house?.close()
  house = undefined
})

/** Uploads, and counts them. */
function uploads() {
  let count = 0
  const api: WechatApi = {
    call: async () => ({ media_id: `media-${++count}` }),
    download: async () => undefined,
  }
  return { media: wechatMedia(api), count: () => count }
}
const picture = (content: string) => ({ name: 'hall.png', type: 'image/png', content: Buffer.from(content) })

test('a picture is uploaded once, and again before the platform has lost it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_795_000_000_000 })
  const { media, count } = uploads()
  const first = await media.idOf(picture('hall'))
  expect(await media.idOf(picture('hall'))).toBe(first)
  expect(await media.idOf(picture('another'))).not.toBe(first)
  vi.setSystemTime(Date.now() + 1.9 * DAY)
  expect(await media.idOf(picture('hall'))).toBe(first)
  // the platform keeps it for three days
  vi.setSystemTime(Date.now() + 0.9 * DAY)
  expect(await media.idOf(picture('hall'))).not.toBe(first)
  expect(count()).toBe(3)
  const newest = await media.idOf(picture('hall'))
  media.forget(newest)
  expect(await media.idOf(picture('hall'))).not.toBe(newest)
})

test('a picture that the platform has lost all the same is uploaded once more, and seen', async () => {
  let lost = 0
  house = await wechatHouse({
    answer: ({ path, json }) => {
      const { image } = json as { image?: object }
      return path === SEND && image !== undefined && lost++ === 0
        ? { errcode: 40007, errmsg: 'invalid media' }
        : undefined
    },
  })
  await house.say('oAda', 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000')
  expect((await house.say('oAda', 'yes')).text).toContain('Booked!')
  const [first, second] = (await house.called(SEND, 2)).map(({ json }) => json.image as { media_id: string })
  expect(first!.media_id).not.toBe(second!.media_id)
  expect(await house.called('/cgi-bin/media/upload', 2)).toHaveLength(2)
  expect(house.logged).toEqual([])
})
