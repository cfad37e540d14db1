import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { step } from '../../dialogs/engine/engine.ts'
import type { Frame, State, StepFacts } from '../../dialogs/engine/types.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { NOW } from '../support/test-house.ts'
import type { Answer } from '../support/transcript.ts'

/** Random conversations: whatever is said, in whatever order, nothing breaks, and there is always a way out. */

const halls = sampleHalls()

const WORDS = [
  ...['book', '预约', 'badminton', '羽毛球', 'Riverside', 'meeting room at Riverside tomorrow at 3pm for 5', '舞蹈课'],
  ...[
    '明天下午三点订滨江会议室，5个人，我叫王芳，13800138000',
    'stargazing friday at 11pm for 2',
    '改成后天',
    '下周六',
  ],
  ...[
    'tomorrow',
    'friday',
    '10:00',
    '3pm to 5pm',
    '两小时',
    'evening',
    '30 February',
    'yesterday',
    '2027-11-26',
    'next week',
  ],
  ...['2', '0', '-1', '1.5', '10000', '5-6 people', 'make it 6 people', '５', '两大一小', 'for 20'],
  ...['Ada Lovelace', '王芳', '13800138000', '+44 7700 900123', 'ada@example.com', '12345', 'not an email @'],
  ...[
    'yes',
    'no',
    'ok',
    '确认',
    'back',
    '返回',
    'help',
    'start over',
    'my bookings',
    'English',
    '中文',
    'skip',
    'same',
  ],
  ...[
    'where is it?',
    '在哪',
    'change the date',
    '换个时间',
    'change the name',
    'more',
    'human',
    '/help',
    '/nonsense',
    '/start',
  ],
  ...[
    'cancel my booking',
    'move it to friday 4pm',
    '换到下周三同一时间',
    'reschedule',
    'make it 6',
    '再加一个人',
    'my saturday',
    '我周六的预约',
    'show my qr code',
  ],
  ...["what's free tomorrow", '明天有什么空的', 'halls', '看看有什么', 'do you have yoga', 'opening hours', '多少钱'],
  ...['/code', 'ABCD-2345', '/claim x', 'hi', '谢谢', '中文', 'language', '2', 'the second one'],
  ...[
    '<b>x</b>',
    "'; DROP TABLE booking; --",
    '🎉',
    '\u0000\u0007',
    '',
    ' ',
    'a'.repeat(10_000),
    '{"a":1}',
    '~',
    'x~yes',
  ],
]

type Act = { say: string } | { tap: number } | { old: number } | { wait: number }
const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS).map((say): Act => ({ say })) },
    { weight: 5, arbitrary: fc.nat(9).map((tap): Act => ({ tap })) },
    { weight: 1, arbitrary: fc.nat(40).map((old): Act => ({ old })) },
    { weight: 1, arbitrary: fc.constantFrom(60_000, 11 * 60_000, 25 * 3_600_000).map((wait): Act => ({ wait })) },
  ),
  { minLength: 1, maxLength: 24, size: 'max' },
)

/** Always on the way to a booking, with detours. */
const onTheWay = fc
  .tuple(
    fc.constantFrom('book', '预约', 'book at Riverside', 'badminton', '舞蹈课'),
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.nat(3).map((tap): Act => ({ tap })) },
        {
          weight: 4,
          arbitrary: fc
            .constantFrom(
              'tomorrow',
              'friday',
              '改成后天',
              '10:00',
              '3pm to 5pm',
              '2',
              'for 3 people',
              'Ada Lovelace',
              '13800138000',
              'badminton',
            )
            .map((say): Act => ({ say })),
        },
      ),
      { minLength: 6, maxLength: 12, size: 'max' },
    ),
  )
  // the wish, and a day: something to go back from in every walk
  .map(([first, acts]): Act[] => [{ say: first }, { say: 'tomorrow' }, ...acts])

class Walk {
  readonly driver: EngineDriver
  answer: Answer = { replies: [], open: null }
  readonly #values: string[] = []
  #count = 0

  constructor(driver: EngineDriver) {
    this.driver = driver
  }

  get state(): State | undefined {
    const last = this.driver.steps.at(-1)
    return last !== undefined && 'state' in last.stepped ? last.stepped.state : undefined
  }

