import { dirname } from 'node:path'
import { packageVersion } from '../../config/root.ts'
import type { Changeable } from '../../config/running-settings.ts'
import type { RateLimit, Settings } from '../../config/settings.ts'
import { KEEP } from '../domain/keep-times.ts'
import type { About } from '../services/diagnosis.ts'
import { backupName, newestBackup } from './backups.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Shown = Pick<
  Settings,
  | 'store'
  | 'data'
  | 'backup'
  | 'keep'
  | 'jobs'
  | 'limits'
  | 'publicUrl'
  | 'telegram'
  | 'officialAccount'
  | 'wechaty'
  | 'logLevel'
  | 'embedders'
>

/** What `/diag` and `/settings` say of this process; looked up anew each time. `live`: what can change while it runs. */
export function aboutService(settings: Shown, live: () => Changeable = () => settings): () => About {
  const { store, backup, telegram, officialAccount, wechaty } = settings
  const doors = Object.entries({ telegram, wechat: officialAccount, wechaty }).flatMap(([name, set]) =>
    set === undefined ? [] : [name],
  )
  return () => {
    const newest = backup && newestBackup(dirname(backupName(settings, Date.now())))
    return {
      version: packageVersion(),
      node: process.versions.node,
      store: store.kind,
      doors,
      settings: written({ ...settings, ...live() }),
      ...(backup && { backup: { ...backup, ...(newest !== undefined && { newest }) } }),
    }
  }
}

/** As the environment writes them. */
function written({ backup, keep = KEEP, jobs, limits, publicUrl, embedders, logLevel }: Shown): [string, string][] {
  const off = 'off'
  const kept = Object.entries(keep).map(([what, ms]) => `${what}=${ms / DAY}d`)
  return [
    ['HALLO_BACKUP', backup === undefined ? off : `${backup.everyMs / HOUR}h:${backup.most}`],
    ['HALLO_KEEP', kept.join(' ')],
    ['HALLO_JOBS', jobs],
    ['HALLO_LIMIT_MESSAGES', limitOf(limits.messages) ?? off],
    ['HALLO_LIMIT_SESSIONS', limitOf(limits.sessions) ?? off],
    ['HALLO_PUBLIC_URL', publicUrl ?? '–'],
    ['HALLO_EMBED_ORIGINS', embedders.join(' ') || '–'],
    ['LOG_LEVEL', logLevel],
  ]
}

const limitOf = (limit: RateLimit | undefined): string | undefined => limit && `${limit.count}/${limit.seconds}s`
