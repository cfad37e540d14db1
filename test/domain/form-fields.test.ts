import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedFields } from '../../src/domain/form/asked-fields.ts'
import { readFile } from '../../src/domain/form/fields/file-field.ts'
import { countryOf } from '../../src/domain/form/fields/mobile-field.ts'
import { type Answers, FIELD_KINDS, type Field, type FieldKind } from '../../src/domain/form/form.ts'
import { type AnswerContext, readAgain, readAnswer } from '../../src/domain/form/form-fields.ts'
import { mask } from '../../src/domain/form/mask-answer.ts'

const field = (kind: FieldKind, over: Partial<Field> = {}): Field => ({
  id: 'f',
  kind,
  label: { en: 'Field' },
  required: true,
  sensitive: false,
  ...over,
})
const value = (of: Field, text: string, context?: AnswerContext) => {
  const read = readAnswer(of, text, context)
  return read.ok ? read.value : read.code
}

describe('an answer to a field', () => {
  it('is needed where the field is required, and skipped where it is not', () => {
    expect(value(field('text'), '  \n')).toBe('HALLO_FIELD_REQUIRED')
    expect(value(field('text', { required: false }), ' ')).toBe(null)
  })

  it.each([
    ['hello', 'hello'],
    ['  <b>bold</b>  ', '<b>bold</b>'],
    ['a\u0000b\u0007', 'ab'],
    ['line one\r\nline two', 'line one\nline two'],
    ['half \ud83d of a character', 'half  of a character'],
    ['x'.repeat(501), 'HALLO_FIELD_TOO_LONG'],
    ['x'.repeat(10_000), 'HALLO_FIELD_TOO_LONG'],
  ])('text %j', (text, expected) => {
    expect(value(field('text'), text)).toBe(expected)
  })

  it('text: limits count characters as people do, and a pattern is for the whole value', () => {
    expect(value(field('text', { max: 2 }), '👨‍👩‍👧👍🏽')).toBe('👨‍👩‍👧👍🏽')
    expect(readAnswer(field('text', { max: 2 }), '三个字')).toEqual({
      ok: false,
      code: 'HALLO_FIELD_TOO_LONG',
      params: { field: 'f', max: 2 },
    })
    expect(value(field('text', { min: 3 }), 'ab')).toBe('HALLO_FIELD_TOO_SHORT')
    expect(value(field('text', { pattern: '[A-Z]{2}|\\d+' }), 'AB')).toBe('AB')
    expect(value(field('text', { pattern: '[A-Z]{2}|\\d+' }), 'AB1')).toBe('HALLO_FIELD_PATTERN')
  })

  it.each([
    ['王芳', '王芳'],
    ["  Ada   O'Brien-Lovelace ", "Ada O'Brien-Lovelace"],
    ['محمد', 'محمد'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["Robert'); DROP TABLE bookings;--", "Robert'); DROP TABLE bookings;--"],
    ['X Æ A-12', 'X Æ A-12'],
    ['Ada\u0000', 'HALLO_FIELD_NAME'],
    ['Ada\u202eevil', 'HALLO_FIELD_NAME'],
    ['😀', 'HALLO_FIELD_NAME'],
    ['12345', 'HALLO_FIELD_NAME'],
    // nothing of it can be seen: Hangul fillers, zero-width, tags
    ['\u3164', 'HALLO_FIELD_NAME'],
    ['\uffa0\u115f\u1160', 'HALLO_FIELD_NAME'],
    ['\u200b\u200d\u2060\ufeff', 'HALLO_FIELD_NAME'],
    ['\u{e0041}\u{e0042}', 'HALLO_FIELD_NAME'],
    ['\u200e\u200f', 'HALLO_FIELD_NAME'],
    // what can't be seen does not make another name of one; joiners that writing needs stay
    ['Ada\u200b\u3164', 'Ada'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['葛\u{e0100}西', '葛\u{e0100}西'],
    // addresses of the web
    ['https://prize.example/win', 'HALLO_FIELD_NAME'],
    ['Win at prize.com', 'HALLO_FIELD_NAME'],
    ['prize。com', 'HALLO_FIELD_NAME'],
    ['ＷＷＷ．prize', 'HALLO_FIELD_NAME'],
    ['免费领奖 奖品.中国', 'HALLO_FIELD_NAME'],
    ['t.ly/abc', 'HALLO_FIELD_NAME'],
    ['ada@mail.org', 'HALLO_FIELD_NAME'],
    ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
    ['Dr.Wang', 'Dr.Wang'],
    ['wei.li', 'wei.li'],
    ['St.John Smythe', 'St.John Smythe'],
    ['Ngô Đình.Su', 'Ngô Đình.Su'],
    ['a'.repeat(61), 'HALLO_FIELD_TOO_LONG'],
  ])('name %j', (text, expected) => {
    expect(value(field('name'), text)).toBe(expected)
  })

  it.each([
    ['12', 12],
    ['１２', 12],
    ['-3', -3],
    ['1,200', 1200],
    ['3.5', 3.5],
    ['12 岁', 12],
    ['两个', 2],
    ['十二', 12],
    ['二十', 20],
    ['九十九岁', 99],
    ['twelve', 'HALLO_FIELD_NUMBER'],
    ['1 2', 'HALLO_FIELD_NUMBER'],
    ['9'.repeat(400), 'HALLO_FIELD_NUMBER'],
    ['Infinity', 'HALLO_FIELD_NUMBER'],
    ['1e9', 'HALLO_FIELD_NUMBER'],
    ['一二', 'HALLO_FIELD_NUMBER'],
  ])('number %j', (text, expected) => {
    expect(value(field('number'), text)).toBe(expected)
  })

  it('number: within its limits', () => {
    const age = field('number', { min: 6, max: 99 })
    expect(readAnswer(age, '5')).toEqual({ ok: false, code: 'HALLO_FIELD_TOO_LOW', params: { field: 'f', min: 6 } })
    expect(readAnswer(age, '100')).toEqual({ ok: false, code: 'HALLO_FIELD_TOO_HIGH', params: { field: 'f', max: 99 } })
    expect(value(age, '6')).toBe(6)
  })

  it.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['+86 138-0013-8000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['我的手机是13800138000。', '+8613800138000'],
    ['+44 7911 123456', '+447911123456'],
    ['+1 415 555 2671', '+14155552671'],
    ['1380013800', 'HALLO_FIELD_MOBILE'],
    ['138001380000', 'HALLO_FIELD_MOBILE'],
    ['11111111111', 'HALLO_FIELD_MOBILE'],
    ['12345678901', 'HALLO_FIELD_MOBILE'],
    ['0571 88880008', 'HALLO_FIELD_MOBILE'],
    ['+44 20 7946 0018', 'HALLO_FIELD_MOBILE'],
    ['+1 123', 'HALLO_FIELD_MOBILE'],
    ['13800138000 or 13900139000', 'HALLO_FIELD_MOBILE'],
    ['no', 'HALLO_FIELD_MOBILE'],
  ])('mobile %j', (text, expected) => {
    expect(value(field('mobile'), text)).toBe(expected)
  })

  it('mobile: a landline of any country is told apart, and taken where the field allows it', () => {
    const of = (text: string, zone = 'Asia/Shanghai', over: Partial<Field> = {}) => {
      const read = readAnswer(field('mobile', over), text, { hall: { zone } })
      return read.ok ? read.value : read.params?.part
    }
    expect(of('0571 88880008')).toBe('landline')
    expect(of('07700 900123')).toBe('abroad')
    expect(of('+867700900123')).toBe('abroad')
    expect(of('+33 1 42 68 53 00')).toBe('landline')
    expect(of('+49 30 901820')).toBe('landline')
    expect(of('020 7946 0018', 'Europe/London')).toBe('landline')
    expect(of('030 901820', 'Europe/Berlin')).toBe('landline')
    expect(of('+33 6 12 34 56 78')).toBe('+33612345678')
    expect(of('0151 23456789', 'Europe/Berlin')).toBe('+4915123456789')
    expect(of('12', 'Europe/Berlin')).toBe('none')
    expect(of('020 7946 0018', 'Europe/London', { landline: true })).toBe('+442079460018')
    expect(of('0571 88880008', 'Asia/Shanghai', { landline: true })).toBe('+8657188880008')
  })

  it('mobile: without a country code it is one of the hall’s country, else of mainland China', () => {
    const london = { hall: { zone: 'Europe/London', phone: '+44 20 7946 0018' } }
    expect(value(field('mobile'), '07911 123456', london)).toBe('+447911123456')
    expect(value(field('mobile'), '07700 900123', london)).toBe('+447700900123')
    expect(value(field('mobile'), '13800138000', london)).toBe('+8613800138000')
    expect(countryOf({ zone: 'Europe/London' })).toBe('GB')
    expect(countryOf({ zone: 'Asia/Shanghai' })).toBe('CN')
    expect(countryOf({ zone: 'Antarctica/Troll', phone: '+47 22 00 00 00' })).toBe('NO')
  })

  it.each([
    ['Ada@Example.COM', 'Ada@example.com'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
    ['用户@例子.中国', '用户@例子.中国'],
    ['a.b+c@d-e.co.uk', 'a.b+c@d-e.co.uk'],
    ["Siobhan.O'Neill@Example.ie", "Siobhan.O'Neill@example.ie"],
    ['ada@exa_mple.com', 'HALLO_FIELD_EMAIL'],
    ['ada@example.c', 'HALLO_FIELD_EMAIL'],
    ['ada@example', 'HALLO_FIELD_EMAIL'],
    ['ada@.com', 'HALLO_FIELD_EMAIL'],
    ['.ada@example.com', 'HALLO_FIELD_EMAIL'],
    ['a da@example.com', 'HALLO_FIELD_EMAIL'],
    ['@example.com', 'HALLO_FIELD_EMAIL'],
    [`${'a'.repeat(65)}@example.com`, 'HALLO_FIELD_EMAIL'],
  ])('e-mail %j', (text, expected) => {
    expect(value(field('email'), text)).toBe(expected)
  })

  const dance = field('choice', {
    options: [
      { id: 'latin', label: { 'zh-CN': '拉丁舞', en: 'Latin dance' } },
      { id: 'ballet', label: { 'zh-CN': '芭蕾', en: 'Ballet' } },
      { id: 'ballroom', label: { 'zh-CN': '交谊舞', en: 'Ballroom dance' } },
    ],
  })
  it.each([
    ['latin', 'latin'],
    ['LATIN DANCE', 'latin'],
    ['拉丁舞', 'latin'],
    ['2', 'ballet'],
    ['②', 'ballet'],
    ['第三个', 'ballroom'],
    ['the second one', 'ballet'],
    ['最后一个', 'ballroom'],
    ['交谊', 'ballroom'],
    ['dance', 'HALLO_FIELD_CHOICE'],
    ['0', 'HALLO_FIELD_CHOICE'],
    ['4', 'HALLO_FIELD_CHOICE'],
    ['tango', 'HALLO_FIELD_CHOICE'],
    ['…', 'HALLO_FIELD_CHOICE'],
  ])('choice %j', (text, expected) => {
    expect(value(dance, text)).toBe(expected)
  })

  it.each([
    ['Yes!', true],
    ['需要', true],
    ['no thanks', false],
    ['不要。', false],
    ['maybe', 'HALLO_FIELD_YESNO'],
  ])('yes or no %j', (text, expected) => {
    expect(value(field('yesno'), text)).toBe(expected)
  })

  it.each([
    ['2026-11-24', undefined, '2026-11-24'],
    ['2026年11月4日', undefined, '2026-11-04'],
    ['20261124', undefined, '2026-11-24'],
    ['24 November 2026', 'en', '2026-11-24'],
    ['Nov 4th, 2026', 'en', '2026-11-04'],
    ['3/4/2026', 'en', '2026-03-04'],
    ['24/3/2026', 'en', '2026-03-24'],
    ['3/4/2026', 'zh-CN', '2026-04-03'],
    ['3.4.2026', 'en', '2026-04-03'],
    ['2026-02-30', undefined, 'HALLO_FIELD_DATE'],
    ['31/02/2026', 'en', 'HALLO_FIELD_DATE'],
    ['tomorrow', 'en', 'HALLO_FIELD_DATE'],
  ])('date %j in %s', (text, locale, expected) => {
    expect(value(field('date'), text, locale === undefined ? {} : { locale })).toBe(expected)
  })
})

it('whatever is typed is either read or refused with the field’s id, and what was read reads the same again', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom('１２', '13800138000', '2', 'yes', '2026-11-24', 'a@b.co', '王芳', ' <b> '),
  )
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_KINDS), typed, (kind, text) => {
      const of = field(kind, { options: [{ id: 'a', label: { en: 'One' } }] })
      const read = readAnswer(of, text)
      if (read.ok) expect(readAnswer(of, String(read.value))).toEqual(read)
      else expect(read.params?.field).toBe('f')
    }),
    { numRuns: 1000 },
  )
})

