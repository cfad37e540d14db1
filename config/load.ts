import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Hall } from '../src/domain/hall/hall.ts'
import { buildHalls } from './build.ts'
import { checkHalls } from './checks.ts'
import { problemsOf, type Source } from './issues.ts'
import { type PictureFile, readPictures } from './pictures.ts'
import type { Problem } from './problem.ts'
import { wrong } from './scalars.ts'
import { hallsFile, keysAt } from './schema.ts'

export type HallsLoaded = { ok: true; halls: Hall[]; pictures: PictureFile[] } | { ok: false; problems: Problem[] }

/** Reads `HALLO_CONFIG`. A file that can't be read is a problem like any other. */
export function loadHalls(file: string): HallsLoaded {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const why = reason === 'ENOENT' ? 'there is no such file' : `it can't be read (${reason})`
    return {
      ok: false,
      problems: [{ file, line: 1, message: `${why}; expected the halls to begin with (HALLO_CONFIG)` }],
    }
  }
  return readHalls(text, file)
}

/** The same from a text; problems name `file`, and pictures lie beside it. */
export function readHalls(text: string, file: string): HallsLoaded {
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
