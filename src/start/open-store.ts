import { randomBytes } from 'node:crypto'
import { loadHalls } from '../../config/load.ts'
import { problemText } from '../../config/problem.ts'
import type { Settings } from '../../config/settings.ts'
import { drawSetupCode, hashSetupCode } from '../services/setup-code.ts'
import { StoreFault } from '../store/port/fault.ts'
import type { Store } from '../store/port/store.ts'
import { secretFor } from '../store/secret.ts'
import { openSqlite } from '../store/sqlite/index.ts'

/** What keeps the service from starting: sentences for whoever starts it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

export interface Opened {
  store: Store
  /** key of tokens, addresses and encryption */
  secret: string
  /** the admin's code in plain, at the first start only: the store keeps its hash */
  setupCode?: string
}

/** What the first start tells whoever started it. */
export const adminLine = (setupCode: string): string =>
  `To become the admin, send this in the chat (it works once): /claim ${setupCode}`

/** Opens the store; the first start puts the halls of `HALLO_CONFIG` and the admin's code there. Throws `StartProblem`. */
export async function openStore(
  settings: Pick<Settings, 'store' | 'config' | 'setupCode' | 'secret'>,
): Promise<Opened> {
  if (settings.store.kind !== 'sqlite') {
    throw new StartProblem([
      'HALLO_STORE names a MongoDB, which this version has no store for; expected sqlite:<file>.',
    ])
  }
  const { file } = settings.store
  try {
    const secret = secretFor(file, settings.secret)
    const store = await openSqlite({ file, secret })
    try {
      await firstHalls(store, settings.config)
      return { store, secret, setupCode: await firstCode(store, settings.setupCode) }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([`${file}: ${error.message}`])
    throw error
  }
}

/** Later edits of the file do nothing by themselves, so it is not even read. */
async function firstHalls(store: Store, config: string): Promise<void> {
  if ((await store.catalogue()).version > 0) return
  const loaded = loadHalls(config)
  if (!loaded.ok) throw new StartProblem(loaded.problems.map(problemText))
  const { halls, pictures } = loaded
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

async function firstCode(store: Store, given: string | undefined): Promise<string | undefined> {
  if ((await store.meta('setupCode')) !== undefined) return undefined
  const code = given ?? drawSetupCode(randomBytes(12))
  const hash = hashSetupCode(code)
  return (await store.setMeta('setupCode', hash, undefined)) === hash ? code : undefined
}
