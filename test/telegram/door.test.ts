import { afterEach, expect, test, vi } from 'vitest'
import { telegramDoor } from '../../adapters/telegram/telegram.ts'
import { type RunningDoors, runDoors } from '../../src/bot/doors/run-doors.ts'
import type { Store } from '../../src/store/port/store.ts'
import { withoutRole, withRole } from '../support/people.ts'
import { TestHouse } from '../support/test-house.ts'
import { fakeApi } from './fake-api.ts'

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function house(answer?: Parameters<typeof fakeApi>[0], limit?: { count: number; seconds: number }) {
  const api = await fakeApi(answer)
  const logged: string[] = []
  const log = (...said: unknown[]) => logged.push(JSON.stringify(said))
  let doors: RunningDoors | undefined
  const tested = await TestHouse.open({
    log: { error: log, warn: log, debug: () => undefined },
    pushes: new Set(['telegram']),
    onSends: () => doors?.wake(),
  })
  const { store, porter, clock } = tested
  const said = { warn: log, info: log }
  const door = telegramDoor({ token: '1:SECRET', apiRoot: api.url, store, clock, log: said })
  doors = await runDoors([door], {
    store,
    clock,
    worker: 'test',
    limit: () => limit,
    log: said,
    hear: (event) => porter.hear(event),
  })
  const { stop } = doors
  closing.push(
    () => store.close(),
    async () => {
      const stopped = stop()
      api.close()
      await stopped
      await porter.settle()
    },
  )
  return { api, store, logged, wait: (ms: number) => tested.wait(ms) }
}

const user = { id: 7, first_name: 'Ada', is_bot: false, language_code: 'en' }
const written = (update_id: number, text: string) => ({
  update_id,
  message: { message_id: update_id, date: 1, chat: { id: 7, type: 'private' }, from: user, text },
})
const known = async (store: Store) => (await store.person({ door: 'telegram', account: '7' }))?.name

test('a message is answered in its chat with buttons, a repeated update is answered once', async () => {
  const { api, store, logged } = await house()
  await api.called('setMyCommands', 2)
  api.update(written(1, 'badminton tomorrow at 6pm'))
  const [first] = await api.called('sendMessage', 1)
  expect(first).toContain('how many people')
  expect(first).toContain('callback_data')
  expect(await known(store)).toBe('Ada')
  api.update(written(1, 'badminton tomorrow at 6pm'))
  api.update(written(2, 'who are you'))
  const all = await api.called('sendMessage', 3)
  expect(all[1]).toContain("I'm Hallo")
  expect(logged.join()).not.toMatch(/SECRET|badminton|Ada/)
})

test('a 429 is waited for, and a person who has blocked the bot keeps nobody waiting', async () => {
  let refusals = 0
  const { api, store } = await house((method, body) => {
    if (method !== 'sendMessage') return undefined
    if (body.includes('"9"'))
      return { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' }
    refusals += 1
    return refusals === 1
      ? { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0.05 } }
      : undefined
  })
  const blocker = { ...user, id: 9 }
  const update = written(1, 'hi')
  api.update({ ...update, message: { ...update.message, chat: { id: 9, type: 'private' }, from: blocker } } as never)
  api.update(written(2, 'who are you'))
  // one refused for good, one refused once and sent again
  const sent = await api.called('sendMessage', 3)
  expect(sent.filter((body) => body.includes("I'm Hallo"))).toHaveLength(2)
  const take = { doors: ['telegram'], limit: 9, worker: 'other', leaseMs: 1 }
  const left = await store.takeSends(take)
  expect(left.filter(({ address }) => address === '9')).toEqual([])
})

