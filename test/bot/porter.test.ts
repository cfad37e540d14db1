import { afterEach, describe, expect, test } from 'vitest'
import { step } from '../../dialogs/engine/engine.ts'
import type { Event, StepFacts, StepResult } from '../../dialogs/engine/types.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import { type HandleResult, Porter } from '../../src/bot/porter.ts'
import type { EventBody, Incoming, Store, Turn } from '../../src/store/port/store.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')

let stores: Store[] = []
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  stores = []
})

interface Options {
  step?: (state: unknown, event: Event, facts: StepFacts) => StepResult
  patience?: number
  clock?: () => number
  pushes?: ReadonlySet<string>
}

async function house(options: Options = {}) {
  const store = await memoryStore({ halls: sampleHalls(), now: NOW, ...(options.clock && { clock: options.clock }) })
  stores.push(store)
  const faults: unknown[] = []
  const own: string[] = []
  const porter = (worker: string, over: Partial<Store> = {}) =>
    new Porter({
      store: Object.assign(Object.create(store), over) as Store,
      clock: { now: () => NOW },
      step: options.step ?? ((state, event, facts) => step(HOUSE, state, event, facts)),
      worker,
      log: { error: (fault: unknown) => faults.push(fault), warn: () => undefined, debug: () => undefined },
      onOwn: (conversation) => own.push(conversation),
      patience: options.patience,
      pushes: options.pushes,
    })
  return { store, porter, faults, own }
}

const message = (id: string, body: EventBody | string, person = 'ada'): Incoming => ({
  id: `web:${person}:${id}`,
  conversation: `p:${person}`,
  door: 'web',
  account: person,
  address: person,
  person,
  locale: 'en',
  body: typeof body === 'string' ? { type: 'text', text: body } : body,
  at: NOW,
})
const textOf = (handled: HandleResult) => {
  if (handled.status !== 'done') throw new Error(handled.status)
  return repliesOf(handled.entries)
    .map((reply) => reply.text)
    .join('\n')
}

describe('one conversation, one message at a time', () => {
  test('messages of one person at once, over two processes, are handled in order and once', async () => {
    const { store, porter } = await house()
    const [one, two] = [porter('one'), porter('two')]
    const ids = Array.from({ length: 12 }, (_, number) => `m${number}`)
    const twice = ids.flatMap((id, number) => [
      one.handle(message(id, `hello ${number}`)),
      two.handle(message(id, `hello ${number}`)),
    ])
    const handled = await Promise.all(twice)
    expect(handled.map((each) => each.status)).toEqual(Array(24).fill('done'))
    const { entries } = await store.history({ conversation: 'p:ada', limit: 200 })
    const said = entries.filter((entry) => entry.from === 'guest').map((entry) => entry.inReplyTo)
    expect(said).toHaveLength(12)
    expect(new Set(said).size).toBe(12)
    // each message's entries stand together: no turn was taken in the middle of another
    const order = entries.map((entry) => entry.inReplyTo)
    expect(order.filter((id, index) => index === 0 || id !== order[index - 1])).toHaveLength(12)
  })

  test('another body under the same id is told apart', async () => {
    const { porter } = await house()
    const one = porter('one')
    await one.handle(message('m1', 'hello'))
    expect(await one.handle(message('m1', 'goodbye'))).toEqual({ status: 'reused' })
  })

  test('waits for another process, and says "busy" when its patience is over; the event stays accepted', async () => {
    const { store, porter } = await house({ patience: 60 })
    const taken = await store.accept(message('m1', 'hello'), { worker: 'other', leaseMs: 3000 })
    expect(taken.status).toBe('new')
    const one = porter('one')
    expect(await one.handle(message('m1', 'hello'))).toEqual({ status: 'busy' })
    expect(await one.handle(message('m2', 'help'))).toEqual({ status: 'busy' })
    const { turn } = taken as { turn: Turn }
    await store.commitTurn({
      conversation: turn.conversation,
      revision: turn.revision,
      event: turn.event.id,
      worker: 'other',
      now: NOW,
      finish: () => ({
        state: turn.state,
        open: null,
        entries: [
          { from: 'hallo', at: NOW, inReplyTo: turn.event.id, body: { id: 'm1.1', text: 'said by the other' } },
        ],
        sends: [],
      }),
    })
    expect(textOf(await one.handle(message('m1', 'hello')))).toBe('said by the other')
    expect((await one.handle(message('m2', 'help'))).status).toBe('done')
  })

  test('what a dead process has taken is taken over when its lease is over', async () => {
    let time = 1_000_000
    const { store, porter } = await house({ clock: () => time })
    await store.accept(message('m1', 'hello'), { worker: 'dead', leaseMs: 3000 })
    const one = porter('one')
    expect(await one.sweep()).toBe(0)
    time += 3001
    expect(await one.sweep()).toBe(1)
    expect((await one.handle(message('m1', 'hello'))).status).toBe('done')
  })

  test('a paused process that wakes finds that somebody else has done it', async () => {
    let time = 1_000_000
    const { store, porter } = await house({ clock: () => time })
    let other: Promise<unknown> | undefined
    const two = porter('two')
    const one = porter('one', {
      commitTurn: async (commit) => {
        if (other === undefined) {
          time += 3001
          other = two.handle(message('m1', 'hello'))
          await other
        }
        return store.commitTurn(commit)
      },
    })
    const [mine, theirs] = [await one.handle(message('m1', 'hello')), await other]
    expect(mine).toEqual(theirs)
    const { entries } = await store.history({ conversation: 'p:ada', limit: 50 })
    expect(entries.filter((entry) => entry.from === 'guest')).toHaveLength(1)
  })

  test('what was accepted and never taken is swept up', async () => {
    const { store, porter } = await house()
    await store.accept(message('m1', 'hello'))
    expect(await porter('one').sweep()).toBe(1)
    expect((await store.accept(message('m1', 'hello'))).status).toBe('done')
  })
})

