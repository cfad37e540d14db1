import { trimEnd } from '../../../src/domain/trim.ts'
import type { ArgumentMatch } from '../../../src/language/commands/argument-match.ts'

/** UTF-16 units */
const READ_AT_MOST = 400

/** What follows a command's word. Arguments take what they find off it; what nobody takes is left. */
export class CommandLine {
  readonly text: string
  #open: string

  constructor(text: string) {
    this.text = text
    this.#open = text
  }

  /**
   * The beginning of the text, with blanks where something was taken: offsets stay true. What a command wants to know stands in it;
   * all of it would take long where somebody sends many blanks.
   */
  get open(): string {
    return this.#open.slice(0, READ_AT_MOST)
  }
  /** What is left, without the blanks around it. */
  get rest(): string {
    const words = this.#open.replace(/\s+/g, ' ').replace(/^[,，、:：;；。.\s]+/, '')
    return trimEnd(words, /[,，、:：;；\s]/)
  }
  get isEmpty(): boolean {
    return this.rest === ''
  }
  /** The text from the first character on that nobody has taken, as it was typed. */
  get tail(): string {
    const at = this.#open.search(/[^\s,，、:：;；]/)
    return at < 0 ? '' : this.text.slice(at).trim()
  }

  take<Value>(taken: ArgumentMatch<Value>): Value {
    const units = this.#open.split('')
    for (const [from, to] of taken.spans) units.fill(' ', from, to)
    this.#open = units.join('')
    return taken.value
  }
}
