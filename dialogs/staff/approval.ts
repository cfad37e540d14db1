import type { Booking } from '../../src/domain/booking/booking.ts'
import { lengthOf } from '../../src/domain/form/fields/text.ts'
import { fileAnswers } from '../../src/domain/form/file-answers.ts'
import type { ResultOf } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { again, type Context, type Dialog, end, type Move, pass, push, quiet, run } from '../engine/dialog.ts'
import type { Line, Option, Say } from '../engine/types.ts'
import { aboutParams } from '../guest/mine/lines.ts'
import { guestParams } from './check-in/show.ts'
import { confirmsArrival } from './check-in/words.ts'

type Draft = { code?: string; id?: string; version?: number; hall?: string; service?: string }
type ApprovalContext = Context<Draft>

const REASONS = ['full', 'closed', 'unsuitable'] as const
const LONGEST_REASON = 200

/** A service may need the hall's word: staff approve or decline with a reason, the guest hears of it. */
export const approval: Dialog<Draft> = {
  name: 'approval',
  first: 'reason',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const { quoted } = c
        if (quoted?.ask?.startsWith('approval') !== true || quoted.code === undefined) return undefined
        if (confirmsArrival(c.text) || c.reading.answer === 'yes') return act(c, `ok:${quoted.code}`)
        return c.reading.answer === 'no' ? act(c, `no:${quoted.code}`) : undefined
      },
    },
  ],
  steps: {
    reason: {
      ask: () => ({
        kind: 'text',
        message: 'approval:askReason',
        choices: REASONS.map((reason) => ({ token: `why.${reason}`, label: { message: `approval:reason.${reason}` } })),
      }),
      answer(c, { token, text }) {
        const { id, version } = c.draft
        if (id === undefined || version === undefined) return end()
        const reason = token ?? text?.trim()
        if (reason === undefined || reason === '') return pass
        if (lengthOf(reason) > LONGEST_REASON)
          return again(refusal({ code: 'HALLO_TEXT_TOO_LONG', params: { max: LONGEST_REASON } }))
        return run({ do: 'approve', booking: id, version, approve: false, reason }, 'deciding')
      },
    },
    deciding: { result: decided },
    lapsing: { result: lapsed },
  },
  due(c, body) {
    if (body.booking === undefined) return undefined
    if (body.what === 'undecided' && body.version !== undefined)
      return c.booking({ id: body.booking }) === undefined
        ? undefined
        : run({ do: 'expire', booking: body.booking, version: body.version }, 'lapsing')
    if (body.what === 'requested') return told(c, c.hallBooking({ id: body.booking })?.booking)
    if (body.what !== 'decided') return undefined
    const own = c.booking({ id: body.booking })
    if (own !== undefined) c.say(outcome(c, own))
    else {
      const found = c.hallBooking({ id: body.booking })
      if (found === undefined) return undefined
      c.say(standing(c, found.booking, body.by))
    }
    return quiet
  },
  stale: (c, token) => (token === undefined ? undefined : act(c, token)),
  ways: { reason: ['deciding', 'end'], deciding: ['end'], lapsing: ['end'] },
}

/** The request as staff see it. */
function told(c: ApprovalContext, booking: Booking | undefined): Move | undefined {
  if (booking === undefined) return undefined
  if (booking.state !== 'pending') return quiet
  const lines: Line[] = [{ message: 'checkin:party', params: guestParams(c, booking) }]
  const choices: Option[] = ['ok', 'no'].map((act) => ({
    token: `${act}:${booking.code}`,
    label: { message: `approval:choice.${act}` },
    is: { booking: booking.id },
  }))
  const kept = fileAnswers(booking).map(([, file]) => file)
  c.say({ message: 'approval:requested', params: guestParams(c, booking), lines, choices, booking, kept })
  return quiet
}

/** A button of a request, whenever it is tapped. */
function act(c: ApprovalContext, token: string): Move | undefined {
  const [, verb, code = ''] = /^(ok|no):([A-Z0-9-]+)$/.exec(token) ?? []
  if (verb === undefined) return undefined
  const found = c.hallBooking({ code })
  if (found === undefined) {
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return end()
  }
  const { booking, by } = found
  if (booking.state !== 'pending') {
    c.say(standing(c, booking, by))
    return end()
  }
  const { id, version } = booking
  if (verb === 'ok') return run({ do: 'approve', booking: id, version, approve: true }, 'deciding')
  return push('approval', { code, id, version, hall: booking.hall, service: booking.service }, 'reason')
}

const standing = (c: ApprovalContext, booking: Booking, by: string | undefined): Say => ({
  message: booking.decided === undefined ? 'checkin:is' : 'approval:already',
  params: {
    ...guestParams(c, booking),
    by: by ?? { message: 'checkin:colleague' },
    state: { message: `common:state.${booking.state}` },
  },
  booking,
})

function decided(c: ApprovalContext, result: ResultOf<'approve'>): Move {
  if (!result.ok) {
    c.say(result.booking === undefined ? refusal(result) : standing(c, result.booking, undefined))
    return end()
  }
  const { booking } = result
  if (booking.decided?.by !== c.person.id) {
    c.say(standing(c, booking, undefined))
    return end()
  }
  c.say({ message: `approval:done.${booking.state}`, params: guestParams(c, booking), booking })
  if (result.repeated === true) return end()
  const news = {
    what: 'decided',
    booking: booking.id,
    ...(c.person.name !== undefined && { by: c.person.name }),
  } as const
  if (booking.person !== c.person.id) c.tell({ person: booking.person }, news)
  c.tell({ staffOf: booking.hall, except: c.person.id }, news)
  return end()
}

/** What the guest hears: the code as at any booking, or why not and what to do. */
function outcome(c: ApprovalContext, booking: Booking): Say {
  const params = aboutParams(c, booking)
  if (booking.state === 'confirmed')
    return { message: 'approval:approved', params, booking, files: ['ics'], images: ['qr'] }
  const { reason = '' } = booking
  const known = REASONS.find((each) => reason === `why.${each}`)
  const why = known === undefined ? reason : { message: `approval:reason.${known}` }
  return { message: 'approval:declined', params: { ...params, reason: why }, booking }
}

/** Nobody decided in time. */
function lapsed(c: ApprovalContext, result: ResultOf<'expire'>): Move {
  if (!result.ok) return quiet
  c.say({ message: 'approval:undecided', params: aboutParams(c, result.booking), booking: result.booking })
  return quiet
}
