import type { Catalogue, Hall, Service } from '../../src/domain/hall/hall.ts'
import type { NameMatch } from '../../src/language/names/names.ts'
import { maskedText } from '../../src/language/questions/masked-text.ts'
import type { Reading } from '../../src/language/reading.ts'
import type { Understanding } from '../../src/language/understand.ts'
import type { News, NewTell, Person, PersonPatch, QuotedMessage } from '../../src/store/port/store.ts'
import { aboutOf } from '../common/about.ts'
import type { Context, Dialog, Settlement } from './dialog.ts'
import { hash } from './hash.ts'
import { type FactResults, Missing, type Need, needKey } from './needs.ts'
import type { Frame, Json, Say, State } from './types.ts'
import { Utterance } from './utterance.ts'
import type { Work } from './work.ts'

/** What was asked longer ago is not what is talked about now. */
const FOCUS_MS = 2 * 3_600_000

/** The context of one frame, on the stack (`at`) or fresh and not yet on it. */
export class FrameContext implements Context {
  readonly work: Work
  readonly dialog: Dialog
  readonly heard: Utterance
  #at: number
  #fresh: Frame | undefined
  /** of a part of a message: halls as they would be, and what it says, which nobody hears */
  #apart: { catalogue: Catalogue | undefined; said: Say[] } | undefined

  constructor(work: Work, heard: Utterance, dialog: Dialog, place: { at: number } | { fresh: Frame }) {
    this.work = work
    this.heard = heard
    this.dialog = dialog
    this.#at = 'at' in place ? place.at : -1
    this.#fresh = 'fresh' in place ? place.fresh : undefined
  }

  get catalogue(): Catalogue {
    return this.#apart?.catalogue ?? this.work.facts.catalogue
  }
  get person(): Person {
    return this.work.facts.person
  }
  get now(): number {
    return this.work.facts.now
  }
  get locale(): string {
    return this.work.locale
  }
  get buttons(): boolean {
    return this.work.facts.buttons === true
  }
  get event(): string {
    return this.work.event.id
  }
  get text(): string {
    return this.heard.text
  }
  get long(): boolean {
    return this.heard.long
  }
  get names(): { matches: NameMatch[]; rest: string } {
    return this.heard.names
  }
  get slash(): { word: string; rest: string } | undefined {
    return this.heard.slash
  }
  get quoted(): QuotedMessage | undefined {
    return this.heard.quoted
  }
  get own(): boolean {
    return this.heard.own
  }
  get reading(): Reading {
    return this.heard.reading
  }
  get understood(): Understanding {
    return this.heard.understood
  }

  apart(text: string): Context {
    const { dialog, work } = this
    const fresh: Frame = { dialog: dialog.name, step: dialog.first, draft: {}, trail: [], tries: 0 }
    return new FrameContext(work, new Utterance(work, { said: text, own: true, apart: true }), dialog, { fresh })
  }

  part(text: string, catalogue?: Catalogue): { context: Context; said: Say[] } {
    const { dialog, work } = this
    const fresh: Frame = { dialog: dialog.name, step: dialog.first, draft: {}, trail: [], tries: 0 }
    const context = new FrameContext(
      work,
      new Utterance(work, { said: text, own: this.own, apart: this.heard.apart }),
      dialog,
      { fresh },
    )
    const said: Say[] = []
    context.#apart = { catalogue: catalogue ?? this.#apart?.catalogue, said }
    return { context, said }
  }

  get frame(): Frame {
    return this.#fresh ?? this.work.frames[this.#at]!
  }
  get step(): string {
    return this.frame.step
  }
  get draft(): Readonly<Json> {
    return this.frame.draft
  }
  get tries(): number {
    return this.frame.tries
  }
  get settled(): State['settled'] {
    return this.work.settled
  }

  get focus(): Readonly<Json> {
    const { focus } = this.work
    return focus === undefined || this.now - focus.at > FOCUS_MS ? {} : focus.draft
  }
  keepInMind(draft: Json | undefined): void {
    this.work.focus = draft === undefined ? undefined : { at: this.now, draft: { ...this.focus, ...draft } }
  }

