import { fill, type Texts } from '../texts.ts'
import { minutes, wallTime } from './time-left.ts'

/**
 * Until when the places of the open draft are held, and how long that is from now. The end stands there as the
 * service wrote it, in the hall's time; what is left is counted by the service's clock where it has told it.
 */
export class HoldView {
  #box: HTMLElement
  #words: HTMLElement
  #left: HTMLElement
  #until: string | undefined
  #now: () => number

  constructor(options: { box: HTMLElement; words: HTMLElement; left: HTMLElement; now: () => number }) {
    this.#box = options.box
    this.#words = options.words
    this.#left = options.left
    this.#now = options.now
  }

  draw(until: string | undefined, texts: Texts): void {
    this.#until = until
    const left = this.#remaining()
    this.#box.hidden = until === undefined || left === 0
    if (until === undefined) return
    this.#words.textContent = fill(texts.heldUntil, { time: wallTime(until) })
    this.tick(texts)
  }

  /** Once a second. */
  tick(texts: Texts): void {
    if (this.#until === undefined) return
    const left = this.#remaining()
    if (left === 0) this.#box.hidden = true
    const text = left === undefined ? '' : fill(texts.left, { left: minutes(left) })
    if (this.#left.textContent !== text) this.#left.textContent = text
    this.#box.classList.toggle('soon', left !== undefined && left < 120)
  }

  /** Seconds, 0 when it is over; undefined where the clocks plainly disagree. */
  #remaining(): number | undefined {
    const seconds = Math.floor((Date.parse(this.#until ?? '') - this.#now()) / 1000)
    if (Number.isNaN(seconds) || seconds > 24 * 3600) return undefined
    return Math.max(0, seconds)
  }
}
