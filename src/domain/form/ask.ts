import type { Text } from '../text.ts'

/** What an open question wants; doors choose the keyboard by it, the reader weighs its readings by it. */
export const ASK_KINDS = [
  'choice',
  'date',
  'slot',
  'number',
  'text',
  'phone',
  'email',
  'confirm',
  'code',
  'id',
  'terms',
  'choices',
  'file',
  'none',
] as const
export type AskKind = (typeof ASK_KINDS)[number]

/**
 * What a door with more room than a list can draw of a question: a calendar, all times of a day, a stepper. Its choices hold
 * the first of it. A tap sends `token` and the day, or the number, behind it.
 */
export interface AskView {
  /** local days in reach, both included, and how many times are free on each; a day that is not named has none */
  days?: { from: string; to: string; free: Readonly<Record<string, number>>; token: string }
  /** every time that can be had; `left` undefined: unlimited, or it goes without saying */
  slots?: readonly { token: string; from: string; to: string; left?: number }[]
  /** several choices: all that there are, and which are ticked */
  options?: readonly { id: string; label: Text; picked: boolean }[]
  /** limits of a number; `token`: a tap may send it, else it is said */
  range?: { min: number; max: number; token?: string }
  /** a picture may be sent instead: the photo of a booking's QR code */
  picture?: true
  /** a place may be sent instead */
  location?: true
}
