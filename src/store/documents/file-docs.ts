import type { Files } from '../port/store.ts'
import type { Connection } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'

/** A piece of a file's content: well below what a server takes as one document. */
export const PIECE = 256 * 1024
export const pieceId = (file: string, piece: number): string => `${file} ${piece}`

export function files({ by }: DocumentsParts): Files {
  const standing = async (id: string, now: number) => {
    const file = (await by.get('files', id))?.value
    return file === undefined || file.dropped === true || file.expires <= now ? undefined : file
  }
  return {
    async keepFile({ now: _, content, ...file }) {
      if ((await by.get('files', file.id)) !== undefined) return
      const pieces = Math.ceil(content.length / PIECE)
      // The pieces first: where there is a file, there is all of it.
      for (let i = 0; i < pieces; i++)
        await by.put('pieces', pieceId(file.id, i), {
          content: Buffer.from(content.subarray(i * PIECE, (i + 1) * PIECE)),
          about: [file.person, ...(file.subjects ?? [])],
        })
      await by.put('files', file.id, { ...file, bytes: content.length })
    },
    async file(id, now) {
      const found = await standing(id, now)
      if (found === undefined) return undefined
      const { person, name, type, bytes } = found
      const content: Buffer[] = []
      for (let i = 0; i * PIECE < bytes; i++) {
        const piece = (await by.get('pieces', pieceId(id, i)))?.value
        // It has been dropped meanwhile.
        if (piece === undefined) return undefined
        content.push(piece.content)
      }
      return { id, person, name, type, content: Buffer.concat(content) }
    },
    async fileInfo(id, now) {
      const found = await standing(id, now)
      if (found === undefined) return undefined
      const { person, name, type, halls, bytes } = found
      return { id, person, name, type, ...(halls && { halls }), bytes }
    },
    async filePiece(id, piece, now) {
      if ((await standing(id, now)) === undefined) return undefined
      return (await by.get('pieces', pieceId(id, piece)))?.value?.content
    },
    async looseBytes(now, person) {
      const where = { loose: { from: now + 1 }, ...(person !== undefined && { person }) }
      return (await by.find('files', { where })).reduce((sum, { value }) => sum + value!.bytes, 0)
    },
  }
}

/** The content of a file that is kept no longer. */
export async function removePieces(by: Connection, file: string, bytes: number): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes / PIECE) }, (_, i) => pieceId(file, i))
  await by.remove('pieces', pieces)
}
