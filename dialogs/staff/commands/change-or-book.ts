import { localDate } from '../../../src/domain/time/zone.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readPartOfDay } from '../../../src/language/commands/times/open-hours.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { saysHour, saysWeekly } from '../../../src/language/commands/wishes/wish-said.ts'
import { changeMeant, isMuchLeft } from '../../../src/language/halls/change-cues.ts'
import type { ChangeKind } from '../../../src/language/halls/hall-words.ts'
import { readShiftSaid } from '../../../src/language/halls/shift-said.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { wantsBooking, wantsChange } from '../../../src/language/wording/booking-words.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { mayUse } from '../../common/audience.ts'
import { HELP_GROUPS } from '../../common/help-groups.ts'
import { type Context, type Dialog, end, handOn, type Move, pass, push } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import type { Json, Option } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { lineOfDay, type OfferedKind, staffWish, type Wish } from './staff-wish.ts'

/** What was said, what of a hall it may change, and what of it would begin a booking. */
type Draft = {
  said?: string
  kind?: OfferedKind
  hall?: string
  service?: string
  booking?: Json
  /** a command that was read, while a booking is under way */
  word?: string
  rest?: string
  /** what the sentence may wish, where that is not sure, and what else */
  wish?: Wish
  other?: Wish
}

/** The command that changes each, and what is put before the sentence for it. `alone`: the sentence's own words say nothing to it. */
const COMMANDS: { readonly [kind in ChangeKind]: { word: string; says?: string; alone?: true } } = {
  price: { word: 'price' },
  close: { word: 'close' },
  hours: { word: 'hours' },
  places: { word: 'service', says: 'capacity' },
  rules: { word: 'rules', alone: true },
  name: { word: 'service', says: 'rename', alone: true },
  status: { word: 'service', alone: true },
  form: { word: 'field', alone: true },
  about: { word: 'service', alone: true },
}

/**
 * A sentence of somebody who runs a hall that no command has read: it may change the hall, or be a wish for a booking of their own.
 * Which of them is asked; neither is begun on a guess.
 */
export const changeOrBook: Dialog<Draft> = {
  name: 'changeOrBook',
  first: 'which',
  light: true,
  intents: [{ match: asks }],
  steps: {
    which: {
      ask: (c) => ({
        kind: 'choice',
        code: 'HALLO_UNSURE',
        message: isUnderWay(c) ? 'command:changeOrBook.askUnderWay' : 'command:changeOrBook.ask',
        choices: [
          ...(c.draft.word === undefined ? [] : [option('hall')]),
          ...(c.draft.kind === undefined ? [] : [option(c.draft.kind)]),
          ...(c.draft.other?.kind === undefined ? [] : [option(c.draft.other.kind)]),
          ...(c.draft.word === undefined ? [option('all')] : []),
          ...(isUnderWay(c) ? [option('own')] : c.draft.booking === undefined ? [] : [option('book')]),
        ],
      }),
      answer(c, { token }) {
        if (token === undefined && c.reading.answer === 'no') {
          c.say({ message: 'command:kept' })
          return end()
        }
        if (token === 'own') return handOn(c.draft.said ?? '')
        if (token === 'hall' && c.draft.word !== undefined) return toCommand(c, c.draft.word, c.draft.rest ?? '')
        if (token === 'book' && c.draft.booking !== undefined) return push('booking', c.draft.booking, 'begin')
        if (token === 'all') return toCommand(c, c.draft.service === undefined ? 'hall' : 'service', '')
        const { kind, said = '', other } = c.draft
        if (other !== undefined && token === other.kind) return toWish(other)
        if (kind === undefined || (token !== kind && !(token === undefined && c.reading.answer === 'yes'))) return pass
        if (c.draft.wish !== undefined) return toWish(c.draft.wish)
        const command = isChange(kind) ? COMMANDS[kind] : undefined
        if (command === undefined) return pass
        const { word, says = '', alone } = command
        return toCommand(c, word, alone === true ? says : `${says} ${said}`.trim())
      },
    },
  },
  ways: { which: ['end'] },
}

const isChange = (kind: OfferedKind): kind is ChangeKind => kind in COMMANDS

