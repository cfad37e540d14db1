import type { BookingState } from '../../domain/booking/booking.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import type { AskKind } from '../../domain/form/ask.ts'
import type { FileRef, ImageRef } from './file-ref.ts'

/** What a turn draws and every door gets: the chat protocol's JSON (`docs/protocol.md`) but for the addresses of files. */
export interface Reply {
  id: string
  /** integer, per conversation */
  seq: number
  inReplyTo?: string
  text: string
  code?: ErrorCode
  ask?: Ask
  draft?: DraftView
  booking?: BookingView
  choices?: Choice[]
  files?: FileRef[]
  images?: ImageRef[]
  /** takes the place of the reply whose choices carry this question: the same list as it is now */
  renews?: string
}

/** Which keyboard to show. A field of kind mobile asks 'phone', of kind name 'text'. */
export interface Ask {
  prompt: string
  dialog: string
  step: string
  /** the field's id */
  field?: string
  kind: AskKind
  /** a date: local days in reach and how many times are free on each; a day's tap sends `value` and the day behind it */
  days?: { from: string; to: string; free: Readonly<Record<string, number>>; value: string }
  /** a slot: all that can be had, where the choices are a page of them; `left` is absent where it goes without saying */
  slots?: { value: string; from: string; to: string; left?: number }[]
  /** several choices: all that there are, where the choices are a page of them */
  options?: { id: string; label: string; picked: boolean }[]
  /** a number: its limits; `value` and the number behind it may be sent as a choice */
  range?: { min: number; max: number; value?: string }
  /** a picture may be sent instead of words */
  picture?: true
  /** a place may be sent instead of words */
  location?: true
}

export interface Choice {
  label: string
  /** ≤ 64 bytes; carries the question it belongs to */
  value: string
  is?: ChoiceIs
}
interface ChoiceIs {
  hall?: string
  service?: string
  date?: string
  mark?: string
  left?: number
  booking?: string
  /** `yes` and `no` of a confirmation */
  answer?: 'yes' | 'no'
  [key: string]: string | number | undefined
}

export interface DraftView {
  hall?: string
  service?: string
  marks?: string[]
  party?: number
  /** 'hall' | 'service' | 'date' | 'slot' | 'party' | a field's id */
  missing: string[]
  /** ISO */
  holdUntil?: string
}

export interface BookingView {
  id: string
  code: string
  state: BookingState
  version: number
  hall: string
  service: string
  marks: string[]
  /** ISO with the hall's offset */
  start: string
  end: string
  zone: string
  party: number
  /** where it is, in words */
  address?: string
  /** false: a guest's, shown to those who work in its hall, who can't move or cancel it as their own */
  own?: false
}
