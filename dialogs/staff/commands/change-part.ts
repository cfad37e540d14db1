import { applyChanges, changesBetween } from '../../../src/domain/hall/edit.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { readAmount } from '../../../src/language/commands/amount.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { isFiller } from '../../../src/language/commands/wishes/changes-said.ts'
import type { RuleWord } from '../../../src/language/halls/hall-words.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import type { Context } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import type { Json, MessageLine } from '../../engine/types.ts'
import { TABLE } from '../table/table.ts'
import { CommandLine } from './line.ts'
import { leftLines, noteLeft } from './note-left.ts'
import { noteUnknown } from './note-unknown.ts'
import { staffWish } from './staff-wish.ts'
import type { CommandContext, TableCommand } from './table-command.ts'
import { wishBefore } from './wish-before.ts'

/** One change as a clause says it: which command reads it, and what the halls are after it. */

/**
 * A command, its line, and the words that it was read from; `asks`: of which service it is was not said; `of`: which rule, or what
 * is done with the service; `lead`, `tail`: words before and behind it that are no part of it; `bare`: it was guessed from
 * a name and a sum.
 */
export type Part = {
  word: string
  line: string
  said: string
  hall?: string
  service?: string
  asks?: true
  of?: Json
  lead?: string
  tail?: string
  bare?: true
}

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
export const isText = ({ of }: Part): boolean => TEXTS.has(of?.action)
export const changesHall = (word: string): boolean => CHANGES.has(word)
/** Of these the service is asked for where none is named. */
const ASKS: ReadonlySet<string> = new Set(['price', 'rules', 'service', 'field'])
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

/** A clause that says a whole change; `before`: what goes without saying may have been said there. */
export function readPart(c: Context, said: string, before: Part | undefined): Part | undefined {
  const text = said.trim()
  const { context } = c.part(text)
  const found = [
    ...sameRule(context, text, before),
    ...wishesIn(context, text),
    alike(context, text, before),
    ...named(context, text, before),
  ]
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
export function wishesIn(c: Context, text: string): Part[] {
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

/** "held for 10 minutes is too long, make it 5 minutes": of the rule that was spoken of. */
function sameRule(c: Context, text: string, before: Part | undefined): Part[] {
  const named = c.names.matches.some(({ service }) => service !== undefined)
  if (named || before?.of === undefined || !OF_LENGTH.has(before.of.rule) || readLength(text) === undefined) return []
  return [{ word: 'rules', line: text, said: text, of: before.of }]
}

/** "cleaning 300", "haircut 50 minutes": a name and a sum or a length, among others of their kind. */
function named(c: Context, text: string, before: Part | undefined): Part[] {
  const [name] = c.names.matches
  if (!/\d/.test(text)) return []
  const amount = readAmount(text)?.value
  // "45 minutes and 350": what else has just a number is what it costs
  const beside = before?.of?.rule === 'slotLength' && isFiller(text.replace(/\d+(?:\.\d+)?/u, ' '))
  const priced = beside || name?.service !== undefined || amount?.per !== undefined || amount?.currency !== undefined
  return [
    ...(amount !== undefined && priced ? [{ word: 'price', line: text, said: text, bare: true as const }] : []),
    ...((name?.service ?? before?.service) !== undefined && readLength(text) !== undefined
      ? [{ word: 'rules', line: `${SLOT} ${text}`, said: text }]
      : []),
  ]
}
const OF_LENGTH: ReadonlySet<unknown> = new Set(['hold', 'closes', 'cancel', 'remind', 'checkIn'] satisfies RuleWord[])
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
export function changed(c: Context, part: Part, halls: readonly Hall[]): Changed | undefined {
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
export function allOf(
  c: Context,
  parts: readonly Part[],
  before: readonly Hall[] = c.catalogue.halls,
): { halls: readonly Hall[]; hints: MessageLine[] } | undefined {
  let halls = before
  const hints: MessageLine[] = []
  for (const part of parts) {
    const made = changed(c, part, halls)
    if (made === undefined) return undefined
    halls = made.halls
    for (const words of [part.lead, part.tail])
      if (words !== undefined) hints.push({ message: 'command:leftOut', params: { words } })
    hints.push(...made.hints.filter(({ message }) => hints.every((hint) => hint.message !== message)))
  }
  return { halls, hints }
}

/** All of it can be had, and some of it is not so already. */
export function isWhole(c: Context, parts: readonly Part[]): boolean {
  const made = allOf(c, parts)
  return made !== undefined && changesBetween(c.catalogue.halls, made.halls).length > 0
}