/** A change that its words name, whatever else they might mean to a guest; tried before what guests ask. */
export function askChange(c: Context): Move | undefined {
  if (isUnderWay(c)) return askUnderWay(c)
  if (!mayChange(c) || !isFree(c.open)) return undefined
  const meant = staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (wish !== undefined && meant?.sure === true) return toWish(wish)
  // "are you closed on monday?" stays a question
  if (wish?.kind !== undefined && !isAsked(c.text)) {
    const other = meant?.wishes.find(({ kind }) => kind !== undefined && kind !== wish.kind)
    return push('changeOrBook', { ...draftOf(c, wish.kind), wish, ...(other && { other }) })
  }
  const kind = changeMeant(c.text)
  return kind === undefined || !isAbout(c) ? undefined : push('changeOrBook', draftOf(c, kind))
}

/** While a booking of their own is under way, what is said of the hall may be meant for that: it is asked, and the booking stays. */
function askUnderWay(c: Context): Move | undefined {
  if (c.slash !== undefined || c.own || !mayUse('manager', c.person) || !isAbout(c)) return undefined
  const plain = plainWords(c.catalogue, c.text)
  if (plain !== undefined && SHAPE.has(plain.word)) {
    const { word, rest } = plain
    return push('changeOrBook', { ...draftOf(c), word, rest })
  }
  const meant = isTyped(c.open) ? undefined : staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (meant?.sure === true && wish !== undefined && SHAPE.has(wish.word))
    return push('changeOrBook', { ...draftOf(c), word: wish.word, rest: wish.line })
  const kind = isTyped(c.open) ? undefined : changeMeant(c.text)
  return kind === undefined || !APART.has(kind) ? undefined : push('changeOrBook', draftOf(c, kind))
}

/** Commands by which halls change. */
const SHAPE: ReadonlySet<string> = new Set(HELP_GROUPS.shape)
/** Changes whose words no booking has: "two hours longer" and "for five" are a booking's as well. */
const APART: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['price', 'close', 'rules', 'status'])
const isTyped = (open: Context['open']): boolean => open?.kind === 'text'

/** What would begin a booking, though most of it was not read. */
function asks(c: Context<Draft>): Move | undefined {
  const meant = mayChange(c) && c.open?.dialog === 'command' ? staffWish(c) : undefined
  if (meant?.sure === true) return toWish(meant.wishes[0]!)
  if (!mayChange(c) || !isAbout(c) || isAsked(c.text) || wantsBooking(c.text)) return undefined
  if (c.understood.acts.some(({ act }) => act === 'book') || !isMuchLeft(c.reading.rest)) return undefined
  return push('changeOrBook', draftOf(c))
}

/** Nothing is asked, or nothing that a sentence could answer. */
const isFree = (open: Context['open']): boolean =>
  open === undefined ||
  (LISTS.has(open.dialog) && open.kind !== 'text') ||
  (open.dialog === 'command' && open.kind === 'choice' && (open.step === 'hall' || open.step === 'service'))

const LISTS: ReadonlySet<string> = new Set(['help', 'browse', 'mine', 'questions', 'changeOrBook'])

const mayChange = (c: Context): boolean => c.slash === undefined && mayUse('manager', c.person) && !isUnderWay(c)

const isUnderWay = (c: Context): boolean => c.below('booking') !== undefined || c.below('manage') !== undefined

const namesOf = (c: Context): NameMatch[] => c.names.matches.filter(({ score }) => score >= SURE)

/** It names a hall or a service, or a day: otherwise it would begin no booking. */
const isAbout = (c: Context): boolean => namesOf(c).length > 0 || c.reading.whens.length > 0

function draftOf(c: Context, kind?: OfferedKind): Draft {
  const [first] = namesOf(c)
  const place = first && { hall: first.hall, ...(first.service !== undefined && { service: first.service }) }
  const [when] = c.reading.whens
  const { party } = c.reading
  const booking: Json = {
    ...place,
    ...(when?.date !== undefined && !when.past && { date: when.date }),
    ...(when?.start !== undefined && { start: when.start }),
    ...(when?.end !== undefined && { end: when.end }),
    ...(when?.start === undefined && when?.dayPart !== undefined && { part: when.dayPart }),
    ...(party !== undefined && party.min === party.max && { party: party.min }),
  }
  return { said: c.text, ...place, ...(kind && { kind }), booking }
}

