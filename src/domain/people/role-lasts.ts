/** On the page a role ends so long (ms) after it was taken or its session was signed in: a page may be left open by anybody. */
export const ROLE_MS = 12 * 3_600_000

interface OfSession {
  signIn?: { until?: number; passkeys?: readonly unknown[] }
}

/** Whether the role of a session on the page is over (`now`: UTC ms): nobody reads there what colleagues are told. */
export const hasEnded = ({ signIn }: OfSession, now: number): boolean =>
  signIn?.until !== undefined && signIn.until <= now

/** Whether nobody comes back to it either: it is no colleague any more. */
export const isGone = (session: OfSession, now: number): boolean =>
  hasEnded(session, now) && (session.signIn?.passkeys ?? []).length === 0
