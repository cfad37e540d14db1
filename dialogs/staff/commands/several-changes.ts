import { applyChanges, changesBetween } from '../../../src/domain/hall/edit.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { readAmount } from '../../../src/language/commands/amount.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { listOfDays } from '../../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { isFiller, partsSaid, standTogether, withMonths } from '../../../src/language/commands/wishes/changes-said.ts'
import { saysWeekly } from '../../../src/language/commands/wishes/wish-said.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import { allOpen } from '../../../src/language/names/all-open.ts'
import { findNames } from '../../../src/language/names/names.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import { type Context, end, type Move, push } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import type { Json, MessageLine } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { editAct, editDone } from '../halls/edit-act.ts'
import { TABLE } from '../table/table.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { hallArgument, serviceArgument } from './arguments/place-argument.ts'
import { wishBefore } from './change-or-book.ts'
import { CommandLine } from './line.ts'
import { leftLines, noteLeft } from './note-left.ts'
import { noteUnknown } from './note-unknown.ts'
import { staffWish } from './staff-wish.ts'
import type { Argument, CommandContext, TableCommand } from './table-command.ts'

/**
 * Several changes in one message ("haircut is 35 now and we close at 6 on saturdays", 洗牙300，检查150), or one of several things
 * ("badminton and yoga cost 30"): shown together, one yes, one change in the log, one undo. Only where each part says all of its own.
 */

/**
 * A command, its line, and the words that it was read from; `asks`: of which service it is was not said; `of`: which rule, or what
 * is done with the service; `lead`: words before it that are no part of it; `bare`: it was guessed from
 * a name and a sum.
 */
type Part = {
  word: string
  line: string
  said: string
  hall?: string
  service?: string
  asks?: true
  of?: Json
  lead?: string
  bare?: true
}

