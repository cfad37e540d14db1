import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { EventBody } from '../store/store.ts'
import { badBody, Problem } from './problem.ts'

export const FILE_MAX = 10 * 1024 * 1024
/** The parts' headers and the other fields. */
const OVERHEAD = 16 * 1024

/**
 * A file sent as `multipart/form-data` (`file`, and `id` if wanted). Nobody takes files yet, so only its name, size and
 * digest go on: enough for the dialog to say so, and to know the same message again.
 */
export async function readUpload(request: Request): Promise<{ id?: string; body: EventBody }> {
  const form = await parse(await readAll(request), request.get('content-type') ?? '')
  const file = form.get('file')
  const id = form.get('id') ?? undefined
  if (!(file instanceof Blob)) throw badBody('file: expected a file')
  if (id !== undefined && (typeof id !== 'string' || id.length === 0 || id.length > 64)) {
    throw badBody('id: expected 1 to 64 characters')
  }
  if (file.size > FILE_MAX) throw tooLarge()
  const content = Buffer.from(await file.arrayBuffer())
  const digest = createHash('sha256').update(content).digest('hex')
  const mime = file.type || 'application/octet-stream'
  const name = file.name.slice(0, 200) || 'file'
  return { id, body: { type: 'file', name, mime, bytes: file.size, file: `sha256:${digest}` } }
}

/** Stops reading where the limit is passed, whatever Content-Length says. */
async function readAll(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > FILE_MAX + OVERHEAD) throw tooLarge()
    chunks.push(chunk)
  }
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
