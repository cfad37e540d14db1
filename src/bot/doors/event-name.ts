import type { Incoming } from '../../store/port/store.ts'

/** The event's name as its door knows it: the inbox id without `door:account:` (a web client's own message id). */
export function eventName({ id, door, account }: Pick<Incoming, 'id' | 'door' | 'account'>): string {
  const prefix = `${door}:${account}:`
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}

/** The service's own events (a hold is over …) answer nobody: what they cause is news to the person. */
export const isOwn = (event: Pick<Incoming, 'body'>): boolean => event.body.type === 'due'
