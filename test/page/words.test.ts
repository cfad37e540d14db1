import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, namedLocale, pickLocale, TEXTS } from '../../adapters/web/page/texts.ts'
import { keyboardFor } from '../../adapters/web/page/view/keyboard.ts'
import { apartTimes, languageOf, linkify } from '../../adapters/web/page/view/linkify.ts'
import { minutes, wallTime } from '../../adapters/web/page/view/time-left.ts'
import { when } from '../../adapters/web/page/view/when.ts'

describe('links in what Hallo says', () => {
  it('finds addresses and phone numbers, without the sentence’s own signs', () => {
    expect(linkify('See https://example.com/a?b=1, or call +86 571 8888 0008.')).toEqual([
      { text: 'See ' },
      { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
      { text: ', or call ' },
      { text: '+86 571 8888 0008', href: 'tel:+8657188880008' },
      { text: '.' },
    ])
    expect(linkify('请看https://example.com，谢谢')[1]?.href).toBe('https://example.com')
  })

  it('keeps the ends of a range of times together', () => {
    const text = 'Friday, 27 November 2026, 19:00–20:00 is held; 9:00-10:30 is not. 7:5 is none.'
    expect(apartTimes(text).filter(({ times }) => times)).toEqual([
      { text: '19:00–20:00', times: true },
      { text: '9:00-10:30', times: true },
    ])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('19:00–20:00', '7:00', '–', 'on ', '2', ':30')), (pieces) => {
        const whole = pieces.join('')
        expect(
          apartTimes(whole)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole)
      }),
    )
  })

  it('leaves codes, prices, masked numbers and scripts as they are', () => {
    for (const text of [
      'HB-7K2M9Q',
      'CN¥80.00',
      '13800138000',
      '+86 138****8000',
      'javascript:alert(1)',
      '<a href=x>',
    ]) {
      expect(linkify(text)).toEqual([{ text }])
    }
  })

  it('loses no character, and links to nothing but the web and the phone', () => {
    const text = fc.array(fc.constantFrom('https://a.b', '+1 234 567 8901', '.', ' ', '，', 'x', '<'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (words) => {
        const parts = linkify(words.join(''))
        expect(parts.map((part) => part.text).join('')).toBe(words.join(''))
        for (const { href } of parts) if (href) expect(href).toMatch(/^(https?:\/\/|tel:\+\d+$)/)
      }),
    )
  })

  it('tells Chinese from English', () => {
    expect([languageOf('Meeting room'), languageOf('会议室 A')]).toEqual(['en', 'zh-CN'])
  })
})

describe('the keyboard', () => {
  it('fits what is asked', () => {
    const mode = (kind: string) => keyboardFor({ kind }).inputmode
    expect(['number', 'phone', 'email', 'text', 'date', 'something new'].map(mode)).toEqual([
      'numeric',
      'tel',
      'email',
      'text',
      'text',
      'text',
    ])
    expect(keyboardFor({ kind: 'text', field: 'name' }).autocomplete).toBe('name')
    expect(keyboardFor(null).autocomplete).toBe('off')
  })
})

describe('times', () => {
  const booking = { start: '2026-11-24T23:00:00+08:00', end: '2026-11-25T00:00:00+08:00', zone: 'Asia/Shanghai' }

  it('stand in the hall’s zone, and say so where the device is elsewhere', () => {
    expect(when(booking, 'en')).toEqual({ day: 'Tue, 24 Nov 2026', times: '23:00–00:00 (GMT+8)' })
    expect(when(booking, 'zh-CN').day).toBe('2026年11月24日周二')
    expect(when({ ...booking, zone: 'Pacific/Auckland' }, 'en').times).toBe('04:00–05:00')
  })

  it('stand as they came where the browser does not know the zone', () => {
    expect(when({ ...booking, zone: 'Mars/Olympus' }, 'en')).toEqual({ day: booking.start, times: booking.end })
  })

  it('are read off without a change of zone, and counted down', () => {
    expect(wallTime('2026-11-24T15:10:30+08:00')).toBe('15:10')
    expect([0, 65, 600, 3600, 3725].map(minutes)).toEqual(['0:00', '1:05', '10:00', '1:00:00', '1:02:05'])
  })
})

describe('the page’s own words', () => {
  it('are complete in both languages, with the same parameters', () => {
    const shape = (value: object): unknown =>
      Object.entries(value).map(([key, text]) =>
        typeof text === 'string' ? [key, text !== '', text.match(/\{\w+\}/g)] : [key, shape(text)],
      )
    expect(shape(TEXTS['zh-CN'])).toEqual(shape(TEXTS.en))
    expect(fill('{{a}} of {{b}}', { a: 1, b: 'x' })).toBe('1 of x')
  })

  it('are in the first language of the visitor’s that the page speaks', () => {
    expect(pickLocale([undefined, 'fr-FR', 'zh-TW', 'en'])).toBe('zh-CN')
    expect(pickLocale(['en-GB', 'zh'])).toBe('en')
    expect(pickLocale(['fr'])).toBe('en')
  })

  it('follow a language asked for by its name', () => {
    expect([namedLocale(' ENGLISH'), namedLocale('中文'), namedLocale('English breakfast')]).toEqual([
      'en',
      'zh-CN',
      undefined,
    ])
  })
})
