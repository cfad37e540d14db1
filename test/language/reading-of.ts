import { instantOf } from '../../src/domain/time/zone.ts'
import { read } from '../../src/language/read.ts'
import type { ReadContext, Reading, When } from '../../src/language/reading.ts'

export interface Options {
  /** wall time in the zone; the default is a Monday */
  at?: string
  zone?: string
  locale?: string
  expects?: ReadContext['expects']
  hours?: ReadContext['hours']
}

/** The reading of a text said at a wall time of the hall. */
export function readingOf(text: string, options: Options = {}): Reading {
  const {
    at = '2026-11-23T10:00',
    zone = 'Asia/Shanghai',
    locale = /[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : 'en',
    expects,
    hours,
  } = options
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  const instant = instantOf(at.slice(0, 10), minutes, zone)
  if (instant === undefined) throw new Error(`no such wall time: ${at} in ${zone}`)
  return read(text, {
    now: new Date(instant).toISOString(),
    zone,
    locale,
    ...(expects ? { expects } : {}),
    ...(hours ? { hours } : {}),
  })
}

/** `2026-11-24…2026-11-26 15:00-17:00 morning past`: what one reading says, on a line. */
export function short(when: When | undefined): string {
  if (!when) return ''
  const day = when.date === undefined ? undefined : when.until === undefined ? when.date : `${when.date}…${when.until}`
  const time =
    when.start !== undefined || when.end !== undefined
      ? `${when.start ?? ''}${when.end === undefined ? '' : `-${when.end}`}`
      : undefined
  return [day, time, when.dayPart, when.past ? 'past' : undefined].filter((part) => part !== undefined).join(' ')
}

/** The first reading on a line, and the doubt before it where there is one. */
export function brief(text: string, options?: Options): string {
  const { whens, doubt } = readingOf(text, options)
  const line = short(whens[0])
  return doubt === undefined ? line : `${doubt}: ${line}`.trim()
}