const option = (token: string): Option => ({ token, label: { message: `command:changeOrBook.${token}` } })

/**
 * What was read as a command about a guest ("客人…", "up to …") by words that hold any name, and is surely a wish of the hall; of a weekly
 * closing also what was read as that of a day, and of a day's what was read as a pause.
 */
export function wishBefore(c: Context, word: string): Move | undefined {
  if (c.slash !== undefined || !mayUse('manager', c.person) || isUnderWay(c)) return undefined
  const weekly = word === 'close' ? weeklyClosing(c) : word === 'hours' ? dayEnding(c) : undefined
  if (weekly !== undefined) return weekly
  const meant = staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (meant?.sure !== true || wish === undefined) return undefined
  // "on sunday" is the coming one, not every one
  const coming =
    c.reading.whens.some(({ stated }) => stated.includes('weekday')) && !saysWeekly(c.text) && !namesDate(c.text)
  // an end of today is a closing
  const today = localDate(c.now, zoneOf(c))
  const soon = word === 'close' && c.reading.whens.some(({ date }) => date === today)
  const ofHours = HOURS.has(wish.act) && !(wish.act === 'dayHours' && (coming || soon)) && readsHours(c.text, wish.act)
  const ofDay = c.reading.whens.some(({ date }) => date !== undefined) || readWeekdaysSaid(c.text).length > 0
  const better = word === 'close' ? ofHours : wish.act === 'closeDay' && ofDay && PAUSED.has(word)
  return better || (NAMES_ANYBODY.has(word) && wish.word !== word) ? toWish(wish) : undefined
}

/** 周一不上班，固定的: of whole weekdays, every week. */
function weeklyClosing(c: Context): Move | undefined {
  const { text } = c
  if (!saysWeekly(text) || namesDate(text) || saysHour(text) || readHourRanges(text).length > 0) return undefined
  if (readWeekdaysSaid(text).length === 0 || readPartOfDay(text) !== undefined) return undefined
  return push('command', { act: 'hours', line: `closed ${text}`, ...placeNamed(c) }, 'line')
}

function placeNamed(c: Context): { hall: string; service?: string } | undefined {
  const [name] = namesOf(c)
  return name && { hall: name.hall, ...(name.service !== undefined && { service: name.service }) }
}

/** "we close at 4 on wednesday", 周三四点关门: an end of one day is of the coming one, where nothing says every one. */
function dayEnding(c: Context): Move | undefined {
  // 周六改成8点开门 is of the hours as they stand
  if (
    wantsChange(c.text) ||
    readShiftSaid(c.text) === undefined ||
    readWeekdaysSaid(c.text).flatMap(({ value }) => value).length !== 1
  )
    return undefined
  const day = lineOfDay(c)
  return day && push('command', { act: 'hours', ...day, ...placeNamed(c) }, 'line')
}

/** Of a certain day, where its hours can be read. */
const readsHours = (text: string, act: string): boolean =>
  act !== 'dayHours' || readShiftSaid(text) !== undefined || readHourRanges(text, { bare: true }).length > 0

const HOURS: ReadonlySet<string> = new Set(['shutWeekday', 'dayHours'])
/** Their plain words take any name. */
const NAMES_ANYBODY: ReadonlySet<string> = new Set(['find', 'user'])
const PAUSED: ReadonlySet<string> = new Set(['hall', 'service'])

/** A wish that names its command. */
function toWish({ dialog, word, line, hall, service }: Wish): Move {
  return push(dialog, { act: word, line, ...(hall && { hall }), ...(service && { service }) }, 'line')
}

/** The command's dialog reads the line as if it had been typed after its word. */
function toCommand(c: Context<Draft>, act: string, line: string): Move {
  const { hall, service } = c.draft
  return push('command', { act, line, ...(hall && { hall }), ...(service && { service }) }, 'line')
}
