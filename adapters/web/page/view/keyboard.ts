import type { Ask } from '../chat/protocol.ts'

/** What a browser needs to know to show the right keyboard and to offer what it has stored. */
export interface Keyboard {
  inputmode: 'text' | 'numeric' | 'tel' | 'email'
  autocomplete: string
  autocapitalize: 'sentences' | 'words' | 'characters' | 'none'
}

const PLAIN: Keyboard = { inputmode: 'text', autocomplete: 'off', autocapitalize: 'sentences' }

/** By the open question. With none open, or one of a kind that this page does not know, the plain keyboard. */
export function keyboardFor(ask: Pick<Ask, 'kind' | 'field'> | null): Keyboard {
  switch (ask?.kind) {
    case 'number':
      return { ...PLAIN, inputmode: 'numeric' }
    case 'phone':
      return { inputmode: 'tel', autocomplete: 'tel', autocapitalize: 'none' }
    case 'email':
      return { inputmode: 'email', autocomplete: 'email', autocapitalize: 'none' }
    case 'code':
    case 'id':
      return { ...PLAIN, autocapitalize: 'characters' }
    case 'text':
      return ask.field === 'name' ? { inputmode: 'text', autocomplete: 'name', autocapitalize: 'words' } : PLAIN
    default:
      return PLAIN
  }
}
