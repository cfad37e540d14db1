import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OpenAsk, Param, Say } from '../../dialogs/engine/types.ts'
import { type Drawing, drawAsk, drawError, drawReply } from '../../src/bot/draw/draw.ts'
import { speakerFor } from '../../src/bot/draw/draw-text.ts'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { ERRORS, type ErrorCode } from '../../src/domain/errors.ts'
import type { Catalogue, Hall, Service } from '../../src/domain/hall/hall.ts'

const service: Service = {
  id: 'room',
  name: { 'zh-CN': '会议室', en: 'Meeting room' },
  takes: 'party',
  party: { min: 1, max: 10 },
  pool: 'riverside/room',
  schedule: { slotMinutes: 60, consecutive: 1, weekly: [[], [], [], [], [], [], []], exceptions: [], slots: {} },
  rules: { horizonDays: 30, closesMinutes: 0, cancel: 'start', holdMinutes: 10 },
  fields: [
    {
      id: 'mobile',
      kind: 'mobile',
      label: { 'zh-CN': '手机号', en: 'Mobile number' },
      required: true,
      sensitive: true,
    },
  ],
  formVersion: 1,
  status: 'open',
}
const hall: Hall = {
  id: 'riverside',
  name: { 'zh-CN': '滨江活动中心', en: 'Riverside Hall' },
  zone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
  status: 'open',
  services: [service],
}
const paris: Hall = {
  id: 'paris',
  name: { de: 'Pariser Saal', fr: 'Salle de Paris' },
  zone: 'Europe/Paris',
  languages: ['fr', 'de'],
  status: 'open',
  services: [],
}
const catalogue: Catalogue = { version: 1, halls: [hall, paris] }
const booking: Booking = {
  id: 'b1',
  code: '7KMD-2QXV',
  state: 'confirmed',
  version: 2,
  hall: 'riverside',
  service: 'room',
  person: 'p1',
  claims: [
    { pool: 'riverside/room', mark: 'T20261124-1500', places: 1 },
    { pool: 'riverside/room', mark: 'T20261124-1600', places: 1 },
  ],
  start: Date.parse('2026-11-24T07:00:00Z'),
  end: Date.parse('2026-11-24T09:00:00Z'),
  zone: 'Asia/Shanghai',
  party: 5,
  answers: { mobile: '+8613800138000' },
  formVersion: 1,
  createdAt: 0,
  changedAt: 0,
}
const now = Date.parse('2026-11-23T01:00:00Z')
const ask: OpenAsk = { id: 'q7', dialog: 'booking', step: 'party', kind: 'number', options: [] }
const drawing = (locale: string, more: Partial<Drawing> = {}): Drawing => ({ locale, catalogue, now, ...more })

/** A parameter as it is drawn, seen through a choice's label. */
function drawn(param: Param, locale: string): string {
  const say: Say = { message: 'common:instant', choices: [{ token: 't', label: param }] }
  return drawReply(say, drawing(locale)).choices![0]!.label
}

describe('a label that is a question itself', () => {
  const label = { text: { 'zh-CN': '是否初诊？', en: 'Is it your first visit?' } }
  it.each([
    ['booking:field.ask.choice', { label }, 'Is it your first visit?', '是否初诊？'],
    ['booking:field.noted', { label, answer: 'yes' }, 'Noted. Is it your first visit? yes.', '记下了，是否初诊？yes。'],
  ])('%s has one mark', (message, params, en, zh) => {
    expect(drawReply({ message, params }, drawing('en')).text).toBe(en)
    expect(drawReply({ message, params }, drawing('zh-CN')).text).toBe(zh)
  })
})

