import type { Person } from '../../port/person.ts'

/**
 * A person as one of their linked devices has them. How it was signed in and out is its own, and so are its roles: a role belongs to the
 * session or account that claimed it, unless both ends have proved that they are one person.
 */
export function asDevice(first: Person, { id, own, proved }: { id: string; own?: Person; proved: boolean }): Person {
  const { tokensFrom: _, signIn: __, ...shared } = first
  const { tokensFrom: since, signIn } = own ?? {}
  return {
    ...shared,
    roles: proved ? first.roles : (own?.roles ?? []),
    device: id,
    ...(proved && { proved }),
    ...(since !== undefined && { tokensFrom: since }),
    ...(signIn && { signIn }),
  }
}
