import { GUEST_ACT } from '../../../config/phrase-files.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { spelled } from '../../../src/language/commands/plain-command.ts'
import { digitsIn } from '../../../src/language/commands/rest-of-rule.ts'
import { readRole } from '../../../src/language/commands/role-words.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { withNewValue } from '../../../src/language/commands/wishes/new-value.ts'
import { type StaffAct, staffActs } from '../../../src/language/commands/wishes/staff-acts.ts'
import {
  announcedSaid,
  noteSaid,
  pauseReasonSaid,
  saysHour,
  saysUntil,
  saysWeekly,
  valueSaid,
} from '../../../src/language/commands/wishes/wish-said.ts'
import type { ChangeKind } from '../../../src/language/halls/hall-words.ts'
import { allOpen } from '../../../src/language/names/all-open.ts'
import { findNames, type NameMatch } from '../../../src/language/names/names.ts'
import type { Context } from '../../engine/dialog.ts'
import { localeOf, staffModelOf } from '../../engine/model-for.ts'
import { SURE } from '../../engine/utterance.ts'
import { announceLine } from './arguments/audience-argument.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { DESK_ACTS } from './desk-acts.ts'

/** A command, and its line: what is put before, and what of the sentence its arguments are read from. */
interface Act {
  word: string
  says?: string
  /** the whole sentence, its numbers as digits; the name or text that it leads to; why and until when; what guests read on a day; nothing but the place; the other place that is named */
  takes: 'all' | 'value' | 'pause' | 'note' | 'closed' | 'phone' | 'role' | 'announce' | 'place' | 'other'
}

/** What is offered where the reading is not sure. */
export type OfferedKind = ChangeKind | 'announce' | 'add' | 'hall' | 'noShows'

const KIND_OF: Readonly<Record<string, OfferedKind>> = {
  announce: 'announce',
  noshows: 'noShows',
  add: 'add',
  setup: 'add',
  hall: 'hall',
  rules: 'rules',
  price: 'price',
  hours: 'hours',
  slots: 'hours',
  holidays: 'hours',
  close: 'close',
  reopen: 'close',
  field: 'form',
  service: 'about',
}
const STATUS: ReadonlySet<string> = new Set(['pause', 'open', 'hide', 'remove', 'hallPause', 'hallOpen'])

function kindOf(act: string): OfferedKind | undefined {
  if (STATUS.has(act)) return 'status'
  if (act === 'capacity' || act === 'slotPlaces') return 'places'
  return act === 'rename' || act === 'hallRename' ? 'name' : KIND_OF[ACTS[act]!.word]
}

const all = (word: string, says?: string): Act => ({ word, takes: 'all', ...(says !== undefined && { says }) })
const place = (word: string, says = ''): Act => ({ word, says, takes: 'place' })
const value = (word: string, says: string): Act => ({ word, says, takes: 'value' })

/** What the lists of `config/phrases/<tag>/staff` come to. */
const ACTS: Readonly<Record<string, Act>> = {
  cancel: all('rules', 'cancel'),
  horizon: all('rules', 'horizon'),
  closes: all('rules', 'closes'),
  limit: all('rules', 'limit'),
  approve: place('rules', 'approval on'),
  unapprove: place('rules', 'approval off'),
  remind: all('rules', 'remind'),
  noRemind: place('rules', 'remind none'),
  hold: all('rules', 'hold'),
  party: all('rules', 'party'),
  slotLength: all('rules', 'slot'),
  consecutive: all('rules', 'consecutive'),
  checkIn: all('rules', 'check-in'),
  capacity: all('service', 'capacity'),
  pause: { word: 'service', says: 'pause', takes: 'pause' },
  open: place('service', 'open'),
  hide: place('service', 'draft'),
  remove: place('service', 'remove'),
  first: place('service', 'order 1'),
  recommend: place('service', 'recommend'),
  share: { word: 'service', says: 'share with', takes: 'other' },
  ownPlaces: place('service', 'own places'),
  describe: value('service', 'describe'),
  category: value('service', 'category'),
  rename: value('service', 'rename'),
  copy: value('service', 'copy'),
  picture: all('picture'),
  show: place('service'),
  week: all('hours'),
  shutWeekday: { word: 'hours', takes: 'closed' },
  dayHours: all('hours'),
  closeDay: all('close'),
  reopen: all('reopen'),
  extra: all('slots'),
  slotPlaces: all('slots'),
  note: { word: 'hours', takes: 'note' },
  copyHours: all('hours'),
  holidays: all('holidays'),
  hallPause: { word: 'hall', says: 'pause', takes: 'pause' },
  hallOpen: place('hall', 'open'),
  address: value('hall', 'address'),
  phone: { word: 'hall', says: 'phone', takes: 'phone' },
  hallRename: value('hall', 'rename'),
  hallDescribe: value('hall', 'describe'),
  hallPicture: all('picture'),
  setup: place('setup'),
  add: value('add', ''),
  try: place('try'),
  demo: place('demo', 'off'),
  print: place('codes'),
  settings: place('settings'),
  audit: place('audit'),
  grant: { word: 'grant', takes: 'role' },
  announce: { word: 'announce', takes: 'announce' },
  noShows: all('noshows'),
  price: all('price'),
  free: place('price', 'free'),
  fieldAdd: value('field', 'add'),
  fieldRemove: all('field', 'remove'),
  fieldOptional: all('field', 'optional'),
  fieldRequired: all('field', 'required'),
}

