import { describe, expect, it } from 'vitest'
import { Outbox, type Outcome } from '../../adapters/web/page/chat/page-outbox.ts'
import { backoff } from '../../adapters/web/page/chat/pause.ts'
import type { Message } from '../../adapters/web/page/chat/protocol.ts'

const message = (id: string): Message => ({ id, text: id, label: id, at: 0 })

/** An outbox whose tries are recorded and answered by `answer`. */
function outboxWith(answer: (message: Message, nth: number) => Outcome, wait = 1) {
  const tries: string[] = []
  const running = { now: 0, most: 0 }
  let idle = () => {}
  const done = new Promise<void>((resolve) => {
    idle = resolve
  })
  const outbox: Outbox = new Outbox({
    deliver: async (sent) => {
      running.most = Math.max(running.most, ++running.now)
      await Promise.resolve()
      running.now -= 1
      tries.push(sent.id)
      return answer(sent, tries.length)
    },
    backoff: () => wait,
    onStep: () => {
      if (outbox.waiting.length === 0) idle()
    },
  })
  return { outbox, tries, running, done }
}

describe('the outbox', () => {
  it('sends in order, one at a time', async () => {
    const { outbox, tries, running, done } = outboxWith(() => ({ do: 'next' }))
    for (const id of ['a', 'b', 'c']) outbox.push(message(id))
    await done
    expect(tries).toEqual(['a', 'b', 'c'])
    expect(running.most).toBe(1)
  })

  it('sends the same id again until it is answered, and lets nothing overtake it', async () => {
    const { outbox, tries, done } = outboxWith((_, nth) => (nth < 4 ? { do: 'again' } : { do: 'next' }))
    outbox.push(message('a'))
    outbox.push(message('b'))
    await done
    expect(tries).toEqual(['a', 'a', 'a', 'a', 'b'])
  })

  it('waits no longer when it is woken', async () => {
    const { outbox, tries, done } = outboxWith((_, nth) => (nth === 1 ? { do: 'again' } : { do: 'next' }), 3_600_000)
    outbox.push(message('a'))
    while (tries.length === 0) await new Promise(setImmediate)
    await new Promise(setImmediate)
    outbox.wake()
    await done
    expect(tries).toEqual(['a', 'a'])
  })

  it('gives back what nobody will take, and goes on with what comes later', async () => {
    const { outbox, tries, done } = outboxWith((sent) => {
      if (sent.id !== 'a') return { do: 'next' }
      expect(outbox.takeAll().map(({ id }) => id)).toEqual(['a', 'b'])
      return { do: 'stop' }
    })
    outbox.push(message('a'))
    outbox.push(message('b'))
    await done
    outbox.push(message('c'))
    while (tries.length < 2) await new Promise(setImmediate)
    expect(tries).toEqual(['a', 'c'])
  })
})

describe('the back-off', () => {
  it('grows to 20 s and no further, give or take a quarter', () => {
    expect(backoff(1, () => 0.5)).toBe(500)
    expect(backoff(3, () => 0.5)).toBe(2000)
    expect(backoff(500, () => 0.5)).toBe(20_000)
    expect(backoff(1, () => 0)).toBe(375)
    expect(backoff(500, () => 1)).toBe(25_000)
  })
})
