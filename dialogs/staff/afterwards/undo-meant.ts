import { namesBooking } from '../../../src/language/wording/own-booking-words.ts'
import type { AuditEntry } from '../../../src/store/port/store.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import { push } from '../../engine/dialog.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** So many of the last changes are looked through for the sender's own. */
export const LOOKED_THROUGH = 100
/** Older ones are not what "undo that" is about; that of a guest's booking is taken back at once, so it has to be recent. */
const EDIT_WITHIN_MS = 86_400_000
const DESK_WITHIN_MS = 3_600_000

const DESK: ReadonlySet<string> = new Set(['amend', 'cancel', 'takeBack', 'block', 'unblock', 'checkIn', 'reserve'])

/**
 * A version of the halls, or a guest's booking by its code; `blocked`: its guest was blocked, or let in again; `checkedIn`, `booked`: that
 * was done for them.
 */
interface Change {
  /** UTC ms */
  at: number
  number?: number
  code?: string
  blocked?: boolean
  checkedIn?: true
  booked?: true
  /** somebody has changed the booking since: theirs is not the sender's to take back */
  since?: true
}

/**
 * What "undo that", 撤销刚才的修改, is about: the sender's last change of the halls, or of a guest's booking (`code`). `own`: a change of a
 * booking of their own could be meant as well. undefined: neither is what was done last.
 */
export function undoMeant(c: CommandContext): (Change & { own?: true }) | undefined {
  const sure = wishesIn(c.understood).includes('undo') && meansOnly(c.understood, 'undo', 'deny')
  const guessed = wishesIn(c.understood).length === 0 && c.understood.offers[0] === 'undo'
  if ((!sure && !guessed) || namesBooking(c.text)) return undefined
  if (c.below('booking') !== undefined || c.open?.dialog === 'command') return undefined
  const of = lastChange(c)
  // a change of the halls is shown first, so a guess does no harm
  if (of === undefined || (guessed && of.number === undefined)) return undefined
  return { ...of, ...(c.settled?.before !== undefined && { own: true as const }) }
}

/** What the sender changed last, as long as it is recent. */
export function lastChange(c: CommandContext): Change | undefined {
  const last = c
    .fact({ need: 'audit', limit: LOOKED_THROUGH })
    .find(({ actor, what }) => actor === c.person.id && (what === 'edit' || DESK.has(what)))
  if (last === undefined || c.now - last.at > (DESK.has(last.what) ? DESK_WITHIN_MS : EDIT_WITHIN_MS)) return undefined
  const about = aboutOf(c, last)
  return about && { ...about, at: last.at }
}

/** Done so recently that nobody need be asked about taking it back. */
export const isJustDone = (c: CommandContext, at: number): boolean => c.now - at <= JUST_MS
const JUST_MS = 300_000

function aboutOf(c: CommandContext, entry: AuditEntry): Omit<Change, 'at'> | undefined {
  const number = versionOf(entry)
  if (number !== undefined) return { number }
  const booking = c.fact({ need: 'hallBooking', id: entry.subject })?.booking
  if (booking === undefined) return undefined
  const { code } = booking
  if (entry.what === 'block' || entry.what === 'unblock') return { code, blocked: entry.what === 'block' }
  const { version } = entry.after as { version?: number }
  if (version !== booking.version) return { code, since: true }
  const made = entry.what === 'reserve'
  // who walked in is checked in as well, and that first
  if (entry.what === 'checkIn' || (made && booking.state === 'checkedIn')) return { code, checkedIn: true }
  return made ? { code, booked: true } : { code }
}

/** The version of the halls that a change has made. */
export const versionOf = (entry: AuditEntry | undefined): number | undefined => {
  const version = Number(/^halls (\d+)$/.exec(entry?.subject ?? '')?.[1])
  return Number.isSafeInteger(version) ? version : undefined
}

/** Asked only where both could be meant. */
export const whichArgument: Argument = {
  name: 'undone',
  optional: true,
  read: () => undefined,
  has: (c) => c.draft.own !== true,
  ask: (c) => ({
    kind: 'choice',
    message: 'edit:ask.undone',
    choices: ['own', c.draft.code === undefined ? 'halls' : 'guest'].map((token) => ({
      token,
      label: { message: `edit:undo.${token}` },
    })),
  }),
  answer(c, { token }) {
    if (token === 'halls' || token === 'guest') {
      c.note({ own: undefined })
      return 'taken'
    }
    const { booking: id, before } = c.settled ?? {}
    const booking = id === undefined ? undefined : c.fact({ need: 'booking', id })
    if (token !== 'own' || booking === undefined || before === undefined) return undefined
    return push('manage', { act: 'undo', code: booking.code, before }, 'aim')
  },
}
