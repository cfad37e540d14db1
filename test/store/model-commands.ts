import fc from 'fast-check'
import { expect } from 'vitest'
import type { CommandResult, Store, StoreCommand } from '../../src/store/port/store.ts'
import { MINUTE, MOBILE, mark } from './halls.ts'
import { booked, cancelling, changing, confirming, deciding, expiring, releasing, reserving, unique } from './kit.ts'
import type { Model, Modelled, Request } from './model.ts'

interface Real {
  store: Store
}
type Step = fc.AsyncCommand<Model, Real>

export const HOURS = [9, 10, 11]
const DATE = '2026-11-24'
const MOBILES = [undefined, MOBILE, '+8613900139000']
const SETTLED = 'HALLO_BOOKING_SETTLED'
const LIMIT = 'HALLO_PERSON_LIMIT'
/** full, or so many left */
const ROOM = 'HALLO_SLOT_'

/** Slots, limits and the booking that a step was about must look the same from both sides. */
export async function agree(model: Model, { store }: Real): Promise<void> {
  for (const service of model.services) {
    const query = { hall: 'binjiang', service: service.id, from: DATE, to: DATE, now: model.now }
    const slots = new Map((await store.availability(query)).map((slot) => [slot.mark, slot.left]))
    for (const hour of HOURS) expect(slots.get(mark(hour))).toBe(model.left(service, mark(hour)))
  }
}

export async function looksAlike(known: Modelled, { store }: Real): Promise<void> {
  const { id, person, version, party, marks } = known
  const state = known.state === 'released' ? 'expired' : known.state
  const stands = await store.booking({ id })
  expect(stands).toMatchObject({ state, person, version, party })
  expect(stands?.claims.map((claim) => claim.mark)).toEqual(marks)
}

/** What the model expects of a command: that it is done, or the code (or its beginning) of the refusal. */
type Expected = 'ok' | typeof SETTLED | typeof LIMIT | typeof ROOM | 'HALLO_BOOKING_CHANGED'

/** Executes, compares, and executes again: a repeated key changes nothing and says the same. */
async function executed(store: Store, command: StoreCommand, expected: readonly Expected[]): Promise<CommandResult> {
  const result: CommandResult = await store.execute(command)
  const said = result.ok ? 'ok' : result.code
  expect(expected.map((each) => (each === ROOM && said.startsWith(ROOM) ? said : each))).toContain(said)
  const again = await store.execute(command)
  expect(again.ok).toBe(result.ok)
  if (result.ok) expect(again).toMatchObject({ booking: { id: result.booking?.id, version: result.booking?.version } })
  return result
}

/** The rules' own order: the limit first, then the places. */
function room(model: Model, request: Request, except?: Modelled): Expected {
  if (model.limited(request, except)) return LIMIT
  return model.fits(request, except) ? 'ok' : ROOM
}

interface ReserveSpec {
  service: number
  hours: number[]
  party: number
  person: string
  mobile: string | undefined
  /** at once, without a hold */
  sure: boolean
  minutes: number
  /** the booking that is to give way */
  replaces: number | undefined
}

class Reserve implements Step {
  readonly spec: ReserveSpec
  constructor(spec: ReserveSpec) {
    this.spec = spec
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    const { person, party, sure, minutes } = this.spec
    const service = model.services[this.spec.service % model.services.length]!
    // Only a booking at once has answers, and so a number.
    const mobile = sure ? this.spec.mobile : undefined
    const request = { service, marks: this.spec.hours.map(mark), party, person, mobile }
    const given =
      this.spec.replaces === undefined || model.bookings.size === 0 ? undefined : model.nth(this.spec.replaces)
    // What is somebody else's, or over by itself, has nothing to give.
    const own = given?.person !== person || ['expired', 'released'].includes(given.state) ? undefined : given
    const expected = own !== undefined && own.state !== 'held' ? SETTLED : room(model, request, own)
    const command = reserving({
      person,
      service: service.id,
      marks: request.marks,
      party,
      now: model.now,
      hold: { kind: 'form', until: model.now + minutes * MINUTE },
      ...(given && { replaces: given.id }),
      ...(sure && { confirmed: true, answers: mobile === undefined ? {} : { mobile } }),
    })
    const result = await executed(real.store, command, [expected])
    if (result.ok) {
      if (own !== undefined) own.state = 'released'
      model.add(request, booked(result))
    }
    if (own !== undefined) await looksAlike(own, real)
    await agree(model, real)
  }
  toString(): string {
    const { service, hours, party, person, mobile, sure, minutes, replaces } = this.spec
    const how = sure ? `at once, ${mobile}` : `${minutes} minutes`
    return `${person} reserves ${service} at ${hours} for ${party}, ${how}, instead of ${replaces}`
  }
}

