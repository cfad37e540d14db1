import { expect, test } from 'vitest'
import { isOfPuppet } from '../../adapters/wechat/wechaty/puppet-faults.ts'
import type { DoorMessage } from '../../src/bot/doors/door.ts'
import { codesToAdmins } from '../../src/start/codes-to-admins.ts'

const MINUTE = 60_000

test('a code to scan is brought to admins on other doors as a picture, now and then', async () => {
  const shown: [string, string, DoorMessage][] = []
  let now = 0
  const admin = (id: string) => ({ id, roles: [{ role: 'admin' }], locale: 'zh-CN' })
  const store = {
    colleagues: async () => [admin('tg1'), admin('wyada'), { id: 'tg2', roles: [{ role: 'staff', hall: 'x' }] }],
    address: async (conversation: string) => {
      const person = conversation.slice(2)
      return { conversation, person, door: person.startsWith('tg') ? 'telegram' : 'wechaty', address: person.slice(2) }
    },
  }
  const onCode = codesToAdmins({
    store: store as unknown as Parameters<typeof codesToAdmins>[0]['store'],
    log: { warn: (...fault: unknown[]) => expect(fault).toBe('no fault') },
    show: async (...what) => void shown.push(what),
    real: () => now,
  })
  await onCode('https://login.example/1')
  now += MINUTE
  await onCode('https://login.example/2')
  expect(shown.map(([door, address]) => [door, address])).toEqual([['telegram', '1']])
  expect(shown[0]![2]).toMatchObject({ kind: 'image', type: 'image/png', caption: expect.stringContaining('扫描') })
  for (let codes = 0; codes < 30; codes += 1) {
    now += 10 * MINUTE
    await onCode('https://login.example/3')
  }
  expect(shown).toHaveLength(6)
  now += 24 * 60 * MINUTE
  await onCode('https://login.example/4')
  expect(shown).toHaveLength(7)
})

test('only faults of puppets are survived', () => {
  const at = (place: string) => Object.assign(new Error('x'), { stack: `Error: x\n    at y (file://${place}:1:1)` })
  expect(isOfPuppet(at('/app/adapters/wechat/wechaty/node_modules/wechat4u/lib/core.js'))).toBe(true)
  expect(isOfPuppet('a text')).toBe(true)
  expect(isOfPuppet(at('/app/dist/src/bot/porter.js'))).toBe(false)
  expect(isOfPuppet(at('/app/node_modules/express/lib/router.js'))).toBe(false)
})
