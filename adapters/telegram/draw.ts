import type { SendBody } from '../../src/bot/doors/entries.ts'
import type { Choice } from '../../src/bot/draw/reply.ts'
import type { Button } from './updates.ts'

/** Telegram's limit of a message, in UTF-16 units as it counts them. */
const LONGEST = 4096
/** Two such labels stand beside each other on a phone. */
const SHORT = 14

export interface Drawn {
  /** never formatted: what people wrote can't become markup */
  texts: string[]
  /** under the last text */
  markup?: { inline_keyboard: Button[][] } | Contact | { remove_keyboard: true }
}
interface Contact {
  keyboard: { text: string; request_contact: true }[][]
  resize_keyboard: true
  one_time_keyboard: true
}

/** A reply as messages. A question for a phone number without choices has a button that sends one's own. */
export function drawReply({ reply, open }: SendBody, shareLabel: string): Drawn {
  const texts = pieces(reply.text)
  const choices = reply.choices ?? []
  if (choices.length > 0) return { texts, markup: { inline_keyboard: rows(choices) } }
  if (reply.ask?.kind === 'phone' && open?.kind === 'phone') {
    const button = { text: shareLabel, request_contact: true } as const
    return { texts, markup: { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true } }
  }
  return { texts }
}

function rows(choices: readonly Choice[]): Button[][] {
  const found: Button[][] = []
  for (const { label, value } of choices) {
    const button = { text: label.slice(0, 200), callback_data: value }
    const last = found.at(-1)
    const beside = last?.length === 1 && width(label) <= SHORT && width(last[0]!.text) <= SHORT
    if (beside) last!.push(button)
    else found.push([button])
  }
  return found
}

/** Han characters are twice as wide. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)

/** Cut at line ends where it is too long. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (let rest = text; ; ) {
    if (rest.length <= LONGEST) return [...found, rest]
    const line = rest.lastIndexOf('\n', LONGEST)
    const cut = line > LONGEST / 2 ? line : LONGEST
    found.push(rest.slice(0, cut))
    rest = rest.slice(cut).replace(/^\n/, '')
  }
}

/** The buttons with a mark at the one that was tapped; undefined where it stands there already. */
export function marked(keyboard: readonly (readonly Button[])[], data: string): Button[][] | undefined {
  const isTapped = (button: Button): boolean => button.callback_data === data
  if (keyboard.flat().some((button) => isTapped(button) && button.text.startsWith(MARK))) return undefined
  return keyboard.map((row) =>
    row.map((button) => {
      const text = button.text.startsWith(MARK) ? button.text.slice(MARK.length) : button.text
      return { ...button, text: isTapped(button) ? `${MARK}${text}` : text }
    }),
  )
}

const MARK = '✓ '
