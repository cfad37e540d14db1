import { describe, expect, test } from 'vitest'
import { readCame } from '../../src/language/commands/came.ts'
import { type GuestLine, readGuestLine } from '../../src/language/commands/guest-line.ts'
import { readStates } from '../../src/language/commands/state-words.ts'

const context = { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'en' } as const
const read = (text: string) => {
  const { when, guessed: _, ...rest } = readGuestLine(text, context)
  return {
    ...rest,
    ...(when && { at: [when.date, when.start, when.end].filter((part) => part !== undefined).join(' ') }),
  }
}

describe('a line about a guest', () => {
  test.each<[string, Omit<GuestLine, 'when' | 'guessed'> & { at?: string }]>([
    ['2 Wang', { party: 2, name: 'Wang' }],
    ['Novak 4', { party: 4, name: 'Novak' }],
    ['老陈 3', { party: 3, name: '老陈' }],
    ['孙 13700137000 4人', { party: 4, name: '孙', mobile: '+8613700137000' }],
    ['for Alan Turing 4pm tomorrow, 3 people', { party: 3, name: 'Alan Turing', at: '2026-11-24 16:00' }],
    ['tomorrow at 3 4 Grace', { party: 4, name: 'Grace', at: '2026-11-24 15:00' }],
    ['给周杰订后天上午十点，5个人', { party: 5, name: '周杰', at: '2026-11-25 10:00' }],
    ["Alan's booking to sunday 2pm", { name: 'Alan', at: '2026-11-29 14:00' }],
    ['孙丽的预约改到周六下午四点', { name: '孙丽', at: '2026-11-28 16:00' }],
    ['Grace half an hour longer', { name: 'Grace', length: 30 }],
    ['再加两小时', { length: 120 }],
    ['one more hour', { length: 60 }],
    ['a walk-in, two people', { party: 2 }],
    ['现场来了个散客 三个人', { party: 3 }],
    ['4321 saturday 5pm', { name: '4321', at: '2026-11-28 17:00' }],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('how many of a party are here', () => {
  test.each<[string, number | undefined]>([
    ['4 of 6 came', 4],
    ['only two are here', 2],
    ['3/5', 3],
    ['just 1 showed up', 1],
    ['six people arrived', 6],
    ['6个来了4个', 4],
    ['只来了两个人', 2],
    ['到了3位', 3],
    ['they came', undefined],
    ['2 people', undefined],
    ['3 of the courts are wet', undefined],
    ['来了', undefined],
  ])('%s', (text, came) => expect(readCame(text)).toBe(came))
})

test('states that are asked for', () => {
  const of = (text: string) => readStates(text)?.value
  expect(of('cancellations on friday')).toContain('cancelledByStaff')
  expect(of('周五未到的')).toEqual(['noShow'])
  expect(of('who is not here')).toEqual(['confirmed'])
  expect(of('yoga checked-in')).toEqual(['checkedIn'])
  expect(of('Ada Lovelace')).toBeUndefined()
})
