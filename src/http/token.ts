import { createHmac, timingSafeEqual } from 'node:crypto'

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
}

/** An anonymous session lasts a year: who loses it loses nothing that code and mobile number don't bring back. */
export const GUEST_MS = 365 * 86_400_000
/** A person with a role has more to lose. */
export const ROLE_MS = 12 * 3_600_000

/** Stateless tokens, signed with the secret: `<person>.<issued>.<locale>.<signature>`. Nothing is stored for them. */
export function signedTokens(secret: string): Tokens {
  const key = createHmac('sha256', secret).update('hallo/session-token').digest()
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url')
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
  }
}

/** In a time that does not tell how much of the signature was right. */
export function same(given: string, right: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
