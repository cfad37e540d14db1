import { KEEP, type KeepTimes } from '../domain/keep-times.ts'
import type { Store } from './port/store.ts'

/** What decisions and services go by, and not only the jobs: it stands in the store, so that all processes go by the same. */
type InStore = 'drafts' | 'exports'
const ALL: readonly InStore[] = ['drafts', 'exports']

export const factOf = (what: InStore): string => `keep.${what}`

/** How long it is kept (ms), of what stands there. */
export const keptFor = (what: InStore, fact: string | undefined): number =>
  fact === undefined ? KEEP[what] : Number(fact)

/** At the start: from now on this is so. */
export async function noteKeep(
  store: Pick<Store, 'meta' | 'setMeta'>,
  keep: Readonly<KeepTimes> = KEEP,
): Promise<void> {
  for (const what of ALL) {
    const was = await store.meta(factOf(what))
    if (keptFor(what, was) !== keep[what]) await store.setMeta(factOf(what), String(keep[what]), was)
  }
}
