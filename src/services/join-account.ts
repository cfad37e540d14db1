import type { Store } from '../store/port/store.ts'

interface LogIn {
  /** the person of the account, and its door */
  account: string
  door: string
  /** the new session's */
  session: string
  /** UTC ms */
  now: number
}

const MOMENT_MS = 60_000

/**
 * A new session on the page becomes one with the account that its platform has logged in: both ends are known, as where a code is shown on
 * one and typed on the other. false: the account sees somebody's bookings only, which it can't give on.
 */
export async function joinAccount(store: Pick<Store, 'execute'>, { account, door, session, now }: LogIn) {
  const shown = await store.execute({
    type: 'offerLink',
    key: `logIn:${session}`,
    now,
    actor: account,
    device: account,
    door,
    conversation: `p:${account}`,
    until: now + MOMENT_MS,
  })
  if (!shown.ok) return false
  const taken = await store.execute({
    type: 'acceptLink',
    key: `loggedIn:${session}`,
    now,
    actor: account,
    device: session,
    door: 'web',
    conversation: `p:${session}`,
    code: shown.offer.code,
    sure: false,
  })
  return taken.ok
}
