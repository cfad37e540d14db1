import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Snapshot } from '../port/portable.ts'
import { StoreFault } from '../port/store-fault.ts'
import { FORMAT, type Header, rowLine, type Summary, VERSION } from './backup-format.ts'
import { readBackup } from './read-backup.ts'

export interface NewBackup {
  /** path; nothing may stand there yet */
  file: string
  snapshot: Snapshot
  /** UTC ms */
  now: number
  /** the service's version */
  program: string
}

const PIECE = 256 * 1024

/**
 * Writes a backup beside `file`, makes it durable, reads it back whole, and only then gives it its name: what bears the name
 * can be restored. Throws `StoreFault` where it can't be written, or does not read as it was written.
 */
export async function writeBackup({ file, snapshot, now, program }: NewBackup): Promise<Summary & { bytes: number }> {
  await refuseExisting(file)
  const part = `${file}.${process.pid}.part`
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    schema: snapshot.schema,
    made: new Date(now).toISOString(),
    program,
  }
  try {
    await mkdir(dirname(file), { recursive: true })
    const written: Record<string, number> = {}
    const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
    // What is sealed can't be made smaller: more effort than the least gains nothing.
    await pipeline(Readable.from(lines(header, snapshot, written)), createGzip({ level: 1 }), out)
    const read = await readBackup(part)
    if (JSON.stringify(read.rows) !== JSON.stringify(written))
      throw new StoreFault('backup', 'What was written does not read as it was written: is the disk in order?')
    const { size } = await stat(part)
    await rename(part, file)
    return { ...read, bytes: size }
  } catch (error) {
    await rm(part, { force: true })
    throw writingFault(file, error)
  }
}

async function* lines(header: Header, snapshot: Snapshot, rows: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let text = ''
  function taken(): Buffer {
    const piece = Buffer.from(text)
    hash.update(piece)
    text = ''
    return piece
  }
  text += `${JSON.stringify(header)}\n`
  let last: string | undefined
  for await (const { kind, fields, rows: portion } of snapshot.portions()) {
    if (kind !== last) text += `${JSON.stringify({ kind, fields })}\n`
    last = kind
    rows[kind] = (rows[kind] ?? 0) + portion.length
    for (const row of portion) {
      text += `${rowLine(row)}\n`
      if (text.length > PIECE) yield taken()
    }
  }
  yield taken()
  yield Buffer.from(`${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`)
}

async function refuseExisting(file: string): Promise<void> {
  const stands = await stat(file).catch(() => undefined)
  if (stands !== undefined)
    throw new StoreFault('notEmpty', `${file} exists already: name another file, or move that one away.`)
}

function writingFault(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault || !('code' in error)) return error
  const reason = error.code === 'ENOSPC' ? 'full' : 'io'
  return new StoreFault(reason, `The backup ${file} can't be written (${error.message}): nothing was kept of it.`, {
    cause: error,
  })
}
