import type { Capabilities, Door, Hear, Message } from '../../src/bot/doors/door.ts'
import { eventMaker } from '../../src/bot/doors/event-maker.ts'
import type { Ask, Choice } from '../../src/bot/draw/reply.ts'
import type { EventBody, Incoming } from '../../src/store/port/store.ts'
import { bodyOf } from '../support/body.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'

const FAKE = 'fake'
const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/** What a guest sees at the door. */
interface Screen {
  /** values of the buttons that were ever shown */
  buttons: Set<string>
  /** choices of the last answer that had any */
  listed: readonly Choice[]
  /** the question that they belong to, and the one that is open now, by their words */
  asked: string | undefined
  open: string | undefined
}

/** A door whose capabilities the test picks: guests tap where there are buttons, and type numbers or labels where there are none. */
export class FakeDoorDriver implements Driver {
  readonly #can: Capabilities
  readonly #house: PushingHouse
  readonly #hear: () => Hear
  readonly #screens = new Map<string, Screen>()
  readonly #locales = new Map<string, string>()
  readonly #eventOf: ReturnType<typeof eventMaker>
  #locale = 'en'

  private constructor(can: Capabilities, house: PushingHouse, hear: () => Hear, screens: Map<string, Screen>) {
    this.#can = can
    this.#house = house
    this.#hear = hear
    this.#screens = screens
    this.#eventOf = eventMaker({ door: FAKE, mark: 'f' }, house)
  }

  static async open(can: Capabilities): Promise<FakeDoorDriver> {
    let hear: Hear | undefined
    const screens = new Map<string, Screen>()
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
        deliver: async (message, address) => {
          check(message, can)
          if (message.kind !== 'text') return {}
          for (const { value } of message.buttons ?? []) screenOf(screens, address).buttons.add(value)
          delivered.note(address, message.text)
          return { platformId: '1' }
        },
      }),
    )
    return new FakeDoorDriver(can, house, () => hear!, screens)
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const answer = await this.#say(guest, message, id)
    this.#look(guest, answer)
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
    this.#look(guest, answer)
    return answer
  }

  close(): Promise<void> {
    return this.#house.close()
  }

  /** What the guest does there for it; undefined where that can't be done at such a door (an old button typed). */
  async #bodyOf(guest: string, message: Said, key: string): Promise<EventBody | undefined> {
    const { buttons, listed, asked, open } = screenOf(this.#screens, guest)
    if (!('choice' in message)) return bodyOf(message, key, `f${guest}`, this.#house.store, this.#house.clock.now())
    const value = message.choice
    if (this.#can.buttons === 'inline') {
      if (value.includes('~') && !buttons.has(value)) throw new Error(`no such button: ${value}`)
      return { type: 'choice', value }
    }
    const place = listed.findIndex((choice) => choice.value === value)
    if (place < 0 || (asked !== undefined && asked !== open)) return undefined
    const { label } = listed[place]!
    const shown = this.#house.delivered.all(guest)
    if (!shown.includes(label)) throw new Error(`not shown: ${label}`)
    // by turns, so that both are tried
    const line = `${place + 1}. ${label}`
    const text = key.length % 2 === 0 && shown.includes(line) ? String(place + 1) : label
    return { type: 'text', text }
  }

  async #event(guest: string, key: string, body: EventBody): Promise<Incoming> {
    const locale = this.#locales.get(guest) ?? this.#locale
    this.#locales.set(guest, locale)
    return this.#eventOf({ account: guest, key, address: guest, locale, body })
  }

  /** Only choices of the open question, or of what was listed last, can be meant by what is typed. */
  #look(guest: string, { replies, open }: Answer): void {
    const screen = screenOf(this.#screens, guest)
    const last = replies.findLast(({ choices }) => choices !== undefined)
    if (last?.choices !== undefined) {
      screen.listed = last.choices
      screen.asked = last.ask?.prompt
    }
    screen.open = (open as Ask | null)?.prompt
  }
}

function screenOf(screens: Map<string, Screen>, guest: string): Screen {
  const known = screens.get(guest) ?? { buttons: new Set(), listed: [], asked: undefined, open: undefined }
  screens.set(guest, known)
  return known
}

/** Nothing is brought that the door can't take. */
function check(message: Message, can: Capabilities): void {
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
