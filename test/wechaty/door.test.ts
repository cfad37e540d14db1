import { afterEach, describe, expect, test, vi } from 'vitest'
import { FRIENDSHIP, KIND, SCAN } from '../../adapters/wechat/wechaty/bot.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { wechatyHouse } from './house.ts'

type There = Awaited<ReturnType<typeof wechatyHouse>>
let there: There
afterEach(() => there.close())

async function open(parts: Parameters<typeof wechatyHouse>[0] = {}): Promise<There> {
  there = await wechatyHouse(parts)
  there.bot.login()
  return there
}

const TOO_MANY = /a lot at once/
const WAIT = { timeout: 15_000, interval: 10 }

/** What somebody was sent, in one text, once it says this. */
const told = (to: string, words: RegExp | string) =>
  vi.waitFor(() => {
    const text = there.bot.sent.flatMap((each) => (each.to === to ? [each.text ?? ''] : [])).join('\n')
    expect(text).toMatch(words)
    return text
  }, WAIT)
/** Whatever was on its way is done once somebody else has been answered. */
async function everythingHeard(): Promise<void> {
  there.bot.write('hello', { from: 'eve' })
  await told('eve', /\w/)
}

/** Short rests are over at once, long ones (looks, files) never. */
function restsTold() {
  const rests: number[] = []
  const rest = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      rests.push(ms)
      signal.addEventListener('abort', () => reject(signal.reason))
      if (ms < 5000) resolve()
    })
  return { rest, rests }
}

describe('private messages', () => {
  test('choices are a numbered list, and a number is a tap', async () => {
    const { bot } = await open()
    bot.write('book badminton')
    await told('ada', /\n1\. .+\n2\. /)
    bot.write('1')
    await vi.waitFor(() => expect(bot.sent.length).toBeGreaterThanOrEqual(2), WAIT)
    expect(bot.sent.every(({ to }) => to === 'ada')).toBe(true)
  })

  test('a place is answered with the halls by distance', async () => {
    const { bot } = await open()
    bot.write('30.2460 120.2103', { kind: KIND.location })
    await told('ada', /Riverside Hall · 4.4 km/)
  })

  test('the same message is heard once', async () => {
    const { bot, store } = await open()
    for (const id of ['x1', 'x1']) bot.write('hello', { id })
    await everythingHeard()
    const { entries } = await store.history({ conversation: 'p:wyada', limit: 50 })
    expect(entries.filter((entry) => JSON.stringify(entry).includes('"hello"'))).toHaveLength(1)
  })

  test.each([
    ['own messages', { from: 'me' }],
    ['what a company writes', { from: 'shop' }],
    ["WeChat's own accounts", { from: 'weixin' }],
    ['what was written before the account was logged in', { age: 90_000 }],
    ['notices of the platform', { kind: KIND.unknown }],
  ])('%s are not heard', async (_, written) => {
    const { bot } = await open()
    bot.types.set('shop', 2)
    bot.write('book badminton', written)
    await everythingHeard()
    expect(new Set(bot.sent.map(({ to }) => to))).toEqual(new Set(['eve']))
  })

  test('who writes too much hears it once', async () => {
    const { bot } = await open({ limit: { count: 2, seconds: 60 } })
    for (const text of ['hello', 'hello', 'hello', 'hello', 'hello']) bot.write(text)
    await told('ada', TOO_MANY)
    await everythingHeard()
    expect(bot.sent.filter(({ to, text }) => to === 'ada' && TOO_MANY.test(text ?? ''))).toHaveLength(1)
  })

  test('a message that was read and then taken back stands, and its writer hears so', async () => {
    const { bot } = await open()
    const id = bot.write('hello')
    await told('ada', /\w/)
    bot.write('', { recalls: id })
    await told('ada', /took it back/)
    const before = bot.sent.length
    bot.write('', { recalls: 'never heard' })
    await everythingHeard()
    expect(bot.sent.slice(before).every(({ to }) => to === 'eve')).toBe(true)
  })
})

describe('rooms', () => {
  test('only a mention is heard, and it is answered in private', async () => {
    const { bot } = await open()
    bot.write('does anybody play badminton tomorrow?', { room: 'r@1' })
    bot.write('@hall book badminton', { room: 'r@1', mentions: true })
    await told('ada', /\n1\. /)
    await told('r@1', 'I have answered you in private.')
    await everythingHeard()
    expect(bot.sent.filter(({ to }) => to === 'r@1')).toEqual([
      { to: 'r@1', text: 'I have answered you in private.', mentions: ['ada'] },
    ])
  })

  test('who is no friend can not be answered in private: nothing is heard, and they are asked to become one', async () => {
    const { bot, store } = await open()
    bot.strangers.add('ada')
    bot.write('@hall book badminton', { room: 'r@1', mentions: true })
    await told('r@1', /add me as a friend/)
    expect((await store.history({ conversation: 'p:wyada', limit: 5 })).entries).toEqual([])
  })
})

describe('friends', () => {
  test('a request is accepted after a moment, and greeted once', async () => {
    const { rest, rests } = restsTold()
    const { bot } = await open({ rest, chance: () => 0.5 })
    bot.befriend('ada')
    await told('ada', /\w/)
    expect(bot.accepted).toEqual(['ada'])
    expect(rests).toContain(2000)
    const greeted = bot.sent.length
    bot.befriend('ada', FRIENDSHIP.confirmed)
    await everythingHeard()
    expect(bot.sent.slice(greeted).some(({ to }) => to === 'ada')).toBe(false)
  })
})

