import type { Transcript, TranscriptLine } from '../chat/transcript.ts'
import type { Locale, Texts } from '../texts.ts'
import { answers, type Taps } from './answers.ts'
import { bubble } from './bubble.ts'

/** How far from the end (px) still counts as reading the newest. */
const NEAR = 80

/**
 * Draws the transcript. Lines that stand already stay the same elements, so that a screen reader hears only what is
 * new and a reader who has scrolled up is left where they are.
 */
export class LogView {
  #elements = new Map<string, HTMLElement>()
  #chips = new Map<string, HTMLElement>()
  #drawn: Locale | undefined
  #atEnd = true
  #top = 0
  #list: HTMLElement
  #scroller: HTMLElement
  #newest: HTMLElement
  #taps: Taps

  constructor(options: {
    list: HTMLElement
    scroller: HTMLElement
    newest: HTMLElement
    taps: Taps
  }) {
    this.#list = options.list
    this.#scroller = options.scroller
    this.#newest = options.newest
    this.#taps = options.taps
    // What scrolls must be reachable by keyboard; not every browser sees to that.
    this.#scroller.tabIndex = 0
    this.#newest.addEventListener('click', () => this.toEnd())
    this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true })
    // Pictures arrive late and keyboards push the page up: whoever was at the end stays there.
    new ResizeObserver(() => this.#stay()).observe(this.#list)
    new ResizeObserver(() => this.#stay()).observe(this.#scroller)
  }

  draw(transcript: Transcript, texts: Texts, locale: Locale): void {
    const lines = transcript.lines
    const first = this.#elements.size === 0
    const last = lines.at(-1)
    const iSpoke = last?.from === 'guest' && !this.#elements.has(last.key)
    const oldest = this.#list.firstElementChild
    const belowTop = this.#scroller.scrollHeight - this.#scroller.scrollTop
    // A page full of history, or one in another language, is not news.
    const quiet = (first && lines.length > 4) || (this.#drawn !== undefined && this.#drawn !== locale)
    this.#list.setAttribute('aria-live', quiet ? 'off' : 'polite')
    if (this.#drawn !== locale) this.#clear()
    this.#drawn = locale
    const said = first ? undefined : lines.find(({ key, from }) => from !== 'guest' && !this.#elements.has(key))
    this.#place(lines, transcript.live, texts, locale)
    const reply = said && this.#elements.get(said.key)
    if (this.#atEnd && reply !== undefined && reply.offsetHeight > this.#scroller.clientHeight) this.#toBeginning(reply)
    else if (iSpoke || this.#atEnd) this.toEnd()
    else {
      // Earlier messages were put above what is being read: keep that where it is.
      if (oldest !== this.#list.firstElementChild) this.#scroller.scrollTop = this.#scroller.scrollHeight - belowTop
      this.#showNewest()
    }
  }

  toEnd(): void {
    this.#atEnd = true
    this.#scroller.scrollTop = this.#scroller.scrollHeight
    this.#top = this.#scroller.scrollTop
    this.#newest.hidden = true
  }

  /** What is longer than the screen is read from its beginning. */
  #toBeginning(reply: HTMLElement): void {
    // Its place in the list, which its moving in does not shift.
    this.#scroller.scrollTop = reply.offsetTop
    this.#top = this.#scroller.scrollTop
    this.#showNewest()
  }

  #place(lines: readonly TranscriptLine[], live: ReadonlySet<string>, texts: Texts, locale: Locale): void {
    const wanted: HTMLElement[] = []
    for (const line of lines) {
      const element = this.#elements.get(line.key) ?? bubble(line, texts, locale, this.#taps)
      this.#elements.set(line.key, element)
      element.classList.toggle('waiting', line.waiting === true)
      wanted.push(element)
      if (live.has(line.key)) wanted.push(this.#chipsOf(line, texts, locale))
    }
    for (const old of [...this.#list.children]) if (!wanted.includes(old as HTMLElement)) old.remove()
    for (const [key] of this.#chips) if (!live.has(key)) this.#chips.delete(key)
    wanted.forEach((element, i) => {
      if (this.#list.children[i] !== element) this.#list.insertBefore(element, this.#list.children[i] ?? null)
    })
  }

  #chipsOf(line: TranscriptLine, texts: Texts, locale: Locale): HTMLElement {
    const made = this.#chips.get(line.key) ?? answers(line.reply!, texts, locale, this.#taps)
    this.#chips.set(line.key, made)
    return made
  }

  #clear(): void {
    this.#elements.clear()
    this.#chips.clear()
    this.#list.replaceChildren()
  }

  #stay(): void {
    if (this.#atEnd) this.toEnd()
    else this.#showNewest()
  }

  #scrolled(): void {
    // What grows below is no scrolling up, though the end is farther away now.
    const up = this.#scroller.scrollTop < this.#top
    this.#top = this.#scroller.scrollTop
    if (up || !this.#atEnd) this.#showNewest()
  }

  #showNewest(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR
    this.#newest.hidden = this.#atEnd
  }
}
