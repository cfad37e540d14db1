import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { problemText } from '../../config/config-problem.ts'
import { type LoadResult, loadHalls } from '../../config/load.ts'
import type { Settings } from '../../config/settings.ts'
import { drawSetupCode, hashSetupCode } from '../services/setup-code.ts'
import type { MongoOptions } from '../store/mongo/open-mongo.ts'
import type { Store } from '../store/port/store.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { createSecret, isStrong, secretFileOf, secretFor } from '../store/secret.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'
import { besideOf } from './data-place.ts'
import { withErasures } from './erasures-beside.ts'

/** What keeps the service from starting: sentences for whoever starts it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/** What only a database needs to know. */
type ServerOptions = Pick<MongoOptions, 'onRecovered' | 'patient'>

export interface OpenedStore {
  store: Store
  /** key of tokens, addresses and encryption */
  secret: string
  /** the admin's code in plain, at the first start only: the store keeps its hash */
  setupCode?: string
  /** what whoever started it has to hear: whole sentences */
  warnings: readonly string[]
}

type StoreSettings = Pick<Settings, 'store' | 'data' | 'config' | 'setupCode' | 'secret' | 'host'>

/** Tells whoever started it what they have to hear, and the admin's code at the first start. */
export function tellStart({ setupCode, warnings }: Pick<OpenedStore, 'setupCode' | 'warnings'>): void {
  for (const warning of warnings) console.error(warning)
  if (setupCode !== undefined)
    console.log(`To become the admin, send this in the chat (it works once): /claim ${setupCode}`)
}

const WEAK_AND_NEW =
  'HALLO_SECRET is too weak for a service that others can reach; expected at least 32 random characters, as `openssl rand -base64 32` prints them. Or leave it out: a random one is made and kept beside the data file.'
const WEAK_AND_OLD =
  'WARNING: HALLO_SECRET is weak. Who gets a copy of the data file or a token may guess it, read everything and speak for everybody. Stop the service and run `npm run hallo -- rekey` (docs/configuration.md, "The secret").'
const WEAK_SECRET_FOR_DATABASE =
  'HALLO_SECRET is too weak for a service that others can reach; expected at least 32 random characters, as `openssl rand -base64 32` prints them.'
const WEAK_AND_OLD_IN_DATABASE =
  'WARNING: HALLO_SECRET is weak. Who gets a copy of the database or a token may guess it, read everything and speak for everybody.'
const SHORT_CODE =
  'HALLO_SETUP_CODE has fewer than 12 characters, too few for a service that others can reach: a random code takes its place.'

/** Opens the store; the first start puts the halls of `HALLO_CONFIG` and the admin's code there. Throws `StartProblem`. */
export async function openStore(settings: StoreSettings, watch: ServerOptions = {}): Promise<OpenedStore> {
  if (settings.store.kind === 'mongodb') return openServer(settings, settings.store.url, watch)
  const file = fileOf(settings)
  const warnings: string[] = []
  let halls: LoadedHalls | undefined
  if (isNew(settings)) {
    // All that can be wrong is found before anything is made: a start that refuses leaves nothing behind.
    if (settings.secret !== undefined && !isStrong(settings.secret) && !isLocalHost(settings.host))
      throw new StartProblem([WEAK_AND_NEW])
    halls = hallsOf(settings.config)
  } else if (settings.secret !== undefined && !isStrong(settings.secret)) warnings.push(WEAK_AND_OLD)
  try {
    let secret = secretFor(file, settings.secret) ?? ''
    const make = () => {
      secret = createSecret(secretFileOf(file))
      return secret
    }
    const store = await openSqlite({ file, secret: secret === '' ? make : secret })
    try {
      await firstHalls(store, () => halls ?? hallsOf(settings.config))
      return { store, secret, setupCode: await firstCode(store, settings, warnings), warnings }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([`${file}: ${error.message}`])
    throw error
  }
}

/** A database of MongoDB, whose library is loaded only here. */
async function openServer(settings: StoreSettings, url: string, watch: ServerOptions): Promise<OpenedStore> {
  // The settings see to it that there is one.
  const secret = settings.secret ?? ''
  const weak = !isStrong(secret)
  const warnings: string[] = []
  let halls: LoadedHalls | undefined
  let isFirst = false
  const onNew = () => {
    if (weak && !isLocalHost(settings.host)) throw new StartProblem([WEAK_SECRET_FOR_DATABASE])
    halls = hallsOf(settings.config)
    isFirst = true
  }
  try {
    const { openMongo } = await import('../store/mongo/open-mongo.ts')
    const store = await withErasures(await openMongo({ url, secret, onNew, ...watch }), besideOf(settings))
    if (weak && !isFirst) warnings.push(WEAK_AND_OLD_IN_DATABASE)
    try {
      await firstHalls(store, () => halls ?? hallsOf(settings.config))
      return { store, secret, setupCode: await firstCode(store, settings, warnings), warnings }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  }
}

/** Nothing was ever kept there, as far as can be known without opening it. */
export const isNew = ({ store }: Pick<Settings, 'store'>): boolean => store.kind === 'sqlite' && !existsSync(store.file)

/** The data file, for what works on one. Throws `StartProblem` where the store is none. */
export function fileOf({ store }: Pick<Settings, 'store'>): string {
  if (store.kind === 'sqlite') return store.file
  throw new StartProblem(['This works on a data file only, and HALLO_STORE names a MongoDB; expected sqlite:<file>.'])
}

/** Reached from this machine only. */
const isLocalHost = (host: string): boolean => /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host)

type LoadedHalls = Extract<LoadResult, { ok: true }>

function hallsOf(config: string): LoadedHalls {
  const loaded = loadHalls(config)
  if (!loaded.ok) throw new StartProblem(loaded.problems.map(problemText))
  return loaded
}

/** Later edits of the file do nothing by themselves, so it is not even read. */
async function firstHalls(store: Store, load: () => LoadedHalls): Promise<void> {
  if ((await store.catalogue()).version > 0) return
  const { halls, pictures } = load()
  const now = Date.now()
  // Before the halls: where there is a hall, there are its pictures.
  for (const { id, name, type, content } of pictures)
    await store.keepFile({ id, person: HOUSE_FILES, name, type, content, now, expires: FOR_EVER })
  // Of two processes that start at once the second finds the first one's halls.
  await store.changeCatalogue({ expected: 0, halls, actor: 'system', now, what: 'first start' })
}

/** Nobody's files but the house's. */
const HOUSE_FILES = 'house'
const FOR_EVER = Date.parse('9999-01-01T00:00:00Z')

const LONG_ENOUGH = 12
const FACT = 'setupCode'
/** Noted of a code that only a machine's own users may be asked for. */
const SHORT = 'setupCodeShort'

/** The admin's code where it is new. A short one works as long as only this machine reaches the service. */
async function firstCode(store: Store, settings: StoreSettings, warnings: string[]): Promise<string | undefined> {
  const given = settings.setupCode
  const stands = await store.meta(FACT)
  const local = isLocalHost(settings.host)
  const short = given !== undefined && given.length < LONG_ENOUGH
  const shortStands = stands === (await store.meta(SHORT)) || (short && stands === hashSetupCode(given))
  if (stands !== undefined && (local || !shortStands)) return undefined
  if (!local && short) warnings.push(SHORT_CODE)
  const code = given === undefined || (short && !local) ? drawSetupCode(randomBytes(12)) : given
  const hash = hashSetupCode(code)
  if (short && local) await store.setMeta(SHORT, hash, await store.meta(SHORT))
  return (await store.setMeta(FACT, hash, stands)) === hash ? code : undefined
}