/** A step about one of the bookings so far. `act` expects, executes and changes the model's. */
class OnBooking implements Step {
  readonly label: string
  readonly #nth: number
  readonly #act: (known: Modelled, model: Model, real: Real) => Promise<void>
  constructor(label: string, nth: number, act: (known: Modelled, model: Model, real: Real) => Promise<void>) {
    this.label = `${label} ${nth}`
    this.#nth = nth
    this.#act = act
  }
  check(model: Readonly<Model>): boolean {
    return model.bookings.size > 0
  }
  async run(model: Model, real: Real): Promise<void> {
    const known = model.nth(this.#nth)
    await this.#act(known, model, real)
    await looksAlike(known, real)
    await agree(model, real)
  }
  toString(): string {
    return this.label
  }
}

const standing = async ({ store }: Real, { id }: Modelled) => (await store.booking({ id }))!
/** A key of its own, so that what is settled is not only repeated. */
const keyed = <C extends StoreCommand>(command: C): C => ({ ...command, key: unique(command.type) })

const confirm = (mobile: string | undefined) => async (known: Modelled, model: Model, real: Real) => {
  const answers = mobile === undefined ? {} : { mobile }
  const command = keyed(confirming(await standing(real, known), model.now, answers))
  const open = known.state === 'held' || known.state === 'expired'
  const request = { ...known, mobile: mobile ?? known.mobile }
  // A hold that is over and that nobody has needed since may be confirmed as well: that is when it fits.
  const result = await executed(real.store, command, [open ? room(model, request, known) : SETTLED])
  if (!result.ok) return
  const state = known.service.approval === true ? 'pending' : 'confirmed'
  Object.assign(known, { state, mobile: request.mobile, version: known.version + 1 })
}

const change = (hours: number[], party: number) => async (known: Modelled, model: Model, real: Real) => {
  const marks = hours.map(mark)
  const until = model.now + 10 * MINUTE
  const command = changing(await standing(real, known), { marks, party, until }, model.now)
  const request = { ...known, marks, party }
  const stays = marks.join() === known.marks.join()
  const fits = model.fits(request, known) ? 'ok' : ROOM
  let expected: Expected[] = [stays ? fits : room(model, request, known)]
  // One that is over may have lost its places, and then it is reserved anew, within the limit.
  if (stays && !model.counts(known)) expected = [fits, room(model, request, known)]
  if (!['held', 'pending', 'confirmed'].includes(known.state)) expected = [SETTLED]
  const result = await executed(real.store, command, expected)
  if (result.ok) Object.assign(known, { marks, party, version: known.version + 1, until })
}

async function expire(known: Modelled, model: Model, real: Real): Promise<void> {
  const waits = known.state === 'held' || known.state === 'pending'
  const over = known.state === 'held' && known.until <= model.now
  const command = keyed(expiring(await standing(real, known), model.now))
  await executed(real.store, command, [over ? 'ok' : waits ? 'HALLO_BOOKING_CHANGED' : SETTLED])
  if (over) known.state = 'expired'
}

async function release(known: Modelled, model: Model, real: Real): Promise<void> {
  const gives = ['held', 'expired', 'released'].includes(known.state)
  const command = releasing(await standing(real, known), model.now)
  await executed(real.store, command, [gives ? 'ok' : SETTLED])
  if (gives) known.state = 'released'
}

const cancel = (by: 'guest' | 'staff') => async (known: Modelled, model: Model, real: Real) => {
  const stands = ['held', 'pending', 'confirmed'].includes(known.state)
  const command = keyed({ ...cancelling(await standing(real, known), model.now), by })
  await executed(real.store, command, [stands ? 'ok' : SETTLED])
  if (!stands) return
  if (by === 'guest' && known.state === 'held') known.state = 'released'
  else {
    const state = by === 'staff' ? 'cancelledByStaff' : 'cancelled'
    Object.assign(known, { state, version: known.version + 1 })
  }
}

const decide = (approve: boolean) => async (known: Modelled, model: Model, real: Real) => {
  const command = keyed(deciding(await standing(real, known), approve, model.now))
  const waits = known.state === 'pending'
  await executed(real.store, command, [waits ? 'ok' : SETTLED])
  if (waits) Object.assign(known, { state: approve ? 'confirmed' : 'declined', version: known.version + 1 })
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

const hours = fc.constantFrom<number[]>([9], [10], [11], [9, 10], [10, 11])
// Mostly few people, so that several bookings fit beside each other.
const party = fc.constantFrom(1, 1, 1, 2, 2, 3, 6)
const pick = fc.nat(30)
const mobiles = fc.constantFrom(...MOBILES)

export const PEOPLE = ['ada', 'bob', 'cy']
const reserve = fc.record({
  service: fc.nat(3),
  hours,
  party,
  person: fc.constantFrom(...PEOPLE),
  mobile: mobiles,
  sure: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 20 }),
  replaces: fc.option(pick, { nil: undefined, freq: 3 }),
})

const reservations = reserve.map((spec) => new Reserve(spec))
const confirmations = fc
  .tuple(pick, mobiles)
  .map(([nth, mobile]) => new OnBooking(`confirm, ${mobile}`, nth, confirm(mobile)))

export const steps = [
  // Those that make something of nothing more often than those that end it.
  reservations,
  reservations,
  reservations,
  reservations,
  confirmations,
  confirmations,
  confirmations,
  fc.tuple(pick, hours, party).map(([nth, h, p]) => new OnBooking(`change to ${h} for ${p}`, nth, change(h, p))),
  pick.map((nth) => new OnBooking('expire', nth, expire)),
  pick.map((nth) => new OnBooking('release', nth, release)),
  pick.map((nth) => new OnBooking('cancel', nth, cancel('guest'))),
  pick.map((nth) => new OnBooking('cancel by staff', nth, cancel('staff'))),
  fc.tuple(pick, fc.boolean()).map(([nth, yes]) => new OnBooking(`decide ${yes}`, nth, decide(yes))),
  fc.integer({ min: 1, max: 8 }).map((minutes) => new Pass(minutes)),
]
