import { randomBytes } from 'node:crypto'

/**
 * A new person's id: nobody can guess it, and those that come one after the other lie together in the store's indexes, so
 * that newcomers together change few pages (as UUIDs of version 7 do, RFC 9562). `now`: UTC ms.
 */
export const newPersonId = (now: number): string =>
  `${now.toString(36).padStart(9, '0')}${randomBytes(12).toString('base64url')}`
