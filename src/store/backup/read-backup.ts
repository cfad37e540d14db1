import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PortableValue, Portion } from '../port/portable.ts'
import { StoreFault } from '../port/store-fault.ts'
import { type Header, readEnd, readHeader, readKind, readRow, type Summary, VERSION } from './backup-format.ts'

export interface Reader {
  /** comes once, before all portions */
  header?(header: Header): void | Promise<void>
  portion?(portion: Portion): void | Promise<void>
}

/** A portion has so many rows at most, and so many characters of them, but for a single longer row. */
const ROWS = 500
const CHARACTERS = 4_000_000

/**
 * Reads a backup to its end, portion by portion, and checks that it is whole. Throws `StoreFault`: it is no backup, of a
 * newer version, damaged or cut off. That is known for certain only at the end: until then what was read is provisional.
 */
export async function readBackup(file: string, reader: Reader = {}): Promise<Summary> {
  const reading = new Reading(file, reader)
  let fault: unknown
  try {
    await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      try {
        for await (const line of linesOf(chunks)) await reading.line(line)
      } catch (error) {
        fault = error
        throw error
      }
    })
  } catch (error) {
    // The pipeline may say only that it was stopped, and not by what.
    throw readingFault(file, fault ?? error)
  }
  return reading.end()
}

class Reading {
  readonly #file: string
  readonly #reader: Reader
  readonly #hash = createHash('sha256')
  readonly #counts: Record<string, number> = {}
  #header: Header | undefined
  #kind: { kind: string; fields: readonly string[] } | undefined
  #rows: PortableValue[][] = []
  #characters = 0
  #ended = false

  constructor(file: string, reader: Reader) {
    this.#file = file
    this.#reader = reader
  }

  async line(bytes: Buffer): Promise<void> {
    if (this.#ended) throw this.#damaged()
    const line = bytes.toString('utf8')
    if (this.#header === undefined) await this.#begin(line)
    else if (line.startsWith('[')) await this.#row(line)
    else {
      await this.#flush()
      const kind = readKind(line)
      if (kind === undefined) return this.#last(line)
      this.#kind = kind
      this.#counts[kind.kind] ??= 0
    }
    this.#hash.update(bytes).update('\n')
  }

  end(): Summary {
    if (this.#header === undefined || !this.#ended)
      throw new StoreFault('backup', `${this.#file} was cut off: its end is missing. Take another backup.`)
    return { ...this.#header, rows: this.#counts }
  }

  async #begin(line: string): Promise<void> {
    const header = readHeader(line)
    if (header === undefined) throw notABackup(this.#file)
    if (header.version > VERSION)
      throw new StoreFault(
        'newer',
        `${this.#file} was written by a newer version of this service (${header.program}): restore it with that one.`,
      )
    this.#header = header
    await this.#reader.header?.(header)
  }

  async #row(line: string): Promise<void> {
    if (this.#kind === undefined) throw this.#damaged()
    this.#rows.push(readRow(line))
    this.#characters += line.length
    if (this.#rows.length >= ROWS || this.#characters > CHARACTERS) await this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#kind === undefined || this.#rows.length === 0) return
    const { kind, fields } = this.#kind
    const rows = this.#rows
    this.#rows = []
    this.#characters = 0
    if (rows.some((row) => row.length !== fields.length)) throw this.#damaged()
    this.#counts[kind] = (this.#counts[kind] ?? 0) + rows.length
    await this.#reader.portion?.({ kind, fields, rows })
  }

  #last(line: string): void {
    const end = readEnd(line)
    if (end?.sha256 !== this.#hash.digest('hex')) throw this.#damaged()
    for (const [kind, count] of Object.entries(end.rows)) if (this.#counts[kind] !== count) throw this.#damaged()
    this.#ended = true
  }

  #damaged = () =>
    new StoreFault(
      'backup',
      `${this.#file} is damaged: what stands in it is not what was written. Take another backup.`,
    )
}

const NEWLINE = 10

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      begun.push(chunk.subarray(from, to))
      yield begun.length === 1 ? begun[0]! : Buffer.concat(begun)
      begun = []
      from = to + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

const notABackup = (file: string) => new StoreFault('backup', `${file} is no backup of this service.`)

function readingFault(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR')
    return new StoreFault('backup', `${file} was cut off. Take another backup.`, { cause: error })
  if (code === 'Z_DATA_ERROR' && /header/.test(error.message) && !/data/.test(error.message)) return notABackup(file)
  if (code.startsWith('Z_') || error instanceof SyntaxError)
    return new StoreFault('backup', `${file} is damaged (${error.message}). Take another backup.`, { cause: error })
  if (code === 'ENOENT') return new StoreFault('backup', `There is no file ${file}.`, { cause: error })
  if (code.startsWith('E')) return new StoreFault('io', `${file} can't be read (${error.message}).`, { cause: error })
  return error
}
