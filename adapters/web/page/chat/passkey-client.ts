import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { PasskeyApi, RequestRefusal, Unreachable } from './http-api.ts'

/** Browsers have them on HTTPS and on the machine itself only, and for names of hosts: an address of numbers is none. */
export const hasPasskeys = (): boolean =>
  isSecureContext && browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname)

/** `left`: whoever was asked by their device said no, or nothing. */
export type PasskeyResult = { is: 'done' } | { is: 'left' } | { is: 'failed'; message: string }

/** Keeps the session on this device: its owner shows by the device's own lock who they are. */
export async function keepPasskey(api: PasskeyApi, token: string): Promise<PasskeyResult> {
  const options = await api.post<PublicKeyCredentialCreationOptionsJSON>('passkeys/options', {}, token)
  if (!options.ok) return failed(options)
  const made = await shown(() => startRegistration({ optionsJSON: options.value }))
  if (made === undefined) return { is: 'left' }
  const kept = await api.post('passkeys', made, token)
  return kept.ok ? { is: 'done' } : failed(kept)
}

/** The token of the session that a passkey of this device was made for. */
export async function signIn(
  api: PasskeyApi,
): Promise<{ is: 'in'; token: string } | Exclude<PasskeyResult, { is: 'done' }>> {
  const options = await api.post<PublicKeyCredentialRequestOptionsJSON>('sessions/passkey/options', {})
  if (!options.ok) return failed(options)
  const given = await shown(() => startAuthentication({ optionsJSON: options.value }))
  if (given === undefined) return { is: 'left' }
  const session = await api.post<{ token: string }>('sessions/passkey', given)
  return session.ok ? { is: 'in', token: session.value.token } : failed(session)
}

const failed = (answer: Unreachable | RequestRefusal) =>
  ({ is: 'failed', message: answer.why === 'refused' ? answer.message : '' }) as const

/** Browsers throw when the window that asks is closed, and when the device has its passkey already. */
async function shown<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch {
    return undefined
  }
}
