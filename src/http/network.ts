import { createHmac } from 'node:crypto'
import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/**
 * Where a request comes from, as limits count it: the client's address (`HALLO_TRUST_PROXY` says which proxies may name it),
 * of IPv6 the /64, which one household has. Only its keyed hash leaves this room. Undefined: this machine itself, which is
 * not counted: tests, tools, and a proxy that nobody told us of.
 */
export type NetworkOf = (request: Request) => string | undefined

const IPV6_BITS = 64

export function networkHash(secret: string): NetworkOf {
  const key = createHmac('sha256', secret).update('hallo/network').digest()
  return ({ ip }) => {
    if (ip === undefined || isLoopback(ip)) return undefined
    const network = ipKeyGenerator(ip, IPV6_BITS)
    return createHmac('sha256', key).update(network).digest('base64url').slice(0, 22)
  }
}

/** An address of this machine, IPv4 also as IPv6 writes it. */
export const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)

const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded']

/** Says that it came through a proxy; the header may be made up. */
export const isForwarded = (request: Request): boolean => FORWARDING.some((name) => request.get(name) !== undefined)

/** From this machine itself: not by a proxy on it. */
export const isLocal = (request: Request): boolean =>
  isLoopback(request.socket.remoteAddress ?? '') && !isForwarded(request)
