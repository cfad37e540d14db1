import type { Request, RequestHandler, Response } from 'express'
import type { Clock } from '../bot/clock.ts'
import type { Person, Store } from '../store/port/store.ts'
import type { NetworkOf } from './network.ts'
import { Problem } from './problem.ts'
import { GUEST_MS, ROLE_MS, type Session, type Tokens } from './token.ts'

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
    if (isOver(session, await store.person({ id: session.person }), clock.now())) {
      throw new Problem(401, 'HALLO_TOKEN_UNKNOWN')
    }
    response.locals.guest = guestFor(session, networkOf(request))
    next()
  }
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
function isOver({ issued }: Session, person: Person | undefined, now: number): boolean {
  if (person?.tokensFrom !== undefined && issued < person.tokensFrom) return true
  const lasts = person !== undefined && person.roles.length > 0 ? ROLE_MS : GUEST_MS
  return now >= issued + lasts
}
