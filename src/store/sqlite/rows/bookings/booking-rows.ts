import {
  type Booking,
  type BookingState,
  type Claim,
  ERASED,
  type HoldKind,
  isOwnReason,
} from '../../../../domain/booking/booking.ts'
import type { Answers } from '../../../../domain/form/form.ts'
import { codeOf, idOf, numberOf } from '../../../decide/code.ts'
import type { StoredBooking } from '../../../decide/facts.ts'
import type { Value } from '../../file/database.ts'
import { openOr } from '../../file/open-or.ts'
import type { SqliteParts } from '../../ground.ts'

/** Booking rows by number; all within the caller's transaction, if it has one. */
export interface BookingRows {
  byNumber(number: number): StoredBooking | undefined
  /** By id, or by code however it was typed. */
  byName(name: string): StoredBooking | undefined
  insert(stored: StoredBooking): void
  update(before: StoredBooking, after: StoredBooking): void
  /** What was due then has been dealt with, unless the booking has changed since; `next`: what is due after it. */
  settleDue(number: number, version: number, due: number, next?: number): boolean
  /** Those of a person who is erased that can't be read: what was written of them goes all the same. */
  eraseUnread(person: string): void
  /** Nothing is due of it any more, whatever it holds. */
  settleUnread(number: number): void
  /**
   * `where` and `order` are written here in the source, never made of what somebody typed. A damaged row is left out where
   * `damaged` is told of it, and throws otherwise.
   */
  select<Params extends readonly Value[]>(
    tail: string,
    damaged?: (number: number) => void,
  ): (...params: Params) => StoredBooking[]
  /** Whether there is any, readable or not: several times cheaper than reading none of them. */
  any<Params extends readonly Value[]>(tail: string): (...params: Params) => boolean
}

/** What no query asks for; short names, since there is one in each row. */
interface Rest {
  conversation?: string
  claims: readonly Claim[]
  zone: string
  party: number
  form: number
  kind?: HoldKind
  /** one of the service's own, or of any where an older version wrote it */
  reason?: string | undefined
  agreed?: Booking['consent']
  decided?: { by: string; at: number }
  arrived?: number
  in?: { by: string; at: number }
  came?: number
  left?: number
  paid?: { by: string; at: number }
  made: number
  changed: number
}

/** No field's id is that. */
const STAFF = '#'
type OfStaff = Pick<Booking, 'note' | 'before' | 'reason'>

const COLUMNS =
  'number, state, version, person, service, starts, ends, until, counted, due, settled, mobile, keys, answers, rest, network' as const

type BookingRow = [
  number: number,
  state: string,
  version: number,
  person: string,
  service: string,
  starts: number,
  ends: number,
  until: number | null,
  counted: number,
  due: number | null,
  settled: number,
  mobile: Buffer | null,
  keys: Buffer,
  answers: Buffer | null,
  rest: string,
  network: Buffer | null,
]

