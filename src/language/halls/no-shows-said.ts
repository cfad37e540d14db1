import { readLength } from './length-said.ts'

/** What is said of guests who do not come: marked by itself or not, how often in how many days, and what follows. */
export interface NoShowsSaid {
  /** minutes after the end; `off`: by staff only */
  mark?: number | 'off'
  limit?: { count: number; days: number; needs: 'approval' | 'phone' } | 'off'
}

const OFF = /(?<!\p{L})(?:off|none|never|no (?:limit|rule)s?|nothing|stop)(?!\p{L})|关闭|取消|不限|不处理|停用/iu
const MARK = /(?<!\p{L})(?:mark(?:ed|ing)?|note(?:d)?|automatic(?:ally)?|by itself)(?!\p{L})|标记|登记|记为|自动/iu
const COUNT_FIRST =
  /(\d{1,3})\s*(?:times?|no[- ]?shows?|次)?\s*(?:in|within|per|a|every|\/|内)?\s*(\d{1,4})\s*(?:days?|d(?!\p{L})|天)/iu
const DAYS_FIRST = /(\d{1,4})\s*天(?:内|里|之内)?[^\d]{0,6}(\d{1,3})\s*次/u
const MONTHS =
  /(\d{1,3})\s*(?:times?|no[- ]?shows?|次)?\s*(?:in|within|per|a)\s*(?:a\s+)?month|一?个?月(?:内|里)?[^\d]{0,6}(\d{1,3})\s*次/iu
const APPROVAL = /审核|审批|批准|(?<!\p{L})(?:approv(?:al|e|ed)|confirm(?:ation)?|our ok)(?!\p{L})/iu
const PHONE = /电话|打电话|前台|不能(?:自助)?预约|禁止|(?<!\p{L})(?:phone|call|desk|block(?:ed)?|refuse)(?!\p{L})/iu
const MOST_MARK = 12 * 60

/** undefined: nothing is said; `unclear`: a limit without what follows from it, or that can't be. */
export function readNoShows(text: string): NoShowsSaid | 'unclear' | undefined {
  const marks = MARK.test(text)
  const limit = limitIn(text)
  if (limit === 'unclear') return 'unclear'
  if (limit !== undefined && !marks) return { limit }
  if (marks) {
    const mark = markIn(text)
    return mark === undefined ? undefined : { mark, ...(limit && { limit }) }
  }
  return OFF.test(text) ? { mark: 'off', limit: 'off' } : undefined
}

/** "mark after 30 minutes", "don't mark", 结束30分钟后自动标记. */
function markIn(said: string): number | 'off' | undefined {
  const text = said.replace(/(\p{Script=Han})(?=\d)/gu, '$1 ')
  const from = text.search(MARK)
  const minutes = (readLength(text.slice(from)) ?? readLength(text))?.value
  if (OFF.test(text) || /(?:do not|don['’]t|no) \w*mark|不(?:要|再)?(?:自动)?标记/iu.test(text)) return 'off'
  return minutes !== undefined && minutes <= MOST_MARK ? minutes : undefined
}

function limitIn(text: string): NoShowsSaid['limit'] | 'unclear' {
  const [, count, days] = COUNT_FIRST.exec(text) ?? []
  const [, daysFirst, then] = DAYS_FIRST.exec(text) ?? []
  const [, monthly, monthlyZh] = MONTHS.exec(text) ?? []
  const times = Number(then ?? count ?? monthly ?? monthlyZh ?? 0)
  const span = Number(daysFirst ?? days ?? 30)
  if (times === 0) return undefined
  const follows = APPROVAL.test(text) ? 'approval' : PHONE.test(text) ? 'phone' : undefined
  return follows === undefined || span < 1 || times > 100 ? 'unclear' : { count: times, days: span, needs: follows }
}
