import { afterAll, beforeAll, expect, test } from 'vitest'
import { needKey } from '../../dialogs/engine/needs.ts'
import { fetchFacts } from '../../src/bot/facts/fetch-facts.ts'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Command } from '../../src/services/command.ts'
import { serve } from '../../src/services/serve.ts'
import type { Asker } from '../../src/services/service.ts'
import { drawSetupCode, hashSetupCode } from '../../src/services/setup-code.ts'
import type { CommandResult, Person, Store } from '../../src/store/port/store.ts'
import { mark } from '../store/halls.ts'
import { linked } from '../support/people.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')
const person = (id: string): Person => ({ id, roles: [], answers: {}, createdAt: NOW })

let store: Store
let hold: Booking
const asked = async (who: string, event = 'web:x:1'): Promise<Asker> => ({
  person: person(who),
  conversation: `p:${who}`,
  event,
  now: NOW,
  catalogue: await store.catalogue(),
  store,
})
const reserve: Command = { do: 'reserve', hall: 'binjiang', service: 'badminton', marks: ['T20261124-1000'], party: 2 }

beforeAll(async () => {
  store = await memoryStore({ halls: sampleHalls(), now: NOW })
  const served = await serve(reserve, await asked('ada'))
  if (!served.ok) throw new Error(served.code)
  const result: CommandResult = await store.execute(served.value)
  if (!result.ok) throw new Error(result.code)
  hold = result.booking!
})
afterAll(() => store.close())

test('a hold lasts as long as the service says, and is keyed by its event', async () => {
  const served = await serve(reserve, await asked('ada', 'web:ada:7'))
  expect(served).toMatchObject({
    ok: true,
    value: { key: 'reserve:web:ada:7', actor: 'ada', hold: { kind: 'form', until: NOW + 10 * 60_000 } },
  })
  expect(await serve({ ...reserve, service: 'nothing' }, await asked('ada'))).toMatchObject({
    ok: false,
    code: 'HALLO_SERVICE_UNAVAILABLE',
  })
})

test('keys name the booking and the version that was shown', async () => {
  const { id: booking } = hold
  const keyOf = async (command: Command) => {
    const served = await serve(command, await asked('ada', 'web:ada:9'))
    return served.ok ? served.value.key : served.code
  }
  expect(await keyOf({ do: 'confirm', booking, version: 3, answers: {} })).toBe(`confirm:${booking}:3`)
  expect(await keyOf({ do: 'change', booking, version: 3, party: 1 })).toBe(`change:${booking}:3`)
  expect(await keyOf({ do: 'cancel', booking, version: 3 })).toBe(`cancel:${booking}:3`)
  expect(await keyOf({ do: 'expire', booking, version: 3 })).toBe(`expire:${booking}:3`)
  expect(await keyOf({ do: 'release', booking })).toBe(`release:${booking}`)
  expect(await keyOf({ do: 'link', code: 'abcd-efgh', mobile: '+8613800138000' })).toBe('link:web:ada:9')
  expect(await keyOf({ do: 'claim', code: 'x' })).toBe('claim:web:ada:9')
})

test("somebody else's booking is as unknown as none", async () => {
  const { id: booking } = hold
  const commands: Command[] = [
    { do: 'confirm', booking, version: 1, answers: {} },
    { do: 'change', booking, version: 1, party: 1 },
    { do: 'cancel', booking, version: 1 },
    { do: 'expire', booking, version: 1 },
    { do: 'release', booking },
    { ...reserve, replaces: booking },
  ]
  for (const command of commands) {
    const refused = await serve(command, await asked('eve'))
    expect(refused).toEqual({ ok: false, code: 'HALLO_BOOKING_UNKNOWN' })
    const nothing = 'booking' in command ? { ...command, booking: 'nothing' } : { ...command, replaces: 'nothing' }
    expect(await serve(nothing as Command, await asked('ada'))).toEqual(refused)
  }
})

test('dialogs see only the bookings of their person', async () => {
  const needs = [
    { need: 'booking', id: hold.id },
    { need: 'booking', code: hold.code },
    { need: 'bookings', when: 'all', limit: 8 },
    { need: 'bookingsBetween', from: 0, to: Number.MAX_SAFE_INTEGER },
  ] as const
  const seen = async (who: string) => {
    const fetched = new Map<string, unknown>()
    await fetchFacts(needs, { person: person(who), now: NOW }, store, fetched)
    return needs.map((need) => JSON.stringify(fetched.get(needKey(need)) ?? null).includes(hold.code))
  }
  expect(await seen('ada')).toEqual([true, true, true, true])
  expect(await seen('eve')).toEqual([false, false, false, false])
})

test('whoever was linked to the owner is the owner', async () => {
  await linked(store, 'ada', 'new-phone', mark(12))
  const served = await serve({ do: 'cancel', booking: hold.id, version: 1 }, await asked('new-phone'))
  expect(served.ok).toBe(true)
})

test('managers change their own halls, admins all, and only they add one or take one away', async () => {
  const { version: expected, halls } = await store.catalogue()
  const may = async (roles: Person['roles'], changes: (Command & { do: 'edit' })['changes']) => {
    const by = await asked('boss')
    const served = await serve({ do: 'edit', expected, changes }, { ...by, person: { ...by.person, roles } })
    return served.ok || served.code
  }
  const [here] = halls
  const pausing = [{ at: [here!.id, 'status'], before: 'open', after: 'paused' }]
  const closing = [{ at: [here!.id], before: here, place: 0 }]
  const manager = { role: 'manager', hall: here!.id } as const
  expect(await may([{ role: 'admin' }], pausing)).toBe(true)
  expect(await may([{ role: 'admin' }], closing)).toBe(true)
  expect(await may([manager], pausing)).toBe(true)
  for (const [roles, changes] of [
    [[manager], closing],
    [[{ ...manager, hall: 'elsewhere' }], pausing],
    [[{ role: 'staff', hall: here!.id } as const], pausing],
    [[manager], [{ at: [], before: halls, after: [] }]],
    [[], pausing],
  ] as const)
    expect(await may(roles, [...changes])).toBe('HALLO_ROLE_NEEDED')
  expect(await may([{ role: 'admin' }], { undo: expected })).toBe('HALLO_EDIT_UNKNOWN')
})

test('only who works in the hall writes to its guests, and not at length', async () => {
  const ada = await asked('ada')
  const staff = { ...ada, person: { ...ada.person, roles: [{ role: 'staff', hall: 'binjiang' } as const] } }
  const write = (text: string): Command => ({ do: 'message', booking: hold.id, text })
  expect(await serve(write('hello'), ada)).toMatchObject({ ok: false, code: 'HALLO_BOOKING_UNKNOWN' })
  expect(await serve(write('x'.repeat(501)), staff)).toMatchObject({ ok: false, code: 'HALLO_TEXT_TOO_LONG' })
  expect(await serve(write('hello'), staff)).toMatchObject({ ok: true, value: { type: 'message', booking: hold.id } })
})

test('setup codes are typed as people like, and each is another', () => {
  expect(hashSetupCode(' ab2c-d3ef ')).toBe(hashSetupCode('AB2C-D3EF'))
  const code = drawSetupCode(Uint8Array.from({ length: 12 }, (_, index) => index * 21))
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
})
