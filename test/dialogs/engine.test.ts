import { describe, expect, it } from 'vitest'
import {
  type Definition,
  type Dialog,
  done,
  end,
  go,
  type Move,
  pass,
  push,
  quiet,
  run,
} from '../../dialogs/engine/dialog.ts'
import { step } from '../../dialogs/engine/engine.ts'
import { needKey } from '../../dialogs/engine/needs.ts'
import type { Effect, Event, Say, State, StepFacts, StepResult } from '../../dialogs/engine/types.ts'
import type { CommandResult, EventBody } from '../../src/store/port/store.ts'

/** The engine alone, with dialogs made for it: the order of handling, the stack, old buttons, expiry, facts, commands. */

type OrderDraft = { what?: string; size?: number; held?: string }

const order: Dialog<OrderDraft> = {
  name: 'order',
  first: 'what',
  ways: { what: ['size'], size: ['sure'], sure: ['end'], done: ['end'], gone: [] },
  intents: [{ match: (c) => (/order/.test(c.text) ? go('what') : undefined) }],
  steps: {
    what: {
      ask: () => ({ kind: 'text', message: 'what?' }),
      answer(c, { text }) {
        if (text === undefined || text.endsWith('?')) return pass
        c.set({ what: text })
        return go('size')
      },
    },
    size: {
      ask: () => ({
        kind: 'choice',
        message: 'size?',
        choices: [
          { token: 's', label: 'small' },
          { token: 'l', label: 'large' },
        ],
      }),
      answer(c, { token }) {
        if (token !== 's' && token !== 'l') return pass
        c.set({ size: token === 's' ? 1 : 2 })
        return go('sure')
      },
    },
    sure: {
      ask: () => ({ kind: 'confirm', message: 'sure?', choices: [{ token: 'yes.b1', label: 'yes' }] }),
      answer: (_c, { token }) =>
        token === 'yes.b1' ? run({ do: 'confirm', booking: 'b1', version: 1, answers: {} }, 'done') : pass,
    },
    done: {
      result(c, result): Move {
        if (!result.ok) return go('size')
        c.say({ message: 'ordered' })
        return end({ what: 'confirmed', booking: 'b1' })
      },
    },
    gone: {
      result(c) {
        c.say({ message: 'over' })
        return quiet
      },
    },
  },
  stale(c, token, settled) {
    if (settled?.booking === undefined && token !== 'yes.b1') return undefined
    c.say({ message: c.fact({ need: 'booking', id: 'b1' }) === undefined ? 'unknown' : 'already' })
    return done
  },
  due: (c, body) =>
    body.what === 'holdExpired' && c.draft.what !== undefined
      ? run({ do: 'expire', booking: body.booking ?? '', version: 1 }, 'gone')
      : undefined,
  shown: (c) => ({ missing: c.draft.what === undefined ? ['what'] : [] }),
}

const aside: Dialog = {
  name: 'aside',
  first: 'list',
  light: true,
  ways: { list: [] },
  intents: [
    {
      certain: true,
      match(c) {
        if (c.text !== 'where?') return undefined
        c.say({ message: 'here' })
        return done
      },
    },
    { certain: true, match: (c) => (c.text === 'list' ? go('list') : undefined) },
  ],
  steps: {
    greet: { ask: () => ({ kind: 'choice', message: 'hallo' }) },
    lost: { ask: () => ({ kind: 'choice', message: 'pardon?' }) },
    list: {
      ask: (c) => ({
        kind: 'choice',
        message: `list of ${c.fact({ need: 'bookings', when: 'upcoming', limit: 3 }).items.length}`,
      }),
      answer: () => pass,
    },
    help: {
      ask(c) {
        c.say({ message: 'words' })
        return end()
      },
    },
  },
}

const definition: Definition = {
  dialogs: [aside, order],
  words: { help: { dialog: 'aside', step: 'help' } },
  home: { greet: { dialog: 'aside', step: 'greet' }, fallback: { dialog: 'aside', step: 'lost' } },
}

const START = Date.parse('2026-11-23T01:00:00Z')
const DAY = 24 * 3_600_000

class Talk {
  state: State | undefined
  now = START
  count = 0
  fetched = new Map<string, unknown>()
  result: CommandResult = { ok: true }
  last: Event | undefined
  commands: string[] = []

