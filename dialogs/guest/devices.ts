import { localDate } from '../../src/domain/time/zone.ts'
import { says } from '../../src/language/wording/wishes.ts'
import type { Device, ResultOf } from '../../src/store/port/store.ts'
import { doorParam } from '../common/door-param.ts'
import { refusal } from '../common/refusal.ts'
import { again, type Context, type Dialog, end, go, type Input, type Move, pass, run } from '../engine/dialog.ts'
import type { Option, Param, Say } from '../engine/types.ts'

type Draft = { device?: string }

const OUT = /^out\.(.+)$/

/** `/devices`: where somebody's bookings are seen; one is unlinked, or this one signed out. */
export const devices: Dialog<Draft> = {
  name: 'devices',
  first: 'list',
  light: true,
  intents: [
    {
      certain: true,
      match: (c) => (c.slash?.word === 'devices' || says(c.text, 'devices') ? go('list') : undefined),
    },
  ],
  steps: {
    list: { ask: askWhich, answer: answerWhich },
    sure: { ask: askSure, answer: answerSure },
    leaving: { result: left },
  },
  cancel: leave,
  ways: { list: ['sure', 'end'], sure: ['leaving', 'end'], leaving: ['end'] },
}

const all = (c: Context): Device[] => c.fact({ need: 'devices' })
const isHere = (c: Context, { id }: Device): boolean => id === (c.person.device ?? c.person.id)

function askWhich(c: Context<Draft>): Say & { kind: 'choice' } {
  const own = all(c)
  const choices = own.flatMap((device, at): Option[] => {
    if (!canGo(c, device)) return []
    const label: Param = isHere(c, device)
      ? { message: 'devices:choice.out' }
      : { message: 'devices:choice.unlink', params: { number: at + 1 } }
    return [{ token: `out.${device.id}`, label }]
  })
  return {
    kind: 'choice',
    message: own.length > 1 ? 'devices:list' : 'devices:alone',
    lines: own.map((device, at) => ({
      message: 'devices:item',
      params: { number: at + 1, what: described(c, device) },
    })),
    choices: [...choices, { token: 'leave', label: { message: 'devices:choice.leave' } }],
  }
}

/** The first account of all is who they are: another door signs out its session on the page, but no messenger's account. */
const canGo = (c: Context, device: Device): boolean =>
  device.linked !== undefined || isHere(c, device) || device.door === undefined || device.door === 'web'

function described(c: Context, device: Device): Param {
  const { door = '', linked, seen } = device
  const dayOf = (at: number): Param => ({ date: localDate(at, c.catalogue.halls[0]?.zone ?? 'UTC') })
  const params = {
    door: doorParam(door),
    seen:
      seen === undefined ? { message: 'devices:unseen' } : { message: 'devices:seen', params: { day: dayOf(seen) } },
  }
  const what: Param =
    linked === undefined
      ? { message: 'devices:first', params }
      : {
          message: device.proved === true ? 'devices:proved' : 'devices:linked',
          params: { ...params, linked: dayOf(linked) },
        }
  return isHere(c, device) ? { message: 'devices:here', params: { what } } : what
}

function answerWhich(c: Context<Draft>, { token }: Input): Move {
  const device = OUT.exec(token ?? '')?.[1]
  if (device !== undefined) {
    c.set({ device })
    return go('sure')
  }
  return token === 'leave' || says(c.text, 'leave') || c.reading.answer === 'no' ? leave(c) : pass
}

function askSure(c: Context<Draft>): (Say & { kind: 'confirm' }) | Move {
  const device = all(c).find(({ id }) => id === c.draft.device)
  if (device === undefined) {
    c.say({
      message: 'common:error',
      params: { error: { error: 'HALLO_DEVICE_UNKNOWN' } },
      code: 'HALLO_DEVICE_UNKNOWN',
    })
    return end()
  }
  const question = isHere(c, device)
    ? { message: 'devices:sureHere' }
    : { message: 'devices:sure', params: { what: described(c, device) } }
  return {
    kind: 'confirm',
    ...question,
    choices: [
      { token: 'yes', label: { message: 'devices:choice.yes' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'devices:choice.no' }, is: { answer: 'no' } },
    ],
  }
}

function answerSure(c: Context<Draft>, { token }: Input): Move {
  const answer = token ?? c.reading.answer
  if (answer === 'yes') return run({ do: 'signOut', device: c.draft.device ?? '' }, 'leaving')
  if (answer === 'no') return leave(c)
  return token === undefined ? again({ message: 'devices:unclear' }) : pass
}

function left(c: Context<Draft>, result: ResultOf<'signOut'>): Move {
  if (!result.ok) c.say(refusal(result))
  else c.say({ message: result.device === (c.person.device ?? c.person.id) ? 'devices:out' : 'devices:done' })
  return end()
}

function leave(c: Context): Move {
  c.say({ message: 'devices:left' })
  return end()
}
