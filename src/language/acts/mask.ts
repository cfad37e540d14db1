import { scannerFor } from '../calendar/dates.ts'
import type { Piece } from '../calendar/pieces.ts'
import { readAddress, readContact } from '../contact/contact.ts'
import { saidName } from '../contact/person-name.ts'
import { LANGUAGES } from '../languages.ts'
import { readBareParty, readParty } from '../numbers/party.ts'
import { isBeforehand, isOccasion } from '../numbers/place-in-list.ts'
import { codeSpans } from '../text/booking-code.ts'
import { Claims } from '../text/claims.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'
import type { Normal } from '../text/normal.ts'
import { normalize } from '../text/normalize.ts'
import type { Words } from './phrase-format.ts'
import { FIRST_SLOT, LAST_SLOT, type PhraseSlot, slotMark } from './phrase-slots.ts'

/** A normalised text in which each entity is one slot's mark, and where each of its characters stood in the text as typed. */
export type MaskedText = Normal

export interface MaskContext {
  /** IANA zone and BCP 47 tag of the reader: how numbers and dates are written */
  zone: string
  locale: string
  /** spans of halls and services in the text as typed, found by who knows their names */
  names?: readonly { slot: 'hall' | 'service' | 'name'; span: readonly [number, number] }[]
  /** words that the phrases know: none of them is a person's name */
  known?: ReadonlySet<string>
}

interface Span {
  slot: PhraseSlot
  start: number
  end: number
}

/** Entities do not depend on the day; only what is written does. */
const ANY_INSTANT = Date.UTC(2026, 0, 5, 2)
const ACTS = LANGUAGES.map(({ acts }) => acts)
const ANY = inAnyLanguage(ACTS)
const PRICE = new RegExp(
  String.raw`(?:[$€£¥]\s?\d+(?:\.\d+)?)|\d+(?:\.\d+)?\s?(?:${ANY.currency.source})(?![a-z])`,
  'g',
)
const NUMBER = /(?<![a-z\d])\d+(?:\.\d+)?(?![a-z\d])/g
const MARKS = new RegExp(`[${FIRST_SLOT}-${LAST_SLOT}]`)

const SLOT_OF: Readonly<Partial<Record<Piece['kind'], PhraseSlot>>> = {
  day: 'day',
  clock: 'time',
  range: 'range',
  part: 'part',
  length: 'length',
  stay: 'length',
  instant: 'time',
}

/** Finds the entities of a text: contact, halls and services, dates and times, people; names of persons last. */
export function mask(text: string, words: Words, context: MaskContext): MaskedText {
  // a mark typed by a person stands for nothing
  const typed = MARKS.test(text) && context.known !== undefined ? text.replace(/[\ue000-\ue0ff]/g, ' ') : text
  const normal = normalize(typed)
  const claims = new Claims(normal)
  const spans: Span[] = []
  const take = (slot: PhraseSlot, start: number, end: number): void => {
    claims.claim(start, end)
    spans.push({ slot, start, end })
  }
  for (const { slot, span } of context.names ?? []) {
    const at = inNormal(normal, span)
    if (at !== undefined) take(slot, at[0], at[1])
  }
  maskContact(typed, claims, spans, context.zone)
  for (const [start, end] of codeSpans(claims.open)) take('code', start, end)
  if (context.known !== undefined) maskName(typed, claims, spans, context.known)
  const ordinals = ordinalPattern(words)
  if (ordinals !== undefined)
    for (const match of matchesOf(claims.open, ordinals)) {
      const end = match.index + match[0].length
      const before = match.input.slice(Math.max(0, match.index - 40), match.index)
      const after = match.input.slice(end, end + 12)
      if (!isOccasion(before, after) && !isBeforehand(before, match[0], after)) take('ordinal', match.index, end)
    }
  readAs(claims, spans, 'party', readParty)
  maskDates(claims, spans, context)
  readAs(claims, spans, 'party', readBareParty)
  for (const match of matchesOf(claims.open, PRICE)) take('price', match.index, match.index + match[0].length)
  for (const match of matchesOf(claims.open, NUMBER)) take('number', match.index, match.index + match[0].length)
  return withMarks(normal, spans, leadPattern(words))
}

function readAs(claims: Claims, spans: Span[], slot: PhraseSlot, reader: (claims: Claims) => unknown): void {
  const before = claims.spans.length
  reader(claims)
  for (const [start, end] of claims.spans.slice(before)) spans.push({ slot, start, end })
}

function maskContact(typed: string, claims: Claims, spans: Span[], zone: string): void {
  const before = claims.spans.length
  readContact(claims, zone, undefined)
  for (const [start, end] of claims.spans.slice(before)) {
    const slot = claims.normal.text.slice(start, end).includes('@') ? 'email' : 'mobile'
    spans.push({ slot, start, end })
  }
  const contacts = claims.spans.length
  readAddress(claims, typed)
  for (const [start, end] of claims.spans.slice(contacts)) spans.push({ slot: 'address', start, end })
}

