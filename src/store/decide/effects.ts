import type { Booking, Claim } from '../../domain/booking/booking.ts'
import { KEEP_DAYS } from '../../domain/booking/retention.ts'
import { readAnswerKey } from '../../domain/form/asked-fields.ts'
import { fileAnswers } from '../../domain/form/file-answers.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import { picturesIn, REMOVED_KEPT_MS, WHILE_SHOWN } from '../../domain/hall/hall-picture.ts'
import type { AuditEntry } from '../port/audit.ts'
import type { StoreCommand } from '../port/commands/store-commands.ts'
import type { Facts } from './facts.ts'
import type { BookingWrite, CatalogueWrite, Write } from './writes.ts'

/** What follows from a write, so that no command has to think of it. */

const NONE: readonly Claim[] = []

/** Places to be added to slots (below 0: given back), each slot once, none that stays as it is. */
export function placesOf({ before, after }: BookingWrite): readonly Claim[] {
  const had = before?.counted === true ? before.booking.claims : NONE
  const has = after.counted ? after.booking.claims : NONE
  if (had === has) return NONE
  if (had.length === 0) return has
  const change = new Map<string, Claim>()
  const add = ({ pool, mark, places }: Claim, sign: 1 | -1): void => {
    const slot = `${pool} ${mark}`
    change.set(slot, { pool, mark, places: (change.get(slot)?.places ?? 0) + sign * places })
  }
  for (const claim of had) add(claim, -1)
  for (const claim of has) add(claim, 1)
  return [...change.values()].filter(({ places }) => places !== 0)
}

/** The entry of the audit log, where somebody has changed what is not their own. */
export function auditOf(command: StoreCommand, write: Write): AuditEntry | undefined {
  const { now: at, actor, type: what } = command
  switch (write.set) {
    case 'booking': {
      const { before, after } = write
      const guest = actor === after.booking.person || actor === before?.booking.person
      if (actor === 'system' || guest || before?.booking === after.booking) return undefined
      const was = before && withoutAnswers(before.booking)
      const about = before?.booking.person ?? after.booking.person
      return { at, actor, what, subject: after.booking.id, about, before: was, after: withoutAnswers(after.booking) }
    }
    case 'person': {
      const [before, after] = [write.before?.roles ?? [], write.after.roles]
      return before === after || (before.length === 0 && after.length === 0)
        ? undefined
        : { at, actor, what, subject: write.after.id, before, after }
    }
    case 'invitation':
      if (write.before !== undefined) return undefined
      return { at, actor, what, subject: actor, after: write.after.invitation }
    case 'task': {
      const { before, after } = write
      // the change of the halls that it follows from has its entry
      if (after.kind === 'closing') return undefined
      return { at, actor, what, subject: after.id, before, after: before === undefined ? after.body : after }
    }
    case 'catalogue': {
      const parts = (side: 'before' | 'after') =>
        write.changes.map(({ at: part, [side]: value }) => ({ part: part.join('.'), value }))
      const subject = `halls ${write.after.version}`
      return { at, actor, what, subject, before: parts('before'), after: parts('after') }
    }
    case 'audit':
      return write.entry
    default:
      return undefined
  }
}

/** The log of changes outlives what may be known of a guest. */
const withoutAnswers = ({ answers: _, note: __, before: ___, ...booking }: Booking): Omit<Booking, 'answers'> => booking

export interface FileEffects {
  /** at least until then (UTC ms) */
  keep: readonly { id: string; until: number }[]
  drop: readonly string[]
}

/**
 * Files among a booking's answers are kept as long as their field says, from the booking's end on, once somebody has said
 * yes to it; and a file that its answers name no longer is dropped.
 */
export function filesOf(
  { catalogue }: Pick<Facts, 'catalogue'>,
  { before, after }: BookingWrite,
): FileEffects | undefined {
  const [had, has] = [before?.booking, after.booking]
  if (had?.answers === has.answers && had.end === has.end) return undefined
  const old = had === undefined ? [] : fileAnswers(had)
  const files = fileAnswers(has)
  if (old.length === 0 && files.length === 0) return undefined
  const service = findService(findHall(catalogue(), has.hall), has.service)
  const daysOf = (key: string): number =>
    service?.fields.find(({ id }) => id === readAnswerKey(key).field)?.keepDays ?? KEEP_DAYS
  return {
    keep: after.counted ? files.map(([key, { id }]) => ({ id, until: has.end + daysOf(key) * 86_400_000 })) : [],
    drop: old.map(([, { id }]) => id).filter((id) => !files.some(([, file]) => file.id === id)),
  }
}

/** Until when the halls' pictures are kept (UTC ms): those that are new there for good, those that are taken off as long as an undo may be wanted. */
export function picturesOf({ before, after, at }: CatalogueWrite): { id: string; until: number }[] {
  const [had, has] = [new Set(picturesIn(before.halls)), new Set(picturesIn(after.halls))]
  return [
    ...[...has].filter((id) => !had.has(id)).map((id) => ({ id, until: WHILE_SHOWN })),
    ...[...had].filter((id) => !has.has(id)).map((id) => ({ id, until: at + REMOVED_KEPT_MS })),
  ]
}
