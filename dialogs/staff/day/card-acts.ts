import type { Booking } from '../../../src/domain/booking/booking.ts'
import { whySaid } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { type Move, push } from '../../engine/dialog.ts'
import type { Json, Option } from '../../engine/types.ts'
import { DESK_ACTS } from '../commands/desk-acts.ts'
import { lineSaid, type SentenceSaid } from '../commands/desk-line.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { isKept, isStanding } from '../desk/amend-act.ts'

/** What can be done about a booking that is shown, as taps; where a sentence brought it up, a tap does what the sentence says. */

/** At most so many acts are offered at once, the likeliest first. */
const MOST_OFFERED = 7

/** By the taps' tokens: what the same is as a wish in words. */
const WISHES: Readonly<Record<string, string>> = {
  call: 'gReach',
  in: 'gHere',
  off: 'gCancel',
  noshow: 'gNoShow',
  left: 'gLeft',
  move: 'gMove',
  note: 'gNote',
  message: 'gTell',
  resize: 'gParty',
  paid: 'gPaid',
  extend: 'gLonger',
  shorten: 'gShorter',
  correct: 'gName',
}
/** The tap for a wish that was not sure; some are the same act. */
const TOKENS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(WISHES).map(([token, wish]) => [wish, token])),
  gNumber: 'correct',
  gSome: 'in',
}

/** Of what was said with the card (draft): the sentence, and the wishes that it may be, likeliest first. */
export const saidWith = (said: SentenceSaid, wishes: readonly string[]): Json => ({
  said,
  likely: [...new Set(wishes.flatMap((wish) => TOKENS[wish] ?? []))],
})

export function cardChoices(c: CommandContext, booking: Booking): Option[] {
  const { all, likely } = c.draft
  const first = Array.isArray(likely) ? likely.map(String) : []
  const tokens = possible(c, booking).sort((a, b) => rank(first, a) - rank(first, b))
  const isCut = all !== true && tokens.length > MOST_OFFERED + 1
  const offered = isCut ? [...tokens.slice(0, MOST_OFFERED), 'others'] : tokens
  return [...offered, 'list'].map((token) => ({ token, label: { message: `day:choice.${token}` } }))
}

const rank = (first: readonly string[], token: string): number => {
  const at = first.indexOf(token)
  return at < 0 ? first.length : at
}

function possible(c: CommandContext, booking: Booking): string[] {
  const open = booking.end > c.now
  const { state } = booking
  const tokens = ['call']
  if (state === 'confirmed' && open) tokens.push('in')
  if (state === 'pending' && open) tokens.push('decide')
  if ((state === 'confirmed' || state === 'pending') && open) tokens.push('off')
  if (state === 'confirmed' && booking.start <= c.now) tokens.push('noshow')
  if (state === 'checkedIn' && open) tokens.push('left')
  const standing = isStanding(booking, c)
  if (standing) tokens.push('move')
  tokens.push('note', 'message')
  if (standing) tokens.push('resize')
  if (isKept(booking) && booking.paid === undefined) tokens.push('paid')
  if (standing) tokens.push('extend', 'shorten')
  tokens.push('correct')
  return tokens
}

/** The command behind a tap, with what the sentence says for it; undefined: the tap is another one's. */
export function cardMove(c: CommandContext, token: string, code: string): Move | undefined {
  if (token === 'in') return push('desk', { code }, 'shown')
  if (token === 'decide') return push('approval', { code }, 'shown')
  const said = c.draft.said as SentenceSaid | undefined
  if (token === 'off') {
    // who has said already what is to be done is not asked why
    const reason = said === undefined ? {} : { reason: whySaid(said.rest) }
    return push('command', { act: 'cancel', code, named: true, ...reason }, 'reason')
  }
  const act = DESK_ACTS[WISHES[token] ?? '']
  if (act === undefined || act.dialog !== 'command') return undefined
  return push('command', { act: act.word, code, named: true, line: lineFor(token, said) }, 'line')
}

function lineFor(token: string, said: SentenceSaid | undefined): string {
  if (said === undefined) return ''
  const line = lineSaid(DESK_ACTS[WISHES[token]!]!, said, () => '')
  if (line !== '') return line
  if (token === 'note') return said.whole
  return token === 'correct' ? (said.mobile ?? '') : ''
}
