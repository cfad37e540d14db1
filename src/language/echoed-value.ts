import type { Catalogue } from '../domain/hall/hall.ts'
import { WORDINGS } from './languages.ts'
import { findNames, type NameMatch } from './names/names.ts'
import { read } from './read.ts'
import type { ReadContext, Reading } from './reading.ts'
import { inAnyLanguage } from './text/in-any-language.ts'

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

/** a few words with their question mark, and a sentence behind it that asks nothing */
const ECHO = /^([^?？,，.。!！;；\n]{1,24})[?？]{1,3}(?=([^?？]{2,160})$)/u

/**
 * "2 people? it's for eight of us", 泰晤士？我们在滨江: what was shown comes back with a question mark, and what it should be stands behind it. The
 * message with the first blanked; as typed where its two parts do not name two values of one kind, or may mean either.
 */
export function withoutEcho(text: string, catalogue: Catalogue, context: ReadContext): string {
  const [whole, echo, after] = ECHO.exec(text) ?? []
  if (whole === undefined || echo === undefined || after === undefined) return text
  if (ANY.or.test(after.trim().slice(0, 4)) || ANY.either.test(after)) return text
  const partOf = (said: string): Part => {
    const { matches, rest } = findNames(said, catalogue)
    return { named: matches.filter(({ score }) => score >= NAMED), reading: read(rest, context) }
  }
  const [was, is] = [partOf(echo), partOf(after)]
  const letters = was.reading.rest.replace(/[^\p{L}\d]/gu, '').length
  return letters <= MOST_BESIDE && KINDS.some((kind) => differ(kind(was), kind(is)))
    ? whole.replace(/./gsu, ' ') + text.slice(whole.length)
    : text
}

/** so many letters stand beside a value that is only repeated: 两个人啊 */
const MOST_BESIDE = 2
const NAMED = 0.6

interface Part {
  named: NameMatch[]
  reading: Reading
}

const KINDS: readonly ((part: Part) => string | undefined)[] = [
  ({ reading: { party } }) => party && String(party.max),
  ({ reading: { whens } }) => (whens.length === 1 ? whens[0]?.date : undefined),
  ({ reading: { whens } }) => whens[0]?.start,
  ({ named }) => named[0]?.hall,
  ({ named }) => named.find(({ service }) => service !== undefined)?.service,
]

const differ = (was: string | undefined, is: string | undefined): boolean =>
  was !== undefined && is !== undefined && was !== is
