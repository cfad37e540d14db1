import { expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'

const context = { now: '2026-11-23T01:00:00Z', zone: 'Asia/Shanghai', locale: 'zh-CN' }

it.each([
  ['张三13800138000', {}],
  ['后天上午十点，两个人，张三13800138000', { date: '2026-11-25', party: 2 }],
  ['明天三点五个人，张三138 0013 8000', { date: '2026-11-24', party: 5 }],
  ['张三+8613800138000', {}],
])(
  'a name that ends in a numeral, right before a mobile number: %s',
  (text, said: { date?: string; party?: number }) => {
    const reading = read(text, context)
    expect(reading.contact).toEqual({ name: '张三', mobile: '+8613800138000' })
    expect(reading.whens[0]?.date).toBe(said.date)
    expect(reading.party?.min).toBe(said.party)
  },
)
