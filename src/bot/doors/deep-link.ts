import type { EventBody } from '../../store/port/store.ts'

/**
 * What a link or a code into a chat carries (Telegram's `?start=`, the scene of a WeChat code): `book_badminton`,
 * `book_badminton_binjiang`, `hall_binjiang`,
 * `claim_K7QM-2QXV-9HTD`, `code_7KMD-2QXV`, `checkin_binjiang`. Anything else only opens the chat.
 */
export function openingOf(payload: string): EventBody {
  const [, kind, rest = ''] = /^(claim|code|book|hall|checkin)(?:[_-](.+))?$/.exec(payload) ?? []
  if (kind === 'claim') return { type: 'text', text: `/claim ${rest}` }
  if (kind === 'code') return { type: 'text', text: rest }
  if (kind === 'book' || kind === 'hall') return { type: 'text', text: `/book ${rest.replaceAll('_', ' ')}`.trim() }
  if (kind === 'checkin') return { type: 'text', text: `/here ${rest}`.trim() }
  return payload === '' ? { type: 'start' } : { type: 'start', payload }
}
