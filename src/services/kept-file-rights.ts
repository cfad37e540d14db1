import type { Store, StoredFileInfo } from '../store/port/store.ts'
import { managesHall } from './rights.ts'

/**
 * What tells of a hall's guests goes with the role: whoever made it gets it no more when they run the hall no longer, whichever
 * way it would go out.
 */
export async function isStillTheirs(
  { person: id, halls = [] }: StoredFileInfo,
  store: Pick<Store, 'person'>,
): Promise<boolean> {
  if (halls.length === 0) return true
  const person = await store.person({ id })
  return person !== undefined && halls.every((hall) => managesHall(person, hall))
}
