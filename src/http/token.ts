import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { ROLE_MS } from '../domain/people/role-lasts.ts'
import type { Person } from '../store/port/store.ts'

/** What a session's token says: who, since when (UTC ms, the service's clock), and the language asked for. */
export interface Session {
  person: string
  issued: number
  locale?: string
}

export interface Tokens {
  issue(session: Session): string
  /** undefined: not one of ours */
  read(token: string): Session | undefined
  /** what a passkey has to sign: nobody else could have made it, and it tells its age */
  challenge(now: number): Uint8Array<ArrayBuffer>
  /** one of ours (base64url), not older than 5 minutes */
  isChallenge(challenge: string, now: number): boolean
}

/** An anonymous session lasts a year: who loses it loses nothing that code and mobile number don't bring back. */
export const GUEST_MS = 365 * 86_400_000

const CHALLENGE_MS = 5 * 60_000
/** 16 random bytes and its time, then the signature */
const CHALLENGE = { body: 22, all: 38 }

/** Until when (UTC ms) a session's role lasts: it was taken, or the session signed in, less than 12 hours before. Undefined: it has none. */
export const roleUntil = ({ issued }: Session, person: Person | undefined): number | undefined =>
  person === undefined || person.roles.length === 0 ? undefined : Math.max(issued + ROLE_MS, person.signIn?.until ?? 0)

/** Stateless tokens, signed with the secret: `<person>.<issued>.<locale>.<signature>`. Nothing is stored for them. */
export function signedTokens(secret: string): Tokens {
  const key = createHmac('sha256', secret).update('hallo/session-token').digest()
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url')
  const challengeKey = createHmac('sha256', secret).update('hallo/passkey-challenge').digest()
  const signChallenge = (body: Buffer) =>
    createHmac('sha256', challengeKey)
      .update(body)
      .digest()
      .subarray(0, CHALLENGE.all - CHALLENGE.body)
  return {
    issue: ({ person, issued, locale = '' }) => {
      const body = `${person}.${issued.toString(36)}.${locale}`
      return `${body}.${sign(body)}`
    },
    read: (token) => {
      const cut = token.lastIndexOf('.')
      const body = token.slice(0, Math.max(cut, 0))
      if (token.length > 200 || !same(token.slice(cut + 1), sign(body))) return undefined
      const [person, issued, locale] = body.split('.')
      if (person === undefined || issued === undefined) return undefined
      return { person, issued: Number.parseInt(issued, 36), locale: locale || undefined }
    },
    challenge: (now) => {
      const body = Buffer.concat([randomBytes(16), Buffer.alloc(CHALLENGE.body - 16)])
      body.writeUIntBE(now, 16, 6)
      return new Uint8Array(Buffer.concat([body, signChallenge(body)]))
    },
    isChallenge: (challenge, now) => {
      const bytes = Buffer.from(challenge, 'base64url')
      if (bytes.length !== CHALLENGE.all) return false
      const body = bytes.subarray(0, CHALLENGE.body)
      if (!timingSafeEqual(bytes.subarray(CHALLENGE.body), signChallenge(body))) return false
      const age = now - body.readUIntBE(16, 6)
      return age >= 0 && age <= CHALLENGE_MS
    },
  }
}

/** In a time that does not tell how much of the signature was right. */
export function same(given: string, right: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
