/** On the page a role ends so long (ms) after it was taken or its session was signed in: a page may be left open by anybody. */
export const ROLE_MS = 12 * 3_600_000
