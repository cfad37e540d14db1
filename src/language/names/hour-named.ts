import { LANGUAGES } from '../languages.ts'
import { firstFound } from '../text/in-any-language.ts'

const COMMANDS = LANGUAGES.map(({ commands }) => commands)
const NOON = 12 * 60
const DAY = 24 * 60

/** Guests who are spoken of by their hour: where, and when they may begin (minutes of the local day). */
export interface HourNamed {
  /** UTF-16 offsets */
  span: [number, number]
  /** two where nothing says which half of the day is meant */
  minutes: readonly number[]
}

/** "the 6 o'clock one", "the group at 7pm", 十点那拨人: undefined where the text speaks of nobody by the hour. */
export function hourNamed(text: string): HourNamed | undefined {
  for (const { guestWish } of COMMANDS) {
    const found = firstFound([guestWish], ({ atHour }) => atHour, text)
    const { half, hour = '', minute } = found?.groups ?? {}
    if (found === undefined) continue
    const plain = /^\d+$/.test(hour) ? Number(hour) : guestWish.hourOf(hour)
    const at = plain * 60 + guestWish.minuteOf(minute)
    if (!(at >= 0 && at < DAY)) return undefined
    const isLate = half === undefined ? undefined : guestWish.afternoon.test(half)
    return { span: [found.index, found.index + found[0].length], minutes: halves(at, isLate) }
  }
  return undefined
}

/** An hour up to twelve is one of two, where nothing says which. */
function halves(at: number, isLate: boolean | undefined): number[] {
  if (at >= NOON + 60) return [at]
  if (isLate === undefined) return [at, (at + NOON) % DAY]
  return [(at % NOON) + (isLate ? NOON : 0)]
}