describe('what a party is asked', () => {
  const keys = (fields: Field[], party: number, answers: Answers = {}) =>
    askedFields(fields, party, ({ key }) => answers[key]).map(({ key }) => key)
  const fields = [
    field('name', { id: 'name', per: 'guest' }),
    field('yesno', { id: 'rent' }),
    field('choices', { id: 'gear', per: 'guest', when: { field: 'rent', is: [true] } }),
    field('number', { id: 'size', per: 'guest', when: { field: 'gear', is: ['shoes', 'boots'] } }),
    field('text', { id: 'notes' }),
  ]

  it('stands in the file’s order, then guest by guest', () => {
    expect(keys(fields, 1)).toEqual(['name', 'rent', 'notes'])
    expect(keys(fields, 3)).toEqual(['name', 'rent', 'notes', 'name.2', 'name.3'])
  })

  it('follows conditions: on the guest’s own answers where each has one, and what hangs on an unasked field is not asked', () => {
    const answers = { rent: true, gear: ['shoes'], 'gear.2': ['helmet'] }
    expect(keys(fields, 2, answers)).toEqual(['name', 'rent', 'gear', 'size', 'notes', 'name.2', 'gear.2'])
    expect(keys(fields, 2, { ...answers, rent: false })).toEqual(['name', 'rent', 'notes', 'name.2'])
    expect(keys(fields, 2, { ...answers, 'gear.2': ['helmet', 'boots'] })).toContain('size.2')
  })
})