export function bookingRows({ db, seal }: SqliteParts): BookingRows {
  const byNumber = db.query<[number], BookingRow>(`SELECT ${COLUMNS} FROM bookings WHERE number = ?`)
  const insert = db.command<BookingRow>(
    `INSERT INTO bookings (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const change = db.command<Value[]>(
    `UPDATE bookings SET state = ?, version = ?, until = ?, counted = ?, due = ?, settled = ?, mobile = ?, keys = ?, answers = ?, rest = ?, network = ?
     WHERE number = ?`,
  )
  // Indexes stand on these: they are left alone where they don't change.
  const move = db.command<[number, number, string, number]>(
    'UPDATE bookings SET starts = ?, ends = ?, person = ? WHERE number = ?',
  )
  const settle = db.command<[number, number, number, number | null]>(
    `UPDATE bookings SET settled = ?4 IS NULL, due = CASE state WHEN 'held' THEN due ELSE ?4 END
     WHERE number = ?1 AND version = ?2 AND due = ?3`,
  )

  const eraseUnread = db.command<[string, string]>(
    'UPDATE bookings SET person = ?, answers = NULL, mobile = NULL, network = NULL WHERE person = ?',
  )
  const settleUnread = db.command<[number]>('UPDATE bookings SET settled = 1, due = NULL WHERE number = ?')

  function toRow({ number, booking, counted, keys, mobile, network }: StoredBooking): BookingRow {
    const { hold, nextDue } = booking
    // A hold that nobody needs to look at any more stays findable by its end as long as its places are counted.
    const due = nextDue ?? (booking.state === 'held' ? hold?.until : undefined)
    const rest: Rest = {
      conversation: booking.conversation,
      claims: booking.claims,
      zone: booking.zone,
      party: booking.party,
      form: booking.formVersion,
      kind: hold?.kind,
      reason: isOwnReason(booking.reason) ? booking.reason : undefined,
      agreed: booking.consent,
      decided: booking.decided,
      arrived: booking.arrivedAt,
      in: booking.checkIn,
      came: booking.came,
      left: booking.leftAt,
      paid: booking.paid,
      made: booking.createdAt,
      changed: booking.changedAt,
    }
    return [
      number,
      booking.state,
      booking.version,
      booking.person,
      `${booking.hall}/${booking.service}`,
      booking.start,
      booking.end,
      hold?.until ?? null,
      counted ? 1 : 0,
      due ?? null,
      nextDue === undefined ? 1 : 0,
      mobile ?? null,
      keys,
      sealedOf(number, booking),
      JSON.stringify(rest),
      network ?? null,
    ]
  }

  /** What names the guest, or was written of them. */
  function sealedOf(number: number, booking: Booking): Buffer | null {
    const { person, answers, note, before } = booking
    const reason = isOwnReason(booking.reason) ? undefined : booking.reason
    const ofStaff = note !== undefined || before !== undefined || reason !== undefined
    if (!ofStaff && isEmpty(answers)) return null
    return seal.seal(person, `answers ${number}`, ofStaff ? { ...answers, [STAFF]: { note, before, reason } } : answers)
  }

  function toStored(row: BookingRow): StoredBooking {
    const [
      number,
      state,
      version,
      person,
      path,
      start,
      end,
      until,
      counted,
      due,
      settled,
      mobile,
      keys,
      answers,
      text,
      network,
    ] = row
    const rest = JSON.parse(text) as Rest
    const slash = path.indexOf('/')
    const opened = (answers === null ? {} : seal.open(`answers ${number}`, answers)) as Record<string, unknown>
    const { [STAFF]: ofStaff, ...given } = opened
    const { note, before, reason = rest.reason } = (ofStaff ?? {}) as OfStaff
    const booking: Booking = {
      id: idOf(number),
      code: codeOf(number),
      state: state as BookingState,
      version,
      hall: path.slice(0, slash),
      service: path.slice(slash + 1),
      person,
      claims: rest.claims,
      start,
      end,
      zone: rest.zone,
      party: rest.party,
      answers: given as Answers,
      formVersion: rest.form,
      createdAt: rest.made,
      changedAt: rest.changed,
    }
    if (rest.conversation !== undefined) booking.conversation = rest.conversation
    if (until !== null && rest.kind !== undefined) booking.hold = { kind: rest.kind, until }
    if (due !== null && settled === 0) booking.nextDue = due
    if (reason !== undefined) booking.reason = reason
    if (rest.agreed !== undefined) booking.consent = rest.agreed
    if (rest.decided !== undefined) booking.decided = rest.decided
    if (rest.arrived !== undefined) booking.arrivedAt = rest.arrived
    if (rest.in !== undefined) booking.checkIn = rest.in
    if (rest.came !== undefined) booking.came = rest.came
    if (rest.left !== undefined) booking.leftAt = rest.left
    if (rest.paid !== undefined) booking.paid = rest.paid
    if (note !== undefined) booking.note = note
    if (before !== undefined) booking.before = before
    const stored: StoredBooking = { number, booking, counted: counted === 1, keys }
    if (mobile !== null) stored.mobile = mobile
    if (network !== null) stored.network = network
    return stored
  }

  function find(number: number): StoredBooking | undefined {
    const row = byNumber.one(number)
    return row === undefined ? undefined : toStored(row)
  }

  return {
    byNumber: find,
    byName(name) {
      const number = numberOf(name)
      return number === undefined ? undefined : find(number)
    },
    insert: (stored) => void insert(...toRow(stored)),
    update(before, after) {
      const [number, state, version, person, , starts, ends, ...rest] = toRow(after)
      change(state, version, ...rest, number)
      const was = before.booking
      if (was.start !== starts || was.end !== ends || was.person !== person) move(starts, ends, person, number)
    },
    settleDue: (number, version, due, next) => settle(number, version, due, next ?? null) > 0,
    eraseUnread: (person) => void eraseUnread(ERASED, person),
    settleUnread: (number) => void settleUnread(number),
    any<Params extends readonly Value[]>(tail: string) {
      const query = db.query<Params, [number]>(`SELECT number FROM bookings ${tail} LIMIT 1`)
      return (...params: Params) => query.one(...params) !== undefined
    },
    select<Params extends readonly Value[]>(tail: string, damaged?: (number: number) => void) {
      const query = db.query<Params, BookingRow>(`SELECT ${COLUMNS} FROM bookings ${tail}`)
      if (damaged === undefined) return (...params: Params) => query.all(...params).map(toStored)
      return (...params: Params) =>
        query.all(...params).flatMap((row) => {
          const stored = openOr(() => toStored(row), undefined)
          if (stored === undefined) damaged(row[0])
          return stored ?? []
        })
    },
  }
}

function isEmpty(answers: Answers): boolean {
  for (const _ in answers) return false
  return true
}
