import type { Field } from '../../src/domain/form/form.ts'
import { readAnswer } from '../../src/domain/form/form-fields.ts'
import { bookingCode, isBookingCode } from '../../src/language/text/booking-code.ts'
import { says } from '../../src/language/wording/wishes.ts'
import { refusal } from '../common/refusal.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import { again, type Context, type Dialog, end, go, type Move, pass, push, quiet, run } from '../engine/dialog.ts'
import type { Json } from '../engine/types.ts'

type Draft = {
  code?: string
  /** the code that its number did not fit: another number may */
  tried?: string
  /** what is to be done with that booking, as the draft of `manage`; `said`: in the guest's words */
  wish?: Json
}

/** Only its kind matters: the number is compared, not kept. */
const MOBILE: Field = { id: 'mobile', kind: 'mobile', label: {}, required: true, sensitive: true, landline: true }

/** On a new device: a booking's code and the mobile number that it was made with show whose bookings they are. */
export const link: Dialog<Draft> = {
  name: 'link',
  first: 'code',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const coded = c.slash?.word === 'code' || (c.slash?.word === 'link' && bookingCode(c.slash.rest) !== undefined)
        const asked = coded || says(c.text, 'enterCode') || meansOnly(c.understood, 'link')
        if (!asked && !isLoneCode(c)) return undefined
        return take(c, bookingCode(c.slash?.rest ?? c.text)) ?? go('code')
      },
    },
  ],
  steps: {
    code: {
      ask: () => ({ kind: 'code', message: 'link:code' }),
      answer(c, { text }) {
        if (text === undefined) return pass
        return take(c, bookingCode(text)) ?? numberAgain(c) ?? again({ message: 'link:noCode' })
      },
    },
    mobile: {
      ask: (c) => ({ kind: 'phone', message: 'link:mobile', params: { code: c.draft.code ?? '' } }),
      answer(c, { text }) {
        if (text === undefined) return pass
        // another code instead: the first was mistyped
        const code = bookingCode(text)
        if (code !== undefined && isBookingCode(text)) return take(c, code)!
        const read = readAnswer(MOBILE, c.reading.contact?.mobile ?? c.reading.otherNumber ?? text, {
          locale: c.locale,
        })
        return read.ok ? linkBy(c, String(read.value)) : again({ message: 'link:noMobile', code: read.code })
      },
    },
    linking: {
      result(c, result) {
        if (result.ok) {
          if (result.repeated !== true && result.person !== undefined)
            c.tell({ person: result.person.id }, { what: 'deviceLinked' })
          if (c.draft.wish !== undefined) {
            c.say({ message: 'link:found' })
            return go('wish')
          }
          c.say({ message: 'link:done', choices: [{ token: 'mine', label: { message: 'common:choice.mine' } }] })
          return end()
        }
        c.say(refusal(result))
        if (result.code !== 'HALLO_CODE_UNKNOWN') return end()
        const { wish, code } = c.draft
        c.reset()
        c.note({ wish, tried: code })
        return go('code')
      },
    },
    /** the booking is theirs: what was wished of it before */
    wish: {
      ask: (c) => ({
        kind: 'confirm',
        message: 'link:wish',
        params: { code: c.draft.code ?? '', said: String(c.draft.wish?.said ?? '') },
        choices: [
          { token: 'go', label: { message: 'link:go' }, is: { answer: 'yes' } },
          { token: 'leave', label: { message: 'link:leave' }, is: { answer: 'no' } },
        ],
      }),
      answer(c, { token }) {
        const answer = token ?? c.reading.answer
        if (answer === 'leave' || answer === 'no') return end()
        if (answer !== 'go' && answer !== 'yes') return pass
        const { said: _, preview: __, ...wish } = c.draft.wish ?? {}
        return push('manage', { ...wish, code: c.draft.code ?? '' }, 'aim')
      },
    },
  },
  /** The device that was there first hears of one that was linked to it. */
  due(c, body) {
    if (body.what !== 'deviceLinked') return undefined
    c.say({ message: 'link:told' })
    return quiet
  },
  stale: (_, token) => (token === 'mine' ? push('mine') : undefined),
  ways: {
    code: ['mobile', 'linking', 'end'],
    mobile: ['mobile', 'linking'],
    linking: ['code', 'wish', 'end'],
    wish: ['end'],
  },
}

/** A code alone says enough, and so does one with a mobile number, unless the open question may want just that. */
function isLoneCode(c: Context<Draft>): boolean {
  if (c.open?.dialog === 'link' || c.open?.kind === 'text' || bookingCode(c.text) === undefined) return false
  return isBookingCode(c.text) || (c.open?.kind !== 'phone' && c.reading.contact?.mobile !== undefined)
}

/** What to do with a code: the guest's own booking is shown, another's needs its mobile number as well. */
function take(c: Context<Draft>, code: string | undefined): Move | undefined {
  if (code === undefined) return undefined
  if (c.fact({ need: 'booking', code }) !== undefined) return push('mine', { code }, 'details')
  c.set({ code })
  const mobile = c.reading.contact?.mobile
  return mobile === undefined ? go('mobile') : linkBy(c, mobile)
}

/** It was the number that was mistyped, not the code. */
function numberAgain(c: Context<Draft>): Move | undefined {
  const { tried } = c.draft
  const mobile = c.reading.contact?.mobile ?? c.reading.otherNumber
  if (tried === undefined || mobile === undefined) return undefined
  c.set({ code: tried })
  return linkBy(c, mobile)
}

const linkBy = (c: Context<Draft>, mobile: string): Move =>
  run({ do: 'link', code: c.draft.code ?? '', mobile }, 'linking')
