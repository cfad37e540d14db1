import { LANGUAGES } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import { readLength } from './length-said.ts'

/** What is said of guests who do not come: marked by itself or not, how often in how many days, and what follows. */
export interface NoShowsSaid {
  /** minutes after the end; `off`: by staff only */
  mark?: number | 'off'
  limit?: { count: number; days: number; needs: 'approval' | 'phone' } | 'off'
}

const WORDS = LANGUAGES.map(({ halls }) => halls.noShows)
const ANY = inAnyLanguage(WORDS)
const COUNT_FIRST = new RegExp(
  String.raw`(\d{1,3})\s*(?:${ANY.times.source})?\s*(?:\/|${ANY.within.source})?\s*(\d{1,4})\s*(?:${ANY.days.source})`,
  'iu',
)
const MOST_MARK = 12 * 60

/** undefined: nothing is said; `unclear`: a limit without what follows from it, or that can't be. */
export function readNoShows(text: string): NoShowsSaid | 'unclear' | undefined {
  const marks = ANY.mark.test(text)
  const limit = limitIn(text)
  if (limit === 'unclear') return 'unclear'
  if (limit !== undefined && !marks) return { limit }
  if (marks) {
    const mark = markIn(text)
    return mark === undefined ? undefined : { mark, ...(limit && { limit }) }
  }
  return ANY.off.test(text) ? { mark: 'off', limit: 'off' } : undefined
}

/** "mark after 30 minutes", "don't mark", 结束30分钟后自动标记. */
function markIn(said: string): number | 'off' | undefined {
  const text = said.replace(/(\p{Script=Han})(?=\d)/gu, '$1 ')
  const from = text.search(ANY.mark)
  const minutes = (readLength(text.slice(from)) ?? readLength(text))?.value
  if (ANY.off.test(text) || ANY.noMark.test(text)) return 'off'
  return minutes !== undefined && minutes <= MOST_MARK ? minutes : undefined
}

function limitIn(text: string): NoShowsSaid['limit'] | 'unclear' {
  const [, count, days] = COUNT_FIRST.exec(text) ?? []
  const [, daysFirst, then] = firstFound(WORDS, (words) => [words.daysFirst], text) ?? []
  const [, monthly] = firstFound(WORDS, (words) => [words.monthly], text) ?? []
  const times = Number(then ?? count ?? monthly ?? 0)
  const span = Number(daysFirst ?? days ?? 30)
  if (times === 0) return undefined
  const follows = ANY.approval.test(text) ? 'approval' : ANY.phone.test(text) ? 'phone' : undefined
  return follows === undefined || span < 1 || times > 100 ? 'unclear' : { count: times, days: span, needs: follows }
}