/** "my name is Ada": only the name; what leads to it says what is meant. */
function maskName(typed: string, claims: Claims, spans: Span[], known: ReadonlySet<string>): void {
  maskSaidName(typed, claims, spans, known)
  const take = (from: number, to: number): void => {
    const at = inNormal(claims.normal, [from, to])
    if (at === undefined || claims.open.slice(at[0], at[1]).trim() === '') return
    claims.claim(at[0], at[1])
    spans.push({ slot: 'name', start: at[0], end: at[1] })
  }
  for (const { writtenNames } of ACTS) for (const [from, to] of writtenNames(typed, known)) take(from, to)
}

function maskSaidName(typed: string, claims: Claims, spans: Span[], known: ReadonlySet<string>): void {
  const said = saidName(typed)
  if (said === undefined) return
  const words = said.name.toLowerCase().split(/[\s.]+/)
  if (words.every((word) => known.has(word))) return
  const from = said.span[1] - said.name.length
  const at = inNormal(claims.normal, [from, said.span[1]])
  if (at === undefined) return
  claims.claim(at[0], at[1])
  spans.push({ slot: 'name', start: at[0], end: at[1] })
}

function maskDates(claims: Claims, spans: Span[], context: MaskContext): void {
  if (claims.open.trim() === '') return
  for (const { piece, start, end } of scannerFor(claims.open, context)(claims.open, ANY_INSTANT)) {
    const slot = SLOT_OF[piece.kind]
    if (slot === undefined) continue
    const said = claims.open.slice(start, end)
    if (said.trim() === '') continue
    // "there are 4 of us now"
    if (piece.kind === 'instant' && spans.some((each) => each.slot === 'party' && areBeside(claims, each, start, end)))
      continue
    // "an hour earlier" is a length and a direction
    const moved = ANY.moved.exec(said)
    const until = moved === null ? end : start + moved.index
    const last = spans[spans.length - 1]
    // so is 晚一个小时
    if (slot === 'length' && last?.slot === 'part' && last.end === start && last.end - last.start === 1) spans.pop()
    claims.claim(start, until)
    spans.push({ slot: moved === null ? slot : 'length', start, end: until })
  }
}

const areBeside = ({ normal }: Claims, span: Span, start: number, end: number): boolean =>
  normal.text.slice(Math.min(span.end, end), Math.max(span.start, start)).trim() === ''

const patterns = new WeakMap<Words, { ordinals?: RegExp; leads?: RegExp }>()

function patternsOf(words: Words): { ordinals?: RegExp; leads?: RegExp } {
  let made = patterns.get(words)
  if (made === undefined) {
    made = {}
    const one = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|')
    if (words.ordinals.length > 0) made.ordinals = new RegExp(`(?<![a-z\\d])(?:${one(words.ordinals)})(?![a-z])`, 'g')
    const leads = words.leads.length > 0 ? [`(?:${one(words.leads)})\\s*$`] : []
    const labels = words.labels.length > 0 ? [`(?:${one(words.labels)})\\s?:\\s*$`] : []
    const all = [...leads, ...labels]
    if (all.length > 0) made.leads = new RegExp(`(?<![a-z])(?:${all.join('|')})`)
    patterns.set(words, made)
  }
  return made
}
const ordinalPattern = (words: Words): RegExp | undefined => patternsOf(words).ordinals
const leadPattern = (words: Words): RegExp | undefined => patternsOf(words).leads

/** The stretch of the normalised text that stands for a stretch of the text as typed. */
function inNormal(normal: Normal, [from, to]: readonly [number, number]): [number, number] | undefined {
  let start = -1
  let end = -1
  for (let i = 0; i < normal.text.length; i += 1) {
    if (normal.from[i]! < from || normal.to[i]! > to) continue
    if (start < 0) start = i
    end = i + 1
  }
  return start < 0 ? undefined : [start, end]
}

const LONGEST_LEAD = 24

/** The text with its spans as marks; a lead ("on", "at", "Venue:") goes with its entity, marks typed in a template too. */
function withMarks(normal: Normal, spans: readonly Span[], leads: RegExp | undefined): MaskedText {
  const out: MaskedText = { text: '', from: [], to: [] }
  const push = (char: string, from: number, to: number): void => {
    out.text += char
    out.from.push(from)
    out.to.push(to)
  }
  const dropLead = (): void => {
    if (leads === undefined) return
    const lead = leads.exec(out.text.slice(-LONGEST_LEAD))
    if (lead === null || lead[0] === '') return
    const keep = out.text.length - lead[0].length
    out.text = out.text.slice(0, keep)
    out.from.length = keep
    out.to.length = keep
  }
  let at = 0
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  for (const { slot, start, end } of [...ordered, { slot: undefined, start: normal.text.length, end: 0 }]) {
    for (; at < start; at += 1) {
      const char = normal.text[at]!
      if (MARKS.test(char)) dropLead()
      push(char, normal.from[at]!, normal.to[at]!)
    }
    if (slot === undefined || start < at) continue
    dropLead()
    push(slotMark(slot), normal.from[start]!, normal.to[end - 1]!)
    at = end
  }
  return out
}
