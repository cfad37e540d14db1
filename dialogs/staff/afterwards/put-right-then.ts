import { applyChanges, inverse, type PartChange } from '../../../src/domain/hall/edit.ts'
import type { Hall, Rules } from '../../../src/domain/hall/hall.ts'
import { readDaysSaid } from '../../../src/language/commands/times/days-said.ts'
import { putRightSaid } from '../../../src/language/commands/wishes/afterwards-said.ts'
import { isMuchLeft } from '../../../src/language/halls/change-cues.ts'
import type { RuleWord } from '../../../src/language/halls/hall-words.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import { mayUse } from '../../common/audience.ts'
import { type Move, push } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { changed, type Part } from '../commands/change-part.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { seenFrom } from './also-then.ts'
import { isJustDone, lastChange } from './undo-meant.ts'

/** Which rule a part of a service's rules is. */
const RULE_OF: { readonly [key in keyof Rules]?: RuleWord } = {
  horizonDays: 'horizon',
  closesMinutes: 'closes',
  cancel: 'cancel',
  perPerson: 'limit',
  perSlot: 'limitSlot',
  perDay: 'limitDay',
  perWeek: 'limitWeek',
  holdMinutes: 'hold',
  remindMinutes: 'remind',
  checkInMinutes: 'checkIn',
}
/** as the command takes them */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "no, 10 not 5", 不对，是10个, right after a change was done: that change with the other value, instead of the first; shown before it is done. */
export function putRightThen(c: CommandContext): Move | undefined {
  const busy = c.open !== undefined && c.open.dialog !== 'help'
  if (busy || c.slash !== undefined || !mayUse('manager', c.person)) return undefined
  const said = putRightSaid(c.text)
  const last = said === undefined ? undefined : lastChange(c)
  if (said === undefined || last?.number === undefined || !isJustDone(c, last.at)) return undefined
  const made = c.fact({ need: 'hallsEdit', version: last.number })
  const before = made && applyChanges(c.catalogue.halls, inverse(made.changes))
  if (made === undefined || before?.ok !== true) return undefined
  const otherDay = movedClosing(c, made.changes, said)
  if (otherDay !== undefined) return push('command', { act: 'changes', parts: otherDay }, 'hall')
  const part = partOf(made.changes, before.value, said)
  const read = part && changed(c, part, before.value)
  // all of it says the other value
  if (part === undefined || read === undefined || isMuchLeft(unreadIn(part, read.left))) return undefined
  return push('command', { act: 'changes', parts: [{ ...part, of: read.of }], instead: last.number }, 'hall')
}

/** The value of a rule is not taken off its line. */
function unreadIn({ word }: Part, left: string): string {
  if (word !== 'rules') return left
  const spans = readLength(left)?.spans ?? []
  return withoutSpans(left, spans).replace(/\d+/u, ' ')
}

const withoutSpans = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.reduce((left, [begin, end]) => left.slice(0, begin) + ' '.repeat(end - begin) + left.slice(end), text)

/** The same change, with what is said now as its value. */
function partOf(changes: readonly PartChange[], before: readonly Hall[], said: string): Part | undefined {
  const [first, ...others] = changes
  if (first === undefined) return undefined
  const [hall = '', , id, part, key, detail] = first.at
  const service = before.find((each) => each.id === hall)?.services.find((each) => each.id === id)
  if (service === undefined || others.some(({ at }) => at[0] !== hall)) return undefined
  const services = new Set(changes.map(({ at }) => at[2]))
  const one = services.size === 1
  const of = { hall, said, ...(one && { service: service.id }) }
  const all: Json = one ? {} : { all: true }
  const hours = (line: string): Part => ({ ...of, word: 'hours', line })
  if (part === 'price') return { ...of, word: 'price', line: said, of: all }
  if (part === 'party') return { ...of, word: 'rules', line: `party ${said}`, of: all }
  const rule = part === 'rules' ? RULE_OF[key as keyof Rules] : undefined
  if (rule !== undefined) return { ...of, word: 'rules', line: said, of: { ...all, rule } }
  if (part !== 'schedule') return undefined
  if (key === 'capacity') return one ? { ...of, word: 'service', line: `capacity ${said}` } : undefined
  if (key === 'slotMinutes') return { ...of, word: 'rules', line: said, of: { ...all, rule: 'slotLength' } }
  if (key === 'weekly') return hours(`${weekdaysOf(first)} ${said}`)
  // hours of a day that were closed
  if (key === 'slots') {
    const marked = new Set(changes.map(({ at }) => at[5]?.slice(0, 9)))
    const closed = changes.every(({ after }) => (after as { status?: string } | undefined)?.status === 'closed')
    const date = (detail ?? '').replace(/^T(\d{4})(\d\d)(\d\d).*$/u, '$1-$2-$3')
    return closed && marked.size === 1 ? { ...of, word: 'close', line: `${date} ${said}` } : undefined
  }
  const days = new Set(changes.map(({ at }) => at[5]))
  return key === 'exceptions' && days.size === 1 ? hours(`${detail} ${said}`) : undefined
}

/** The weekdays whose hours were changed. */
function weekdaysOf({ before, after }: PartChange): string {
  const [was, is] = [before, after].map((week) => (Array.isArray(week) ? week : []))
  return WEEKDAYS.filter((_, day) => JSON.stringify(was![day]) !== JSON.stringify(is![day])).join(', ')
}

/** "sorry, the 6th": a day was closed, and another one was meant. */
function movedClosing(c: CommandContext, changes: readonly PartChange[], said: string): Part[] | undefined {
  const [first, ...others] = changes
  const [hall = '', , service, , part, from] = first?.at ?? []
  if (from === undefined || part !== 'exceptions') return undefined
  const sameDay = (each: PartChange) => each.at[0] === hall && each.at[4] === 'exceptions' && each.at[5] === from
  if (!others.every(sameDay) || !changes.every(({ after }) => (after as Day | undefined)?.hours?.length === 0))
    return undefined
  const zone = c.catalogue.halls.find(({ id }) => id === hall)?.zone ?? 'UTC'
  const read = readDaysSaid(said, { now: seenFrom(c, said, from), zone, locale: c.locale })
  const { value, spans = [] } = read ?? {}
  if (typeof value !== 'object' || value.from !== value.to || value.from === from) return undefined
  if (/[\p{L}\d]/u.test(withoutSpans(said, spans))) return undefined
  const of = { hall, said, ...(others.length === 0 && service !== undefined && { service }) }
  return [
    { ...of, word: 'hours', line: `copy ${from} to ${value.from}` },
    { ...of, word: 'reopen', line: from },
  ]
}
type Day = { hours?: readonly unknown[] }
