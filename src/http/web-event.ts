import type { EventBody, Incoming } from '../store/port/store.ts'
import type { Guest } from './authenticate.ts'

/** By which the web door's event is known. */
export const inboxId = ({ person }: Pick<Guest, 'person'>, id: string): string => `web:${person}:${id}`

/** The web door's event. Its inbox id is `web:<person>:<id>`, so that a client's own id names it for that person. */
export const incoming = (
  { person, conversation, locale, network }: Guest,
  id: string,
  body: EventBody,
  at: number,
): Incoming => ({
  id: inboxId({ person }, id),
  conversation,
  door: 'web',
  account: person,
  address: person,
  person,
  locale,
  ...(network !== undefined && { network }),
  body,
  at,
})
