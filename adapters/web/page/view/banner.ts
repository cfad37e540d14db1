import type { Health } from '../chat/health-board.ts'
import { fill, type Texts } from '../texts.ts'

/** A failure shorter than this is not worth a word: the first new try mostly succeeds. */
const PATIENCE = 700
const THANKS = 2_000

/** Tells how the connection is, in a status region of its own, and offers to try at once. */
export class Banner {
  #box: HTMLElement
  #words: HTMLElement
  #button: HTMLButtonElement
  #health: Health = { is: 'fine' }
  #shown = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: { box: HTMLElement; words: HTMLElement; button: HTMLButtonElement; onTry: () => void }) {
    this.#box = options.box
    this.#words = options.words
    this.#button = options.button
    this.#button.addEventListener('click', options.onTry)
  }

  tell(health: Health, texts: Texts): void {
    const same = health.is === this.#health.is && health.is !== 'busy'
    this.#health = health
    if (same) return
    clearTimeout(this.#timer)
    if (health.is === 'fine') {
      if (this.#shown) this.#show(texts.again, 'fine')
      this.#timer = setTimeout(() => this.#hide(), THANKS)
    } else if (this.#shown) this.redraw(texts)
    else this.#timer = setTimeout(() => this.redraw(texts), PATIENCE)
  }

  redraw(texts: Texts): void {
    const health = this.#health
    this.#button.textContent = texts.tryNow
    if (health.is === 'connecting') this.#show(texts.connecting, 'connecting')
    else if (health.is === 'away') this.#show(navigator.onLine ? texts.away : texts.offline, 'away')
    else if (health.is === 'busy') {
      const seconds = Math.ceil((health.for ?? 0) / 1000)
      this.#show(seconds ? fill(texts.wait, { seconds }) : texts.busy, 'busy')
    }
  }

  #show(text: string, is: Health['is']): void {
    this.#shown = true
    this.#box.className = `status ${is}`
    this.#words.textContent = text
    this.#button.hidden = is !== 'away'
  }

  #hide(): void {
    this.#shown = false
    this.#box.className = 'status'
    this.#words.textContent = ''
    this.#button.hidden = true
  }
}
