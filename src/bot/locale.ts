import type { EventBody } from '../store/store.ts'

/**
 * The language to answer in: what the person chose, what the door knows, what the conversation has been in, and at last what the
 * words are written in. Without any of these: English.
 */
export function localeFor(known: { person?: string; door?: string; conversation?: string; body: EventBody }): string {
  return known.person ?? known.door ?? known.conversation ?? scriptOf(known.body) ?? 'en'
}

const HAN = /\p{Script=Han}/u

function scriptOf(body: EventBody): string | undefined {
  return body.type === 'text' && HAN.test(body.text.slice(0, 300)) ? 'zh-CN' : undefined
}
