// For a corpus of phrases with their expected day and times: gives the reader's best reading as { date, start, end },
// and null where it would ask (`doubt` is conflict or leftover) or has read nothing. Runs on the built code.
import { instantOf } from '../dist/src/domain/time/zone.js'
import { read } from '../dist/src/language/read.js'

const ZONES = { zh: 'Asia/Shanghai', en: 'America/New_York' }
const LOCALES = { zh: 'zh-CN', en: 'en' }
const known = new Map()

/** The instant at which the hall's wall clock showed `reference`. */
function instant(reference, zone) {
  const key = `${reference} ${zone}`
  let iso = known.get(key)
  if (iso === undefined) {
    const minutes = Number(reference.slice(11, 13)) * 60 + Number(reference.slice(14, 16))
    iso = new Date(instantOf(reference.slice(0, 10), minutes, zone)).toISOString()
    known.set(key, iso)
  }
  return iso
}

export function parse(text, reference, lang) {
  const zone = ZONES[lang]
  // the corpus asks which day a phrase names, also where it is ruled out ("not free tomorrow")
  const { whens, excluded = [], doubt } = read(text, { now: instant(reference, zone), zone, locale: LOCALES[lang] })
  const [when = excluded[0]] = whens
  if (!when || doubt === 'conflict' || doubt === 'leftover') return null
  const { date, start, end } = when
  return { date, start, end }
}
