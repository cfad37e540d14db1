import type { Taken } from '../../../src/language/commands/taken.ts'

/** What follows a command's word. Arguments take what they find off it; what nobody takes is left. */
export class Line {
  readonly text: string
  #open: string

  constructor(text: string) {
    this.text = text
    this.#open = text
  }

  /** As long as the text, with blanks where something was taken: offsets stay true. */
  get open(): string {
    return this.#open
  }
  /** What is left, without the blanks around it. */
  get rest(): string {
    return this.#open
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[,，、:：;；。.\s]+|[,，、:：;；\s]+$/g, '')
  }
  get isEmpty(): boolean {
    return this.rest === ''
  }
  /** The text from the first character on that nobody has taken, as it was typed. */
  get tail(): string {
    const at = this.#open.search(/[^\s,，、:：;；]/)
    return at < 0 ? '' : this.text.slice(at).trim()
  }

  take<Value>(taken: Taken<Value>): Value {
    const units = this.#open.split('')
    for (const [from, to] of taken.spans) units.fill(' ', from, to)
    this.#open = units.join('')
    return taken.value
  }
}
