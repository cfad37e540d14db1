import { findHall } from '../../src/domain/hall/catalogue.ts'
import { FrameContext } from './context.ts'
import type { Brief, Context, Dialog, Input, Move, Question } from './dialog.ts'
import type { Frame, Json, MessageLine, OpenAsk, Option, Say, State } from './types.ts'
import type { Utterance } from './utterance.ts'
import { Work } from './work.ts'

/** After so many answers that can't be read a question offers ways out: a person to talk to, back, cancel. */
const STUCK = 3
/** A dialog that sends its questions round in a circle is a fault. */
const MOST_HOPS = 24

/** Carries out what dialogs decide, on the stack of one step's work. */
export class Moves {
  readonly work: Work
  readonly heard: Utterance
  #hops = 0

  constructor(work: Work, heard: Utterance) {
    this.work = work
    this.heard = heard
  }

  at(at: number): FrameContext {
    return new FrameContext(this.work, this.heard, this.work.dialogAt(at), { at })
  }

  fresh(dialog: Dialog): FrameContext {
    return new FrameContext(this.work, this.heard, dialog, { fresh: this.work.fresh(dialog) })
  }

  /** The open question's step hears it, then those below light frames; false where none takes it. */
  answer(input: Input): boolean {
    for (let at = this.work.top; at >= 0; at--) {
      const dialog = this.work.dialogAt(at)
      const move = dialog.steps[this.work.frames[at]!.step]?.answer?.(this.at(at), input)
      if (move !== undefined && move.move !== 'pass') {
        this.work.frames.length = at + 1
        this.apply(at, move)
        return true
      }
      if (dialog.light !== true || input.token !== undefined) return false
    }
    return false
  }