  facts(): StepFacts {
    return {
      catalogue: { version: 1, halls: [] },
      person: { id: 'p', roles: [], answers: {}, createdAt: 0, locale: 'en' },
      now: this.now,
      locale: 'en',
      fetched: this.fetched,
    }
  }
  step(event: Event): StepResult {
    this.last = event
    return step(definition, this.state, event, this.facts())
  }
  /** one turn: the event, and the result of its command */
  hear(body: EventBody, id = `e${++this.count}`): Say[] {
    const frozen = JSON.stringify(this.state)
    const stepped = this.step({ type: 'message', id, body })
    expect(JSON.stringify(this.state)).toBe(frozen)
    if ('needs' in stepped) throw new Error(`needs ${stepped.needs.map(needKey)}`)
    let effects: Effect[] = stepped.effects
    this.state = stepped.state
    if (stepped.command !== undefined) {
      this.commands.push(stepped.command.do)
      const after = this.step({ type: 'result', id, command: stepped.command, result: this.result })
      if ('needs' in after) throw new Error('a result needs facts')
      this.state = after.state
      effects = [...effects, ...after.effects]
    }
    return effects.flatMap((effect) => (effect.do === 'say' ? [effect.say] : []))
  }
  text(text: string): string[] {
    return this.hear({ type: 'text', text }).map((say) => say.message)
  }
  tap(token: string, ask = this.state?.ask?.id): string[] {
    return this.hear({ type: 'choice', value: `${ask}~${token}` }).map((say) => say.message)
  }
}

const at = (talk: Talk): string | undefined => talk.state?.frames.map(({ dialog, step: s }) => `${dialog}.${s}`).join()

