import type { Capabilities, Door, DoorMessage, Hear } from '../../src/bot/doors/door.ts'
import { eventMaker } from '../../src/bot/doors/event-maker.ts'
import type { EventBody, Incoming } from '../../src/store/port/store.ts'
import { bodyOf } from '../support/body.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'
import { Screens } from './screens.ts'

const FAKE = 'fake'
/** its name for any message */
const SHOWN = '1'
const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/** A door whose capabilities the test picks: guests tap where there are buttons, and type numbers or labels where there are none. */
export class FakeDoorDriver implements Driver {
  readonly #can: Capabilities
  readonly #house: PushingHouse
  readonly #hear: () => Hear
  readonly #screens = new Screens()
  /** values of the buttons that were ever shown, by guest */
  readonly #buttons: Map<string, Set<string>>
  readonly #locales = new Map<string, string>()
  readonly #eventOf: ReturnType<typeof eventMaker>
  #locale = 'en'

  private constructor(can: Capabilities, house: PushingHouse, hear: () => Hear, buttons: Map<string, Set<string>>) {
    this.#can = can
    this.#house = house
    this.#hear = hear
    this.#buttons = buttons
    this.#eventOf = eventMaker({ door: FAKE, mark: 'f' }, house)
  }

  static async open(can: Capabilities): Promise<FakeDoorDriver> {
    let hear: Hear | undefined
    const buttons = new Map<string, Set<string>>()
    const house = await PushingHouse.open(
      FAKE,
      ({ delivered }): Door => ({
        name: FAKE,
        can,
        sends: { after: 0 },
        pace: NO_PACE,
        start: async (heard) => {
          hear = heard
          return { stop: async () => undefined }
        },
        deliver: async (message, address, how) => {
          check(message, can)
          if (how?.edits !== undefined && (!can.edit || how.edits !== SHOWN)) throw new Error(`no edit of ${how.edits}`)
          if (message.kind !== 'text') return {}
          const known = buttons.get(address) ?? new Set()
          for (const { value } of message.buttons ?? []) known.add(value)
          buttons.set(address, known)
          delivered.note(address, message.text)
          return { platformId: SHOWN }
        },
      }),
    )
    return new FakeDoorDriver(can, house, () => hear!, buttons)
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const answer = await this.#say(guest, message, id)
    this.#screens.look(guest, answer)
    return answer
  }

  async #say(guest: string, message: Said, id: string): Promise<Answer> {
    const key = `${FAKE}:${guest}:${id}`
    const said = await this.#bodyOf(guest, message, key)
    const event = await this.#event(
      guest,
      id,
      said ?? (await bodyOf(message, key, `f${guest}`, this.#house.store, this.#house.clock.now())),
    )
    if (said === undefined) return this.#house.besides(event)
    return this.#house.say(key, guest, () => void this.#hear()(event))
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    const answer = await this.#house.wait(`p:f${guest}`, guest, ms)
    this.#screens.look(guest, answer)
    return answer
  }

  close(): Promise<void> {
    return this.#house.close()
  }

  /** What the guest does there for it; undefined where that can't be done at such a door (an old button typed). */
  async #bodyOf(guest: string, message: Said, key: string): Promise<EventBody | undefined> {
    if (!('choice' in message)) return bodyOf(message, key, `f${guest}`, this.#house.store, this.#house.clock.now())
    const value = message.choice
    if (this.#can.buttons === 'inline') {
      if (value.includes('~') && this.#buttons.get(guest)?.has(value) !== true)
        throw new Error(`no such button: ${value}`)
      return { type: 'choice', value, ...(this.#can.edit && { on: SHOWN }) }
    }
    // by turns, so that both are tried
    const text = this.#screens.typed(guest, value, this.#house.delivered.all(guest), key.length % 2 === 0)
    if (text === undefined) return undefined
    return { type: 'text', text }
  }

  async #event(guest: string, key: string, body: EventBody): Promise<Incoming> {
    const locale = this.#locales.get(guest) ?? this.#locale
    this.#locales.set(guest, locale)
    return this.#eventOf({ account: guest, key, address: guest, locale, body })
  }
}

/** Nothing is brought that the door can't take. */
function check(message: DoorMessage, can: Capabilities): void {
  if (message.kind !== 'text') {
    if (message.kind === 'image' ? !can.images : !can.files) throw new Error(`the door takes no ${message.kind}`)
    return
  }
  const size = can.text.unit === 'bytes' ? Buffer.byteLength(message.text) : message.text.length
  if (size > can.text.most) throw new Error(`${size} ${can.text.unit} are too long`)
  if (message.text === '') throw new Error('an empty message')
  if (message.buttons !== undefined && can.buttons === 'none') throw new Error('the door has no buttons')
  if (message.contact !== undefined && !can.contact) throw new Error('the door shares no numbers')
}
