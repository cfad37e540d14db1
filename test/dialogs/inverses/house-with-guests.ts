import { EngineDriver } from '../../support/engine-driver.ts'
import { NOW } from '../../support/test-house.ts'
import { type Answer, type Said, SETUP_CODE } from '../../support/transcript.ts'
import type { Talk } from './changes.ts'

const DAY_MS = 86_400_000
const PEOPLE = ['ada', 'bob', 'lilei', 'admin']
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The sample halls with guests' bookings, an admin and a colleague; the admin speaks. */
export class HouseWithGuests {
  readonly engine: EngineDriver
  #count = 0
  #code = ''
  #last: Answer = { replies: [], open: null }

  private constructor(engine: EngineDriver) {
    this.engine = engine
  }

  static async open(): Promise<HouseWithGuests> {
    const house = new HouseWithGuests(await EngineDriver.open())
    await house.#say('ada', { text: 'badminton at riverside today 6pm to 8pm for 2, Ada Lovelace, 13800138000' })
    await house.#say('ada', { text: 'yes' })
    house.#code = house.#last.replies.findLast(({ booking }) => booking !== undefined)?.booking?.code ?? ''
    for (const text of ['archery on saturday 10am for 1, Bob Hill, 13700137000', '11010519491231002X', 'yes', 'yes'])
      await house.#say('bob', { text })
    await house.#say('admin', { text: `/claim ${SETUP_CODE}` })
    await house.#say('admin', { text: '/grant staff riverside Li Lei' })
    const [, claim = ''] = /\/claim (\S+)/.exec(house.said) ?? []
    await house.#say('lilei', { text: `/claim ${claim}` })
    return house
  }

  get said(): string {
    return this.#last.replies.map(({ text }) => text).join('\n')
  }

  get asksYes(): boolean {
    return this.#last.open?.kind === 'confirm'
  }

  async talk(lines: Talk): Promise<void> {
    for (const line of lines) {
      const [, minutes] = /^\{wait (\d+)\}$/.exec(line) ?? []
      if (minutes !== undefined) await this.engine.wait('admin', Number(minutes) * 60_000)
      else await this.#say('admin', this.#message(line))
    }
  }

  /** All that people would see of halls, bookings and each other; what only counts changes is left out. */
  async state(): Promise<object> {
    const { store } = this.engine
    const { halls, settings } = await store.catalogue()
    const bookings = []
    for (const { id } of halls) {
      const span = { from: NOW - DAY_MS, to: NOW + 60 * DAY_MS }
      const page = await store.bookings({ by: 'service', hall: id, ...span, now: NOW, limit: 100 })
      for (const { version: _, changedAt: _at, before: _before, ...booking } of page.items) bookings.push(booking)
    }
    const persons = await Promise.all(PEOPLE.map((account) => store.person({ door: 'test', account })))
    return {
      halls: halls.map((hall) => ({ ...hall, services: hall.services.map((each) => ({ ...each, formVersion: 0 })) })),
      settings,
      bookings,
      persons: persons.map((person) => [
        person?.roles,
        (person?.blocks ?? []).map(({ at: _, ...block }) => block),
        person?.duty,
        person?.name,
      ]),
    }
  }

  /** kinds of the entries of the log, the newest first */
  async log(): Promise<string[]> {
    return (await this.engine.store.audit({ limit: 200 })).map(({ what }) => what)
  }

  #message(line: string): Said {
    if (line === '{photo}') return { file: { name: 'photo.png', content: PHOTO } }
    const [, label] = /^\[(.+)\]$/.exec(line) ?? []
    if (label === undefined) return { text: line.replaceAll('{code}', this.#code) }
    const choices = this.#last.replies.flatMap((reply) => reply.choices ?? [])
    const choice = choices.find((each) => each.label.includes(label))
    if (choice === undefined) throw new Error(`no choice ${label} in: ${this.said}`)
    return { choice: choice.value }
  }

  async #say(who: string, message: Said): Promise<void> {
    this.#count++
    this.#last = await this.engine.say(who, message, String(this.#count))
  }
}
