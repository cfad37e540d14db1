import { afterEach, describe, expect, test } from 'vitest'
import { event, wechatHouse } from './house.ts'

type House = Awaited<ReturnType<typeof wechatHouse>>

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function open(): Promise<House> {
  const house = await wechatHouse()
  closing.push(house.close)
  return house
}
const WISH = 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000'
const seconds = () => Math.floor(Date.now() / 1000)

describe('pushes of one person', () => {
  test('that come again after others are answered as before and done once', async () => {
    const house = await open()
    const wish = { MsgId: '24607000000000000901' }
    const yes = { MsgId: '24607000000000000902' }
    const asked = await house.say('oAda', WISH, wish)
    const booked = await house.say('oAda', 'yes', yes)
    expect(booked.text).toContain('Booked!')
    const before = await house.say('oAda', 'my bookings')
    expect(before.text).toContain('Badminton')
    expect((await house.say('oAda', 'yes', yes)).text).toBe(booked.text)
    expect((await house.say('oAda', WISH, wish)).text).toBe(asked.text)
    expect((await house.say('oAda', 'my bookings')).text).toBe(before.text)
    expect(house.logged).toEqual([])
  })

  test('are heard as they come, whatever times they say', async () => {
    const house = await open()
    const at = (back: number) => ({ CreateTime: String(seconds() - back) })
    await house.say('oAda', WISH, at(1))
    expect((await house.say('oAda', 'yes', at(90))).text).toContain('Booked!')
    // An event that was on its way for longer than what followed it
    expect((await house.say('oAda', '', { ...event('subscribe', { EventKey: '' }), ...at(120) })).text).toBeDefined()
    expect((await house.say('oAda', 'my bookings', at(60))).text).toContain('Badminton')
    expect(house.logged).toEqual([])
  })

  test('with marks that turn text around do not turn our words', async () => {
    const house = await open()
    for (const mark of ['\u202a', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068']) {
      const { text } = await house.say('oAda', `${mark}badminton${mark} tomorrow at 6pm ${mark}`)
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
      await house.say('oAda', 'forget it')
    }
    expect(house.logged).toEqual([])
  })
})

test('a crowd that follows at once is heard, each of them', async () => {
  const house = await open()
  const people = Array.from({ length: 60 }, (_, n) => `oCrowd${n}`)
  const answers = await Promise.all(people.map((openid) => house.say(openid, '', event('subscribe', { EventKey: '' }))))
  for (const { status } of answers) expect(status).toBe(200)
  for (const openid of people) expect(await house.store.person({ door: 'wechat', account: openid })).toBeDefined()
  expect(house.logged).toEqual([])
})