  async act(act: Act): Promise<void> {
    const choices = this.answer.replies.flatMap((reply) => reply.choices ?? [])
    if ('wait' in act) {
      const heard = await this.driver.wait('g', act.wait)
      if (heard.replies.length > 0) this.#note(heard)
    } else if ('say' in act) await this.say(act.say)
    else if ('tap' in act && choices.length > 0) await this.tap(choices[act.tap % choices.length]!.value)
    else if ('old' in act && this.#values.length > 0) await this.tap(this.#values[act.old % this.#values.length]!)
  }

  async say(text: string): Promise<void> {
    this.#note(await this.driver.say('g', { text }, `m${++this.#count}`))
    expect(this.answer.replies.length, `an answer to ${JSON.stringify(text)}`).toBeGreaterThan(0)
  }
  async tap(choice: string): Promise<void> {
    this.#note(await this.driver.say('g', { choice }, `m${++this.#count}`))
    expect(this.answer.replies.length, `an answer to a tap on ${choice}`).toBeGreaterThan(0)
  }

  #note(answer: Answer): void {
    this.answer = answer
    for (const reply of answer.replies) {
      expect(reply.text).not.toBe('')
      for (const choice of reply.choices ?? []) {
        this.#values.push(choice.value)
        expect(Buffer.byteLength(choice.value), choice.value).toBeLessThanOrEqual(64)
      }
      expect(new Set(reply.choices?.map((choice) => choice.value)).size).toBe(reply.choices?.length ?? 0)
    }
  }
}

async function walking(check: (walk: Walk) => Promise<void>): Promise<void> {
  const driver = await EngineDriver.open(halls)
  try {
    await check(new Walk(driver))
  } finally {
    await driver.close()
  }
}

const facts = (state: State | undefined): StepFacts => ({
  catalogue: { version: 1, halls },
  person: { id: 'g', roles: [], answers: {}, createdAt: NOW },
  now: NOW,
  locale: state?.locale ?? 'en',
  fetched: new Map(),
})

/** What the guest has said, without what is so in the world or only shown. */
function said(frame: Frame | undefined): object {
  const draft = { ...frame?.draft }
  for (const key of [
    'hold',
    'offers',
    'page',
    'between',
    'other',
    'days',
    'told',
    'picks',
    'firstAsked',
    'toldLeave',
    'toldYes',
  ])
    delete draft[key]
  return { step: frame?.step === 'offer' ? 'slot' : frame?.step, draft }
}

describe('random conversations', () => {
  it('never fail; state survives JSON, stays small, and a repeated event changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) =>
        walking(async (walk) => {
          for (const act of list) await walk.act(act)
          for (const { event, stepped } of walk.driver.steps) {
            if (!('state' in stepped)) continue
            expect(JSON.parse(JSON.stringify(stepped.state ?? null))).toEqual(stepped.state ?? null)
            expect(Buffer.byteLength(JSON.stringify(stepped.state ?? null))).toBeLessThan(8192)
            if (stepped.state === undefined || stepped.command !== undefined || event.type === 'result') continue
            const again = step(HOUSE, stepped.state, event, facts(stepped.state))
            expect(again).toEqual({ state: stepped.state, locale: stepped.state.locale, effects: [] })
          }
          expect((await walk.driver.store.verify()).problems).toEqual([])
        }),
      ),
      { numRuns: 60 },
    )
  })

  it('can be cancelled from everywhere, and then hold nothing', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) =>
        walking(async (walk) => {
          for (const act of list) await walk.act(act)
          const depth = walk.state?.frames.length ?? 0
          for (let i = 0; i < depth; i++) await walk.say('cancel')
          expect(walk.state?.frames.filter((frame) => frame.dialog === 'booking') ?? []).toEqual([])
          const { store } = walk.driver
          expect((await store.bookings({ by: 'person', person: 'g', when: 'held', now: 0, limit: 9 })).items).toEqual(
            [],
          )
        }),
      ),
      { numRuns: 40 },
    )
  })

  it('"back" undoes what the last message said', async () => {
    let looked = 0
    let walked = 0
    await fc.assert(
      fc.asyncProperty(onTheWay, async (list) =>
        walking(async (walk) => {
          const lookedBefore = looked
          for (const act of list) {
            const before = walk.state?.frames ?? []
            await walk.act(act)
            const after = walk.state?.frames ?? []
            const frame = before.at(-1)
            const grown = (after.at(-1)?.trail.length ?? 0) - (frame?.trail.length ?? 0)
            if (frame?.dialog !== 'booking' || after.length !== before.length || grown < 1) continue
            looked += 1
            for (let i = 0; i < grown; i++) await walk.say('back')
            expect(said(walk.state?.frames.at(-1))).toEqual(said(frame))
            await walk.act(act)
          }
          walked += 1
          expect(looked, 'each walk has something that could be undone').toBeGreaterThan(lookedBefore)
        }),
      ),
      { numRuns: 40 },
    )
    // Most have several.
    expect(looked).toBeGreaterThan(2 * walked)
  })
})
