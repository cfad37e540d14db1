import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field, FileAnswer } from '../form.ts'

/** No picture of a phone is larger, and nothing that a hall should have to keep. */
export const FILE_MAX = 10 * 1024 * 1024

/** What names promise, by their ending. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heif',
  pdf: 'application/pdf',
}
/** Phones name one by the other. */
const SAME: Readonly<Record<string, string>> = { 'image/heif': 'image/heic' }

/**
 * A file as the answer to a field. `type` is what its content showed (the door looks at it), not what was claimed: one
 * that is no picture (or PDF), or something else than its name says, is refused. Its id is empty where it was not kept.
 */
export function readFile(field: Pick<Field, 'id' | 'accept'>, file: FileAnswer): Result<Answer> {
  if (file.bytes > FILE_MAX) return refuse('HALLO_FILE_TOO_LARGE', { max: FILE_MAX })
  const type = SAME[file.type] ?? file.type
  const picture = type.startsWith('image/') && Object.values(TYPES).includes(type)
  const promised = TYPES[/\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '']
  if (promised !== undefined && (SAME[promised] ?? promised) !== type) return refuse('HALLO_FILE_NOT_AS_NAMED')
  if (!picture && (field.accept === 'picture' || type !== 'application/pdf'))
    return refuse(field.accept === 'picture' ? 'HALLO_FIELD_PICTURE' : 'HALLO_FIELD_FILE', { field: field.id })
  if (file.id === '') return refuse('HALLO_FILE_AGAIN')
  return ok(file)
}
