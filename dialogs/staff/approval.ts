import type { Booking } from '../../src/domain/booking/booking.ts'
import { lengthOf } from '../../src/domain/form/fields/text-field.ts'
import { fileAnswers } from '../../src/domain/form/file-answers.ts'
import { bookingCode } from '../../src/language/text/booking-code.ts'
import { asksForRequests, readVerdict, type Verdict } from '../../src/language/verdict/verdict.ts'
import { says } from '../../src/language/wording/wishes.ts'
import type { ResultOf } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { again, type Context, type Dialog, done, end, go, type Move, pass, push, quiet, run } from '../engine/dialog.ts'
import type { MessageLine, Option, Say } from '../engine/types.ts'
import { aboutParams } from '../guest/mine/lines.ts'
import { guestParams, ofGuest } from './check-in/show-guest.ts'
import { namedGuest } from './commands/named-guest.ts'
import { formLines } from './day/booking-card.ts'
import { damagedLines } from './day/damaged-lines.ts'

type Draft = { code?: string; id?: string; version?: number; hall?: string; service?: string }
type ApprovalContext = Context<Draft>

const REASONS = ['full', 'closed', 'unsuitable'] as const
const LONGEST_REASON = 200
const MOST_LISTED = 8

/** A service may need the hall's word: staff approve or decline with a reason, the guest hears of it. */
export const approval: Dialog<Draft> = {
  name: 'approval',
  first: 'reason',
  light: true,
  commands: ['pending'],
  command: listRequests,
  intents: [
    { certain: true, match: matchRequest },
    {
      certain: true,
      match(c) {
        const { quoted } = c
        if (quoted?.ask?.startsWith('approval') !== true || quoted.code === undefined) return undefined
        if (says(c.text, 'arrived') || c.reading.answer === 'yes') return act(c, `ok:${quoted.code}`)
        return c.reading.answer === 'no' ? act(c, `no:${quoted.code}`) : undefined
      },
    },
  ],
  steps: {
    which: {
      ask(c) {
        const { bookings: waiting, damaged } = c.fact({ need: 'requests' })
        if (waiting.length === 0) {
          c.say({ message: 'approval:nothing', lines: damagedLines(damaged) })
          return end()
        }
        const [first] = waiting
        if (waiting.length === 1 && damaged === 0 && first !== undefined) {
          c.note({ code: first.code })
          return go('shown')
        }
        const choices = waiting.slice(0, MOST_LISTED).map((booking) => requestOption(c, booking))
        const more =
          waiting.length > choices.length ? [{ message: 'approval:more', params: { count: waiting.length } }] : []
        return { kind: 'choice', message: 'approval:which', lines: [...more, ...damagedLines(damaged)], choices }
      },
      answer: (c, { token, text }) => (token !== undefined ? (act(c, token) ?? pass) : (named(c, text) ?? pass)),
    },
    shown: {
      ask(c) {
        const found = c.fact({ need: 'hallBooking', code: c.draft.code ?? '' })
        if (found === undefined) return end()
        if (found.booking.state !== 'pending') {
          c.say(standing(c, found.booking, found.by))
          return end()
        }
        return { kind: 'confirm', ...request(c, found.booking) }
      },
      answer(c, { token, text }) {
        const { code = '' } = c.draft
        if (token !== undefined) return act(c, token) ?? pass
        const verdict = readVerdict(text)
        if (verdict?.about === '') return act(c, `${verdict.approve ? 'ok' : 'no'}:${code}`) ?? pass
        if (says(text, 'arrived') || c.reading.answer === 'yes') return act(c, `ok:${code}`) ?? pass
        return c.reading.answer === 'no' ? (act(c, `no:${code}`) ?? pass) : pass
      },
    },
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
    if (body.what === 'onDuty') return onDuty(c)
    if (body.booking === undefined) return undefined
    if (body.what === 'undecided' && body.version !== undefined)
      return c.fact({ need: 'booking', id: body.booking }) === undefined
        ? undefined
        : run({ do: 'expire', booking: body.booking, version: body.version }, 'lapsing')
    if (body.what === 'stillUndecided') return askAgain(c, c.fact({ need: 'booking', id: body.booking }))
    if (body.what === 'requested' || body.what === 'requestWaits')
      return told(c, c.fact({ need: 'hallBooking', id: body.booking })?.booking, body.what)
    if (body.what !== 'decided') return undefined
    const own = c.fact({ need: 'booking', id: body.booking })
    if (own !== undefined) c.say(outcome(c, own))
    else {
      const found = c.fact({ need: 'hallBooking', id: body.booking })
      if (found === undefined) return undefined
      c.say(standing(c, found.booking, body.by))
    }
    return quiet
  },
  stale: (c, token) => (token === undefined ? undefined : act(c, token)),
  ways: {
    which: ['shown', 'reason', 'deciding', 'end'],
    shown: ['reason', 'deciding', 'end'],
    reason: ['deciding', 'end'],
    deciding: ['end'],
    lapsing: ['end'],
  },
}

