import type { ErrorCode, ErrorParams } from './errors.ts'

/** A rule or a parser says no by returning, never by throwing; exceptions are for faults. */
export type Result<T> = { ok: true; value: T } | Refusal

export interface Refusal {
  ok: false
  code: ErrorCode
  params?: ErrorParams
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refuse = (code: ErrorCode, params?: ErrorParams): Refusal =>
  params === undefined ? { ok: false, code } : { ok: false, code, params }
