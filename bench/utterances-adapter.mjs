// For a corpus of utterances with the day, time and party that they mean: what the reader takes from each, and whether it
// would ask. Runs on the built code.
import { instantOf } from '../dist/src/domain/time/zone.js'
import { read } from '../dist/src/language/read.js'

export const name = 'hallo'
const ZONES = { zh: 'Asia/Shanghai', en: 'America/New_York' }
const LOCALES = { zh: 'zh-CN', en: 'en' }

/** `reference`: the wall time of the hall; `asked`: what the question before wanted. */
export function parse(text, reference, lang, asked) {
  const zone = ZONES[lang]
  const minutes = Number(reference.slice(11, 13)) * 60 + Number(reference.slice(14, 16))
  const now = new Date(instantOf(reference.slice(0, 10), minutes, zone)).toISOString()
  const reading = read(text, { now, zone, locale: LOCALES[lang], ...(asked ? { expects: asked } : {}) })
  const [first, ...others] = reading.whens
  // the corpora give the days that were said; "until friday" says none that it begins with
  if (first?.assumed.some(({ field, convention }) => field === 'date' && convention === 'open-start'))
    first.date = first.until
  return {
    ...(first ? { date: first.date, until: first.until, start: first.start, end: first.end, part: first.dayPart } : {}),
    ...(reading.party ? { party: reading.party } : {}),
    asks: reading.doubt === 'conflict' || reading.doubt === 'leftover',
    others,
    spans: reading.whens.map((when) => when.span),
  }
}
