import type { Incoming, Store } from '../../src/store/port/store.ts'
import type { Heard } from './updates.ts'

/** The door's name in ids and sends. */
export const TELEGRAM = 'telegram'

/** What was heard, as an event of its person's conversation. The update's number makes its id, so it comes once. */
export async function incomingOf(
  update: number,
  { user, chat, body }: Heard,
  store: Pick<Store, 'person'>,
  at: number,
): Promise<Incoming> {
  const account = String(user.id)
  const person = (await store.person({ door: TELEGRAM, account }))?.id ?? `tg${account}`
  const name = [user.first_name, user.last_name].filter((part) => part !== undefined && part !== '').join(' ')
  return {
    id: `${TELEGRAM}:${account}:${update}`,
    conversation: `p:${person}`,
    door: TELEGRAM,
    account,
    address: String(chat),
    person,
    ...(user.language_code !== undefined && { locale: user.language_code }),
    ...(name !== '' && { name: name.slice(0, 60) }),
    body,
    at,
  }
}
