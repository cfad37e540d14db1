import { readFile } from '../form/fields/file-field.ts'
import type { FileAnswer } from '../form/form.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Picture } from './hall.ts'

/** What every browser and messenger shows. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** More of them nobody looks at. */
export const MOST_PICTURES = 4

/** A file that was sent as a picture of a hall or a service: within the limits of forms' files, and of a kind that all can see. */
export function readPicture(file: FileAnswer): Result<Picture> {
  const read = readFile({ id: 'picture', accept: 'picture' }, file)
  if (!read.ok) return read.code === 'HALLO_FIELD_PICTURE' ? refuse('HALLO_PICTURE_KIND') : read
  if (!SHOWN.has(file.type)) return refuse('HALLO_PICTURE_KIND')
  return ok({ ...file, id: shownId(file.id) })
}

/** What is taken off is kept so long (ms): an undo shows it again. */
export const REMOVED_KEPT_MS = 30 * 86_400_000
/** What is shown is kept until it is taken off (UTC ms). */
export const WHILE_SHOWN = Date.parse('9999-01-01T00:00:00Z')

/** The hall's own copy is another file than what somebody sent: it stays when they are erased. */
const shownId = (sent: string): string => `h${sent}`
/** Of a hall's copy the id of what was sent; undefined: it came with the file of the halls. */
export const sentId = (shown: string): string | undefined => /^h([0-9a-f]{24})$/.exec(shown)?.[1]

/** Ids of the house's copies in any part of the halls; what came with their file is none. */
export function picturesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const { id, bytes } = part as { id?: unknown; bytes?: unknown }
  const own = typeof id === 'string' && typeof bytes === 'number' && sentId(id) !== undefined ? [id] : []
  return [...own, ...Object.values(part).flatMap(picturesIn)]
}