  settle(settled: Settlement): void {
    this.work.settled = { ask: this.work.ask?.id ?? this.work.askId(this.dialog.name), ...settled }
  }

  later(text: string): void {
    this.work.next = text
  }

  get open(): State['ask'] {
    return this.heard.apart ? undefined : this.work.ask
  }

  set(patch: Json, step: string = this.frame.step): void {
    this.work.change(this.#own(), patch, step)
  }
  note(patch: Json): void {
    const { draft } = this.#own()
    this.work.changed = true
    for (const key in patch) {
      if (patch[key] === undefined) delete draft[key]
      else draft[key] = patch[key]
    }
  }
  reset(): void {
    const frame = this.#own()
    this.work.changed = true
    frame.draft = {}
    frame.step = this.dialog.first
    frame.trail = []
    frame.tries = 0
  }
  below(dialog: string): Readonly<Json> | undefined {
    if (this.heard.apart) return undefined
    return this.work.frames.findLast((frame, at) => at !== this.#at && frame.dialog === dialog)?.draft
  }
  get about(): { hall?: Hall; service?: Service } {
    const below = this.heard.apart ? [] : this.work.frames.map((frame) => frame.draft)
    return aboutOf(this.catalogue, [...below, this.draft])
  }

  want(...needs: Need[]): void {
    const missing = needs.filter((need) => !this.work.facts.fetched.has(needKey(need)))
    if (missing.length === 0) return
    if (this.work.event.type === 'result') throw new Error('a result can have no further facts')
    throw new Missing(missing)
  }
  fact<Kind extends keyof FactResults>(need: Need & { need: Kind }): FactResults[Kind] {
    const { fetched } = this.work.facts
    const key = needKey(need)
    const found = fetched.get(key)
    // Of some there is none.
    if (found === undefined && !fetched.has(key)) this.want(need)
    // The worker answers each kind of need as `FactResults` says.
    return found as FactResults[Kind]
  }
  known<Kind extends keyof FactResults>(need: Need & { need: Kind }): FactResults[Kind] | undefined {
    return this.work.facts.fetched.get(needKey(need)) as FactResults[Kind] | undefined
  }

  fits(pattern: string, value: string): boolean {
    const need = { need: 'fits', pattern, value } as const
    // A result can fetch nothing: an answer that was not looked at before is asked for anew.
    if (this.work.event.type === 'result' && !this.work.facts.fetched.has(needKey(need))) return false
    return this.fact(need)
  }

  say(say: Say): void {
    if (this.#apart !== undefined) this.#apart.said.push(say)
    else this.work.say(this.dialog.name, say)
  }
  tell(to: NewTell['to'], news: News): void {
    this.work.effects.push({ do: 'tell', to, news })
  }
  ask({ hall, topic, text: said }: { hall: string; topic: string; text?: string }): string {
    // names it among all: two halves, since one is for the questions of a single conversation
    const id = `${hash(`${this.event} ${topic}`)}${hash(`${topic} ${this.event}`)}`
    const heard = said === undefined ? this.heard : new Utterance(this.work, { said })
    const text = maskedText(heard.text, heard.understood.entities)
    this.work.effects.push({ do: 'ask', question: { id, state: 'open', hall, topic, text } })
    return id
  }
  deny(command: string, say?: Say): void {
    const code = 'HALLO_ROLE_NEEDED'
    // who works here, but does not run it, is no stranger
    if (say !== undefined) this.say({ code, ...say })
    else if (this.person.roles.length > 0) this.say({ message: 'dialog:managersOnly', code })
    else this.say({ message: 'common:error', params: { error: { error: code } }, code })
    this.work.effects.push({ do: 'denied', command })
  }
  remember(patch: PersonPatch): void {
    this.work.effects.push({ do: 'person', patch })
  }
  speak(locale: string): void {
    this.work.locale = locale
    this.remember({ locale })
  }

  #own(): Frame {
    return this.#fresh ?? this.work.own(this.#at)
  }
}