describe('files', () => {
  test('a picture of a code and a calendar file go out as such', async () => {
    const { bot } = await open()
    for (const text of [
      'book badminton tomorrow at 3pm for 2 people at Binjiang',
      'Ada Lovelace',
      '13800138000',
      'yes',
    ]) {
      const before = bot.sent.length
      bot.write(text)
      await vi.waitFor(() => expect(bot.sent.length).toBeGreaterThan(before), WAIT)
    }
    await vi.waitFor(() => {
      const files = bot.sent.flatMap(({ file }) => file ?? [])
      expect(files.map(({ name }) => name.replace(/^.*\./, '.'))).toEqual(['.png', '.ics'])
      expect(Buffer.from(files[0]!.content).subarray(1, 4).toString()).toBe('PNG')
      expect(Buffer.from(files[1]!.content).toString()).toContain('BEGIN:VCALENDAR')
    }, WAIT)
  })

  test('one that nobody asked for is not fetched, and is answered', async () => {
    const { bot } = await open()
    bot.write('', { kind: KIND.image })
    await told('ada', /\w/)
    expect(there.logged).toEqual([expect.stringContaining('logged in')])
  })
})

describe('nothing that throws ends the process', () => {
  test('a message that can not be read is logged, and the next one is heard', async () => {
    const { bot, logged } = await open()
    bot.emit('message', {
      talker: () => {
        throw new Error('13800138000')
      },
    })
    bot.emit('message', {
      talker: () => bot.contact('ada'),
      self: () => false,
      type: () => Number('x').toFixed.call(''),
    })
    bot.write('hello')
    await told('ada', /\w/)
    expect(logged.filter((line) => line.includes('could not be heard'))).toHaveLength(2)
    expect(logged.join()).not.toContain('13800138000')
  })

  test('a fault of the puppet is logged without its words', async () => {
    const { bot, logged } = await open()
    bot.emit('error', new Error('Ada said 13800138000'))
    expect(logged.join()).toContain('the puppet reports a fault')
    expect(logged.join()).not.toContain('Ada')
  })

  test('what the store can not take yet waits for it, in order', async () => {
    const { rest } = restsTold()
    const { bot, store } = await open({ rest })
    const accept = vi.spyOn(store, 'accept')
    accept.mockRejectedValueOnce(new StoreFault('io', 'away')).mockRejectedValueOnce(new StoreFault('io', 'away'))
    bot.write('hello')
    await told('ada', /\w/)
    expect(there.logged.filter((line) => line.includes('waits until it can be kept'))).toHaveLength(2)
  })

  test('a puppet that does not start is logged, and told to the watch', async () => {
    there = await wechatyHouse({ fault: new Error('no token') })
    await vi.waitFor(() => expect(there.told).toEqual([[false, undefined]]))
    expect(there.logged.join()).toContain('the puppet does not start')
  })
})

describe('log-in', () => {
  test('the code to scan is printed once each, and the platform counts as away until somebody is in', async () => {
    const codes: string[] = []
    there = await wechatyHouse({ onCode: (code) => codes.push(code) })
    const { bot, printed, told: watched } = there
    for (const code of ['https://login.example/1', 'https://login.example/1', 'https://login.example/2'])
      bot.emit('scan', code, SCAN.waiting)
    bot.emit('scan', '', 3)
    await vi.waitFor(() => expect(printed).toHaveLength(2))
    expect(printed[0]).toMatch(/[▀▄█]/)
    expect(codes).toEqual(['https://login.example/1', 'https://login.example/2'])
    expect(watched.at(-1)).toEqual([false, 'loggedOut'])
    bot.login()
    expect(watched.at(-1)).toEqual([true, undefined])
  })

  test('while nobody is logged in, what is to be said waits', async () => {
    const { bot, told: watched, logged, door } = await open()
    bot.logout()
    expect(watched.at(-1)).toEqual([false, 'loggedOut'])
    expect(logged.join()).toContain('logged out')
    await expect(door.deliver({ kind: 'text', text: 'hello' }, 'ada')).rejects.toMatchObject({
      kind: 'later',
      of: 'platform',
    })
    expect(bot.sent).toEqual([])
    bot.login()
    await expect(door.deliver({ kind: 'text', text: 'hello' }, 'ada')).resolves.toEqual({ platformId: 'sent1' })
  })

  test('a puppet that is silent and logged out is started anew, one that shows a code is not', async () => {
    let now = 0
    let look: (() => void) | undefined
    const rest = (_: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        look = resolve
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    const after = async (ms: number) => {
      now += ms
      look!()
      await new Promise((resolve) => setImmediate(resolve))
    }
    there = await wechatyHouse({ rest, real: () => now })
    const { bot } = there
    await vi.waitFor(() => expect(look).toBeDefined(), WAIT)
    await after(100_000)
    bot.emit('scan', 'https://login.example/1', SCAN.waiting)
    await after(100_000)
    expect([bot.starts, bot.stops]).toEqual([1, 0])
    await after(100_000)
    expect([bot.starts, bot.stops]).toEqual([2, 1])
    bot.login()
    await after(1_000_000)
    expect([bot.starts, bot.stops]).toEqual([2, 1])
  })
})

describe('who can not be reached', () => {
  test('a friendship that is over is over; anything else is tried for a day', async () => {
    let now = 0
    const { bot, door } = await open({ real: () => now })
    const say = () => door.deliver({ kind: 'text', text: 'hello' }, 'ada')
    bot.fault = new Error('no')
    await expect(say()).rejects.toMatchObject({ kind: 'later', of: 'person' })
    now += 25 * 3_600_000
    await expect(say()).rejects.toMatchObject({ kind: 'gone' })
    bot.strangers.add('ada')
    await expect(say()).rejects.toMatchObject({ kind: 'gone' })
    bot.fault = undefined
    bot.unknown.add('eve')
    await expect(door.deliver({ kind: 'text', text: 'hello' }, 'eve')).rejects.toMatchObject({ kind: 'later' })
  })
})
