import type { Request, RequestHandler, Response } from 'express'
import type { Clock } from '../bot/clock.ts'
import type { Person, Store } from '../store/port/store.ts'
import type { NetworkOf } from './network.ts'
import { Problem } from './problem.ts'
import { GUEST_MS, roleUntil, type Session, type Tokens } from './token.ts'

/** Who a request speaks for. A private conversation belongs to the person. */
export interface Guest {
  person: string
  conversation: string
  /** the session's language; undefined: none was asked for */
  locale?: string
  /** keyed hash of the network that the request came from; undefined: this machine */
  network?: string
}

interface AuthenticateParts {
  tokens: Tokens
  clock: Clock
  store: Pick<Store, 'person'>
  networkOf: NetworkOf
}

/** Lets only known tokens pass, and leaves the guest for `guestOf`. Throws 401. */
export function authenticate(parts: AuthenticateParts): RequestHandler {
  const { tokens, clock, store, networkOf } = parts
  return async (request, response, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
    const session = token === undefined ? undefined : tokens.read(token)
    if (session === undefined) throw new Problem(401, 'HALLO_TOKEN_UNKNOWN')
    response.locals.locale = session.locale
    const person = await store.person({ id: session.person })
    if (isOver(session, person, clock.now())) throw new Problem(401, 'HALLO_TOKEN_UNKNOWN')
    response.locals.guest = guestFor(session, networkOf(request))
    response.locals.session = session
    sayRole(response, person)
    next()
  }
}

/** Clients count down by it, and know why a session ended. Said again by whatever gives or takes a role. */
export function sayRole(response: Response, person: Person | undefined): void {
  const until = roleUntil(response.locals.session as Session, person)
  if (until === undefined) response.removeHeader('hallo-role-until')
  else response.setHeader('hallo-role-until', new Date(until).toISOString())
}

export function guestOf(_request: Request, response: Response): Guest {
  return response.locals.guest as Guest
}

const guestFor = ({ person, locale }: Session, network: string | undefined): Guest => ({
  person,
  conversation: `p:${person}`,
  locale,
  ...(network !== undefined && { network }),
})

/** A person with a role is let in for 12 hours and can be sent away; anybody else for a year. */
function isOver(session: Session, person: Person | undefined, now: number): boolean {
  const { issued } = session
  if (person?.tokensFrom !== undefined && issued < person.tokensFrom) return true
  return now >= (roleUntil(session, person) ?? issued + GUEST_MS)
}
