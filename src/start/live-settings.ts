import { type Changeable, withChatSettings } from '../../config/running-settings.ts'
import type { Settings } from '../../config/settings.ts'
import { noteKeep } from '../store/kept-facts.ts'
import type { Store } from '../store/port/store.ts'

export interface LiveSettings {
  /** as they are now: the environment's, with what was set in the chat on top */
  current(): Changeable
  /** Looks at once. */
  refresh(): Promise<void>
  stop(): void
}

interface LiveParts {
  settings: Changeable
  store: Pick<Store, 'catalogue' | 'meta' | 'setMeta'>
  /** is told of each change */
  changed?(now: Changeable): void
}

/** How often each process looks whether something was set in the chat (real ms): what another one has set counts so soon. */
const LOOK_MS = 2000

/** The settings that can change while the service runs, in this process. A look that fails changes nothing; the next one may succeed. */
export async function liveSettings({ settings, store, changed }: LiveParts): Promise<LiveSettings> {
  let known: string | undefined
  let current: Changeable = settings
  async function refresh(): Promise<void> {
    const { settings: chat } = await store.catalogue()
    const found = JSON.stringify(chat ?? {})
    if (found === known) return
    const next = withChatSettings<Changeable>(pick(settings), chat)
    await noteKeep(store, next.keep)
    current = next
    known = found
    changed?.(next)
  }
  await refresh()
  const looking = setInterval(() => void refresh().catch(() => undefined), LOOK_MS)
  looking.unref()
  return { current: () => current, refresh, stop: () => clearInterval(looking) }
}

const pick = ({ limits, keep, logLevel }: Changeable): Pick<Settings, 'limits' | 'keep' | 'logLevel'> => ({
  limits,
  ...(keep && { keep }),
  logLevel,
})