describe('parameters', () => {
  it.each<[Param, string, string]>([
    ['plain', 'plain', 'plain'],
    [3, '3', '3'],
    [{ date: '2026-11-24' }, 'Tuesday, 24 November 2026', '2026年11月24日（星期二）'],
    [
      { slot: { date: '2026-11-24', from: '15:00', to: '16:00' } },
      'Tuesday, 24 November 2026, 15:00–16:00',
      '2026年11月24日（星期二）15:00–16:00',
    ],
    [
      { slot: { date: '2026-11-24', from: '22:00', to: '02:00' } },
      'Tuesday, 24 November 2026, 22:00–02:00 (next day)',
      '2026年11月24日（星期二）22:00–次日02:00',
    ],
    [
      { slot: { date: '2026-11-24', from: '22:00', to: '24:00' } },
      'Tuesday, 24 November 2026, 22:00–24:00',
      '2026年11月24日（星期二）22:00–24:00',
    ],
    [{ instant: now + 600_000, zone: 'Asia/Shanghai' }, '09:10', '09:10'],
    // 23:30 in London, today there; tomorrow in Shanghai
    [{ instant: Date.parse('2026-11-23T23:30:00Z'), zone: 'Europe/London' }, '23:30', '23:30'],
    [
      { instant: Date.parse('2026-11-23T23:30:00Z'), zone: 'Asia/Shanghai' },
      'Tuesday, 24 November 2026, 07:30',
      '2026年11月24日（星期二）07:30',
    ],
    [{ money: 8000, currency: 'CNY' }, 'CN¥80', '¥80'],
    [{ money: 8050, currency: 'GBP' }, '£80.50', '£80.50'],
    [{ money: 800, currency: 'JPY' }, 'JP¥800', 'JP¥800'],
    [{ text: service.name }, 'Meeting room', '会议室'],
    [{ text: paris.name }, 'Salle de Paris', 'Salle de Paris'],
    [{ list: ['A', 'B', { text: service.name }] }, 'A, B and Meeting room', 'A、B和会议室'],
    [
      { message: 'common:price.slot', params: { price: { money: 8000, currency: 'CNY' } } },
      'CN¥80 per slot',
      '每个时段 ¥80',
    ],
  ])('%j', (param, english, chinese) => {
    expect(drawn(param, 'en')).toBe(english)
    expect(drawn(param, 'zh-CN')).toBe(chinese)
  })

  it('a language that we do not speak gets the nearest', () => {
    expect(drawn({ date: '2026-11-24' }, 'zh-TW')).toBe('2026年11月24日（星期二）')
    expect(drawn({ date: '2026-11-24' }, 'fr')).toBe('Tuesday, 24 November 2026')
  })

  it('what somebody typed is never read as a template, whatever it holds', () => {
    const say = (name: string): Say => ({ message: 'common:qrAlt', params: { code: name } })
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(drawReply(say(typed), drawing('en')).text).toBe(`QR code of booking ${typed}`)
      }),
    )
    for (const typed of [
      '{{code}}',
      '$t(common:intl)',
      '$&',
      "$'",
      '{{- x}}',
      '<b>&amp;</b>',
      '{{code, date}}',
      'a:b.c',
    ]) {
      expect(drawReply(say(typed), drawing('en')).text).toBe(`QR code of booking ${typed}`)
    }
  })
})