describe('a dialog that fails', () => {
  const broken = (state: unknown, event: Event, facts: StepFacts): StepResult => {
    const body = event.type === 'message' ? event.body : undefined
    if (body?.type === 'text' && body.text.includes('boom')) throw new TypeError(`cannot read ${body.text}`)
    return step(HOUSE, state, event, facts)
  }

  test('apologises, stays where it was, and goes on with the next message', async () => {
    const { porter, faults } = await house({ step: broken })
    const one = porter('one')
    const asked = await one.handle(message('m1', 'book badminton at Riverside'))
    const failed = await one.handle(message('m2', 'boom 13800138000'))
    expect(failed).toMatchObject({ status: 'done', open: (asked as { open: unknown }).open })
    expect(repliesOf((failed as HandleResult & { status: 'done' }).entries)[0]).toMatchObject({
      code: 'HALLO_INTERNAL',
    })
    expect(faults).toHaveLength(1)
    expect(JSON.stringify(faults)).toContain('TypeError')
    expect(JSON.stringify(faults)).not.toContain('13800138000')
    expect(await one.handle(message('m2', 'boom 13800138000'))).toEqual(failed)
    const next = await one.handle(message('m3', '2026-11-26 10:00'))
    expect(next).toMatchObject({ open: { kind: 'number' } })
  })

  test('in what it makes of its command: the command is undone with it', async () => {
    const { store, porter } = await house({
      step: (state, event, facts) => {
        if (event.type === 'result') throw new Error('no idea')
        return step(HOUSE, state, event, facts)
      },
    })
    const handled = await porter('one').handle(
      message('m1', "badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13600136000"),
    )
    expect(textOf(handled)).not.toBe('')
    const page = await store.bookings({ by: 'person', person: 'ada', when: 'all', now: NOW, limit: 10 })
    expect(page.items).toEqual([])
  })

  test('that asks for facts for ever is stopped', async () => {
    let asked = 0
    const { porter } = await house({
      step: () => ({ needs: [{ need: 'booking', code: `X-${++asked}` }] }),
    })
    const handled = await porter('one').handle(message('m1', 'hello'))
    expect(repliesOf((handled as HandleResult & { status: 'done' }).entries)[0]).toMatchObject({
      code: 'HALLO_INTERNAL',
    })
    expect(asked).toBeLessThanOrEqual(10)
  })
})

test("a fault of the store is the caller's to know, and the same message succeeds later", async () => {
  const { porter, store } = await house()
  let full = true
  const one = porter('one', {
    commitTurn: (commit) => (full ? Promise.reject(new Error('disk full')) : store.commitTurn(commit)),
  })
  await expect(one.handle(message('m1', 'hello'))).rejects.toThrow('disk full')
  full = false
  expect((await one.handle(message('m1', 'hello'))).status).toBe('done')
}, 15_000)

describe('what a turn causes elsewhere', () => {
  /** "tell" tells bob; whoever is told says so */
  const telling = (_: unknown, event: Event): StepResult => {
    const body = event.type === 'message' ? event.body : undefined
    const say = { do: 'say', say: { message: 'dialog:nothingOpen' } } as const
    const tell = { do: 'tell', to: { person: 'bob' }, news: { what: 'holdExpired', by: 'ada' } } as const
    const effects = body?.type === 'text' && body.text === 'tell' ? [say, tell] : [say]
    return { state: undefined, locale: 'en', effects }
  }

  test('another conversation hears of it at once, and a door that pushes gets sends, in order', async () => {
    const { store, porter, own } = await house({ step: telling, pushes: new Set(['telegram']) })
    const one = porter('one')
    const telegram = { door: 'telegram', account: 'bob', address: '77' }
    await one.handle({ ...message('hello', 'hello', 'bob'), id: 'telegram:bob:1', ...telegram, name: 'Bob' })
    expect((await store.person({ id: 'bob' }))?.name).toBe('Bob')
    await one.handle(message('m', 'tell'))
    await one.settle()
    expect(own).toEqual(['p:bob'])
    const take = { worker: 'sender', leaseMs: 3000, limit: 9, doors: ['telegram'] }
    const [answer] = await store.takeSends(take)
    expect(answer).toMatchObject({ id: 'telegram:bob:1.1', address: '77', conversation: 'p:bob', body: { open: null } })
    await store.settleSend(answer!, { sent: true, platformId: '5' })
    const [news] = await store.takeSends(take)
    expect(news).toMatchObject({ address: '77', body: { reply: { text: expect.any(String) } } })
    expect(JSON.stringify(news)).not.toContain('inReplyTo')
  })
})