  /** Carries out a move of the frame at `at`; false: it passes. */
  apply(at: number, move: Move): boolean {
    const { work } = this
    switch (move.move) {
      case 'go': {
        const frame = work.own(at)
        work.leave(frame, move.step)
        frame.tries = 0
        if (at === work.top) this.ask()
        return true
      }
      case 'run': {
        if (work.command !== undefined) throw new Error('a turn has at most one command')
        work.command = move.command
        const step = move.step ?? work.frames[at]!.step
        const place = this.#withoutLight(at)
        work.waits = { at: place, step }
        if (work.hasTrail(work.frames[place]!)) work.waits.trailed = true
        this.#foresee(place)
        return true
      }
      case 'again':
        work.own(at).tries++
        work.say(work.frames[at]!.dialog, move.why ?? this.#unclear(at))
        // it was on the screen just now
        this.ask('again')
        return true
      case 'end': {
        if (move.settled !== undefined)
          work.settled = { ask: work.ask?.id ?? work.askId(work.frames[at]!.dialog), ...move.settled }
        const top = at === work.top
        work.frames.splice(at, 1)
        if (top) this.resume()
        return true
      }
      case 'hear':
        work.frames.splice(at, 1)
        this.#askSilently()
        work.handedOn = { text: move.text, apart: move.apart === true }
        return true
      case 'push':
        this.#push(move.dialog, move.draft ?? {}, move.step)
        return true
      case 'done':
        this.resume(move.brief)
        return true
      case 'quiet':
        return true
      case 'pass':
        return false
    }
  }

  /** Asks each dialog, on its open frame or a fresh one, and carries out the first move: whether there was one. */
  offer(moveOf: (dialog: Dialog, context: Context) => Move | undefined): boolean {
    const { work } = this
    return work.definition.dialogs.some((dialog) => {
      const at = work.frames.findLastIndex((frame) => frame.dialog === dialog.name)
      const context = at < 0 ? this.fresh(dialog) : this.at(at)
      const move = moveOf(dialog, context)
      return move !== undefined && (at < 0 ? this.applyFresh(context, move) : this.apply(at, move))
    })
  }

  /** Carries out a move of a frame that is not on the stack, which puts it there where the move needs it. */
  applyFresh(context: FrameContext, move: Move): boolean {
    if (move.move === 'go' || move.move === 'run' || move.move === 'again') {
      this.work.frames.push(context.frame)
      this.apply(this.work.top, move)
      if (move.move === 'run') this.work.waits!.fresh = true
      return true
    }
    // a fresh frame is nowhere yet
    if (move.move === 'hear') {
      this.work.handedOn = { text: move.text, apart: move.apart === true }
      return true
    }
    if (move.move !== 'end') return this.apply(this.work.top, move)
    if (move.settled !== undefined) this.work.settled = { ask: this.work.askId(context.dialog.name), ...move.settled }
    this.resume()
    return true
  }

  /** Goes back to the question below. A greeting, or that nothing was understood, is nothing to come back to: it goes. */
  resume(brief?: Brief): void {
    const { frames, definition } = this.work
    const { greet, fallback } = definition.home
    while (frames.length > 0 && [greet.dialog, fallback.dialog].includes(frames.at(-1)!.dialog)) frames.pop()
    this.ask(brief, true)
  }

  /** Asks the question of the frame on top, or closes the last one where none is left. */
  ask(brief?: Brief, back = false): void {
    const { work } = this
    const at = work.top
    if (at < 0) {
      work.ask = undefined
      return
    }
    if (++this.#hops > MOST_HOPS) throw new Error('the dialogs send their questions round in a circle')
    const dialog = work.dialogAt(at)
    const { step } = work.frames[at]!
    const question = dialog.steps[step]?.ask?.(this.at(at))
    if (question === undefined) throw new Error(`the step ${dialog.name}.${step} has no question`)
    if (!('move' in question)) this.#open(at, question, brief, back)
    else if (question.move === 'go') {
      // Nothing was asked here, so there is nothing to come back to.
      work.own(at).step = question.step
      this.ask(brief)
    } else if (!this.apply(at, question)) throw new Error(`the question of ${dialog.name}.${step} can't pass`)
  }

  /** The question below is open again, so that words are read by it; it is not said, since they answer it. */
  #askSilently(): void {
    const { effects } = this.work
    const told = effects.length
    this.ask()
    if (this.work.command === undefined) effects.length = told
  }

  #unclear(at: number): Say {
    const step = this.work.dialogAt(at).steps[this.work.frames[at]!.step]
    return { code: 'HALLO_NOT_UNDERSTOOD', ...(step?.unclear?.(this.at(at)) ?? { message: 'dialog:unclear' }) }
  }

