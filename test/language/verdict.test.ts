import { expect, test } from 'vitest'
import { asksForRequests, readVerdict } from '../../src/language/verdict/verdict.ts'

test.each([
  ['approve Ada Lovelace', true, 'ada lovelace'],
  ['Approve the request of Ada.', true, 'ada'],
  ['VXX9-KFWW ok', true, 'vxx9-kfww'],
  ['ok VXX9-KFWW', true, 'vxx9-kfww'],
  ['decline Ada, the roof leaks', false, 'ada, the roof leaks'],
  ['no to Ada', false, 'ada'],
  ['Ada Lovelace is approved', true, 'ada lovelace'],
  ['赵一同意', true, '赵一'],
  ['同意 VXX9-KFWW', true, 'vxx9-kfww'],
  ['不同意赵一', false, '赵一'],
  ['赵一的申请，拒绝', false, '赵一'],
  ['驳回王芳的预约', false, '王芳'],
  ['批准了', true, ''],
  ['同意', true, ''],
  ['decline!', false, ''],
] as const)('%s', (text, approve, about) => expect(readVerdict(text)).toMatchObject({ approve, about }))

test.each(['tomorrow at 6', 'book the okra room', 'noah wants a room', ''])('no verdict: %s', (text) =>
  expect(readVerdict(text)).toBeUndefined(),
)
test('a bare ok is none: it answers something else', () => {
  expect(readVerdict('ok')).toBeUndefined()
  expect(readVerdict('好')).toBeUndefined()
})

test.each([
  'pending requests',
  'show me the requests',
  'what is waiting for approval?',
  'any requests waiting?',
  '待审核',
  '有哪些待审核的申请',
  '看看申请',
  '谁在等审批',
])('asks for requests: %s', (text) => expect(asksForRequests(text)).toBe(true))
test.each(['a room request', '我要申请会议室', 'is my booking approved?', '我的预约审核了吗'])('does not: %s', (text) =>
  expect(asksForRequests(text)).toBe(false),
)
