import { bookingCode } from '../../src/language/text/booking-code.ts'
import { linkCode } from '../../src/language/text/link-code.ts'
import { says } from '../../src/language/wording/wishes.ts'
import type { Command } from '../../src/services/command.ts'
import type { Person, ResultOf } from '../../src/store/port/store.ts'
import { doorParam } from '../common/door-param.ts'
import { refusal } from '../common/refusal.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import {
  again,
  type Context,
  type Dialog,
  end,
  go,
  type Input,
  type Move,
  pass,
  push,
  quiet,
  run,
} from '../engine/dialog.ts'
import type { MessageLine, Say } from '../engine/types.ts'
import { roleParam } from '../staff/role-param.ts'

type Draft = {
  /** typed here, while it is asked whether what is booked here may be seen there */
  code?: string
  count?: number
  door?: string
}

/**
 * `/link`: a code that is typed on another door makes both one person. Who types becomes who shows: bookings and roles go that way;
 * what the typer has goes back only after a yes, and never a role.
 */
export const connect: Dialog<Draft> = {
  name: 'connect',
  first: 'offering',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const typed = typedCode(c)
        if (typed !== undefined) return run({ do: 'acceptLink', code: typed, sure: false }, 'accepting')
        if (c.slash?.word === 'link') return bookingCode(c.slash.rest) === undefined ? offer() : undefined
        // 微信同号 beside a number is said of it
        const beside = c.reading.contact !== undefined || c.reading.whens.length > 0
        return c.slash === undefined && !beside && meansOnly(c.understood, 'connect') ? offer() : undefined
      },
    },
  ],
  steps: {
    offering: { result: offered },
    accepting: { result: accepted },
    sure: { ask: askSure, answer: answerSure },
  },
  due(c, body) {
    return body.what === 'linkTaken' ? told(c, body) : undefined
  },
  stale(_, token) {
    if (token === 'mine') return push('mine')
    const device = OUT.exec(token ?? '')?.[1]
    return device === undefined ? undefined : push('devices', { device }, 'sure')
  },
  ways: { offering: ['end'], accepting: ['sure', 'end'], sure: ['accepting', 'end'] },
}

const OUT = /^out\.(.+)$/

/** A code, or the command with one; where anything may be written it is a note. */
function typedCode(c: Context<Draft>): string | undefined {
  if (c.slash !== undefined) return c.slash.word === 'link' ? linkCode(c.slash.rest) : undefined
  return c.open?.kind === 'text' ? undefined : linkCode(c.text)
}

const offer = (): Move => run({ do: 'offerLink' }, 'offering')

function offered(c: Context<Draft>, result: ResultOf<'offerLink'>): Move {
  if (!result.ok) c.say(refusal(result))
  else {
    const { code, until } = result.offer
    c.say({
      message: 'connect:offered',
      params: { code, minutes: Math.round((until - c.now) / 60_000) },
      lines: [...rolesLine(c, 'connect:offeredRoles', c.person), { message: 'connect:warning' }],
    })
  }
  return end()
}

/** What whoever is linked has besides bookings. */
const rolesLine = (c: Context<Draft>, message: string, { roles }: Pick<Person, 'roles'>): MessageLine[] =>
  roles.length === 0 ? [] : [{ message, params: { roles: { list: roles.map((role) => roleParam(c, role)) } } }]

function accepted(c: Context<Draft>, result: ResultOf<'acceptLink'>, command: Command): Move {
  if (!result.ok) {
    if (result.code !== 'HALLO_LINK_SURE' || result.params === undefined || command.do !== 'acceptLink') {
      c.say(refusal(result))
      return end()
    }
    c.set({ code: command.code, count: Number(result.params.bookings), door: String(result.params.door) })
    return go('sure')
  }
  const { person, offer: taken, conversation, door } = result
  if (result.repeated === true && c.person.id === person.id) c.say({ message: 'connect:already' })
  else {
    if (person.locale !== undefined) c.speak(person.locale)
    const by = c.person.name === undefined ? {} : { by: c.person.name }
    const device = c.person.device ?? c.person.id
    c.tell({ conversation: taken.conversation }, { what: 'linkTaken', door, device, conversation, ...by })
    c.say({
      message: 'connect:accepted',
      params: { door: doorParam(taken.door) },
      lines: rolesLine(c, 'connect:acceptedRoles', person),
      choices: [{ token: 'mine', label: { message: 'common:choice.mine' } }],
    })
  }
  return end()
}

/** Somebody may have talked them into it: what would be seen where is said before. */
function askSure(c: Context<Draft>): Say & { kind: 'confirm' } {
  const { count = 0, door = '' } = c.draft
  return {
    kind: 'confirm',
    message: 'connect:sure',
    params: { count, door: doorParam(door) },
    choices: [
      { token: 'yes', label: { message: 'connect:choice.yes' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'connect:choice.no' }, is: { answer: 'no' } },
    ],
  }
}

function answerSure(c: Context<Draft>, { token }: Input): Move {
  const answer = token ?? c.reading.answer
  if (answer === 'yes') return run({ do: 'acceptLink', code: c.draft.code ?? '', sure: true }, 'accepting')
  if (answer === 'no' || says(c.text, 'leave')) {
    c.say({ message: 'connect:left' })
    return end()
  }
  return token === undefined ? again({ message: 'connect:unclear' }) : pass
}

/** The door that showed the code hears who has taken it; what was begun there is offered where the person is now. */
function told(c: Context<Draft>, { door = '', device = '', conversation, by }: LinkTaken): Move {
  const where = doorParam(door)
  c.say({
    message: by === undefined ? 'connect:told' : 'connect:toldBy',
    params: { door: where, by: by ?? '' },
    lines: [...rolesLine(c, 'connect:toldRoles', c.person), { message: 'connect:notMe' }],
    choices: [{ token: `out.${device}`, label: { message: 'connect:choice.out', params: { door: where } } }],
  })
  const begun = c.below('booking')
  if (conversation !== undefined && begun?.service !== undefined)
    c.tell({ conversation }, { what: 'begunElsewhere', draft: begun })
  return quiet
}

type LinkTaken = Parameters<NonNullable<Dialog['due']>>[1]
