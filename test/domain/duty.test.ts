import { expect, it } from 'vitest'
import { isQuiet } from '../../src/domain/hall/quiet-hours.ts'
import { onDuty } from '../../src/domain/people/duty.ts'
import { hasEnded, isGone } from '../../src/domain/people/role-lasts.ts'
import { staffToTell } from '../../src/store/decide/people/staff-to-tell.ts'
import type { Role } from '../../src/store/port/store.ts'
import { aHall } from '../support/halls.ts'

const NOW = Date.parse('2026-11-23T15:00:00Z') // 23:00 in the hall
const HALL = aHall({ id: 'hall', quiet: { from: '22:00', to: '08:00' } })
const [ON, OFF] = [{ on: true }, { on: false }]
const session = (until: number, passkeys: number) => ({
  signIn: {
    until,
    passkeys: Array.from({ length: passkeys }, () => ({ id: 'k', publicKey: 'p', counter: 0, since: 0 })),
  },
})
const person = (id: string, role: Role['role'], duty?: { on: boolean; until?: number }) => ({
  id,
  roles: [role === 'admin' ? { role } : { role, hall: 'hall' }] as Role[],
  answers: {},
  createdAt: 0,
  ...(duty && { duty }),
})

const ended = (id: string) => ({ ...person(id, 'staff'), ...session(NOW, 1) })

it.each([
  [NOW, 0, true, true],
  [NOW, 1, true, false],
  [NOW + 1, 0, false, false],
])('a session until %s with %s passkeys', (until, passkeys, over, gone) => {
  expect(hasEnded(session(until, passkeys), NOW)).toBe(over)
  expect(isGone(session(until, passkeys), NOW)).toBe(gone)
})
it('a messenger’s role has no end', () => expect(hasEnded({}, NOW)).toBe(false))

it.each([
  ['2026-11-23T15:00:00Z', '22:00', '08:00', true],
  ['2026-11-23T23:59:00Z', '22:00', '08:00', true],
  ['2026-11-24T00:00:00Z', '22:00', '08:00', false],
  ['2026-11-23T04:30:00Z', '12:00', '13:00', true],
  ['2026-11-23T05:00:00Z', '12:00', '13:00', false],
])('%s, %s–%s: %s', (now, from, to, quiet) => {
  expect(isQuiet({ zone: 'Asia/Shanghai', quiet: { from, to } }, Date.parse(now))).toBe(quiet)
})

it('a day off to come counts from its beginning to its end; until then all is as it was', () => {
  const next = { on: false, from: NOW + 10, until: NOW + 20 }
  expect([0, 10, 19, 20].map((ms) => onDuty({ on: true, next }, NOW + ms))).toEqual([true, false, false, undefined])
  expect(onDuty({ on: false, until: NOW, next: { ...next, on: true } }, NOW + 20)).toBe(false)
})

it.each([
  [undefined, undefined],
  [ON, true],
  [OFF, false],
  [{ on: true, until: NOW }, false],
  [{ on: true, until: NOW + 1 }, true],
  [{ on: false, until: NOW }, undefined],
  [{ on: false, until: NOW + 1 }, false],
])('%o says %s', (duty, on) => expect(onDuty(duty, NOW)).toBe(on))

it.each([
  ['by day all who are not off', false, [person('a', 'staff'), person('b', 'staff', OFF)], 'a'],
  ['by night who is on duty', true, [person('a', 'staff'), person('b', 'staff', ON)], 'b'],
  ['nobody on duty: the managers', true, [person('a', 'staff'), person('m', 'manager')], 'm'],
  ['they are off: the admins', true, [person('a', 'staff'), person('m', 'manager', OFF), person('r', 'admin')], 'r'],
  ['everybody is off: all of the hall', false, [person('a', 'staff', OFF), person('m', 'manager', OFF)], 'a m'],
  ['no staff: the admins', false, [person('r', 'admin'), person('s', 'admin', OFF)], 'r'],
  ['no staff, all off: the admins still', false, [person('r', 'admin', OFF)], 'r'],
  ['whose role has ended on the page hears nothing there', false, [ended('a'), person('b', 'staff')], 'b'],
  ['nor are they called at night', true, [{ ...ended('a'), duty: ON }, person('m', 'manager')], 'm'],
  ['all have ended: whoever comes back reads it', false, [ended('a')], 'a'],
  ['nobody', true, [], ''],
])('%s', (_, night, colleagues, told) => {
  const { quiet: __, ...byDay } = HALL
  const found = staffToTell('hall', { hall: night ? HALL : byDay, colleagues, now: NOW })
  expect(found.map(({ id }) => id).join(' ')).toBe(told)
})
