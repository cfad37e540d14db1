import type { FileLink, ImageLink } from '../chat/protocol.ts'
import { fill, type Texts } from '../texts.ts'
import { h, ownPath } from './dom.ts'

/** A file to take away. A calendar file says what it is for; `off`: it takes a booking out of the calendar. */
export function attachment(file: FileLink, texts: Texts, off = false): HTMLElement | string {
  const path = ownPath(file.url)
  if (!path) return file.name
  const calendar = file.type.startsWith('text/calendar')
  const label = calendar ? (off ? texts.calendarOff : texts.calendar) : `${file.name} · ${size(file.bytes)}`
  const name = fill(texts.download, { name: file.name })
  return h('a', { class: calendar ? 'file calendar' : 'file', href: path, download: file.name, title: name }, label)
}

export function picture(image: ImageLink): HTMLElement | string {
  const path = ownPath(image.url)
  return path ? h('img', { class: 'picture', src: path, alt: image.alt }) : image.alt
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
