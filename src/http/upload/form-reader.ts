import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { setImmediate as nextRound } from 'node:timers/promises'
import { Busboy } from '@fastify/busboy'
import type { Request } from 'express'
import { FILE_MAX } from '../../domain/form/fields/file-field.ts'
import { badBody, Problem } from '../problem.ts'
import { discard } from './discard.ts'

/** The parts' headers and the other fields, bytes. */
export const OVERHEAD = 16 * 1024
/** A file, an id, and one or two fields that nobody asked for. */
const PARTS = 4
const LIMITS = { parts: PARTS, files: 1, fields: PARTS - 1, fieldNameSize: 64, fieldSize: 256, headerPairs: 20 }
/** What a file begins with says what it is. */
const SAMPLE = 64 * 1024
/** A client must get on: so much in each span (real ms). A slow mobile network is ten times as fast. */
const SPAN_MS = 15_000
const SPAN_BYTES = 16 * 1024

/** What comes before the file's content. */
export interface FormHead {
  /** undefined: it may still come behind the file */
  id?: string
  name: string
  /** media type, as the client claims */
  type: string
  /** what was written with it; it comes before the file */
  caption?: string
}
/** A file that was read: whole where it was to be kept, else only what is known of it. */
interface FormFile {
  id?: string
  bytes: number
  /** SHA-256, hex */
  digest: string
  content: Uint8Array
}

export interface FormReader {
  /** Resolves where the file's content begins: nothing of it is read yet. */
  head: Promise<FormHead>
  /** Reads on to the end; `keep`: with the content, else only its beginning. */
  file(keep: boolean): Promise<FormFile>
  /** What still comes is read for a while and thrown away: a client that is cut off while it sends never hears the answer. */
  discard(): void
}

/**
 * A file sent as `multipart/form-data` (`file`, and `id` if wanted), part by part as it comes. Both promises reject with a
 * `Problem`: malformed, too many parts, too large, too slow; or with `Gone` where the client went away.
 */
export function readForm(request: Request, spanMs = SPAN_MS): FormReader {
  if (Number(request.get('content-length') ?? 0) > FILE_MAX + OVERHEAD) throw tooLarge()
  const busboy = busboyFor(request)
  let id: string | undefined
  let caption: string | undefined
  let stream: Readable | undefined
  let fail: (error: unknown) => void = () => undefined
  let total = 0
  let spanBytes = 0
  const failed = new Promise<never>((_, reject) => {
    fail = (error) => {
      clearInterval(pace)
      request.unpipe(busboy)
      reject(error)
    }
  })
  failed.catch(() => undefined)
  const pace = setInterval(() => {
    // What waits for us is not slow.
    if (!request.isPaused() && spanBytes < SPAN_BYTES)
      fail(new Problem(408, 'HALLO_BODY_INVALID', { detail: 'too slow' }))
    spanBytes = 0
  }, spanMs)
  request.on('data', (chunk: Buffer) => {
    total += chunk.length
    spanBytes += chunk.length
    if (total > FILE_MAX + OVERHEAD) fail(tooLarge())
  })
  request.once('close', () => {
    clearInterval(pace)
    if (!request.complete) fail(new Gone())
  })
  busboy.on('field', (name: string, value: string) => {
    if (name === 'id' && value.length > 0 && value.length <= 64) id = value
    else if (name === 'caption') caption = value
    else if (name === 'id') fail(badBody('id: expected 1 to 64 characters'))
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'])
    busboy.on(limit, () => fail(badBody('too many parts')))
  busboy.on('error', () => fail(badBody('malformed multipart body')))
  const ended = new Promise<void>((resolve) => {
    busboy.on('finish', () => {
      clearInterval(pace)
      resolve()
    })
  })
  const head = new Promise<FormHead>((resolve) => {
    busboy.on('file', (field: string, file: Readable, name: string | undefined, _: string, type: string) => {
      file.on('error', () => fail(badBody('malformed multipart body')))
      if (field !== 'file') {
        file.resume()
        fail(badBody('file: expected a file'))
        return
      }
      stream = file
      resolve({ ...(id !== undefined && { id }), name: name ?? '', type, ...(caption && { caption }) })
    })
  })
  request.pipe(busboy)

  return {
    head: Promise.race([
      head,
      failed,
      ended.then(() => {
        throw badBody('file: expected a file')
      }),
    ]),
    async file(keep) {
      const room = Math.min(keep ? FILE_MAX : SAMPLE, Number(request.get('content-length') ?? FILE_MAX))
      const read = await Promise.race([readContent(stream!, room), failed])
      await Promise.race([ended, failed])
      return { ...(id !== undefined && { id }), ...read }
    },
    discard() {
      clearInterval(pace)
      request.unpipe(busboy)
      discard(request)
    },
  }
}

/** The client went away in the middle: there is nobody to answer, and nothing is wrong here. */
class Gone extends Error {
  override readonly name = 'Gone'
}

/** So much is read in one round of the event loop. */
const PORTION = 256 * 1024

/** Into one piece of memory of the size that was told, so that no more lies about than one file; `room`: what is kept, in bytes. */
async function readContent(stream: Readable, room: number): Promise<Omit<FormFile, 'id'>> {
  const hash = createHash('sha256')
  const content = Buffer.allocUnsafeSlow(room)
  let bytes = 0
  let portion = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (bytes < room) chunk.copy(content, bytes)
    bytes += chunk.length
    if (bytes > FILE_MAX) throw tooLarge()
    portion += chunk.length
    if (portion < PORTION) continue
    // What has arrived already would be read in one go.
    portion = 0
    await nextRound()
  }
  return { bytes, digest: hash.digest('hex'), content: content.subarray(0, Math.min(bytes, room)) }
}

function busboyFor(request: Request): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { 'content-type': request.get('content-type') ?? '' },
      limits: { ...LIMITS, fileSize: FILE_MAX + 1 },
    })
  } catch {
    throw badBody('malformed multipart body')
  }
}

const tooLarge = (): Problem => new Problem(413, 'HALLO_FILE_TOO_LARGE', { max: FILE_MAX })
