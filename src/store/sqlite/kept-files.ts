import { setImmediate as nextRound } from 'node:timers/promises'
import type { Store } from '../port/store.ts'
import type { Batch } from './batch.ts'
import { type FileRows, PIECE } from './rows/file-rows.ts'

/** So many pieces are written between two checkpoints. */
const BETWEEN_CHECKPOINTS = 4

/**
 * Files of the port: written and read piece by piece, with whatever else waits in between. `checkpoint` moves what is in the log
 * into the data file: of a large file in portions, since SQLite's own, when the log is long, would hold everybody up.
 */
export function keptFiles(
  batch: Pick<Batch, 'read' | 'write'>,
  rows: FileRows,
  checkpoint: () => void,
): Pick<Store, 'keepFile' | 'file' | 'fileInfo' | 'filePiece' | 'looseBytes'> {
  return {
    async keepFile(file) {
      const pieces = Math.ceil(file.content.length / PIECE)
      const first = await batch.write(() => {
        if (!rows.begin(file)) return false
        if (pieces > 0) rows.put(file, 0)
        if (pieces <= 1) rows.finish(file)
        return true
      })
      if (!first || pieces <= 1) return
      for (let piece = 1; piece < pieces; piece += 1) {
        await batch.write(() => rows.put(file, piece))
        if (piece % BETWEEN_CHECKPOINTS !== 0) continue
        await nextRound()
        await batch.read(checkpoint)
      }
      await batch.write(() => rows.finish(file))
    },
    fileInfo: (id, now) => batch.read(() => rows.info(id, now)),
    filePiece: (id, piece, now) => batch.read(() => rows.piece(id, piece, now)),
    async file(id, now) {
      const info = await batch.read(() => rows.info(id, now))
      if (info === undefined) return undefined
      const pieces: Buffer[] = []
      for (let bytes = 0; bytes < info.bytes; ) {
        const piece = await batch.read(() => rows.piece(id, pieces.length, now))
        // Dropped meanwhile.
        if (piece === undefined) return undefined
        pieces.push(piece)
        bytes += piece.length
        if (bytes < info.bytes) await nextRound()
      }
      const { bytes: _, ...about } = info
      return { ...about, content: Buffer.concat(pieces) }
    },
    looseBytes: (now, person) => batch.read(() => rows.looseBytes(now, person)),
  }
}