  /**
   * When the frame at `at` ends with its command's result, the question below comes up again, and a result can fetch no
   * facts: it is asked once for nothing, so that what it needs is there. The command may make those facts a little older
   * than the answer; whatever is chosen by them is checked by the store.
   */
  #foresee(at: number): void {
    if (at <= 0) return
    const { definition, event, facts, locale, frames, ask } = this.work
    const below: State = { v: 1, locale, frames: frames.slice(0, at), recent: [] }
    if (ask !== undefined) below.ask = ask
    new Moves(new Work(definition, below, event, facts, locale), this.heard).ask()
  }

  /**
   * Drops light frames but the one at `at`; its new place. A command drops them as well: what they show, it may change,
   * and when its result comes there are no newer facts.
   */
  #withoutLight(at: number): number {
    const { work } = this
    const kept = work.frames[at]
    work.frames = work.frames.filter((frame) => frame === kept || work.dialog(frame.dialog)?.light !== true)
    return kept === undefined ? at : work.frames.indexOf(kept)
  }

  #push(name: string, draft: Json, step: string | undefined): void {
    const { work } = this
    const dialog = work.dialog(name)
    if (dialog === undefined) throw new Error(`no dialog is named ${name}`)
    const open = work.frames.findIndex((frame) => frame.dialog === name)
    if (open >= 0 && dialog.light !== true) {
      const [frame] = work.frames.splice(open, 1)
      if (dialog.adopt !== undefined) {
        work.frames.push(frame!)
        this.apply(work.top, dialog.adopt(this.at(work.top), draft))
        return
      }
    }
    work.frames.push(work.fresh(dialog, { ...draft }, step))
    this.ask()
  }

  #open(at: number, { brief: inShort, once, ...question }: Question, brief: Brief | undefined, back: boolean): void {
    const { work } = this
    const { kind, field } = question
    // What holds nothing worth coming back to gives way now that something else has the floor.
    this.#withoutLight(at)
    const frame = work.frames[work.top]!
    const stuck = frame.tries >= STUCK ? this.#waysOut(frame) : undefined
    const choices = stuck === undefined ? (question.choices ?? []) : withWords(question.choices ?? [], stuck.words)
    const id = this.#sameAsOpen(frame, field) ? work.ask!.id : work.askId(frame.dialog)
    const asked: Say = { ...question, asks: true, ask: id }
    if (brief !== undefined && inShort !== undefined) asked.lines = inShort
    else if (back && once === true && this.#sameAsOpen(frame, field)) delete asked.lines
    if (choices.length > 0) asked.choices = choices
    if (stuck !== undefined) asked.lines = [...(asked.lines ?? []), ...stuck.lines]
    const ask: OpenAsk = {
      id,
      dialog: frame.dialog,
      step: frame.step,
      kind,
      options: choices.map((each) => each.token),
    }
    if (field !== undefined) ask.field = field
    if (brief === 'aside') ask.aside = true
    const listed = listedOf(choices)
    if (listed > 0) ask.listed = listed
    if (kind === 'choice' && choices.some(({ is }) => is?.answer === 'yes')) ask.yesno = true
    work.ask = ask
    work.say(frame.dialog, asked)
  }

  /** Asked again with nothing changed, it is the same question: its older buttons stay good. */
  #sameAsOpen(frame: Frame, field: string | undefined): boolean {
    const { ask, changed } = this.work
    return (
      !changed && ask !== undefined && ask.dialog === frame.dialog && ask.step === frame.step && ask.field === field
    )
  }

  #waysOut(frame: Frame): { lines: MessageLine[]; words: string[] } {
    const { catalogue, person } = this.work.facts
    const hall =
      this.at(this.work.top).about.hall ??
      (person.lastHall === undefined ? undefined : findHall(catalogue, person.lastHall)) ??
      catalogue.halls[0]
    const words = frame.trail.length > 0 ? ['back', 'cancel'] : ['cancel']
    if (hall?.phone === undefined) return { lines: [{ message: 'dialog:stuck' }], words }
    const params = { phone: hall.phone, hall: { text: hall.name } }
    return { lines: [{ message: 'dialog:stuckPhone', params }], words }
  }
}

/** How many choices from the first on tell the same of what they are. */
function listedOf(choices: readonly Option[]): number {
  const first = choices[0]?.is ?? {}
  const told = toldBy(first)
  if (told === 0) return 0
  const other = choices.findIndex(({ is = {} }) => toldBy(is) !== told || !tellsAll(is, first))
  return other < 0 ? choices.length : other
}

const LEFT = 'left'
function toldBy(is: NonNullable<Option['is']>): number {
  let count = 0
  for (const key in is) if (key !== LEFT) count += 1
  return count
}
function tellsAll(is: NonNullable<Option['is']>, first: NonNullable<Option['is']>): boolean {
  for (const key in first) if (key !== LEFT && !(key in is)) return false
  return true
}

function withWords(choices: readonly Option[], words: readonly string[]): Option[] {
  const there = new Set(choices.map((choice) => choice.token))
  const more = words.filter((word) => !there.has(word))
  return [...choices, ...more.map((token) => ({ token, label: { message: `dialog:choice.${token}` } }))]
}
