import type { Ask, Place } from '../chat/protocol.ts'
import type { Texts } from '../texts.ts'
import { keyboardFor } from './keyboard.ts'

/** Where the guest writes. Enter sends, Shift+Enter makes a new line. */
export class Composer {
  #form: HTMLFormElement
  #input: HTMLTextAreaElement
  #onSend: (text: string) => void
  #attach: HTMLButtonElement
  #file: HTMLInputElement
  #place: HTMLButtonElement

  constructor(options: {
    form: HTMLFormElement
    input: HTMLTextAreaElement
    attach: HTMLButtonElement
    file: HTMLInputElement
    place: HTMLButtonElement
    onSend: (text: string) => void
    onFile: (file: File) => void
    /** undefined: the browser would not say where it is */
    onPlace: (place: Place | undefined) => void
  }) {
    this.#form = options.form
    this.#input = options.input
    this.#onSend = options.onSend
    this.#attach = options.attach
    this.#file = options.file
    this.#place = options.place
    this.#place.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => options.onPlace({ latitude, longitude }),
        () => options.onPlace(undefined),
        { maximumAge: 60_000, timeout: 15_000 },
      )
    })
    this.#attach.addEventListener('click', () => this.#file.click())
    this.#file.addEventListener('change', () => {
      const file = this.#file.files?.[0]
      // The same file once more is a change as well.
      this.#file.value = ''
      if (file !== undefined) options.onFile(file)
    })
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#send()
    })
    this.#input.addEventListener('input', () => this.#grow())
    this.#input.addEventListener('keydown', (event) => {
      // While an input method composes, Enter picks a candidate. 229: Safari ends the composition before the key.
      const composing = event.isComposing || event.keyCode === 229
      if (event.key !== 'Enter' || event.shiftKey || composing) return
      event.preventDefault()
      this.#send()
    })
  }

  /** Fits the keyboard and the hint to the open question. `worksHere`: whoever has a role may send a picture at any time. */
  ask(ask: Ask | null, texts: Texts, worksHere: boolean): void {
    const keyboard = keyboardFor(ask)
    const input = this.#input
    input.placeholder = texts.placeholder[ask?.kind ?? ''] ?? texts.placeholder.text ?? ''
    this.#attach.hidden = !worksHere && ask?.kind !== 'file' && ask?.picture !== true
    this.#place.hidden = ask?.location !== true || !('geolocation' in navigator)
    const same = input.inputMode === keyboard.inputmode
    input.inputMode = keyboard.inputmode
    input.setAttribute('autocomplete', keyboard.autocomplete)
    input.autocapitalize = keyboard.autocapitalize
    // A keyboard on the screen changes only for an input that is entered anew.
    if (!same && document.activeElement === input && isTouch()) {
      input.blur()
      input.focus()
    }
  }

  focus(): void {
    this.#input.focus({ preventScroll: true })
  }

  /** Puts words back that could not be sent, before what has been written since. */
  giveBack(text: string): void {
    this.#input.value = [text, this.#input.value].filter(Boolean).join('\n')
    this.#grow()
  }

  #send(): void {
    const text = this.#input.value.trim()
    if (text === '') return
    this.#input.value = ''
    this.#grow()
    this.#onSend(text)
  }

  #grow(): void {
    this.#input.style.height = 'auto'
    this.#input.style.height = `${this.#input.scrollHeight}px`
  }
}

/** Focus would bring the keyboard up over half the screen. */
export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