/** Nobody says more in one message (UTF-16 units). */
const LONGEST = 300
/** What changes a part of the halls by what a line says, without a dialog of its own. */
const CHANGES: ReadonlySet<string> = new Set([
  'hours',
  'slots',
  'price',
  'close',
  'reopen',
  'rules',
  'service',
  'hall',
  'field',
  'holidays',
  'noshows',
  'desk',
])
/** What follows may be part of a text, or the place of another one. */
const TEXTS: ReadonlySet<unknown> = new Set([
  'rename',
  'describe',
  'category',
  'copy',
  'new',
  'address',
  'order',
  'share',
] satisfies ActionWord[])
const isText = ({ of }: Part): boolean => TEXTS.has(of?.action)
export const changesHall = (word: string): boolean => CHANGES.has(word)
/** Of these the service is asked for where none is named. */
const ASKS: ReadonlySet<string> = new Set(['price', 'rules', 'service', 'field'])
/** Their lines are lists: "mon-fri 9 to 6, sat 10 to 4, sun closed". */
const LISTS: ReadonlySet<string> = new Set(['hours', 'slots'])
/** A number may matter. */
const SAYS = /\d/u
/** Without a name these are of the whole hall. */
const OF_HALL: ReadonlySet<string> = new Set([
  'hours',
  'close',
  'reopen',
  'slots',
  'hall',
  'holidays',
  'noshows',
  'desk',
])

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
    const part = readPart(c, piece.text, parts.at(-1))
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
      if (longer === undefined) return undefined
      parts[parts.length - 1] = longer
    }
  }
  const [first] = parts
  return parts.length < (stays || first?.lead !== undefined ? 1 : 2) || !isWhole(c, parts) ? undefined : parts
}

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
  const listed = listOfDays(withoutHours(text, true), context) ?? listOfDays(withoutHours(text, false), context)
  const [first] = listed?.spans ?? []
  const last = listed?.spans.at(-1)
  if (listed === undefined || first === undefined || last === undefined) return undefined
  // weekdays of hours are every week's
  const weekdays = listed.spans.some((span) => readWeekdaysSaid(text.slice(...span)).length > 0)
  if (weekdays && saysWeekly(text)) return undefined
  const words = weekdays ? CLOSES : OF_DAYS
  const together = listed.spans.every(([from], at) => {
    const before = listed.spans[at - 1]
    return before === undefined || standTogether(text.slice(before[1], from))
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

/** A clause that says a whole change; `before`: what goes without saying may have been said there. */
function readPart(c: Context, said: string, before: Part | undefined): Part | undefined {
  const text = said.trim()
  const { context } = c.part(text)
  const found = [...wishesIn(context, text), alike(context, text, before), ...named(context, text, before)]
  const parts = found.filter((part) => part !== undefined).flatMap((part) => [part, ...inherited(part, before)])
  for (const part of parts) {
    const made = changed(c, part, c.catalogue.halls)
    // a name and a sum are all that such a clause says
    if (made !== undefined && (part.bare !== true || isFiller(made.left)))
      return { ...part, ...made.place, of: made.of }
  }
  // of which service is asked once, for all of them
  return parts
    .filter(({ word, hall }) => ASKS.has(word) && hall === undefined)
    .map((part) => ({ ...part, asks: true as const }))
    .find((part) => changed(c, part, c.catalogue.halls) !== undefined)
}

/** As which command it can be read, the likeliest first. */
function wishesIn(c: Context, text: string): Part[] {
  const plain = plainWords(c.catalogue, text)
  const better = plain && wishBefore(c, plain.word)
  const { act, line, hall, service } = (better?.move === 'push' && better.dialog === 'command' && better.draft) || {}
  const meant = staffWish(c)
  const [wish] = meant?.sure === true ? meant.wishes : []
  return [
    ...(act === undefined ? [] : [{ word: String(act), line: String(line), said: text, ...placeOf(hall, service) }]),
    ...(plain === undefined || act !== undefined ? [] : [{ word: plain.word, line: plain.rest, said: text }]),
    ...(wish === undefined || wish.dialog !== 'command'
      ? []
      : [{ word: wish.word, line: wish.line, said: text, ...placeOf(wish.hall, wish.service) }]),
  ].filter(({ word }) => CHANGES.has(word))
}

const placeOf = (hall: unknown, service: unknown): { hall?: string; service?: string } => ({
  ...(typeof hall === 'string' && { hall }),
  ...(typeof service === 'string' && { service }),
})

/** "… and check-up 150": the command that was said before, of another thing. */
function alike(c: Context, text: string, before: Part | undefined): Part | undefined {
  const [name] = c.names.matches
  if (before === undefined || isText(before)) return undefined
  return name?.service === undefined
    ? undefined
    : { word: before.word, line: text, said: text, ...(before.of && { of: before.of }) }
}

/** "cleaning 300", "haircut 50 minutes": a name and a sum or a length, among others of their kind. */
function named(c: Context, text: string, before: Part | undefined): Part[] {
  const [name] = c.names.matches
  if (!/\d/.test(text)) return []
  const amount = readAmount(text)?.value
  const priced = name?.service !== undefined || amount?.per !== undefined || amount?.currency !== undefined
  return [
    ...(amount !== undefined && priced ? [{ word: 'price', line: text, said: text, bare: true as const }] : []),
    ...((name?.service ?? before?.service) !== undefined && readLength(text) !== undefined
      ? [{ word: 'rules', line: `${SLOT} ${text}`, said: text }]
      : []),
  ]
}
/** the word of the rule, as the command takes it */
const SLOT = 'slot'

/** "haircut is 35 and 45 minutes": the thing that was spoken of goes without saying. */
function inherited(part: Part, before: Part | undefined): Part[] {
  if (before?.service === undefined || part.service !== undefined || OF_HALL.has(part.word)) return []
  return [{ ...part, ...placeOf(before.hall, before.service) }]
}

const commandOf = ({ word }: Part): TableCommand | undefined => TABLE.find((each) => each.word === word)

interface Changed {
  halls: readonly Hall[]
  /** what the preview says beside what changes */
  hints: MessageLine[]
  place: { hall?: string; service?: string }
  of: Json
  /** nobody has read these words */
  left: string
}

/** The service that was asked for; before that any, to see whether the rest is said. */
function answered(c: Context): Json {
  const { hall, service, all } = c.draft
  if (all === true) return { ...placeOf(hall, undefined), all: true }
  if (service !== undefined) return placeOf(hall, service)
  const [own] = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
  return placeOf(own?.id, own?.services[0]?.id)
}

/** The halls after one part; undefined: it is no whole change, or can't be had. */
function changed(c: Context, part: Part, halls: readonly Hall[]): Changed | undefined {
  const command = commandOf(part)
  if (command === undefined || !mayUse(command.for, c.person)) return undefined
  const { context, said } = c.part(part.said, { ...c.catalogue, halls })
  const at = context as CommandContext
  at.note({ ...part.of, act: part.word, ...placeOf(part.hall, part.service), ...(part.asks === true && answered(c)) })
  const line = new CommandLine(part.line)
  const late = command.args.filter(({ greedy }) => greedy === true)
  const order = command.reads ?? [...command.args.filter(({ greedy }) => greedy !== true), ...late]
  for (const arg of order) if (arg.read(at, line) !== undefined) return undefined
  noteUnknown(at, command, line)
  noteLeft(at, command, line)
  if (!command.args.every((arg) => arg.has(at))) return undefined
  const act = command.act(at)
  const place = placeOf(at.draft.hall, at.draft.service)
  const { rule, action } = at.draft
  const of = { ...(rule !== undefined && { rule }), ...(action !== undefined && { action }) }
  if (said.some(({ message }) => message === 'edit:already')) return { halls, hints: [], place, of, left: line.rest }
  if (!('preview' in act) || act.run.do !== 'edit' || !Array.isArray(act.run.changes)) return undefined
  const after = applyChanges(halls, act.run.changes)
  if (!after.ok) return undefined
  // a number that is none of it
  if (at.draft.left !== undefined) return undefined
  const hints = [...(act.preview.lines ?? []).filter(({ message }) => HINTS.has(message ?? '')), ...leftLines(at)]
  return { halls: after.value, hints, place, of, left: line.rest }
}

const HINTS: ReadonlySet<string> = new Set(['edit:fromNowOn', 'edit:onlyOnce', 'edit:onlyOnceHours', 'edit:untilWhen'])

/** All parts one after the other. */
function allOf(c: Context, parts: readonly Part[]): { halls: readonly Hall[]; hints: MessageLine[] } | undefined {
  let { halls }: { halls: readonly Hall[] } = c.catalogue
  const hints: MessageLine[] = []
  for (const part of parts) {
    const made = changed(c, part, halls)
    if (made === undefined) return undefined
    halls = made.halls
    if (part.lead !== undefined) hints.push({ message: 'command:leftOut', params: { words: part.lead } })
    hints.push(...made.hints.filter(({ message }) => hints.every((hint) => hint.message !== message)))
  }
  return { halls, hints }
}

/** All of it can be had, and some of it is not so already. */
function isWhole(c: Context, parts: readonly Part[]): boolean {
  const made = allOf(c, parts)
  return made !== undefined && changesBetween(c.catalogue.halls, made.halls).length > 0
}

const onlyWhereAsked = (argument: Argument): Argument => ({
  ...argument,
  read: () => undefined,
  has: (c) => (c.draft.parts as unknown as Part[]).every(({ asks }) => asks !== true) || argument.has(c),
})
const hall = onlyWhereAsked(hallArgument())
const service = onlyWhereAsked(serviceArgument({ orAll: true }))

/** What `severalChanges` has read, shown and done as one change. */
export const changesCommand: TableCommand = {
  word: 'changes',
  aliases: [],
  for: 'manager',
  args: [hall, service],
  act(c) {
    const made = allOf(c, c.draft.parts as unknown as Part[])
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
