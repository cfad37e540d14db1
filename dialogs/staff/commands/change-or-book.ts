import { GUEST_ACT } from '../../../config/phrase-files.ts'
import { INFORM } from '../../../src/language/acts/rank.ts'
import { spelled } from '../../../src/language/commands/plain-command.ts'
import { withoutManners } from '../../../src/language/commands/without-manners.ts'
import { changeMeant, isMuchLeft, saysHowItIs } from '../../../src/language/halls/change-cues.ts'
import type { ChangeKind } from '../../../src/language/halls/hall-words.ts'
import { wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { mayUse } from '../../common/audience.ts'
import { HELP_GROUPS } from '../../common/help-groups.ts'
import { type Context, type Dialog, end, handOn, type Move, pass, push } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import type { Json, Option } from '../../engine/types.ts'
import { changed } from './change-part.ts'
import { actsSaid, type OfferedKind, staffWish, type Wish } from './staff-wish.ts'
import { isUnderWay, namesOf, toWish, weeklyPart } from './wish-before.ts'

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
  const part = wish !== undefined && saysClosed(c) ? weeklyPart(c) : undefined
  if (part !== undefined) return part
  // "are you closed on monday?" stays a question
  const isQuestion = wish?.word === 'close' && isAsked(withoutManners(c.text))
  if (wish !== undefined && meant?.sure === true && !isQuestion) return toWish(wish)
  if (wish?.kind !== undefined && !isAsked(c.text)) {
    if (saysAllOf(c, wish)) return toWish(wish)
    const other = meant?.wishes.find(({ kind }) => kind !== undefined && kind !== wish.kind)
    return push('changeOrBook', { ...draftOf(c, wish.kind), wish, ...(other && { other }) })
  }
  const kind = changeMeant(c.text)
  if (kind === undefined || !isAbout(c)) return undefined
  const { word, says = '', alone } = COMMANDS[kind]
  const draft = draftOf(c, kind)
  const { hall, service } = draft
  const read: Wish = {
    act: word,
    kind,
    dialog: 'command',
    word,
    line: `${says} ${spelled(c.text)}`.trim(),
    ...(hall && { hall }),
    ...(service && { service }),
  }
  // a thing that is broken closes no hall
  return alone !== true && kind !== 'close' && saysAllOf(c, read) ? toWish(read) : push('changeOrBook', draft)
}

/** Closing whole weekdays, where it may be some of their hours. */
const OF_WEEK: ReadonlySet<string> = new Set(['shutWeekday', 'closeDay'])
const saysClosed = (c: Context): boolean =>
  OF_WEEK.has(actsSaid(c).acts.find(({ act }) => act !== GUEST_ACT && act !== INFORM)?.act ?? '')

/** What the words of a change name, and its command reads whole, is shown at once: the preview is the question. */
function saysAllOf(c: Context, { kind, word, line, hall, service, dialog }: Wish): boolean {
  if (dialog !== 'command' || kind === undefined || kind !== changeMeant(c.text) || wantsBooking(c.text)) return false
  const numbers = c.text.match(/\d+(?:[.:]\d+)?/gu)?.length ?? 0
  if (!WITH_TIMES.has(kind) && numbers > 1) return false
  const made = changed(
    c,
    { word, line, said: c.text, ...(hall && { hall }), ...(service && { service }) },
    c.catalogue.halls,
  )
  return made !== undefined && made.halls !== c.catalogue.halls && !(WITH_TIMES.has(kind) && /\d/u.test(made.left))
}
/** Their commands take all numbers off the line. */
const WITH_TIMES: ReadonlySet<OfferedKind> = new Set<OfferedKind>(['hours', 'close'])

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
  const books = c.understood.acts.some(({ act }) => act === 'book')
  if (!saysHowItIs(c.text) && (books || !isMuchLeft(c.reading.rest))) return undefined
  return push('changeOrBook', draftOf(c))
}

/** Nothing is asked, or nothing that a sentence could answer. */
const isFree = (open: Context['open']): boolean =>
  open === undefined ||
  (LISTS.has(open.dialog) && open.kind !== 'text') ||
  (open.dialog === 'command' && open.kind === 'choice' && (open.step === 'hall' || open.step === 'service'))

const LISTS: ReadonlySet<string> = new Set(['help', 'browse', 'mine', 'questions', 'changeOrBook'])

const mayChange = (c: Context): boolean => c.slash === undefined && mayUse('manager', c.person) && !isUnderWay(c)

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

/** The command's dialog reads the line as if it had been typed after its word. */
function toCommand(c: Context<Draft>, act: string, line: string): Move {
  const { hall, service } = c.draft
  return push('command', { act, line, ...(hall && { hall }), ...(service && { service }) }, 'line')
}
