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
  const link = h(
    'a',
    { class: calendar ? 'file calendar' : 'file', href: path, download: file.name, title: name },
    label,
  )
  // A link sends no token: `saveOwn` fetches it.
  if (file.own) link.dataset.own = ''
  return link
}

/** Saves files that only their person may fetch. */
export function saveOwn(token: () => string | undefined): void {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-own]') : null
    if (!link) return
    event.preventDefault()
    const response = await fetch(link.href, { headers: { Authorization: `Bearer ${token()}` } }).catch(() => undefined)
    if (!response?.ok) return
    const address = URL.createObjectURL(await response.blob())
    Object.assign(document.createElement('a'), { href: address, download: link.download }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  })
}

export function picture(image: ImageLink): HTMLElement | string {
  const path = ownPath(image.url)
  return path ? h('img', { class: 'picture', src: path, alt: image.alt }) : image.alt
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