describe('errors', () => {
  it('name the field by its label, and choose the plural by the number', () => {
    expect(drawn({ error: 'HALLO_FIELD_REQUIRED', params: { field: 'mobile' } }, 'zh-CN')).toBe('请填写手机号。')
    expect(drawn({ error: 'HALLO_SLOT_LEFT', params: { left: 1, party: 3 } }, 'en')).toMatch(/^Only 1 place is left/)
    expect(drawn({ error: 'HALLO_SLOT_LEFT', params: { left: 2, party: 3 } }, 'en')).toMatch(/^Only 2 places are left/)
  })

  it('write lengths, days and sizes out', () => {
    expect(drawError('HALLO_CANCEL_TOO_LATE', { minutes: 120 }, 'en')).toContain('until 2 hours before')
    expect(drawError('HALLO_CANCEL_TOO_LATE', { minutes: 90 }, 'zh-CN')).toContain('开始前1小时30分钟截止')
    expect(drawError('HALLO_CANCEL_TOO_LATE', { minutes: 2880 }, 'en')).toContain('2 days')
    expect(drawError('HALLO_SLOT_BEYOND', { last: '2026-12-23' }, 'en')).toContain('Wednesday, 23 December 2026')
    expect(drawError('HALLO_TOO_MANY', { seconds: 7 }, 'zh-CN,en;q=0.5')).toContain('7秒')
    expect(drawError('HALLO_TEXT_TOO_LONG', { max: 10_000 }, 'en')).toContain('10,000 characters')
    expect(drawError('HALLO_FILE_TOO_LARGE', { max: 10 * 1024 ** 2 }, 'en')).toContain('10 megabytes')
  })

  it('every one is drawn in every language without a gap', () => {
    const samples: Record<string, string | number> = {
      date: '2026-11-24',
      last: '2026-11-24',
      field: 'mobile',
      detail: 'x',
    }
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      const params = Object.fromEntries(ERRORS[code].map((name) => [name, samples[name] ?? 2]))
      for (const locale of ['en', 'zh-CN'])
        expect(drawError(code, params, locale), code).not.toMatch(/\{\{|undefined|NaN|errors:/)
    }
  })
})

describe('a reply', () => {
  it('carries text, question, choices, draft and code', () => {
    const say: Say = {
      message: 'common:slot',
      params: { date: { date: '2026-11-24' }, from: '15:00', to: '16:00' },
      lines: [{ message: 'common:state.held' }],
      code: 'HALLO_SLOT_FULL',
      asks: true,
      choices: [
        { token: 's1', label: '15:00', is: { mark: 'T20261124-1500', left: 2 } },
        { token: 'no', label: 'No' },
      ],
      draft: { hall: 'riverside', service: 'room', party: 2, missing: ['mobile'], holdUntil: now + 600_000 },
    }
    const text = 'Tuesday, 24 November 2026, 15:00–16:00\nheld for you, not confirmed yet'
    expect(drawReply(say, drawing('en', { ask }))).toEqual({
      text,
      code: 'HALLO_SLOT_FULL',
      ask: { prompt: text, dialog: 'booking', step: 'party', kind: 'number' },
      choices: [
        { label: '15:00', value: 'q7~s1', is: { mark: 'T20261124-1500', left: 2 } },
        { label: 'No', value: 'q7~no' },
      ],
      draft: {
        hall: 'riverside',
        service: 'room',
        party: 2,
        missing: ['mobile'],
        holdUntil: '2026-11-23T09:10:00+08:00',
      },
    })
  })

  it('carries a booking with the hall’s offset, its calendar file and its QR picture', () => {
    const say: Say = { message: 'common:state.confirmed', booking, files: ['ics'], images: ['qr'] }
    expect(drawReply(say, drawing('zh-CN', { ask }))).toEqual({
      text: '已确认',
      booking: {
        id: 'b1',
        code: '7KMD-2QXV',
        state: 'confirmed',
        version: 2,
        hall: 'riverside',
        service: 'room',
        marks: ['T20261124-1500', 'T20261124-1600'],
        start: '2026-11-24T15:00:00+08:00',
        end: '2026-11-24T17:00:00+08:00',
        zone: 'Asia/Shanghai',
        party: 5,
      },
      files: [
        {
          of: 'ics',
          id: 'b1',
          locale: 'zh-CN',
          name: 'hallo-7KMD-2QXV.ics',
          type: 'text/calendar; charset=utf-8',
          bytes: expect.any(Number),
        },
      ],
      images: [{ of: 'qr', id: 'b1', locale: 'zh-CN', alt: '预约 7KMD-2QXV 的二维码' }],
    })
  })

  it('buttons carry the question that the engine names, else the open one', () => {
    const say: Say = { message: 'common:state.held', ask: 'mine.x-1', choices: [{ token: 'b1', label: 'B' }] }
    expect(drawReply(say, drawing('en', { ask })).choices).toEqual([{ label: 'B', value: 'mine.x-1~b1' }])
  })

  it('an open question names its field where it has one', () => {
    expect(drawAsk({ ...ask, field: 'mobile', kind: 'phone' }, 'Number?')).toEqual({
      prompt: 'Number?',
      dialog: 'booking',
      step: 'party',
      field: 'mobile',
      kind: 'phone',
    })
  })
})

it('lengths are said exactly', () => {
  const { formats } = speakerFor('en')
  expect(formats.minutes(0)).toBe('0 minutes')
  expect(formats.minutes(1501)).toBe('1 day 1 hour 1 minute')
  expect(formats.bytes(512)).toBe('512 bytes')
  expect(formats.bytes(1536 * 1024)).toBe('1.5 megabytes')
})
