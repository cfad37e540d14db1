import type { DoorMessage } from '../../src/bot/doors/door.ts'
import type { Choice } from '../../src/bot/draw/reply.ts'
import type { Button } from './updates.ts'

/** Two such labels stand beside each other on a phone. */
const SHORT = 14

type Markup = { inline_keyboard: Button[][] } | Contact
interface Contact {
  keyboard: { text: string; request_contact: true }[][]
  resize_keyboard: true
  one_time_keyboard: true
}

/** What stands under a text: its choices, or a button that sends one's own number. */
export function markupOf({ buttons, contact }: DoorMessage & { kind: 'text' }): Markup | undefined {
  if (buttons !== undefined) return { inline_keyboard: rows(buttons) }
  if (contact === undefined) return undefined
  const button = { text: contact, request_contact: true } as const
  return { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true }
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
