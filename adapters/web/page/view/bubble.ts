import type { TranscriptLine } from '../chat/transcript.ts'
import type { Locale, Texts } from '../texts.ts'
import type { Taps } from './answers.ts'
import { attachment, picture } from './attachment.ts'
import { h, withTimes } from './dom.ts'
import { languageOf, linkify } from './linkify.ts'
import { ticket } from './ticket.ts'

/** A line of the conversation: who says it (for those who hear the page), the words, and what hangs on them. */
export function bubble(line: TranscriptLine, texts: Texts, locale: Locale, taps: Taps): HTMLElement {
  if (line.from === 'page') return h('p', { class: 'notice' }, line.text)
  const element = h('div', { class: `line ${line.from}` })
  const body = h('div', { class: 'bubble' })
  body.append(h('span', { class: 'unseen' }, line.from === 'guest' ? texts.you : texts.hallo))
  body.append(
    line.from === 'guest' ? h('p', { class: 'words', lang: languageOf(line.text) }, line.text) : words(line.text),
  )
  element.append(body)
  if (line.from === 'guest') element.append(h('span', { class: 'state' }, texts.sending))
  const { reply } = line
  if (reply) {
    if (reply.ask?.kind === 'confirm') element.classList.add('confirm')
    if (reply.booking) body.append(ticket(reply.booking, reply, texts, locale, taps))
    else {
      body.append(...(reply.images ?? []).map(picture))
      body.append(...(reply.files ?? []).map((file) => attachment(file, texts)))
    }
  }
  return element
}

function words(text: string): HTMLElement {
  const paragraph = h('p', { class: 'words', lang: languageOf(text) })
  for (const part of linkify(text)) {
    if (part.href === undefined) for (const piece of withTimes(part.text)) paragraph.append(piece)
    else if (part.href.startsWith('tel:')) paragraph.append(h('a', { href: part.href }, part.text))
    else paragraph.append(h('a', { href: part.href, target: '_blank', rel: 'noopener noreferrer' }, part.text))
  }
  return paragraph
}
