import type { Document, LineCounter } from 'yaml'
import type * as z from 'zod'
import { didYouMean } from '../src/domain/distance.ts'
import type { ConfigProblem } from './config-problem.ts'
import { lineOf, type Path } from './yaml-lines.ts'

export type Issue = z.core.$ZodIssue

export interface Source {
  file: string
  document: Document
  lines: LineCounter
  /** the document as plain data */
  data: unknown
  /** keys allowed at a path, for "did you mean" */
  keysAt(path: Path): readonly string[]
}

/** Each mistake with its line, in the file's order. */
export function problemsOf(issues: readonly Issue[], source: Source): ConfigProblem[] {
  const problems = issues.flatMap((issue) => problemsOfIssue(issue, source))
  return problems.sort((a, b) => a.line - b.line)
}

function problemsOfIssue(issue: Issue, source: Source): ConfigProblem[] {
  const at = (path: Path, message: string): ConfigProblem => ({
    file: source.file,
    line: lineOf(source.document, source.lines, path),
    message,
  })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = didYouMean(key, source.keysAt(issue.path))
      const allowed = source.keysAt(issue.path).join(', ')
      const hint = near === undefined ? `expected one of ${allowed}` : `did you mean "${near}"?`
      return at([...issue.path, key], `${placeOf(issue.path, source)}unknown key "${key}"; ${hint}`)
    })
  if (issue.code === 'custom' && issue.params?.sentence === true)
    return [at(issue.path, `${placeOf(issue.path, source)}${issue.message}`)]
  const value = valueAt(source.data, issue.path)
  const key = issue.path.at(-1)
  if (typeof key === 'string' && value === undefined)
    return [at(issue.path, `${placeOf(issue.path.slice(0, -1), source)}"${key}" is missing; expected ${issue.message}`)]
  return [at(issue.path, `${placeOf(issue.path, source)}is ${shown(value)}; expected ${issue.message}`)]
}

/** `hall binjiang, service badminton, schedule.slot: `: people know their halls by id, not by number. */
function placeOf(path: Path, { data }: Source): string {
  const parts: string[] = []
  let keys: string[] = []
  let value = data
  for (const step of path) {
    const list = value
    value = valueAt(value, [step])
    const kind = keys.at(-1)?.replace(/s$/, '')
    if (Array.isArray(list) && kind !== undefined) {
      const name = valueAt(value, ['id']) ?? valueAt(value, ['date'])
      parts.push(...keys.slice(0, -1), `${kind} ${typeof name === 'string' ? name : `number ${Number(step) + 1}`}`)
      keys = []
    } else keys.push(String(step))
  }
  if (keys.length > 0) parts.push(keys.join('.'))
  return parts.length === 0 ? '' : `${parts.join(', ')}: `
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}
