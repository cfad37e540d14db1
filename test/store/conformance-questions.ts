import { describe, expect, test } from 'vitest'
import { KEEP } from '../../src/domain/keep-times.ts'
import type { AskCommand, GuestQuestion, Store } from '../../src/store/port/store.ts'
import { remembered } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { NOW } from './halls.ts'
import { finished, finishing, said, taken, unique } from './kit.ts'

const DAY = 86_400_000

function asking(over: Partial<GuestQuestion> = {}): AskCommand {
  const id = unique('question')
  const person = over.person ?? 'ada'
  const question: GuestQuestion = {
    id,
    person,
    conversation: `p:${person}`,
    hall: 'binjiang',
    state: 'open',
    topic: 'wifi',
    text: 'is there wifi',
    at: NOW,
    ...over,
  }
  return { type: 'ask', key: `ask:${id}`, now: NOW, actor: person, question }
}
const answering = ({ question }: AskCommand, text: string, by = 'carl') =>
  ({ type: 'answer', key: unique('answer'), now: NOW, actor: by, question: question.id, text }) as const

const states = async (store: Store, hall = 'binjiang') =>
  (await store.questions({ hall, limit: 99 })).map(({ person, state }) => `${person} ${state}`).sort()

export function questionsConform(current: Current): void {
  describe('questions of guests', () => {
    test('one that is open is not asked twice; others of the person, the hall or anybody are', async () => {
      const { store } = current()
      const first = asking()
      expect(await store.execute(first)).toEqual({ ok: true, question: first.question })
      expect(await store.execute(asking())).toEqual({ ok: true, question: first.question, repeated: true })
      await store.execute(asking({ topic: 'pets' }))
      await store.execute(asking({ hall: 'huadu' }))
      await store.execute(asking({ person: 'bob' }))
      expect(await states(store)).toEqual(['ada open', 'ada open', 'bob open'])
      expect(await store.questions({ id: first.question.id, limit: 1 })).toEqual([first.question])
      expect(await store.questions({ person: 'ada', state: 'open', limit: 9 })).toHaveLength(3)
      expect(await store.questions({ limit: 2 })).toHaveLength(2)
    })

    test('an answer goes to all who wait for the same; the second to answer is told', async () => {
      const { store } = current()
      const [ada, bob, pets] = [asking(), asking({ person: 'bob' }), asking({ person: 'bob', topic: 'pets' })]
      for (const each of [ada, bob, pets]) await store.execute(each)
      const command = answering(ada, 'yes')
      const done = await store.execute(command)
      expect(done.ok && done.questions?.map(({ person, answer }) => [person, answer?.text])).toEqual([
        ['ada', 'yes'],
        ['bob', 'yes'],
      ])
      expect(await states(store)).toEqual(['ada answered', 'bob answered', 'bob open'])
      expect(await store.execute(command)).toMatchObject({ ok: true, repeated: true })
      expect(await store.execute(answering(bob, 'no', 'dora'))).toMatchObject({
        ok: false,
        code: 'HALLO_QUESTION_ANSWERED',
        question: { answer: { text: 'yes', by: 'carl' } },
      })
      expect(await store.execute(answering(asking(), 'no'))).toMatchObject({ code: 'HALLO_QUESTION_UNKNOWN' })
      // asked again, it is a new one
      expect(await store.execute(asking())).toMatchObject({ ok: true, question: { state: 'open' } })
    })

    test('who asks for a person is answered alone', async () => {
      const { store } = current()
      const [ada, bob] = [asking({ topic: 'human' }), asking({ topic: 'human', person: 'bob' })]
      for (const each of [ada, bob]) await store.execute(each)
      await store.execute(answering(ada, 'I will call you'))
      expect(await states(store)).toEqual(['ada answered', 'bob open'])
    })

    test('two of the staff at once: one answers, the other is told', async () => {
      const { store, other = store } = current()
      const question = asking()
      await store.execute(question)
      const results = await Promise.all(
        ['carl', 'dora', 'emil', 'fay'].map((by, i) =>
          (i % 2 === 0 ? store : other).execute(answering(question, by, by)),
        ),
      )
      const won = results.filter(({ ok }) => ok)
      expect(won).toHaveLength(1)
      const [stands] = await store.questions({ id: question.question.id, limit: 1 })
      for (const result of results)
        if (!result.ok) expect(result).toMatchObject({ code: 'HALLO_QUESTION_ANSWERED', question: stands })
    })

    test('what was not understood is kept once a wording, the newest of each person', async () => {
      const { store } = current()
      const same = asking({ state: 'unread', id: 'same' })
      await store.execute({ ...same, question: { ...same.question, at: NOW - 2 * DAY } })
      await store.execute({ ...same, question: { ...same.question, at: NOW } })
      expect((await store.questions({ person: 'ada', state: 'unread', limit: 9 })).map(({ at }) => at)).toEqual([NOW])
      for (let i = 1; i <= 30; i += 1)
        await store.execute(asking({ state: 'unread', id: `unread-${i}`, at: NOW + i * 1000 }))
      const kept = await store.questions({ person: 'ada', state: 'unread', limit: 99 })
      expect(kept).toHaveLength(30)
      expect(kept.some(({ id }) => id === 'same')).toBe(false)
      expect(await store.execute(answering(asking({ id: 'unread-3' }), 'what?'))).toMatchObject({ ok: false })
    })

    test('a turn keeps what its guest has asked, in its own commit', async () => {
      const { store } = current()
      const asked = asking()
      const turn = await taken(store, said())
      await store.commitTurn(finishing(turn, () => finished({ asks: [asked] })))
      const { question } = asked
      expect(await store.questions({ id: question.id, limit: 1 })).toEqual([question])
    })

    test('they go with their person', async () => {
      const { store } = current()
      await remembered(store, 'ada', { name: 'Ada' })
      await store.execute(asking())
      await store.execute(asking({ state: 'unread' }))
      await store.execute(asking({ person: 'bob' }))
      await store.execute({ type: 'erase', key: unique('erase'), now: NOW, actor: 'ada', person: 'ada' })
      expect((await store.questions({ limit: 9 })).map(({ person }) => person)).toEqual(['bob'])
      // bob's is still answered, and what is left of ada is in nobody's way
      expect((await store.verify()).problems).toEqual([])
    })

    test('they are kept for ninety days', async () => {
      const { store } = current()
      const now = Date.now()
      await store.execute(asking({ at: now - 91 * DAY }))
      await store.execute(asking({ at: now - 88 * DAY, person: 'bob' }))
      await store.prune({ real: now, now, keep: KEEP })
      expect(await states(store)).toEqual(['bob open'])
    })
  })
}
