import fc from 'fast-check'
import { expect } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { CommandResult, Store } from '../../src/store/port/store.ts'
import { MINUTE, mark } from './halls.ts'
import { booked, cancelling, changing, confirming, expiring, left, reserving, unique } from './kit.ts'
import type { Model, Modelled } from './model.ts'

/** What a property test has: the store and the bookings that it made so far, the model's own beside them. */
interface Real {
  store: Store
}
type Step = fc.AsyncCommand<Model, Real>

const HOURS = [9, 10, 11]
const hours = fc.constantFrom<number[]>([9], [10], [11], [9, 10], [10, 11])
const party = fc.integer({ min: 1, max: 6 })
const pick = fc.nat(30)

/** The slots and bookings must look the same from both sides after each step. */
async function agree(model: Model, { store }: Real): Promise<void> {
  for (const hour of HOURS) expect(await left(store, hour, model.now)).toBe(model.left(mark(hour)))
}

abstract class OnBooking implements Step {
  readonly nth: number
  constructor(nth: number) {
    this.nth = nth
  }
  check(model: Readonly<Model>): boolean {
    return model.bookings.size > 0
  }
  async run(model: Model, real: Real): Promise<void> {
    const all = [...model.bookings.values()]
    const known = all[this.nth % all.length]!
    const booking = await real.store.booking({ id: known.id })
    await this.act(model, real, known, booking!)
    const now = await real.store.booking({ id: known.id })
    const states = { ...STATES, released: 'expired' }
    expect(now).toMatchObject({ state: states[known.state], version: known.version, party: known.party })
    await agree(model, real)
  }
  abstract act(model: Model, real: Real, known: Modelled, booking: Booking): Promise<void>
}
const STATES = { held: 'held', confirmed: 'confirmed', expired: 'expired', cancelled: 'cancelled' } as const

class Reserve implements Step {
  readonly hours: number[]
  readonly party: number
  readonly minutes: number
  constructor(hours: number[], party: number, minutes: number) {
    this.hours = hours
    this.party = party
    this.minutes = minutes
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    const marks = this.hours.map(mark)
    const hold = { kind: 'form', until: model.now + this.minutes * MINUTE } as const
    const command = reserving({ person: unique('p'), marks, party: this.party, now: model.now, hold })
    const fits = model.fits(marks, this.party)
    const result = await real.store.execute(command)
    expect(result.ok).toBe(fits)
    if (result.ok) model.add(booked(result))
    expect((await real.store.execute(command)).ok).toBe(fits)
    await agree(model, real)
  }
  toString(): string {
    return `reserve ${this.hours} for ${this.party}, ${this.minutes} minutes`
  }
}

class Confirm extends OnBooking {
  async act(model: Model, { store }: Real, known: Modelled, booking: Booking): Promise<void> {
    const late = known.state === 'expired' || (known.state === 'held' && known.until <= model.now)
    const open = known.state === 'held' || known.state === 'expired'
    const result = await store.execute({ ...confirming(booking, model.now), key: unique('confirm') })
    if (!open) return expectCode(result, 'HALLO_BOOKING_SETTLED')
    // A hold that is over and has not been needed by anybody may be confirmed as well: that is when it fits.
    expect(result.ok).toBe(!late || model.fits(known.marks, known.party, known.id))
    if (result.ok) Object.assign(known, { state: 'confirmed', version: known.version + 1 })
  }
  override toString(): string {
    return `confirm ${this.nth}`
  }
}

class Expire extends OnBooking {
  async act(model: Model, { store }: Real, known: Modelled, booking: Booking): Promise<void> {
    const over = known.state === 'held' && known.until <= model.now
    const result = await store.execute({ ...expiring(booking, model.now), key: unique('expire') })
    expect(result.ok).toBe(over)
    if (over) known.state = 'expired'
  }
  override toString(): string {
    return `expire ${this.nth}`
  }
}

class Release extends OnBooking {
  async act(model: Model, { store }: Real, known: Modelled, booking: Booking): Promise<void> {
    const result = await store.execute({
      type: 'release',
      key: unique('release'),
      now: model.now,
      actor: booking.person,
      booking: booking.id,
    })
    expect(result.ok).toBe(known.state !== 'confirmed' && known.state !== 'cancelled')
    if (result.ok) known.state = 'released'
  }
  override toString(): string {
    return `release ${this.nth}`
  }
}

class Cancel extends OnBooking {
  async act(model: Model, { store }: Real, known: Modelled, booking: Booking): Promise<void> {
    const result = await store.execute({ ...cancelling(booking, model.now), key: unique('cancel') })
    expect(result.ok).toBe(known.state === 'held' || known.state === 'confirmed')
    if (known.state === 'held') known.state = 'released'
    if (known.state === 'confirmed') Object.assign(known, { state: 'cancelled', version: known.version + 1 })
  }
  override toString(): string {
    return `cancel ${this.nth}`
  }
}

class Change extends OnBooking {
  readonly hours: number[]
  readonly party: number
  constructor(nth: number, hours: number[], party: number) {
    super(nth)
    this.hours = hours
    this.party = party
  }
  async act(model: Model, { store }: Real, known: Modelled, booking: Booking): Promise<void> {
    const marks = this.hours.map(mark)
    const until = model.now + 10 * MINUTE
    const result = await store.execute(changing(booking, { marks, party: this.party, until }, model.now))
    if (known.state !== 'held' && known.state !== 'confirmed') return expectCode(result, 'HALLO_BOOKING_SETTLED')
    expect(result.ok).toBe(model.fits(marks, this.party, known.id))
    if (result.ok) Object.assign(known, { marks, party: this.party, version: known.version + 1, until })
  }
  override toString(): string {
    return `change ${this.nth} to ${this.hours} for ${this.party}`
  }
}

class Pass implements Step {
  readonly minutes: number
  constructor(minutes: number) {
    this.minutes = minutes
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    model.now += this.minutes * MINUTE
    await agree(model, real)
  }
  toString(): string {
    return `${this.minutes} minutes pass`
  }
}

function expectCode(result: CommandResult, code: string): void {
  expect(result).toMatchObject({ ok: false, code })
}

export const steps = [
  fc.tuple(hours, party, fc.integer({ min: 1, max: 20 })).map(([h, p, m]) => new Reserve(h, p, m)),
  pick.map((nth) => new Confirm(nth)),
  pick.map((nth) => new Expire(nth)),
  pick.map((nth) => new Release(nth)),
  pick.map((nth) => new Cancel(nth)),
  fc.tuple(pick, hours, party).map(([nth, h, p]) => new Change(nth, h, p)),
  fc.integer({ min: 1, max: 8 }).map((minutes) => new Pass(minutes)),
]
