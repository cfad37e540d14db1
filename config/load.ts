import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Hall } from '../src/domain/hall/hall.ts'
import { buildHalls } from './build.ts'
import { checkHalls } from './check-halls-file.ts'
import type { ConfigProblem } from './config-problem.ts'
import { hallsFile, keysAt } from './halls-schema.ts'
import { problemsOf, type Source } from './issues.ts'
import { type PictureFile, readPictures } from './pictures.ts'
import { wrong } from './scalars.ts'

export type LoadResult = { ok: true; halls: Hall[]; pictures: PictureFile[] } | { ok: false; problems: ConfigProblem[] }

/** Reads `HALLO_CONFIG`. A file that can't be read is a problem like any other. */
export function loadHalls(file: string): LoadResult {
  let content: Buffer
  try {
    content = readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const why = reason === 'ENOENT' ? 'there is no such file' : `it can't be read (${reason})`
    return {
      ok: false,
      problems: [{ file, line: 1, message: `${why}; expected the halls to begin with (HALLO_CONFIG)` }],
    }
  }
  const text = textOf(content)
  if (text !== undefined) return readHalls(text, file)
  const line = lineOfFirstFault(content)
  return {
    ok: false,
    problems: [{ file, line, message: 'is not in UTF-8; expected the file to be saved as UTF-8 (it may be in GBK)' }],
  }
}

/** In UTF-8, or in UTF-16 where it begins with its mark; undefined: in neither, so that no name is read broken. */
function textOf(content: Buffer): string | undefined {
  const first = content.subarray(0, 2).toString('hex')
  const encoding = first === 'fffe' ? 'utf-16le' : first === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

/** The line (from 1) that holds the first byte that is no UTF-8. */
function lineOfFirstFault(content: Buffer): number {
  const text = content.toString('utf8')
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length
}

/** The same from a text; problems name `file`, and pictures lie beside it. */
export function readHalls(text: string, file: string): LoadResult {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      message: `no valid YAML: ${message.split('\n')[0]}`,
    }))
    return { ok: false, problems }
  }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    // An alias without its anchor, or aliases of aliases that would fill the memory.
    return {
      ok: false,
      problems: [{ file, line: 1, message: `no valid YAML: ${error instanceof Error ? error.message : error}` }],
    }
  }
  const source: Source = { file, document, lines, data, keysAt }
  const parsed = hallsFile.safeParse(data ?? {})
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, source) }
  const { pictures, complaints: unreadable } = readPictures(parsed.data, dirname(file))
  const complaints = [...checkHalls(parsed.data), ...unreadable]
  if (complaints.length === 0)
    return { ok: true, halls: buildHalls(parsed.data, pictures), pictures: [...pictures.values()].flat() }
  const issues = complaints.map(({ path, message }) => ({ ...wrong(message), path: [...path] }))
  return { ok: false, problems: problemsOf(issues, source) }
}