describe('several choices', () => {
  const options = [
    { id: 'shoes', label: { en: 'Shoes', 'zh-CN': '攀岩鞋' } },
    { id: 'rope', label: { en: 'Rope and harness', 'zh-CN': '绳和安全带' } },
    { id: 'helmet', label: { en: 'Helmet', 'zh-CN': '头盔' } },
  ]
  const of = field('choices', { options })
  it.each([
    ['1, 3', ['shoes', 'helmet']],
    ['３、１', ['shoes', 'helmet']],
    ['1 3', ['shoes', 'helmet']],
    ['Rope and harness', ['rope']],
    ['helmet and shoes.', ['shoes', 'helmet']],
    ['头盔和攀岩鞋', ['shoes', 'helmet']],
    ['攀岩鞋、头盔', ['shoes', 'helmet']],
    ['the first and the last', ['shoes', 'helmet']],
    ['all of them', ['shoes', 'rope', 'helmet']],
    ['全部', ['shoes', 'rope', 'helmet']],
    ['1, 1', ['shoes']],
  ])('%s', (text, expected) => {
    const read = readAnswer(of, text)
    expect(read).toEqual({ ok: true, value: expected })
    expect(readAgain(of, expected)).toEqual(read)
  })
  it('says what is wrong', () => {
    expect(readAnswer(of, '1, 9')).toMatchObject({ code: 'HALLO_FIELD_CHOICES' })
    expect(readAnswer(of, 'a hat')).toMatchObject({ code: 'HALLO_FIELD_CHOICES' })
    expect(readAnswer(of, 'none')).toMatchObject({ code: 'HALLO_FIELD_TOO_FEW', params: { min: 1 } })
    expect(readAnswer({ ...of, required: false }, 'none')).toEqual({ ok: true, value: [] })
    expect(readAnswer({ ...of, max: 1 }, '1,2')).toMatchObject({ code: 'HALLO_FIELD_TOO_MANY', params: { max: 1 } })
  })
})