describe('the engine', () => {
  it('asks, reads and says what comes next; the last reply shows the draft', () => {
    const talk = new Talk()
    const says = talk.hear({ type: 'text', text: 'order' })
    expect(says).toMatchObject([{ message: 'what?', asks: true, draft: { missing: ['what'] } }])
    expect(talk.text('tea')).toEqual(['size?'])
    expect(talk.state?.frames[0]?.draft).toEqual({ what: 'tea' })
    expect(talk.tap('l')).toEqual(['sure?'])
    expect(talk.tap('yes.b1')).toEqual(['ordered'])
    expect(talk.state).toMatchObject({ frames: [], settled: { booking: 'b1', what: 'confirmed' } })
  })

  it('does nothing for an event that it has had', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    const before = talk.state
    const again = talk.step({ type: 'message', id: 'e2', body: { type: 'text', text: 'tea' } })
    expect(again).toEqual({ state: before, locale: 'en', effects: [] })
  })

  it('asks for facts and runs the same step again; nothing has happened before they are there', () => {
    const talk = new Talk()
    const need = { need: 'bookings', when: 'upcoming', limit: 3 } as const
    expect(talk.step({ type: 'message', id: 'x', body: { type: 'text', text: 'list' } })).toEqual({ needs: [need] })
    talk.fetched.set(needKey(need), { items: [1, 2] })
    expect(talk.text('list')).toEqual(['list of 2'])
  })

  it('lets a certain intention go before a free answer, and asks the open question again', () => {
    const talk = new Talk()
    talk.text('order')
    const { id } = talk.state!.ask!
    expect(talk.text('where?')).toEqual(['here', 'what?'])
    expect(talk.state?.ask?.id).toBe(id)
    expect(talk.text('really?')).toEqual(['dialog:unclear', 'what?'])
    expect(at(talk)).toBe('order.what')
  })

  it('puts a digression aside when the question below is answered', () => {
    const talk = new Talk()
    talk.fetched.set(needKey({ need: 'bookings', when: 'upcoming', limit: 3 }), { items: [] })
    talk.text('order')
    expect(talk.text('list')).toEqual(['list of 0'])
    expect(at(talk)).toBe('order.what,aside.list')
    expect(talk.text('coffee')).toEqual(['size?'])
    expect(at(talk)).toBe('order.size')
  })

  it('chooses from a list by its number, full-width too; one that is not there is said', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    expect(talk.text('7')).toEqual(['dialog:unclear', 'size?'])
    expect(talk.text(' ２. ')).toEqual(['sure?'])
    expect(talk.state?.frames[0]?.draft.size).toBe(2)
  })

  it('goes back step by step, restores what was, and stops at the beginning', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    talk.tap('l')
    expect(talk.text('back')).toEqual(['size?'])
    expect(talk.state?.frames[0]?.draft).toEqual({ what: 'tea' })
    expect(talk.text('back')).toEqual(['what?'])
    expect(talk.state?.frames[0]?.draft).toEqual({})
    expect(talk.text('back')).toEqual(['dialog:atTheBeginning', 'what?'])
  })

  it('drops a draft at "cancel", typed or tapped, without asking', () => {
    const talk = new Talk()
    talk.text('order')
    expect(talk.text('cancel')).toEqual(['dialog:cancelled'])
    expect(talk.state).toBeUndefined()
    expect(talk.text('cancel')).toEqual(['dialog:nothingOpen', 'hallo'])
    talk.text('order')
    talk.text('tea')
    expect(talk.tap('cancel')).toEqual(['dialog:cancelled'])
  })

  it('offers ways out after three answers that nobody can read', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    talk.text('hm')
    talk.text('hm')
    const says = talk.hear({ type: 'text', text: 'hm' })
    expect(says.at(-1)?.lines).toEqual([{ message: 'dialog:stuck' }])
    expect(says.at(-1)?.choices?.map((choice) => choice.token)).toEqual(['s', 'l', 'back', 'cancel'])
    expect(talk.text('back')).toEqual(['what?'])
    expect(talk.state?.frames[0]?.tries).toBe(0)
  })

  it('answers a tap on an old question with what came of it, and changes nothing', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    const old = talk.state!.ask!.id
    talk.tap('s')
    const before = talk.state?.frames
    expect(talk.tap('l', old)).toEqual(['dialog:stale', 'sure?'])
    expect(talk.state?.frames).toEqual(before)
    expect(talk.tap('anything', 'nobody.x')).toEqual(['dialog:stale', 'sure?'])
    expect(talk.hear({ type: 'choice', value: '' }).map((say) => say.message)).toEqual(['dialog:stale', 'sure?'])
  })

  it('answers a second tap and a second "yes" with the booking; the command runs once', () => {
    const talk = new Talk()
    talk.fetched.set(needKey({ need: 'booking', id: 'b1' }), { id: 'b1' })
    talk.text('order')
    talk.text('tea')
    talk.tap('s')
    const asked = talk.state!.ask!.id
    talk.tap('yes.b1')
    expect(talk.tap('yes.b1', asked)).toEqual(['already'])
    expect(talk.text('yes')).toEqual(['already'])
    expect(talk.commands).toEqual(['confirm'])
    // the state is gone, the button is not
    talk.state = undefined
    expect(talk.tap('yes.b1', asked)).toEqual(['already'])
  })

  it('goes on by the result of a command, also where it is refused', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    talk.tap('s')
    talk.result = { ok: false, code: 'HALLO_SLOT_FULL' }
    expect(talk.tap('yes.b1')).toEqual(['size?'])
    expect(talk.state?.run).toBeUndefined()
  })

  it("tells the service's own news once and leaves the question open", () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('tea')
    const { ask } = talk.state!
    const due = { type: 'due', what: 'holdExpired', booking: 'b1', version: 1 } as const
    expect(talk.hear(due, 'd1').map((say) => say.message)).toEqual(['over'])
    expect(talk.state?.ask).toEqual(ask)
    expect(talk.hear(due, 'd1')).toEqual([])
  })

  it('closes what was left for a day with a word, once, and hears what comes then', () => {
    const talk = new Talk()
    talk.text('order')
    talk.now += DAY
    const due = { type: 'due', what: 'conversationExpired' } as const
    const { state } = talk
    expect(talk.hear(due).map((say) => say.message)).toEqual(['dialog:expired'])
    expect(talk.state).toBeUndefined()
    expect(talk.hear(due)).toEqual([])
    talk.state = state
    expect(talk.text('order')).toEqual(['dialog:expired', 'what?'])
  })

  it('does not close what was spoken of again in the meantime', () => {
    const talk = new Talk()
    talk.text('order')
    talk.now += DAY / 2
    talk.text('tea')
    talk.now += DAY / 2
    expect(talk.hear({ type: 'due', what: 'conversationExpired' })).toEqual([])
    expect(at(talk)).toBe('order.size')
  })

  it('keeps nothing of a conversation in which nothing is under way', () => {
    const talk = new Talk()
    talk.text('order')
    talk.text('cancel')
    expect(talk.state).toBeUndefined()
  })

  it('says so when a file comes, and what nobody understands', () => {
    const talk = new Talk()
    expect(talk.text('blah blah')).toEqual(['pardon?'])
    talk.text('order')
    const file = { type: 'file', name: 'a.png', mime: 'image/png', bytes: 1, file: 'f' } as const
    expect(talk.hear(file)).toMatchObject([{ code: 'HALLO_FILE_UNEXPECTED' }, { message: 'what?' }])
    expect(talk.text('/nonsense')).toEqual(['dialog:unknownCommand', 'what?'])
    expect(talk.text('/start')).toEqual(['dialog:welcomeBack', 'what?'])
    expect(talk.text('/help')).toEqual(['words', 'what?'])
  })

  it('refuses, as a fault, a result that needs facts which were not fetched', () => {
    const needy: Dialog = {
      ...(aside as Dialog),
      name: 'needy',
      first: 'x',
      intents: [{ certain: true, match: () => run({ do: 'release', booking: 'b' }, 'x') }],
      steps: {
        x: {
          result(c) {
            c.fact({ need: 'bookings', when: 'all', limit: 1 })
            return end()
          },
        },
      },
    }
    const house: Definition = { ...definition, dialogs: [needy] }
    const facts = new Talk().facts()
    const first = step(house, undefined, { type: 'message', id: 'a', body: { type: 'text', text: 'x' } }, facts)
    if (!('command' in first) || first.command === undefined) throw new Error('no command')
    const event: Event = { type: 'result', id: 'a', command: first.command, result: { ok: true } }
    expect(() => step(house, first.state, event, facts)).toThrow('no further facts')
  })
})

