import type { Booking } from '../../../../src/domain/booking/booking.ts'
import type { CommandResult, StoreCommand } from '../../../../src/store/port/store.ts'
import { MINUTE, NOW } from '../../halls.ts'
import { cancelling, changing, confirming, reserving, said } from '../../kit.ts'
import type { ToldBooking } from './booking-client.ts'
import type { CrowdTask } from './crowd-worker.ts'

export interface CrowdClientParts {
  random: () => number
  /** carried out by any process, again and again until there is an answer */
  ask(task: Omit<CrowdTask, 'id'>): Promise<CommandResult>
}

const SERVICES = [
  { id: 'badminton', most: 6 },
  { id: 'meeting-room', most: 1 },
]
const DAYS = 18
const HOURS = 14
const FIRST = Date.UTC(2026, 10, 24)

/** One person with an app; every fourth one writes messages, of whose turns the commands are part. */
export class CrowdClient {
  readonly person: string
  /** by code, as it was told last */
  readonly told = new Map<string, ToldBooking>()
  /** what was written, in order */
  readonly said: string[] = []
  readonly #parts: CrowdClientParts
  readonly #writes: boolean
  #commands = 0

  constructor(number: number, parts: CrowdClientParts) {
    this.person = `guest-${number}`
    this.#writes = number % 4 === 0
    this.#parts = parts
  }

  get conversation(): string {
    return `p:${this.person}`
  }

  /** Reserves, confirms or gives back or lets lie, then moves, resizes or cancels. */
  async live(): Promise<void> {
    const { random } = this.#parts
    for (let wishes = 0; wishes < 2; wishes++) {
      const service = SERVICES[Math.floor(random() * SERVICES.length)]!
      const hold = await this.#do(
        reserving({
          key: this.#key('reserve'),
          person: this.person,
          conversation: this.conversation,
          service: service.id,
          marks: [this.#mark()],
          party: 1 + Math.floor(random() * service.most),
          hold: { kind: 'form', until: NOW + 60 * MINUTE },
          confirmed: random() < 0.3,
        }),
      )
      const sure = hold?.state === 'held' ? await this.#end(hold) : hold
      // A hold that is left lying ends with the next wish of its guest: it is the last one.
      if (sure === 'left') return
      if (sure?.state !== 'confirmed') continue
      const moved = await this.#change(sure)
      if (moved?.state === 'confirmed' && random() < 0.5) await this.#change(moved)
    }
  }

  #end(hold: Booking): Promise<Booking | undefined> | 'left' {
    const end = this.#parts.random()
    if (end < 0.1) return 'left'
    if (end < 0.25) {
      const release = { type: 'release', key: this.#key('release'), now: NOW, actor: this.person } as const
      return this.#do({ ...release, booking: hold.id })
    }
    return this.#do(confirming(hold))
  }

  #change(sure: Booking): Promise<Booking | undefined> {
    const wish = this.#parts.random()
    if (wish < 0.4) return this.#do(changing(sure, { marks: [this.#mark()] }))
    if (wish < 0.7) return this.#do(changing(sure, { party: (sure.party % 6) + 1 }))
    return this.#do(cancelling(sure))
  }

  async #do(command: StoreCommand): Promise<Booking | undefined> {
    const text = `${this.person} says ${++this.#commands}`
    const { person, conversation } = this
    const event = this.#writes
      ? said({ id: `web:${person}:${this.#commands}`, person, conversation, body: { type: 'text', text } })
      : undefined
    const result = await this.#parts.ask({ command, ...(event && { event }) })
    if (event !== undefined) this.said.push(text)
    if (!result.ok || result.booking === undefined) return undefined
    const { code, state, version, claims, party, service } = result.booking
    this.told.set(code, { code, state, version, marks: claims.map(({ mark }) => mark), party, service })
    return result.booking
  }

  #key = (what: string): string => `${what} ${this.person} ${this.#commands}`

  /** The early ones are wanted most. */
  #mark(): string {
    const slot = Math.floor(this.#parts.random() ** 2 * DAYS * HOURS)
    const day = new Date(FIRST + Math.floor(slot / HOURS) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
    return `T${day}-${String(8 + (slot % HOURS)).padStart(2, '0')}00`
  }
}
