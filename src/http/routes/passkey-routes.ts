import { json, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../bot/clock.ts'
import type { Passkey, Person, Store } from '../../store/port/store.ts'
import { guestOf } from '../authenticate.ts'
import { badBody, Problem } from '../problem.ts'
import { problemOf } from '../schema-problem.ts'
import { roleUntil, type Tokens } from '../token.ts'

interface PasskeyParts {
  store: Pick<Store, 'execute' | 'person' | 'hit'>
  clock: Clock
  tokens: Tokens
  /** under which people reach the page; left out: as the request names it */
  origin?: string
}

const Base64 = z.string().min(1).max(8192)
const Credential = {
  id: Base64,
  rawId: Base64,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
}
const Registration = z.object({
  ...Credential,
  response: z.looseObject({ clientDataJSON: Base64, attestationObject: Base64 }),
})
const Assertion = z.object({
  ...Credential,
  response: z.looseObject({ clientDataJSON: Base64, authenticatorData: Base64, signature: Base64, userHandle: Base64 }),
})

/** It brings ASN.1 and more along, and most services never need it. */
const webauthn = () => import('@simplewebauthn/server')

/** `POST /passkeys/options`, `POST /passkeys`: a session with a role is kept on this device. Stands behind `authenticate`. */
export function passkeyRegistration(parts: PasskeyParts): Router {
  const { store, clock, tokens } = parts
  const router = Router()
  router.post('/options', json({ limit: '1kb' }), async (request, response) => {
    const { device, person } = await colleague(request, response, store)
    const { generateRegistrationOptions } = await webauthn()
    const name = person.name ?? 'Hallo'
    response.json(
      await generateRegistrationOptions({
        rpName: 'Hallo',
        rpID: siteOf(request, parts).id,
        userName: name,
        userDisplayName: name,
        userID: new TextEncoder().encode(device),
        challenge: tokens.challenge(clock.now()),
        attestationType: 'none',
        excludeCredentials: (person.signIn?.passkeys ?? []).map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    )
  })
  router.post('/', json({ limit: '32kb' }), async (request, response) => {
    const { device } = await colleague(request, response, store)
    const body = bodyOf(Registration, request)
    const { verifyRegistrationResponse } = await webauthn()
    const site = siteOf(request, parts)
    const verified = await verifyRegistrationResponse({
      response: body as never,
      expectedChallenge: (challenge) => isFresh(challenge, parts),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
    }).catch(() => undefined)
    if (verified?.verified !== true) throw badBody('response: not of this page, or too late')
    const { id, publicKey, counter, transports } = verified.registrationInfo.credential
    const now = clock.now()
    const passkey: Passkey = {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      ...(transports !== undefined && { transports }),
      since: now,
    }
    const kept = await store.execute({
      type: 'keepPasskey',
      key: `keepPasskey:${id}`,
      now,
      actor: device,
      device,
      passkey,
    })
    if (!kept.ok) throw new Problem(403, kept.code)
    response.status(201).json({ since: new Date(now).toISOString() })
  })
  return router
}

/** `POST /sessions/passkey/options`, `POST /sessions/passkey`: the session that a passkey was kept for, with a new token. */
export function passkeyLogIn(parts: PasskeyParts): Router {
  const { store, clock, tokens } = parts
  const router = Router()
  router.post('/options', json({ limit: '1kb' }), async (request, response) => {
    const { generateAuthenticationOptions } = await webauthn()
    response.json(
      await generateAuthenticationOptions({
        rpID: siteOf(request, parts).id,
        challenge: tokens.challenge(clock.now()),
        userVerification: 'required',
      }),
    )
  })
  router.post('/', json({ limit: '32kb' }), async (request, response) => {
    const body = bodyOf(Assertion, request)
    const device = Buffer.from(body.response.userHandle, 'base64url').toString()
    const person = await store.person({ id: device })
    const passkey = person?.signIn?.passkeys?.find(({ id }) => id === body.id)
    const counter = passkey && (await counterAfter(body, passkey, siteOf(request, parts), parts))
    if (passkey === undefined || counter === undefined || person?.roles.length === 0) throw unknown()
    const issued = clock.now()
    const used = await store.execute({
      type: 'usePasskey',
      key: `usePasskey:${body.response.signature}`,
      now: issued,
      actor: device,
      device,
      passkey: passkey.id,
      counter,
    })
    if (!used.ok) throw unknown()
    const session = { person: device, issued, ...(person?.locale !== undefined && { locale: person.locale }) }
    const until = new Date(roleUntil(session, person) ?? issued).toISOString()
    response.status(201).json({ token: tokens.issue(session), expiresAt: until })
  })
  return router
}

const unknown = (): Problem => new Problem(401, 'HALLO_PASSKEY_UNKNOWN')

/** What the device's counter stands at now; undefined: it has not shown that it has the passkey. */
async function counterAfter(
  body: z.infer<typeof Assertion>,
  { id, publicKey, counter }: Passkey,
  site: Site,
  parts: PasskeyParts,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn()
  const verified = await verifyAuthenticationResponse({
    response: body as never,
    expectedChallenge: (challenge) => isFresh(challenge, parts),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
  }).catch(() => undefined)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}

/** Made here not long ago, and used for the first time, by any process. */
async function isFresh(challenge: string, { tokens, clock, store }: PasskeyParts): Promise<boolean> {
  if (!tokens.isChallenge(challenge, clock.now())) return false
  const { count } = await store.hit({ subject: `passkey ${challenge}`, windowMs: 3_600_000, now: Date.now() })
  return count === 1
}

async function colleague(
  request: Request,
  response: Response,
  store: Pick<Store, 'person'>,
): Promise<{ device: string; person: Person }> {
  const { person: device } = guestOf(request, response)
  const person = await store.person({ id: device })
  if (person === undefined || person.roles.length === 0) throw new Problem(403, 'HALLO_ROLE_NEEDED')
  return { device, person }
}

interface Site {
  origin: string
  /** the host alone: passkeys are of a host, whatever its port */
  id: string
}

function siteOf(request: Request, { origin }: PasskeyParts): Site {
  const own = origin ?? `${request.protocol}://${request.get('host')}`
  if (!URL.canParse(own)) throw badBody('Host: none that a page could have')
  return { origin: own, id: new URL(own).hostname }
}

function bodyOf<T>(schema: z.ZodType<T>, { body }: Request): T {
  const parsed = schema.safeParse(body ?? {})
  if (!parsed.success) throw badBody(problemOf(parsed.error))
  return parsed.data
}
