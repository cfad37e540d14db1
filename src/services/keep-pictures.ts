import type { PartChange } from '../domain/hall/edit.ts'
import { picturesIn, REMOVED_KEPT_MS, sentId } from '../domain/hall/hall-picture.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Asker } from './service.ts'

/** Nobody's files but the house's. */
const HOUSE = 'house'

/**
 * Pictures that a change of the halls shows are kept before it, as the house's own: an undo shows them again, and whoever sent one may
 * be erased. The change itself keeps them while they are shown; of one that is refused nothing stays for long. Refused where one was
 * sent by somebody else, or is there no longer.
 */
export async function keepPictures(
  changes: readonly PartChange[],
  { person, now, store }: Pick<Asker, 'person' | 'now' | 'store'>,
): Promise<Result<true>> {
  for (const shown of changes.flatMap(({ after }) => picturesIn(after))) {
    if ((await store.fileInfo(shown, now)) !== undefined) continue
    const sent = sentId(shown)
    const file = sent === undefined ? undefined : await store.file(sent, now)
    const owner = file && (await store.person({ id: file.person }))?.id
    if (file === undefined || (file.person !== person.id && owner !== person.id)) return refuse('HALLO_FILE_AGAIN')
    const { name, type, content } = file
    await store.keepFile({ id: shown, person: HOUSE, name, type, content, now, expires: now + REMOVED_KEPT_MS })
  }
  return ok(true)
}
