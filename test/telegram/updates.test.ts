import type { Update } from 'telegraf/types'
import { describe, expect, test } from 'vitest'
import { marked, markupOf } from '../../adapters/telegram/markup.ts'
import { heardIn } from '../../adapters/telegram/updates.ts'

const from = { id: 7, first_name: 'Ada', is_bot: false, language_code: 'en' }
const message = (over: object, chat: object = { id: 7, type: 'private' }): Update =>
  ({ update_id: 1, message: { message_id: 5, date: 1, chat, from, ...over } }) as unknown as Update
const bodyOf = (over: object) => heardIn(message(over))?.body

describe('what people do on Telegram', () => {
  test('is text, a tap, a shared number or a file', () => {
    expect(heardIn(message({ text: 'hi' }))).toMatchObject({
      user: { id: 7 },
      chat: 7,
      body: { type: 'text', text: 'hi' },
    })
    const contact = { phone_number: '8613800138000', user_id: 7 }
    expect(bodyOf({ contact })).toEqual({ type: 'text', text: '+8613800138000' })
    expect(bodyOf({ contact: { ...contact, user_id: 8 } })).toMatchObject({ type: 'file', name: 'contact' })
    expect(
      bodyOf({
        photo: [
          { file_id: 'a', file_size: 1 },
          { file_id: 'b', file_size: 2 },
        ],
      }),
    ).toMatchObject({
      type: 'file',
      bytes: 2,
      file: 'telegram/b',
    })
    expect(bodyOf({ photo: [{ file_id: 'a' }], caption: 'yoga' })).toMatchObject({ type: 'file', caption: 'yoga' })
    expect(bodyOf({ sticker: { file_id: 's' } })).toMatchObject({ type: 'file', name: 'sticker' })
  })

  test('is a place, where it is one on the earth', () => {
    const place = { latitude: 30.2088, longitude: -120.5 }
    expect(bodyOf({ location: place })).toEqual({ type: 'location', ...place })
    expect(bodyOf({ venue: { title: 'x', location: place }, location: place })).toEqual({ type: 'location', ...place })
    for (const wrong of [{ latitude: 91, longitude: 2 }, { latitude: 1 }, { latitude: Number.NaN, longitude: 2 }])
      expect(bodyOf({ location: wrong })).toMatchObject({ type: 'file', name: 'location' })
  })

  test('deep links begin something', () => {
    expect(bodyOf({ text: '/start' })).toEqual({ type: 'start' })
    expect(bodyOf({ text: '/start claim_K7QM-2QXV-9HTD' })).toEqual({ type: 'text', text: '/claim K7QM-2QXV-9HTD' })
    expect(bodyOf({ text: '/start book_badminton' })).toEqual({ type: 'text', text: '/book badminton' })
    expect(bodyOf({ text: '/start code_7KMD-2QXV' })).toEqual({ type: 'text', text: '7KMD-2QXV' })
    expect(bodyOf({ text: '/start other' })).toEqual({ type: 'start', payload: 'other' })
  })

  test('a reply tells what it answers: the question of the buttons, the code in the words', () => {
    const keyboard = [[{ text: 'Checked in', callback_data: 'desk.abc-1~in:7KMD-2QXV' }]]
    const reply_to_message = { text: 'Eve is here (7KMD-2QXV)', reply_markup: { inline_keyboard: keyboard } }
    expect(bodyOf({ text: 'ok', reply_to_message })).toEqual({
      type: 'text',
      text: 'ok',
      quoted: { ask: 'desk.abc-1', token: 'in:7KMD-2QXV', code: '7KMD-2QXV' },
    })
    expect(bodyOf({ text: 'ok', reply_to_message: { text: 'hello' } })).toMatchObject({ quoted: {} })
  })

  test('groups, bots and edits are not heard', () => {
    expect(heardIn(message({ text: 'hi' }, { id: -5, type: 'group' }))).toBeUndefined()
    expect(heardIn(message({ text: 'hi', from: { ...from, is_bot: true } }))).toBeUndefined()
    expect(heardIn({ update_id: 1, edited_message: {} } as unknown as Update)).toBeUndefined()
  })
})

describe('what Telegram shows', () => {
  const choice = (label: string, n: number) => ({ label, value: `q~${n}` })
  test('choices as buttons, short ones beside each other', () => {
    const buttons = [choice('1 person', 1), choice('2 people', 2), choice('Something that is longer', 3)]
    expect(markupOf({ kind: 'text', text: 'How many?', buttons })).toEqual({
      inline_keyboard: [
        [
          { text: '1 person', callback_data: 'q~1' },
          { text: '2 people', callback_data: 'q~2' },
        ],
        [{ text: 'Something that is longer', callback_data: 'q~3' }],
      ],
    })
  })

  test('a number can be shared where one is asked for', () => {
    expect(markupOf({ kind: 'text', text: 'Your number?', contact: 'Share' })).toMatchObject({
      keyboard: [[{ text: 'Share', request_contact: true }]],
    })
  })

  test('the tapped button is marked, once, and no other', () => {
    const keyboard = [
      [
        { text: 'A', callback_data: 'q~1' },
        { text: '✓ B', callback_data: 'q~2' },
      ],
    ]
    expect(
      marked(keyboard, 'q~1')
        ?.flat()
        .map(({ text }) => text),
    ).toEqual(['✓ A', 'B'])
    expect(marked(keyboard, 'q~2')).toBeUndefined()
  })
})
