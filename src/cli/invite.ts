import { randomUUID } from 'node:crypto'
import { openClock } from '../bot/clock.ts'
import { findHall } from '../domain/hall/catalogue.ts'
import type { Hall } from '../domain/hall/hall.ts'
import { inLocale } from '../domain/text.ts'
import { CERTAIN, findNames } from '../language/names/names.ts'
import { openStore, StartProblem, tellStart } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import type { Role } from '../store/port/store.ts'

const LASTS_MS = 24 * 3_600_000

/**
 * `hallo invite <role> [hall] [--name]`: an invitation by whoever has the machine, for a session on the page that is over (a
 * role's lasts 12 hours) or an admin who is gone. It works once, within a day, like those of `/grant`.
 */
export async function invite(role: Role['role'], hall: string | undefined, options: { name?: string }): Promise<void> {
  const settings = readSettings()
  const opened = await openStore(settings)
  tellStart(opened)
  const { store } = opened
  try {
    const { halls } = await store.catalogue()
    const found = role === 'admin' ? undefined : hallNamed(halls, hall ?? '')
    if (role !== 'admin' && found === undefined) {
      const names = halls.map(({ id, name }) => `${inLocale(name, 'en')} (${id})`)
      throw new StartProblem([`${role} of which hall? Expected one of ${names.join(', ')}.`])
    }
    const now = (await openClock(store, settings.now)).now()
    const result = await store.execute({
      type: 'invite',
      key: `invite:${randomUUID()}`,
      now,
      actor: 'system',
      role: role === 'admin' ? { role } : { role, hall: found?.id ?? '' },
      ...(options.name !== undefined && { name: options.name }),
      until: now + LASTS_MS,
    })
    if (!result.ok || result.invitation?.code === undefined) throw new Error('no invitation was made')
    console.log(`Send this in the chat within 24 hours; it works once: /claim ${result.invitation.code}`)
  } finally {
    await store.close()
  }
}

/** The hall of that name, in any language, or of that id. */
function hallNamed(halls: readonly Hall[], said: string): Hall | undefined {
  const all = halls.map((hall): Hall => ({ ...hall, status: 'open' }))
  const [best] = findNames(said, { version: 0, halls: all }).matches
  return (
    findHall({ halls }, said) ??
    (best !== undefined && best.score >= CERTAIN ? findHall({ halls }, best.hall) : undefined)
  )
}
