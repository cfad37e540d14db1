import { addDays } from '../../src/domain/time/calendar.ts'
import { localDate } from '../../src/domain/time/zone.ts'
import { managesHall } from '../../src/services/roles.ts'
import type { ResultOf } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { type Context, type Dialog, done, end, type Move, run } from '../engine/dialog.ts'
import { phrase } from '../engine/phrase.ts'
import { readFor } from '../guest/mine/refer.ts'

type ExportContext = Context

/** Without days said: today and the week that follows. */
const DAYS = 7
const BY_WORDS = /^(?:导出|下载)(?:名单|预约|表格|excel)?|^(?:export|download)(?: the)? (?:roster|bookings|list|excel)/

/** `/export [hall] [days]`: who comes, as a workbook. */
export const roster: Dialog = {
  name: 'export',
  first: 'exporting',
  light: true,
  intents: [{ certain: true, match }],
  steps: { exporting: { result: exported } },
  ways: { exporting: ['end'] },
}

function match(c: ExportContext): Move | undefined {
  const asked = c.slash?.word === 'export' ? c.slash.rest : BY_WORDS.test(phrase(c.text)) ? c.text : undefined
  if (asked === undefined) return undefined
  const mine = c.catalogue.halls.map(({ id }) => id).filter((hall) => managesHall(c.person, hall))
  if (mine.length === 0) {
    if (c.slash === undefined) return undefined
    c.say(refusal({ code: 'HALLO_ROLE_NEEDED' }))
    return done
  }
  const named = c.names.matches[0]?.hall
  if (named !== undefined && !mine.includes(named)) {
    c.say(refusal({ code: 'HALLO_ROLE_NEEDED' }))
    return done
  }
  const halls = named === undefined ? mine : [named]
  const days = daysIn(c, asked, halls[0]!)
  if (days === undefined) {
    c.say(refusal({ code: 'HALLO_DATE_UNREADABLE' }))
    return done
  }
  return run({ do: 'export', halls, ...days, locale: c.locale })
}

function daysIn(c: ExportContext, text: string, hallId: string): { from: string; to: string } | undefined {
  const hall = c.catalogue.halls.find(({ id }) => id === hallId)
  const plain = /(\d{4}-\d\d-\d\d)\s*(?:\.\.|–|—|~|to|到|至|-)\s*(\d{4}-\d\d-\d\d)/.exec(text.normalize('NFKC'))
  if (plain !== null) return { from: plain[1]!, to: plain[2]! }
  const { whens, doubt } = readFor(c, text, hall === undefined ? {} : { hall }, 'date')
  const [when] = whens
  if (doubt === 'conflict') return undefined
  if (when?.date !== undefined) return { from: when.date, to: when.until ?? when.date }
  const today = localDate(c.now, hall?.zone ?? 'UTC')
  return { from: today, to: addDays(today, DAYS) }
}

function exported(c: ExportContext, result: ResultOf<'export'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  c.say({ message: 'export:done', params: { count: result.count, name: result.file.name }, kept: [result.file] })
  return end()
}
