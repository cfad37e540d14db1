import type { Normal } from './normal.ts'

/**
 * Which characters of the normalised text have been explained, so that no two readers read the same ones: a telephone
 * number is never a date, a party never an hour.
 */
export class Claims {
  readonly normal: Normal
  /** the text with what is claimed blanked by spaces (same length) */
  open: string
  readonly spans: [number, number][] = []

  constructor(normal: Normal) {
    this.normal = normal
    this.open = normal.text
  }

  claim(start: number, end: number): void {
    if (end <= start) return
    this.open = this.open.slice(0, start) + ' '.repeat(end - start) + this.open.slice(end)
    this.spans.push([start, end])
  }
}
