import * as z from 'zod'
import type { PortableValue } from '../port/portable.ts'

/**
 * A backup is a gzip file of JSON lines, so that it can be read without this service:
 *
 * 1. `{"format":"hallo-backup","version":1,"schema":…,"made":…,"program":…}`
 * 2. for each kind `{"kind":…,"fields":[…]}`, then its rows as arrays; bytes are `{"base64":…}`
 * 3. `{"rows":{<kind>: <count>, …},"sha256":…}`: of all lines before it, with their ends
 *
 * Without its last line it was cut off.
 */
export const FORMAT = 'hallo-backup'
export const VERSION = 1

const header = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  /** of the tables */
  schema: z.number().int(),
  /** ISO instant */
  made: z.string(),
  /** the service's version */
  program: z.string(),
})
const kind = z.object({ kind: z.string(), fields: z.array(z.string()) })
const end = z.object({ rows: z.record(z.string(), z.number().int()), sha256: z.string() })

export type Header = z.infer<typeof header>
export type Summary = Header & { rows: Readonly<Record<string, number>> }

export const readHeader = (line: string) => parsed(header, line)
export const readKind = (line: string) => parsed(kind, line)
export const readEnd = (line: string) => parsed(end, line)

export const rowLine = (row: readonly PortableValue[]): string =>
  JSON.stringify(row.map((value) => (value instanceof Uint8Array ? { base64: asBase64(value) } : value)))

export function readRow(line: string): PortableValue[] {
  const row = JSON.parse(line) as (string | number | null | { base64: string })[]
  return row.map((value) => (typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value))
}

const asBase64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')

function parsed<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
