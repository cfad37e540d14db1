import { setTimeout as pause } from 'node:timers/promises'
import type { BookingView } from '../../../../src/bot/draw/reply.ts'
import { type Answer, bookingOf, Guest, lastOf } from '../../../support/service.ts'

/** What a client was told of a booking, last. */
export type ToldBooking = Pick<BookingView, 'code' | 'state' | 'version' | 'marks' | 'party' | 'service'>

export interface ClientParts {
  /** where it may ask now */
  url: () => string | undefined
  random: () => number
  /** whether it goes on with another wish */
  going: () => boolean
}

const SERVICES = [
  { id: 'badminton', words: 'badminton', most: 6 },
  { id: 'meeting-room', words: 'meeting room', most: 10 },
]
const DAYS = 18
const HOURS = 14
/** The first one starts at 8 of this day. */
const FIRST = Date.UTC(2026, 10, 24)
/** Answers that ask to send the same again: the machine or the server was too slow. */
const LATER = [408, 503]
/** So long it sends a message again before it gives up: longer than all restarts. */
const PATIENCE_MS = 120_000

/** One person with an app that sends each message until it is answered, to whichever process there is. */
export class BookingClient {
  readonly name: string
  /** by code */
  readonly told = new Map<string, ToldBooking>()
  /** all texts that were answered, in order */
  readonly said: string[] = []
  /** messages that had to be sent more than once */
  repeated = 0
  readonly #parts: ClientParts
  #guest: Guest | undefined

  constructor(name: string, parts: ClientParts) {
    this.name = name
    this.#parts = parts
  }

  /** Wishes as people have them: to reserve, confirm, give back, let lie, move, resize, cancel. */
  async live(): Promise<void> {
    for (let wishes = 0; wishes < 4 && this.#parts.going(); wishes++) {
      const booked = await this.#book()
      if (booked === undefined) continue
      if (booked === 'left') return
      for (let changes = 0; changes < 2 && this.#parts.going(); changes++)
        if (!(await this.#change(this.told.get(booked)!))) break
    }
  }

  /** The code of what was booked, or that a hold was left lying. */
  async #book(): Promise<string | 'left' | undefined> {
    const service = this.#pick(SERVICES)
    const party = 1 + Math.floor(this.#parts.random() * service.most)
    const answer = await this.#say(
      `${service.words} at Riverside on ${this.#time()} for ${party}, my name is ${this.name}`,
    )
    if (lastOf(answer).ask?.kind !== 'confirm') return this.#stop(answer)
    const end = this.#parts.random()
    if (end < 0.1) return 'left'
    const done = await this.#say(end < 0.25 ? 'no' : 'yes')
    const booking = bookingOf(done)
    if (booking?.state === 'confirmed') return booking.code
    return this.#stop(done)
  }

  /** False: it is not there any more. */
  async #change({ code, party }: ToldBooking): Promise<boolean> {
    const wish = this.#parts.random()
    const words =
      wish < 0.35
        ? `move ${code} to ${this.#time()}`
        : wish < 0.65
          ? `make ${code} ${(party % 6) + 1} people`
          : `cancel ${code}`
    const answer = await this.#say(words)
    if (lastOf(answer).ask?.kind === 'confirm') await this.#say('yes')
    else await this.#stop(answer)
    return this.told.get(code)?.state === 'confirmed'
  }

  /** What is asked now is not wanted any more. */
  async #stop(answer: Answer): Promise<undefined> {
    if (answer.open !== null) await this.#say('never mind')
  }

  async #say(text: string): Promise<Answer> {
    const id = `m${this.said.length + 1}`
    const until = performance.now() + PATIENCE_MS
    for (let tries = 1; ; tries++) {
      const answer = await this.#try(text, id)
      if (answer?.status === 200) {
        if (tries > 1) this.repeated += 1
        this.said.push(text)
        for (const { booking } of answer.replies) if (booking !== undefined) this.#note(booking)
        return answer
      }
      if (answer !== undefined && !LATER.includes(answer.status))
        throw new Error(`${this.name}: ${text}: ${JSON.stringify(answer)}`)
      if (performance.now() > until) throw new Error(`${this.name}: no answer to: ${text}`)
      await pause(20 + this.#parts.random() * 200)
    }
  }

  async #try(text: string, id: string): Promise<Answer | undefined> {
    const url = this.#parts.url()
    if (url === undefined) return undefined
    try {
      this.#guest ??= await Guest.arrive(url)
      this.#guest.url = url
      return await this.#guest.say(text, id)
    } catch (error) {
      // Cut off by a kill: whether it was heard nobody knows.
      if (error instanceof TypeError || error instanceof SyntaxError) return undefined
      if (error instanceof Error && LATER.some((status) => error.message.startsWith(`no session: ${status}`)))
        return undefined
      throw error
    }
  }

  /** The whole conversation, as any process has it. */
  async history(): Promise<Awaited<ReturnType<Guest['history']>>['entries']> {
    if (this.#guest === undefined) return []
    this.#guest.url = this.#parts.url() ?? this.#guest.url
    return (await this.#guest.history()).entries
  }

  #note({ code, state, version, marks, party, service }: BookingView): void {
    this.told.set(code, { code, state, version, marks, party, service })
  }

  /** The early ones are wanted most. */
  #time(): string {
    const slot = Math.floor(this.#parts.random() ** 2 * DAYS * HOURS)
    const day = new Date(FIRST + Math.floor(slot / HOURS) * 86_400_000).toISOString().slice(0, 10)
    return `${day} at ${String(8 + (slot % HOURS)).padStart(2, '0')}:00`
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#parts.random() * all.length)]!
  }
}
