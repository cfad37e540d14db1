import { applyChanges, inverse } from '../../../src/domain/hall/edit.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { addDays, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { readAmount } from '../../../src/language/commands/amount.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { saysTooMuch } from '../../../src/language/commands/plain-command.ts'
import { listOfDays, readDaysSaid } from '../../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readPartOfDay } from '../../../src/language/commands/times/open-hours.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { partsSaid, standTogether, withMonths } from '../../../src/language/commands/wishes/changes-said.ts'
import { saysWeekly } from '../../../src/language/commands/wishes/wish-said.ts'
import { allOpen } from '../../../src/language/names/all-open.ts'
import { findNames } from '../../../src/language/names/names.ts'
import { wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { mayUse } from '../../common/audience.ts'
import { type Context, end, type Move, push } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import { SURE } from '../../engine/utterance.ts'
import { daysOf } from '../halls/closing-days.ts'
import { editAct, editDone } from '../halls/edit-act.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { hallArgument, serviceArgument } from './arguments/place-argument.ts'
import { allOf, changed, changesHall, isText, isWhole, type Part, readPart, wishesIn } from './change-part.ts'
import { staffWish } from './staff-wish.ts'
import type { Argument, CommandContext, TableCommand } from './table-command.ts'

/**
 * Several changes in one message ("haircut is 35 now and we close at 6 on saturdays", 洗牙300，检查150), or one of several things
 * ("badminton and yoga cost 30"): shown together, one yes, one change in the log, one undo. Only where each part says all of its own.
 */

/** Nobody says more in one message (UTF-16 units). */
const LONGEST = 300
/** Their lines are lists: "mon-fri 9 to 6, sat 10 to 4, sun closed". */
const LISTS: ReadonlySet<string> = new Set(['hours', 'slots'])
/** A number may matter. */
const SAYS = /\d/u

export function severalChanges(c: Context): Move | undefined {
  const { text } = c
  if (c.slash !== undefined || c.own || text.length > LONGEST || !mayUse('manager', c.person)) return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  const whole = readPart(c, text, undefined)
  const made = whole && LISTS.has(whole.word) ? changed(c, whole, c.catalogue.halls) : undefined
  if (made !== undefined && made.left === '') return undefined
  const parts = ofDays(c) ?? ofParts(c, partsSaid(text)) ?? ofNames(c) ?? namedParts(c)
  return parts === undefined ? undefined : push('command', { act: changesCommand.word, parts }, 'hall')
}

/** A message of several clauses: each that is no change by itself belongs to the one before it. */
function ofParts(c: Context, pieces: readonly { text: string; from: number }[]): Part[] | undefined {
  // "haircut is 35, the colour stays" is one
  const stays = pieces.length === 1 && pieces[0]!.text.length < c.text.trim().length - 2
  if (pieces.length < 2 && !stays) return undefined
  const parts: Part[] = []
  let from = 0
  for (const piece of pieces) {
    const until = piece.from + piece.text.length
    const part = saysTooMuch(piece.text) ? undefined : readPart(c, piece.text, parts.at(-1))
    // "two courts are being mended, two fewer": the same thing twice is one wish
    if (part !== undefined && isAgain(part, parts.at(-1))) return undefined
    if (part !== undefined) {
      // what leads to the first one
      if (parts.length === 0 && from < piece.from) {
        const whole = readPart(c, c.text.slice(from, until), undefined)
        const lead = c.text.slice(from, piece.from)
        // "kevin leaves, 2 chairs for haircut": it says why, which is said not to be used
        if (whole === undefined && (pieces.length > 2 || SAYS.test(lead) || namesDate(lead))) return undefined
        parts.push(whole ?? { ...part, lead: lead.replace(/[\s,，。;；]+$/u, '') })
      } else parts.push(part)
      from = piece.from
    } else if (parts.length > 0) {
      if (isText(parts.at(-1)!)) return undefined
      const longer = readPart(c, c.text.slice(from, until), parts.at(-2))
      const last = parts.at(-1)!
      if (longer !== undefined) parts[parts.length - 1] = longer
      else if (piece === pieces.at(-1) && isBeside(c, last, piece.text))
        parts[parts.length - 1] = { ...last, tail: piece.text.trim() }
      else return undefined
    }
  }
  const [first] = parts
  const alone = stays || first?.lead !== undefined || first?.tail !== undefined
  return parts.length < (alone ? 1 : 2) || !isWhole(c, parts) ? undefined : parts
}

const isAgain = (part: Part, before: Part | undefined): boolean =>
  part.of?.action === 'capacity' &&
  before?.of?.action === 'capacity' &&
  part.hall === before.hall &&
  part.service === before.service

/** "the room is 90, pay at the desk": what says no day, no hour, no number and no name besides a change is said not to be used. */
function isBeside(c: Context, part: Part, text: string): boolean {
  if (isAsked(c.text) || wantsBooking(c.text) || text.length > LONGEST_BESIDE) return false
  if (part.bare === true && readAmount(part.said)?.value.currency === undefined) return false
  const plain = plainWords(c.catalogue, c.text)
  const meant = staffWish(c)
  const [wish] = meant?.sure === true ? meant.wishes : []
  if ((plain !== undefined && !changesHall(plain.word)) || (wish !== undefined && wish.dialog !== 'command'))
    return false
  const { context } = c.part(text)
  const named = context.names.matches.some(({ score }) => score >= SURE) || context.reading.whens.length > 0
  return !named && !SAYS.test(text) && readWeekdaysSaid(text).length === 0 && readPartOfDay(text) === undefined
}
const LONGEST_BESIDE = 40

function namedParts(c: Context): Part[] | undefined {
  const parts = ofParts(c, atNames(c))
  return parts?.every((part) => !isText(part)) === true ? parts : undefined
}

/** 洗牙300 检查150: each name begins a part. */
function atNames(c: Context): { text: string; from: number }[] {
  const starts = namesIn(c).map(({ span }) => span[0])
  return starts.map((start, at) => {
    const from = at === 0 ? 0 : start
    return { text: c.text.slice(from, starts[at + 1] ?? c.text.length), from }
  })
}

interface Named {
  hall: string
  service: string
  span: readonly [number, number]
}

/** The services that are named, in order. */
function namesIn({ text, catalogue, person }: Context): Named[] {
  return findNames(text, allOpen(catalogue), person.lastHall)
    .matches.filter(({ score, service, spans }) => score >= SURE && service !== undefined && spans.length > 0)
    .map(({ hall, service, spans }) => ({ hall, service: service!, span: spans[0]! }))
    .sort((a, b) => a.span[0] - b.span[0])
}

/** "closed on 24 and 31 december, stocktaking": days that are apart, of one closing. */
function ofDays(c: Context): Part[] | undefined {
  const text = withMonths(c.text)
  const context = { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale }
  const within = ofWeekdaysWithin(c, context)
  if (within !== undefined) return within
  const listed = ofEachDay(
    listOfDays(withoutHours(text, true), context) ?? listOfDays(withoutHours(text, false), context),
    text,
  )
  const [first] = listed?.spans ?? []
  const last = listed?.spans.at(-1)
  if (listed === undefined || first === undefined || last === undefined) return undefined
  // weekdays of hours are every week's
  const weekdays = listed.spans.some((span) => readWeekdaysSaid(text.slice(...span)).length > 0)
  if (weekdays && saysWeekly(text)) return undefined
  const words = weekdays ? CLOSES : OF_DAYS
  const together = listed.spans.every(([from], at) => {
    const before = listed.spans[at - 1]
    // 周五周六: days need no joint
    return before === undefined || before[1] === from || standTogether(text.slice(before[1], from))
  })
  if (!together) return undefined
  const parts = listed.spans.map((span) => {
    const said = text.slice(0, first[0]) + text.slice(...span) + text.slice(last[1])
    const [part] = wishesIn(c.part(said).context, said)
    return part
  })
  const known = parts.flatMap((part) => (part !== undefined && words.has(part.word) ? [part] : []))
  return known.length < parts.length || !isWhole(c, known) ? undefined : known
}

/** "friday and saturday after 10pm", 周五周六晚上: the hours behind the last day are those of each. */
function ofEachDay(listed: ReturnType<typeof listOfDays>, text: string): ReturnType<typeof listOfDays> {
  const last = listed?.spans.at(-1)
  if (listed === undefined || last === undefined) return listed
  const before = listed.spans.slice(0, -1)
  if (before.some((span) => readPartOfDay(text.slice(...span)) !== undefined)) return listed
  const [part] = readPartOfDay(text.slice(last[0]))?.spans ?? []
  const end = part === undefined ? last[1] : Math.min(last[1], last[0] + part[0])
  return end <= last[0] ? listed : { ...listed, spans: [...before, [last[0], end]] }
}

/** "closed sundays in january", 1月份周日都不开: each of those days. */
function ofWeekdaysWithin(c: Context, context: Parameters<typeof listOfDays>[1]): Part[] | undefined {
  const weekdays = readWeekdaysSaid(c.text)
  const [first, ...others] = weekdays
  if (first === undefined || others.length > 0 || first.value.length > MOST_WEEKDAYS) return undefined
  const [[from, to]] = first.spans as [[number, number]]
  const rest = c.text.slice(0, from) + ' '.repeat(to - from) + c.text.slice(to)
  const span = readDaysSaid(withoutHours(rest, true), context)
  if (typeof span?.value !== 'object' || span.value.to < addDays(span.value.from, DAYS_OF_WEEK)) return undefined
  const days = daysOf(span.value).filter((date) => first.value.includes(weekdayOf(date)))
  if (days.length < 2 || days.length > MOST_DAYS) return undefined
  const said = span.spans.reduce((left, [at, end]) => left.slice(0, at) + ' '.repeat(end - at) + left.slice(end), rest)
  const parts = days.map((date) => {
    const line = `${said.slice(0, from)}${date}${said.slice(to)}`.replace(/\s+/gu, ' ')
    const [part] = wishesIn(c.part(line).context, line)
    return part !== undefined && OF_DAYS.has(part.word) ? part : undefined
  })
  const known = parts.flatMap((part) => part ?? [])
  return known.length < parts.length || !isWhole(c, known) ? undefined : known
}
const MOST_WEEKDAYS = 2
const DAYS_OF_WEEK = 7
/** so many lines are read on a phone */
const MOST_DAYS = 10

/** Hours as blanks: they are no part of a day. */
const withoutHours = (text: string, bare: boolean): string =>
  readHourRanges(text, { bare })
    .flatMap(({ spans }) => spans)
    .reduce((said, [from, to]) => said.slice(0, from) + ' '.repeat(to - from) + said.slice(to), text)
const CLOSES: ReadonlySet<string> = new Set(['close', 'reopen'])
const OF_DAYS: ReadonlySet<string> = new Set([...CLOSES, 'hours', 'slots'])

/** One change of several things that stand together. */
function ofNames(c: Context): Part[] | undefined {
  const { text } = c
  const names = namesIn(c)
  const apart = names.filter(({ span }, at) => at === 0 || span[0] >= names[at - 1]!.span[1])
  if (apart.length < 2 || apart.length !== names.length) return undefined
  const [first, ...others] = apart
  for (const [at, { span }] of others.entries())
    if (!standTogether(text.slice(apart[at]!.span[1], span[0]))) return undefined
  const [begin, finish] = [first!.span[0], apart.at(-1)!.span[1]]
  const parts = apart.map(({ span, hall, service }) => {
    const part = readPart(c, text.slice(0, begin) + text.slice(...span) + text.slice(finish), undefined)
    return part === undefined ? undefined : { ...part, hall, service }
  })
  const known = parts.flatMap((part) => (part === undefined || isText(part) ? [] : [part]))
  return known.length < parts.length || !isWhole(c, known) ? undefined : known
}

const onlyWhereAsked = (argument: Argument): Argument => ({
  ...argument,
  read: () => undefined,
  has: (c) => (c.draft.parts as unknown as Part[]).every(({ asks }) => asks !== true) || argument.has(c),
})
const hall = onlyWhereAsked(hallArgument())
const service = onlyWhereAsked(serviceArgument({ orAll: true }))

/** `instead`: of a change that was done, which is taken back. */
function hallsBefore(c: CommandContext): readonly Hall[] {
  const version = c.draft.instead
  const made = typeof version === 'number' ? c.fact({ need: 'hallsEdit', version }) : undefined
  const before = made && applyChanges(c.catalogue.halls, inverse(made.changes))
  return before?.ok === true ? before.value : c.catalogue.halls
}

/** What `severalChanges` has read, shown and done as one change. */
export const changesCommand: TableCommand = {
  word: 'changes',
  aliases: [],
  for: 'manager',
  args: [hall, service],
  act(c) {
    const made = allOf(c, c.draft.parts as unknown as Part[], hallsBefore(c))
    if (made === undefined) {
      c.say({ message: 'edit:already' })
      return end()
    }
    const act = editAct(c, made.halls)
    if (!('preview' in act) || made.hints.length === 0) return act
    return { ...act, preview: { ...act.preview, lines: [...(act.preview.lines ?? []), ...made.hints] } }
  },
  done: editDone,
}