const PHONE = /\+?\d[\d ()-]{4,}\d/

/** What is to be begun: the command's word and line, and the place that is named. */
export type Wish = {
  act: string
  /** what is offered where the reading is not sure */
  kind?: OfferedKind
  /** the dialog that has the command */
  dialog: string
  word: string
  line: string
  hall?: string
  service?: string
}

/** From so much on a reading is taken, and by so much it must lead what guests say and the next one. */
const TAKEN = 0.55
const LEAD = 0.25
/** Less is not offered. */
const OFFERED = 0.2

/** Nobody says a wish in more (UTF-16 units): longer texts are left to the commands' own readers. */
const LONGEST = 300

/** What a sentence of somebody who works in a hall may be, best first, and the places that it names; `guest`: where it names a guest. */
export function actsSaid(
  c: Context,
  guest?: readonly [number, number],
  text = c.text,
): { acts: StaffAct[]; names: NameMatch[] } {
  const key = [text, c.locale, zoneOf(c), c.person.lastHall ?? '', guest?.join('-') ?? ''].join('\n')
  if (read?.catalogue !== c.catalogue || read.said !== c.text)
    read = { catalogue: c.catalogue, said: c.text, acts: new Map() }
  const known = read.acts.get(key)
  if (known !== undefined) return known
  const { matches } = findNames(text, allOpen(c.catalogue), c.person.lastHall)
  const names = matches.filter(({ score }) => score >= SURE)
  const context = {
    zone: zoneOf(c),
    locale: localeOf(c),
    names: apart(names),
    guests: GUEST_ACT,
    ...(guest && { guest }),
  }
  const acts = { acts: staffActs(text, context, staffModelOf(c)), names }
  read.acts.set(key, acts)
  return acts
}

/** A sentence is read several times in a step, and a step runs again with each fact that it asks for. */
let read: { catalogue: object; said: string; acts: Map<string, { acts: StaffAct[]; names: NameMatch[] }> } | undefined

/** What somebody who runs a hall wishes of it; `sure`: it is begun at once, otherwise the readings are offered, best first. */
export function staffWish(c: Context): { sure: boolean; wishes: Wish[] } | undefined {
  if (c.text.length > LONGEST) return undefined
  // of what is too much as it is, what it is to be
  const text = withNewValue(spelled(c.text)) ?? spelled(c.text)
  const { acts, names } = actsSaid(c, undefined, text)
  const wishes = kin(onDay(acts, c), text)
  const [best, next] = wishes
  if (best === undefined || best.score < OFFERED) return undefined
  const guests = acts.find(({ act }) => act === GUEST_ACT)?.score ?? 0
  const atDesk = acts.find(({ act }) => act in DESK_ACTS)?.score ?? 0
  if (atDesk > best.score) return undefined
  const rival = Math.max(guests, atDesk, next?.score ?? 0)
  const [name, other] = inOrder(names)
  const toWish = ({ act }: StaffAct): Wish => {
    const kind = kindOf(act)
    return {
      act,
      ...(kind && { kind }),
      dialog: act === 'grant' ? 'roles' : act === 'announce' ? 'announce' : 'command',
      ...lineOf(ACTS[act]!, text, name, other),
      ...(act === 'announce' && lineTo(c)),
      ...(act === 'dayHours' && lineOfDay(c)),
      ...placeOf(name),
    }
  }
  const sure = best.score >= TAKEN && best.score - rival >= LEAD
  if (!sure && guests > best.score) return undefined
  return {
    sure,
    wishes: wishes
      .slice(0, sure ? 1 : 2)
      .filter(({ score }) => score >= OFFERED)
      .map(toWish),
  }
}

/** "we close at 4 on wednesday": the coming one, and not every one. */
export function lineOfDay(c: Context): { line: string } | undefined {
  const day = c.reading.whens.find(
    ({ stated, date, past }) => stated.includes('weekday') && date !== undefined && !past,
  )
  return day === undefined || saysWeekly(c.text) || namesDate(c.text)
    ? undefined
    : { line: `${day.date} ${digitsIn(c.text)}` }
}

