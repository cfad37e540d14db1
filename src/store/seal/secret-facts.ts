import { createSecretKey } from 'node:crypto'
import { StoreFault } from '../port/store-fault.ts'
import { FIRST_KEYS, openVault, type Vault, type VaultKeys } from '../vault.ts'

/** Small facts of the installation, as far as they are needed here. */
interface Facts {
  get(key: string): string | undefined
  /** Sets it only where `was` still stands. */
  set(key: string, value: string, was: string | undefined): unknown
}

/** What `meta` knows of the secret: enough to tell the right one, and which of its keys are in use. */
export const SECRET_CHECK = 'secretCheck'
const KEY_ID = 'keyId'
/** The key of the lasting marks, sealed, once the secret has been changed. */
const LASTING = 'lastingKey'
/** The check of the next secret, as long as a change is under way. */
export const REKEYING = 'rekeying'

/** Stands for the secret: the same secret and keys give the same. */
export const checkOf = (vault: Vault): string => vault.hash('check', 'secret').toString('hex')

/** The keys in use, as far as `secret` is the right one: under a wrong one the lasting key is left out. */
export function keysOf(meta: Pick<Facts, 'get'>, secret: string): VaultKeys {
  const id = Number(meta.get(KEY_ID) ?? FIRST_KEYS.id)
  const sealed = meta.get(LASTING)
  const vault = openVault(secret, { id })
  if (sealed === undefined || checkOf(vault) !== meta.get(SECRET_CHECK)) return { id }
  const key = vault.open(LASTING, Buffer.from(sealed, 'base64')) as string
  return { id, lasting: createSecretKey(Buffer.from(key, 'base64')) }
}

/** Throws `StoreFault` where `secret` is not the one that these facts are of. */
export function checkSecret(meta: Pick<Facts, 'get'>, secret: string): void {
  if (meta.get(REKEYING) !== undefined)
    throw new StoreFault(
      'secret',
      'It stands in the middle of a change of the secret: finish that with `hallo rekey`, and take backups afterwards.',
    )
  if (checkOf(openVault(secret, keysOf(meta, secret))) !== meta.get(SECRET_CHECK))
    throw new StoreFault(
      'secret',
      'The secret is not the one it was made with: set HALLO_SECRET to that one, or put its secret file beside the data file.',
    )
}

/** From now on the next secret is the right one. */
export function putKeys(meta: Facts, vault: Vault, keys: Required<VaultKeys>): void {
  const put = (key: string, value: string) => meta.set(key, value, meta.get(key))
  const sealed = vault.seal(LASTING, keys.lasting.export().toString('base64'))
  put(KEY_ID, String(keys.id))
  put(LASTING, sealed.toString('base64'))
  put(SECRET_CHECK, checkOf(vault))
}