/** The request as staff see it. */
function told(c: ApprovalContext, booking: Booking | undefined, what: 'requested' | 'requestWaits'): Move | undefined {
  if (booking === undefined) return undefined
  if (booking.state !== 'pending') return quiet
  c.say({ ...request(c, booking), message: `approval:${what}` })
  return quiet
}

/** In the guest's conversation, who hears nothing of it: the staff are reminded. */
function askAgain(c: ApprovalContext, booking: Booking | undefined): Move | undefined {
  if (booking?.state !== 'pending') return undefined
  c.tell({ staffOf: booking.hall }, { what: 'requestWaits', booking: booking.id })
  return quiet
}

/** Who asks for what, and the two answers, which work wherever they stand and whenever they are tapped. */
function request(c: ApprovalContext, booking: Booking): Say {
  const lines: MessageLine[] = [{ message: 'checkin:party', params: guestParams(c, booking) }, ...formLines(c, booking)]
  const choices: Option[] = ['ok', 'no'].map((act) => ({
    token: `${act}:${booking.code}`,
    label: { message: `approval:choice.${act}` },
    is: { booking: booking.id },
  }))
  const kept = fileAnswers(booking).map(([, file]) => file)
  return { message: 'approval:requested', params: guestParams(c, booking), lines, choices, ...ofGuest(booking), kept }
}

/** What waits when somebody joins: nothing is said of nothing. */
function onDuty(c: ApprovalContext): Move {
  c.want({ need: 'requests' }, { need: 'arrivals' })
  const { bookings: waiting } = c.fact({ need: 'requests' })
  const { bookings: arrived } = c.fact({ need: 'arrivals' })
  if (waiting.length > 0) {
    const choices = waiting.slice(0, MOST_LISTED).map((booking) => requestOption(c, booking))
    c.say({ message: 'approval:waiting', params: { count: waiting.length }, choices })
  }
  if (arrived.length > 0) {
    const lines = arrived
      .slice(0, MOST_LISTED)
      .map((each) => ({ message: 'checkin:item', params: guestParams(c, each) }))
    c.say({ message: 'checkin:waitingGuests', params: { count: arrived.length }, lines })
  }
  return quiet
}

const requestOption = (c: ApprovalContext, booking: Booking): Option => ({
  token: `see:${booking.code}`,
  label: { message: 'checkin:item', params: guestParams(c, booking) },
  is: { booking: booking.id },
})

/** `/pending` */
function listRequests(c: ApprovalContext): Move {
  if (c.person.roles.length > 0) return go('which')
  c.deny('pending')
  return done
}

/** "What is waiting for approval?", and a verdict with a name or code, whatever else is open. */
function matchRequest(c: ApprovalContext): Move | undefined {
  if (c.person.roles.length === 0 || c.slash !== undefined) return undefined
  if (asksForRequests(c.text)) return go('which')
  return c.quoted === undefined ? decide(c) : undefined
}

