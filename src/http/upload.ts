import type { Request } from 'express'
import { FILE_MAX } from '../domain/form/fields/file.ts'
import { badBody, Problem } from './problem.ts'

/** The parts' headers and the other fields. */
const OVERHEAD = 16 * 1024
/** No phone's picture or scan is larger: who sends more is cut off. */
const MOST_READ = 8 * FILE_MAX

/** A file sent as `multipart/form-data` (`file`, and `id` if wanted). */
export async function readUpload(request: Request): Promise<{ id?: string; name: string; content: Buffer }> {
  const form = await parse(await readAll(request), request.get('content-type') ?? '')
  const file = form.get('file')
  const id = form.get('id') ?? undefined
  if (!(file instanceof Blob)) throw badBody('file: expected a file')
  if (id !== undefined && (typeof id !== 'string' || id.length === 0 || id.length > 64)) {
    throw badBody('id: expected 1 to 64 characters')
  }
  if (file.size > FILE_MAX) throw tooLarge()
  return { id, name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

/**
 * Keeps nothing more where the limit is passed, whatever Content-Length says; but what comes is still read, up to a point, since
 * a client that is cut off while it sends never hears why.
 */
async function readAll(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_READ) throw tooLarge()
    if (bytes > FILE_MAX + OVERHEAD) chunks.length = 0
    else chunks.push(chunk)
  }
  if (bytes > FILE_MAX + OVERHEAD) throw tooLarge()
  return Buffer.concat(chunks)
}

async function parse(content: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(content, { headers: { 'content-type': type } }).formData()
  } catch {
    throw badBody('malformed multipart body')
  }
}

const tooLarge = (): Problem => new Problem(413, 'HALLO_FILE_TOO_LARGE', { max: FILE_MAX })