/** Two services of a sentence as they stand in it; otherwise the best first. */
const inOrder = (names: readonly NameMatch[]): readonly NameMatch[] =>
  names.length === 2 && names.every(({ service }) => service !== undefined)
    ? [...names].sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
    : names

/** For whom an announcement is, where it is said. */
function lineTo(c: Context): { line: string } | undefined {
  const said = announceLine(c)
  return said && { line: said.line }
}

/** Names that do not overlap, the best first: each stands for one thing in the sentence. */
function apart(names: readonly NameMatch[]): NameMatch[] {
  const kept: NameMatch[] = []
  for (const name of names) {
    const [from, to] = name.spans[0] ?? [0, 0]
    if (kept.every(({ spans }) => to <= spans[0]![0] || from >= spans[0]![1])) kept.push(name)
  }
  return kept
}

/** Of certain days, or of weekdays, these close them: "no colour on thursdays any more" removes nothing. */
const PAUSES: ReadonlySet<string> = new Set(['pause', 'hallPause', 'remove', 'hide'])

/** "Pause bookings for today": of certain days, and not until one, that is a closing. */
function onDay(acts: readonly StaffAct[], c: Context): readonly StaffAct[] {
  const day = c.reading.whens.some(({ date, past }) => date !== undefined && !past)
  if ((!day && readWeekdaysSaid(c.text).length === 0) || saysUntil(c.text)) return acts
  const best = acts[0]
  return best !== undefined && PAUSES.has(best.act)
    ? [{ act: 'closeDay', score: best.score }, ...acts.filter(({ act }) => !PAUSES.has(act) && act !== 'closeDay')]
    : acts
}

/** Closing a certain day and every week's are told apart by the days that are said. */
const DAYS: ReadonlySet<string> = new Set(['closeDay', 'shutWeekday'])

function kin(acts: readonly StaffAct[], text: string): StaffAct[] {
  // a number beside it is a price
  const known = acts
    .filter(({ act }) => ACTS[act] !== undefined)
    .map((each) => (each.act === 'free' && /\d/.test(text) ? { ...each, act: 'price' } : each))
  const days = known.filter(({ act }) => DAYS.has(act))
  if (days.length === 0) return known
  // "we don't open before 9 on weekends" closes no whole days
  const act = saysWeekly(text) ? (saysHour(text) ? 'week' : 'shutWeekday') : 'closeDay'
  const score = Math.min(
    1,
    days.reduce((sum, each) => sum + each.score, 0),
  )
  return [...known.filter((each) => !DAYS.has(each.act)), { act, score }].sort((a, b) => b.score - a.score)
}

function lineOf(
  { word, says = '', takes }: Act,
  text: string,
  name: NameMatch | undefined,
  other: NameMatch | undefined,
): { word: string; line: string } {
  const line = (...parts: readonly string[]) => ({ word, line: parts.join(' ').trim() })
  switch (takes) {
    case 'all':
      return line(says, digitsIn(text))
    case 'other': {
      const [from, to] = other?.spans[0] ?? [0, 0]
      return line(says, text.slice(from, to))
    }
    case 'announce':
      return line(announcedSaid(text))
    case 'value':
      return line(says, withoutName(valueSaid(text), text, name) || secondName(text, name))
    case 'pause':
      return line(says, pauseReasonSaid(text))
    case 'phone':
      return line(says, PHONE.exec(text)?.[0] ?? '')
    case 'role': {
      const [from, to] = readRole(text)?.spans[0] ?? [0, 0]
      return line(text.slice(from, to))
    }
    case 'closed':
      return line('closed', text)
    case 'note': {
      const { note, around } = noteSaid(text)
      return note === '' ? line(around) : line(around, 'note:', note)
    }
    default:
      return line(says)
  }
}

/** "call the meeting room Board room": what it is also known by stands behind its name. */
function secondName(text: string, name: NameMatch | undefined): string {
  const [first, second] = name?.spans ?? []
  return first === undefined || second === undefined ? '' : text.slice(second[0]).trim()
}

/** The thing's own name is no new one. */
function withoutName(said: string, text: string, name: NameMatch | undefined): string {
  const [from, to] = name?.spans[0] ?? [0, 0]
  const own = text.slice(from, to).toLowerCase()
  return own !== '' && own.includes(said.toLowerCase()) ? '' : said
}

export const placeOf = (name: NameMatch | undefined): { hall?: string; service?: string } =>
  name === undefined ? {} : { hall: name.hall, ...(name.service !== undefined && { service: name.service }) }