/** "同意 VXX9-KFWW", "decline Ada, the hall is closed": only where such a request is known; else it means something else. */
function decide(c: ApprovalContext): Move | undefined {
  const verdict = readVerdict(c.text)
  if (verdict === undefined || (verdict.about === '' && c.open !== undefined)) return undefined
  const { bookings: waiting } = c.fact({ need: 'requests' })
  const verb = verdict.approve ? 'ok' : 'no'
  if (verdict.about === '') {
    if (waiting.length === 0) return undefined
    return waiting.length === 1 ? act(c, `${verb}:${waiting[0]!.code}`) : go('which')
  }
  const code = bookingCode(verdict.about)
  const meant = waiting.filter((each) => (code === undefined ? isNamed(c, each, verdict.about) : each.code === code))
  const [only, ...others] = meant
  if (only === undefined) {
    if (code === undefined) return noneOf(c, verdict)
    if (c.fact({ need: 'hallBooking', code }) !== undefined) return act(c, `${verb}:${code}`)
    // "approve 7KMD-2QXV" and nothing else can mean no booking of one's own
    if (beside(verdict.about, code) !== '' || c.fact({ need: 'booking', code }) !== undefined) return undefined
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return done
  }
  if (others.length > 0) return go('which')
  // "ok, Ada can't come today" is no approval: with other words beside it, the request is shown and asked about.
  const more = beside(verdict.about, code === undefined ? nameOf(c, only) : only.code)
  if (more === '') return act(c, `${verb}:${only.code}`)
  if (verdict.approve || !verdict.plain || lengthOf(more) > LONGEST_REASON) return act(c, `see:${only.code}`)
  c.note({ code: only.code })
  return run({ do: 'approve', booking: only.id, version: only.version, approve: false, reason: more }, 'deciding')
}

/** "approve Ada" of a guest of theirs who has asked for nothing. */
function noneOf(c: ApprovalContext, { about, plain }: Verdict): Move | undefined {
  const guest = c.open === undefined || c.open.dialog === 'help' ? namedGuest(c) : undefined
  if (guest === undefined) return undefined
  const [first = '', ...others] = guest.text.split(' ')
  const more = beside(about, first)
  // "no more bookings from Ada": beside a word that may be talk nothing but the name is said
  if (more === about || (!plain && plainName(others.join(' ')) !== more && more !== '')) return undefined
  c.say({ message: 'approval:noneOf', params: { name: guest.text } })
  return done
}

/** What a text says beside a name or code. */
const beside = (text: string, named: string): string => {
  const at = text.indexOf(plainName(named))
  const rest = at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + named.length)}`
  return rest.replace(/^[\s,.:;!，。：；！、]+|[\s,.:;!，。：；！、]+$/gu, '')
}

/** At the list: a name or a code, without a verdict. */
function named(c: ApprovalContext, text: string): Move | undefined {
  const code = bookingCode(text)
  const meant = c
    .fact({ need: 'requests' })
    .bookings.filter((each) => (code === undefined ? isNamed(c, each, text) : each.code === code))
  return meant.length === 1 ? act(c, `see:${meant[0]!.code}`) : undefined
}

/** The guest's name stands in the text. */
function isNamed(c: ApprovalContext, booking: Booking, text: string): boolean {
  const name = plainName(nameOf(c, booking))
  return name !== '' && plainName(text).includes(name)
}

const nameOf = (c: ApprovalContext, booking: Booking): string => String(guestParams(c, booking).name)
const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A button of a request, whenever it is tapped. */
function act(c: ApprovalContext, token: string): Move | undefined {
  const [, verb, code = ''] = /^(ok|no|see):([A-Z0-9-]+)$/.exec(token) ?? []
  if (verb === undefined) return undefined
  const found = c.fact({ need: 'hallBooking', code })
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
  if (verb === 'see') return push('approval', { code }, 'shown')
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
  ...ofGuest(booking),
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
  c.say({ message: `approval:done.${booking.state}`, params: guestParams(c, booking), ...ofGuest(booking) })
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
