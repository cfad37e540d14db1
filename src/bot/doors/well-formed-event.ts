import { wellFormed } from '../../domain/characters.ts'
import type { Incoming } from '../../store/port/store.ts'

/** The boundary of all doors: what people wrote, and how they are called, comes in without what is no character. */
export function wellFormedEvent(event: Incoming): Incoming {
  const { name, body } = event
  const clean: Incoming = name === undefined ? event : { ...event, name: wellFormed(name) }
  if (body.type === 'text') return { ...clean, body: { ...body, text: wellFormed(body.text) } }
  if (body.type === 'choice') return { ...clean, body: { ...body, value: wellFormed(body.value) } }
  if (body.type === 'file') return { ...clean, body: { ...body, name: wellFormed(body.name) } }
  return clean
}
