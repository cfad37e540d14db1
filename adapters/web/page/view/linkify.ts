export type LinkPart = { text: string; href?: string }

/**
 * Web addresses, this service's own pages to print, and phone numbers with a country code. A bare run of digits stays text: it may be a booking code or a
 * price. Trailing punctuation belongs to the sentence.
 */
const LINK = /https?:\/\/[^\s<>"'，。；、）】]+|(?<![\w/.])\/print\/[\w?=&%-]+|\+\d[\d -]{6,17}\d/g

/** Cuts a text into plain parts and parts that can be followed. Joined, the parts are the text. */
export function linkify(text: string): LinkPart[] {
  const parts: LinkPart[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = found.replace(/[.,;:!?)\]]+$/, '')
    const href = link.startsWith('+') ? `tel:${link.replace(/[ -]/g, '')}` : link
    if (index > from) parts.push({ text: text.slice(from, index) })
    parts.push({ text: link, href })
    from = index + link.length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

const TIMES = /(\d{1,2}:\d{2}[–-]\d{1,2}:\d{2})/

/** Cuts a text so that each range of times, 19:00–20:00, is a piece of its own, in which no line breaks. Joined, the pieces are the text. */
export const apartTimes = (text: string): { text: string; times: boolean }[] =>
  text.split(TIMES).flatMap((piece, at) => (piece === '' ? [] : [{ text: piece, times: at % 2 === 1 }]))

/** The language of a text, for voices and fonts: Chinese where it has Chinese characters. */
export function languageOf(text: string): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
}
