import type { Ask, Choice } from '../../src/bot/draw/reply.ts'
import type { Answer } from '../support/transcript.ts'

/** What a guest sees at a door. */
interface Screen {
  /** choices of the last answer that had any */
  listed: readonly Choice[]
  /** the question that they belong to, and the one that is open now, by their words */
  asked: string | undefined
  open: string | undefined
  kind: Ask['kind'] | undefined
}

/** What each guest sees, where there are no buttons: which choices can be meant by what is typed. */
export class Screens {
  readonly #screens = new Map<string, Screen>()

  /** Only choices of the open question, or of what was listed last, can be meant. */
  look(guest: string, { replies, open }: Answer): void {
    const screen = this.#of(guest)
    const last = replies.findLast(({ choices }) => choices !== undefined)
    if (last?.choices !== undefined) {
      screen.listed = last.choices
      screen.asked = last.ask?.prompt
    }
    screen.open = (open as Ask | null)?.prompt
    screen.kind = (open as Ask | null)?.kind
  }

  /** The choice typed: its label, or (`byNumber`) its number where `shown` has one; undefined: it can't be meant. */
  typed(guest: string, value: string, shown: string, byNumber: boolean): string | undefined {
    const { listed, asked, open, kind } = this.#of(guest)
    const place = listed.findIndex((choice) => choice.value === value)
    if (place < 0 || (asked !== undefined && asked !== open)) return undefined
    const { label } = listed[place]!
    if (!shown.includes(label)) throw new Error(`not shown: ${label}`)
    // As it was shown last: a list that numbers do not stand for has none.
    // Of several choices a label is one tap, a number the whole answer.
    const number = `${place + 1}. `
    return byNumber && kind !== 'choices' && shown.slice(0, shown.lastIndexOf(label)).endsWith(number)
      ? String(place + 1)
      : label
  }

  #of(guest: string): Screen {
    const known = this.#screens.get(guest) ?? { listed: [], asked: undefined, open: undefined, kind: undefined }
    this.#screens.set(guest, known)
    return known
  }
}