describe('state of another version', () => {
  const stored = (over: object): unknown => ({ v: 1, locale: 'en', frames: [], recent: [], ...over })
  const frame = (dialog: string, s: string): object => ({
    dialog,
    step: s,
    draft: { what: 'tea' },
    trail: [],
    tries: 0,
  })

  it.each([
    ['another version', stored({ v: 99 })],
    ['no object', 'nonsense'],
    ['a broken frame', stored({ frames: [{ dialog: 5 }] })],
    ['no language', stored({ locale: 7 })],
    ['a question of no kind', stored({ ask: { id: 'a', dialog: 'order', step: 'what', kind: 'riddle', options: [] } })],
    [
      'choices that are no tokens',
      stored({ ask: { id: 'a', dialog: 'order', step: 'what', kind: 'choice', options: [1] } }),
    ],
    ['a way back that leads nowhere', stored({ frames: [{ ...frame('order', 'what'), trail: [{ was: {} }] }] })],
    ['a draft that is a list', stored({ frames: [{ ...frame('order', 'what'), draft: ['tea'] }] })],
    ['what was settled is not known', stored({ settled: { ask: 'a', what: 'eaten' } })],
    ['a dialog that is gone', stored({ frames: [frame('yesterday', 'x')] })],
  ])('%s: said so, and the message is heard', (_, state) => {
    const talk = new Talk()
    talk.state = state as State
    expect(talk.text('order')).toEqual(['dialog:lost', 'what?'])
  })

  it('a step that is gone: the dialog begins anew with what was said, and takes nothing for an answer', () => {
    const talk = new Talk()
    talk.state = stored({ frames: [frame('order', 'colour')] }) as State
    expect(talk.text('13800138000')).toEqual(['dialog:askedAnew', 'what?'])
    expect(talk.state?.frames[0]).toMatchObject({ step: 'what', draft: { what: 'tea' } })
  })

  it('what a newer version has added stands in nobody’s way', () => {
    const talk = new Talk()
    talk.state = stored({ mood: 'fine', frames: [{ ...frame('order', 'what'), since: 4 }] }) as State
    expect(talk.text('order')).not.toContain('dialog:lost')
  })

  it('nothing stored is nothing lost', () => {
    const talk = new Talk()
    talk.state = null as unknown as undefined
    expect(talk.text('order')).toEqual(['what?'])
  })
})

it('a pushed dialog that is open already comes to the top', () => {
  const house: Definition = {
    ...definition,
    dialogs: [
      { ...aside, intents: [{ certain: true, match: (c) => (c.text === 'again' ? push('order') : undefined) }] },
      order,
    ],
  }
  const facts = new Talk().facts()
  const say = (state: State | undefined, id: string, text: string): State | undefined => {
    const stepped = step(house, state, { type: 'message', id, body: { type: 'text', text } }, facts)
    return 'state' in stepped ? stepped.state : undefined
  }
  const state = say(say(say(undefined, '1', 'order'), '2', 'tea'), '3', 'again')
  expect(state?.frames).toHaveLength(1)
  expect(state?.frames[0]).toMatchObject({ dialog: 'order', step: 'what', draft: {} })
})
