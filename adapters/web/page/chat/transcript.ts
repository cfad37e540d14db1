import type { Ask, Entry, Message, Reply } from './protocol.ts'

/** One line of the conversation as it is drawn. */
export interface TranscriptLine {
  /** stays the same as long as the line does */
  key: string
  from: 'guest' | 'hallo' | 'page'
  text: string
  reply?: Reply
  /** on its way, not answered yet */
  waiting?: boolean
}

interface OrderedLine extends TranscriptLine {
  /** an entry's seq; a page's own words stand between two */
  place: number
  hidden?: boolean
  /** it has taken another's place, or its own was taken */
  renewed?: boolean
}

/** What the page says to open a conversation; a guest never sees it. */
export const OPENING = '/start'

/**
 * The conversation as far as it is known here. Lines come by several ways (the answer to a message, the event stream,
 * the history) and in any order; each has its seq and is taken once.
 */
export class Transcript {
  /** conversations of sessions that are over */
  #past: TranscriptLine[] = []
  #placed: OrderedLine[] = []
  #known = new Set<number>()
  #waiting: TranscriptLine[] = []
  #settled = 0
  #notices = 0
  #epoch = 0

  /** The highest seq that is known; 0 where nothing is. */
  get cursor(): number {
    return Math.max(0, ...this.#known)
  }

  /** Where something is missing: the seq after which to ask the history, or undefined. */
  get hole(): number | undefined {
    const cursor = this.cursor
    for (let seq = this.#settled + 1; seq <= cursor; seq++) if (!this.#known.has(seq)) return seq - 1
    return undefined
  }

  /** The oldest seq that is known, to ask for what came before it. */
  get oldest(): number {
    return this.#known.size ? Math.min(...this.#known) : 0
  }

  get lines(): TranscriptLine[] {
    return [...this.#past, ...this.#placed.filter((line) => !line.hidden), ...this.#waiting]
  }

  /** The lines whose choices can still be tapped: those since the guest last spoke. */
  get live(): Set<string> {
    const live = new Set<string>()
    if (this.#waiting.length) return live
    for (let i = this.#placed.length - 1; i >= 0; i--) {
      const line = this.#placed[i]!
      if (line.hidden && line.renewed) continue
      if (line.from === 'guest') break
      if (line.reply?.choices?.length || canBeDrawn(line.reply?.ask)) live.add(line.key)
    }
    return live
  }

  /** The last reply: it carries the draft while a booking is unfinished. */
  get lastReply(): Reply | undefined {
    return this.#placed.filter((line) => line.from === 'hallo').at(-1)?.reply
  }

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  /** Takes what is new of these; the history's first page (`fromHere`) says that nothing before it is missed. */
  add(entries: readonly Entry[], fromHere = false): void {
    for (const entry of entries) this.#take(entry)
    this.#placed.sort((a, b) => a.place - b.place)
    this.#renew()
    if (fromHere) this.#settled = Math.max(this.#settled, this.cursor)
  }

  /** The history has been asked: whatever is still missing up to here does not exist. */
  settle(): void {
    this.#settled = this.cursor
  }

  wait(message: Message): void {
    if (message.text === OPENING) return
    this.#waiting.push({ ...guestLine(message.id, message.label), waiting: true })
  }

  /** The guest's words have their place right before their first answer. */
  answered(message: Message, replies: readonly Reply[]): void {
    const line = this.#forget(message.id)
    const first = Math.min(...replies.map((reply) => reply.seq))
    const seq = first - 1
    const there = this.#placed.find((placed) => placed.place === seq)
    if (Number.isFinite(first) && there?.from !== 'guest') {
      const hidden = message.text === OPENING
      const place = there ? first - 0.5 : seq
      if (!there && seq > 0) this.#known.add(seq)
      this.#placed.push({ ...(line ?? guestLine(message.id, message.label)), waiting: false, place, hidden })
    }
    this.add(replies.map((reply) => ({ ...reply, from: 'hallo', at: '' })))
  }

  /** It will not be sent. */
  withdraw(message: Message): void {
    this.#forget(message.id)
  }

  /** The page's own words, after all that is known so far. */
  notice(text: string): void {
    this.#notices += 1
    this.#placed.push({ key: `n:${this.#notices}`, from: 'page', text, place: this.cursor + 0.75 })
  }

  /** A new conversation begins below; what stands above stays to be read. */
  startAnew(notice: string): void {
    this.#past = this.lines.filter((line) => !line.waiting)
    this.#placed = []
    this.#known.clear()
    this.#waiting = []
    this.#settled = 0
    this.#epoch += 1
    this.notice(notice)
  }

  #take(entry: Entry): void {
    if (this.#known.has(entry.seq)) return
    this.#known.add(entry.seq)
    const place = entry.seq
    if (entry.from === 'hallo') {
      this.#placed.push({ key: `s:${this.#epoch}:${entry.seq}`, from: 'hallo', text: entry.text, reply: entry, place })
      return
    }
    // The service has it although its answer is still on the way: the line that waits is this one.
    const waiting = this.#forget(entry.id)
    const hidden = entry.text === OPENING || entry.text === ''
    this.#placed.push({ ...(waiting ?? guestLine(entry.id, entry.text)), waiting: false, place, hidden })
  }

  /**
   * A list that was renewed stands where the old one stood; the tap for it is no line of its own. Anew each time, since what
   * came before may be read later.
   */
  #renew(): void {
    if (!this.#placed.some(({ reply }) => reply?.renews !== undefined)) return
    for (const line of this.#placed)
      if (line.renewed === true)
        Object.assign(line, { place: line.reply?.seq ?? line.place, hidden: false, renewed: false })
    const bySeq = this.#placed.filter(({ reply }) => reply !== undefined).sort((a, b) => a.reply!.seq - b.reply!.seq)
    for (const line of bySeq) {
      const { renews, seq, inReplyTo = '' } = line.reply!
      if (renews === undefined) continue
      const old = bySeq.filter((other) => other.reply!.seq < seq && !other.hidden && asks(other, renews)).at(-1)
      if (old === undefined) continue
      const tapped = this.#placed.find(({ key }) => key === keyOf(inReplyTo))
      for (const gone of [old, tapped]) if (gone !== undefined) Object.assign(gone, { hidden: true, renewed: true })
      Object.assign(line, { place: old.place, renewed: true })
    }
    this.#placed.sort((a, b) => a.place - b.place)
  }

  #forget(id: string): TranscriptLine | undefined {
    const at = this.#waiting.findIndex((line) => line.key === keyOf(id))
    return at === -1 ? undefined : this.#waiting.splice(at, 1)[0]
  }
}

/** A question for which there is more to tap than its choices. */
const canBeDrawn = (ask: Ask | undefined): boolean =>
  ask !== undefined && (ask.days !== undefined || ask.range?.value !== undefined || ask.kind === 'date')

/** Whether its choices belong to that question. */
const asks = ({ reply }: TranscriptLine, ask: string): boolean =>
  reply?.choices?.some(({ value }) => value.startsWith(`${ask}~`)) === true

const keyOf = (id: string): string => `m:${id}`
const guestLine = (id: string, text: string): TranscriptLine => ({ key: keyOf(id), from: 'guest', text })