describe('files', () => {
  const of = field('file', {})
  const file = (over: object) => ({ id: 'f1', name: 'a.jpg', type: 'image/jpeg', bytes: 1000, ...over })
  it('are pictures or PDF, and what their names say', () => {
    expect(readFile(of, file({})).ok).toBe(true)
    expect(readFile(of, file({ name: 'a.pdf', type: 'application/pdf' })).ok).toBe(true)
    expect(readFile(of, file({ name: 'IMG_1.HEIC', type: 'image/heif' })).ok).toBe(true)
    expect(readFile(of, file({ name: 'photo' })).ok).toBe(true)
    expect(readFile(of, file({ type: 'application/pdf' }))).toMatchObject({ code: 'HALLO_FILE_NOT_AS_NAMED' })
    expect(readFile(of, file({ name: 'a.exe', type: 'application/octet-stream' }))).toMatchObject({
      code: 'HALLO_FIELD_FILE',
    })
    expect(readFile({ ...of, accept: 'picture' }, file({ name: 'a.pdf', type: 'application/pdf' }))).toMatchObject({
      code: 'HALLO_FIELD_PICTURE',
    })
    expect(readFile(of, file({ bytes: 30_000_000 }))).toMatchObject({ code: 'HALLO_FILE_TOO_LARGE' })
    expect(readFile(of, file({ id: '' }))).toMatchObject({ code: 'HALLO_FILE_AGAIN' })
    expect(readAnswer(of, 'here it is')).toMatchObject({ code: 'HALLO_FIELD_FILE' })
  })
})

