import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'

// A Monday, 10:00 in Shanghai.
const context = { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'zh-CN' }

describe('a whole wish in one sentence', () => {
  it('is read in Chinese', () => {
    const reading = read('明天下午三点，5个人，我叫王芳，13800138000', context)
    expect(reading.whens[0]).toMatchObject({ date: '2026-11-24', start: '15:00', past: false })
    expect(reading.whens[0]?.stated).toEqual(['date', 'start', 'half'])
    expect(reading.party).toEqual({ min: 5, max: 5 })
    expect(reading.contact).toEqual({ name: '王芳', mobile: '+8613800138000' })
    expect(reading.rest).toBe('')
    expect(reading.doubt).toBeUndefined()
  })

  it('is read in English', () => {
    const reading = read('for 4 next friday at 6pm, ada@example.org', { ...context, locale: 'en' })
    expect(reading.whens[0]).toMatchObject({ date: '2026-12-04', start: '18:00' })
    expect(reading.party).toEqual({ min: 4, max: 4 })
    expect(reading.contact).toEqual({ email: 'ada@example.org' })
    expect(reading.rest).toBe('')
  })
})
