import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Picture } from '../src/domain/hall/hall.ts'
import type { Complaint } from './config-problem.ts'
import type { HallsFile } from './halls-schema.ts'

/** A picture as the store keeps it. */
export interface PictureFile extends Picture {
  content: Uint8Array
}

/** Larger ones are no help on a phone. */
const MOST_BYTES = 2 * 1024 * 1024

/** How each begins. */
const KINDS: readonly (readonly [type: string, begins: (content: Buffer) => boolean])[] = [
  ['image/jpeg', (content) => content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (content) => content.subarray(1, 4).toString('latin1') === 'PNG'],
  ['image/webp', (content) => content.subarray(8, 12).toString('latin1') === 'WEBP'],
]

/**
 * The pictures that the file names, by hall (its id) or service (`hall/service`), read from beside it; what can't be read, or is none, is a complaint. Their ids are
 * made of what they show, so that the same picture is kept once.
 */
export function readPictures(
  { halls }: HallsFile,
  folder: string,
): { pictures: Map<string, PictureFile[]>; complaints: Complaint[] } {
  const pictures = new Map<string, PictureFile[]>()
  const complaints: Complaint[] = []
  for (const [h, { id: hall, pictures: ofHall = [], services }] of halls.entries()) {
    const places = [
      { key: hall, path: ['halls', h], named: ofHall },
      ...services.map(({ id, pictures: named = [] }, s) => ({
        key: `${hall}/${id}`,
        path: ['halls', h, 'services', s],
        named,
      })),
    ]
    for (const { key, path, named } of places)
      for (const [at, { file, alt }] of named.entries()) {
        const read = readPicture(resolve(folder, file))
        if (typeof read === 'string')
          complaints.push({ path: [...path, 'pictures', at, 'file'], message: `"${file}" ${read}` })
        else pictures.set(key, [...(pictures.get(key) ?? []), { ...read, ...(alt !== undefined && { alt }) }])
      }
  }
  return { pictures, complaints }
}

function readPicture(path: string): PictureFile | string {
  let content: Buffer
  try {
    content = readFileSync(path)
  } catch {
    return `can't be read; expected a picture beside this file`
  }
  if (content.length > MOST_BYTES) return 'has more than 2 MB; expected a smaller picture'
  const type = KINDS.find(([, begins]) => begins(content))?.[0]
  if (type === undefined) return 'is no picture; expected JPEG, PNG or WebP'
  const id = createHash('sha256').update(content).digest('hex').slice(0, 24)
  return { id, name: basename(path), type, bytes: content.length, content }
}
