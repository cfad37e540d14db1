import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../../../config/root.ts'
import type { WechatyBot } from './bot.ts'

export interface WechatyAccount {
  /** the package of the puppet */
  puppet: string
  /** of the puppet's service */
  token?: string
}

interface Wechaty {
  WechatyBuilder: { build(options: object): WechatyBot }
  FileBox: { fromBase64(content: string, name: string): unknown }
}

/** wechaty stands in a package of its own, which is not part of `npm ci`. */
const HOME = 'adapters/wechat/wechaty'
const homeOf = (root: string) => join(root, HOME)

/** What is to be done before wechaty can run with this puppet; undefined: all is there. */
export function wechatyMissing(puppet: string, root = packageRoot()): string | undefined {
  const installed = (name: string) => existsSync(join(homeOf(root), 'node_modules', name, 'package.json'))
  if (!installed('wechaty'))
    return 'WECHATY_PUPPET is set, but wechaty is not installed: run `npm run wechaty:install`, or unset it.'
  if (!installed(puppet))
    return `WECHATY_PUPPET is ${puppet}, which is not installed: run \`npm install --prefix ${HOME} ${puppet}\`, or set it to one that is.`
  return undefined
}

/**
 * A bot, not started yet. `memory`: the path of the file (without its ending) that keeps its log-in, readable by its owner only;
 * left out: it is kept in memory, and each start needs a code to be scanned.
 */
export async function loadWechaty({ puppet, token }: WechatyAccount, memory?: string) {
  // Told before it is loaded: it logs what people write otherwise.
  process.env.WECHATY_LOG ??= 'error'
  const { WechatyBuilder, FileBox } = (await import(
    pathToFileURL(join(homeOf(packageRoot()), 'wechaty.mjs')).href
  )) as Wechaty
  if (memory !== undefined) keepPrivate(`${memory}.memory-card.json`)
  const bot = WechatyBuilder.build({
    puppet,
    ...(memory !== undefined && { name: memory }),
    ...(token !== undefined && { puppetOptions: { token } }),
  })
  const fileOf = (name: string, content: Uint8Array) =>
    FileBox.fromBase64(Buffer.from(content).toString('base64'), name)
  return { bot, fileOf }
}

/** wechaty makes files that everybody may read; one that is there keeps its rights. */
function keepPrivate(file: string): void {
  if (!existsSync(file)) writeFileSync(file, '{}', { mode: 0o600 })
}