describe('masking', () => {
  it.each([
    ['mobile', '+8613800138000', '138••••8000'],
    ['mobile', '+447911123456', '+44••••456'],
    ['email', 'ada@example.com', 'a••••@example.com'],
    ['name', '王芳', '王••••'],
    ['name', '王', '••••'],
    ['text', 'secret', '••••'],
    ['number', 42, '••••'],
  ] as const)('%s %j', (kind, answer, shown) => {
    expect(mask({ kind, sensitive: true }, answer)).toBe(shown)
    expect(mask({ kind, sensitive: false }, answer)).toBe(answer)
  })

  it('has nothing to hide where nothing was answered', () => {
    expect(mask({ kind: 'mobile', sensitive: true }, null)).toBe(null)
  })
})

describe('an ID number', () => {
  const card = (over: Partial<Field> = {}) => field('id-card', over)
  /** a number with its right check character, by the standard's own words */
  const numbered = (first: string): string => {
    const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
    return first + '10X98765432'[sum % 11]
  }

  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５ 19491231 002Ｘ', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    ['110105194912310021', 'HALLO_FIELD_ID_WRONG'],
    ['110105194902310021', 'HALLO_FIELD_ID_WRONG'],
    ['110105491231002', 'HALLO_FIELD_ID'],
    ['13800138000', 'HALLO_FIELD_ID'],
    ['my card', 'HALLO_FIELD_ID'],
  ])('%s: %s', (text, expected) => {
    expect(value(card(), text)).toBe(expected)
  })

  it('says what of it is wrong: the birth date of nobody alive, or the last character', () => {
    const part = (number: string, date?: string) => {
      const read = readAnswer(card(), number, date === undefined ? {} : { date })
      return read.ok ? 'right' : read.params?.part
    }
    expect(part('110105194902310021')).toBe('born')
    expect(part(numbered('11010520301231002'), '2026-11-28')).toBe('born')
    expect(part(numbered('11010518801231002'), '2026-11-28')).toBe('born')
    expect(part(numbered('11010519051231002'), '2026-11-28')).toBe('right')
    expect(part('110105194912310021', '2026-11-28')).toBe('last')
  })

  it('every number with a right check character is read, and no other last character is', () => {
    const born = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2020-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 110000, max: 659999 }),
        born,
        fc.integer({ min: 0, max: 999 }),
        (area, day, order) => {
          const digits = day.toISOString().slice(0, 10).replaceAll('-', '')
          const number = numbered(`${area}${digits}${String(order).padStart(3, '0')}`)
          expect(value(card(), number)).toBe(number)
          const others = [...'0123456789X'].filter((last) => last !== number[17])
          for (const last of others) expect(value(card(), number.slice(0, 17) + last)).toBe('HALLO_FIELD_ID_WRONG')
        },
      ),
    )
  })

  it('tells the age on the day of the slot', () => {
    const adult = card({ age: { min: 18, max: 65 } })
    const number = numbered('11010520081124001')
    expect(value(adult, number, { date: '2026-11-23' })).toBe('HALLO_FIELD_TOO_YOUNG')
    expect(value(adult, number, { date: '2026-11-24' })).toBe(number)
    expect(value(adult, number, { date: '2074-11-24' })).toBe('HALLO_FIELD_TOO_OLD')
    expect(mask(card({ sensitive: true }), number)).toBe(`110••••${number.slice(-2)}`)
  })
})

it.each([
  ['I accept', true],
  ['同意', true],
  ['yes', true],
  ['no', 'HALLO_FIELD_TERMS'],
  ['hm', 'HALLO_FIELD_TERMS'],
])('terms: %s', (text, expected) => {
  expect(value(field('terms'), text)).toBe(expected)
})