test('a flood of one person is told so once and goes no further, others are heard', async () => {
  const { api, store } = await house(undefined, { count: 1, seconds: 60 })
  for (let n = 1; n <= 6; n += 1) api.update(written(n, `hi ${n}`))
  const { message } = written(7, 'hi')
  api.update({
    update_id: 7,
    message: { ...message, chat: { id: 8, type: 'private' }, from: { ...user, id: 8 } },
  } as never)
  const sent = await api.called('sendMessage', 6)
  expect(sent.filter((body) => body.includes('1 minute'))).toHaveLength(1)
  expect(sent.filter((body) => /"chat_id":"?8/.test(body))).toHaveLength(1)
  const { entries } = await store.history({ conversation: 'p:tg7', after: 0, limit: 50 })
  expect(entries.filter(({ from }) => from === 'guest')).toHaveLength(4)
})

test('an announcement tells how many have blocked the bot, and counts them as not told', async () => {
  let blocked = false
  const { api, store, wait } = await house((method, body) =>
    blocked && method === 'sendMessage' && body.includes('"9"')
      ? { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' }
      : undefined,
  )
  let updates = 0
  const say = async (id: number, text: string) => {
    const before = api.calls.filter(({ method }) => method === 'sendMessage').length
    const { message } = written(++updates, text)
    const of = { chat: { id, type: 'private' }, from: { ...user, id } }
    api.update({ update_id: updates, message: { ...message, ...of } } as never)
    await api.called('sendMessage', before + 1)
  }
  for (const id of [7, 9]) {
    await say(id, 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000')
    await say(id, 'yes')
  }
  await say(7, 'hi')
  await withRole(store, 'tg7', { role: 'admin' })
  blocked = true
  await say(7, '/announce to everybody: The lift is broken.')
  await say(7, 'yes')
  // at Telegram's pace
  const report = await vi.waitFor(
    async () => {
      await wait(0)
      const sent = await api.called('sendMessage', 1)
      return sent.find((body) => body.includes('announcement is out')) ?? Promise.reject(new Error('not out yet'))
    },
    { timeout: 60_000, interval: 50 },
  )
  expect(report).toMatch(/1 person got it.*1 person could not be reached/s)
})

test('a picture that has to wait repeats no words, and what comes after keeps its place', async () => {
  let refused = false
  const { api } = await house((method) => {
    if (method !== 'sendPhoto' || refused) return undefined
    refused = true
    return { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0.05 } }
  })
  api.update(written(1, 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000'))
  await api.called('sendMessage', 1)
  api.update(written(2, 'yes'))
  await api.called('sendPhoto', 2)
  await api.called('sendDocument', 1)
  const methods = api.calls.map(({ method }) => method).filter((method) => method.startsWith('send'))
  expect(methods).toEqual(['sendMessage', 'sendMessage', 'sendPhoto', 'sendPhoto', 'sendDocument'])
})

test('a list of the day takes its own place at a tap, and is sent anew where that can no longer be done', async () => {
  let gone = false
  const { api, store } = await house((method) =>
    gone && method === 'editMessageText'
      ? { ok: false, error_code: 400, description: 'Bad Request: message to edit not found' }
      : undefined,
  )
  api.update(written(1, 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000'))
  await api.called('sendMessage', 1)
  api.update(written(2, 'yes'))
  await api.called('sendDocument', 1)
  await withRole(store, (await store.person({ door: 'telegram', account: '7' }))!.id, { role: 'admin' })
  api.update(written(3, '/today tomorrow'))
  const list = (await api.called('sendMessage', 3))[2]!
  await api.called('sendPhoto', 2)
  const fresh = /"(day\.[^"]+~fresh[^"]*)"/.exec(list)![1]!
  const tap = (update_id: number, data: string) =>
    api.update({
      update_id,
      callback_query: {
        ...{ id: String(update_id), from: user, chat_instance: '1', data },
        message: { message_id: 33, date: 1, chat: { id: 7, type: 'private' }, text: 'old' },
      },
    } as never)
  tap(4, fresh)
  const [edited] = await api.called('editMessageText', 1)
  expect(edited).toContain('"message_id":33')
  expect(edited).toContain('Ada Lovelace')
  // something else was spoken of since: the tap still says which list is meant
  api.update(written(5, 'who are you'))
  await api.called('sendMessage', 4)
  gone = true
  tap(6, /"(day\.[^"]+~fresh[^"]*)"/.exec(edited!)![1]!)
  expect((await api.called('sendMessage', 5))[4]).toContain('Ada Lovelace')
  expect(await api.called('sendPhoto', 2)).toHaveLength(2)
  expect(api.calls.filter(({ method }) => method === 'editMessageReplyMarkup')).toEqual([])
})

test('staff have their menu, tried again where Telegram refuses it, and lose it with the role', async () => {
  let refused = false
  const { api, store } = await house((method, body) => {
    if (method !== 'setMyCommands' || !body.includes('"chat"') || refused) return undefined
    refused = true
    return { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }
  })
  await api.called('setMyCommands', 2)
  api.update(written(1, 'hi'))
  await api.called('sendMessage', 1)
  const id = (await store.person({ door: 'telegram', account: '7' }))!.id
  await withRole(store, id, { role: 'admin' })
  await withRole(store, 'another', { role: 'admin' })
  api.update(written(2, 'hi'))
  await api.called('setMyCommands', 3)
  api.update(written(3, 'hi'))
  const menus = await api.called('setMyCommands', 4)
  for (const menu of menus.slice(2)) expect(menu).toContain('export')
  expect(menus[0]).not.toContain('export')
  // nothing has changed: nothing is set
  api.update(written(4, 'hi'))
  await api.called('sendMessage', 4)
  await withoutRole(store, id, { role: 'admin' })
  api.update(written(5, 'hi'))
  expect((await api.called('deleteMyCommands', 1))[0]).toContain('"chat_id":7')
  expect(await api.called('setMyCommands', 4)).toHaveLength(4)
})
