import { expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'

it.each([
  [
    'en',
    [
      'Details for my booking',
      'Service: badminton',
      'Location: Riverside Hall',
      'Date: tomorrow',
      'Time: 3 pm',
      'People: 2',
      'Name: Nora Fields',
      'Phone: 13926520086',
    ],
    'Nora Fields',
  ],
  [
    'zh-CN',
    [
      '以下是我的预约信息',
      '项目-羽毛球',
      '场馆-滨江',
      '日期-明天',
      '时间-下午三点',
      '人数-2',
      '姓名-高远',
      '电话-13926520086',
    ],
    '高远',
  ],
])('a pasted form leads to the summary at once, and its labels ask for nothing: %s', async (locale, lines, name) => {
  const house = await EngineDriver.open()
  house.locale(locale)
  const { open, replies } = await house.say('guest', { text: lines.join('\n') }, '1')
  expect(open).toMatchObject({ dialog: 'booking', kind: 'confirm' })
  expect(replies.at(-1)?.draft).toMatchObject({ hall: 'binjiang', service: 'badminton', date: '2026-11-24', party: 2 })
  expect(replies.at(-1)?.text).toContain(name)
  expect(house.faults).toEqual([])
})
