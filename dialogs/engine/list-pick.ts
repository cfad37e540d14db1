import {
  countsThings,
  isOfMonth,
  isPointed,
  numberTyped,
  placeNamed,
  saysMiddle,
} from '../../src/language/numbers/place-in-list.ts'
import type { Reading } from '../../src/language/reading.ts'
import type { Understanding } from '../../src/language/understand.ts'
import { givesUp } from '../../src/language/wording/after-booking.ts'
import { saysNoneFits, wantsChange } from '../../src/language/wording/booking-words.ts'
import { meansOnly } from './act-meaning.ts'
import type { Json, OpenAsk } from './types.ts'

/**
 * The token of the list's place that is meant: "I'd take the second one", 就第一个吧; the only one by "yes" or "that one"; any by
 * "you choose". undefined: none is.
 */
export function pickedOf(
  heard: { text: string; understood: Understanding; reading: Reading },
  ask: OpenAsk,
  draft: Json = {},
): string | undefined {
  const { listed = 0 } = ask
  if (listed === 0 || !PICKS.has(ask.kind) || saysNoneFits(heard.text)) return undefined
  const { understood, text } = heard
  // "the middle one" of three or five
  if (listed % 2 === 1 && listed > 2 && ask.kind === 'slot' && saysMiddle(text)) return ask.options[(listed - 1) / 2]
  if (understood.unexplained !== '') return undefined
  if (understood.entities.length === 0) {
    // "ok, thanks" to what was listed closes it
    const thanks = ask.kind === 'choice' && understood.acts.some(({ act }) => act === 'thanks')
    if (listed === 1 && !thanks && (heard.reading.answer === 'yes' || meansOnly(understood, 'affirm', 'choose')))
      return ask.options[0]
    const any = ANY.has(ask.kind) && meansOnly(understood, 'widen')
    return any && (!isNarrowed(draft) || isAnyDay(ask, draft)) ? ask.options[0] : undefined
  }
  // "the second can go" chooses nothing
  if (!meansOnly(understood, 'choose', 'affirm') || givesUp(text)) return undefined
  const places = understood.entities.filter(
    ({ slot, polarity }) =>
      polarity === 'wanted' && (slot === 'ordinal' || (slot === 'number' && ask.kind === 'choice')),
  )
  const [place] = places
  if (place === undefined || places.length > 1 || understood.entities.length > 1) return undefined
  if (place.slot === 'ordinal' && isOfMonth(text.slice(0, place.span[0]))) return undefined
  // "make it three" changes something
  if (place.slot === 'number' && (countsThings(text.slice(place.span[1])) || wantsChange(text))) return undefined
  if (place.slot === 'number' && isPointed(text.slice(0, place.span[0])))
    return listed === 1 ? ask.options[0] : undefined
  const at = placeNamed(text.slice(...place.span))
  // The last of a list may stand on another of its pages: the dialog knows.
  if (at === 'last') return ask.kind === 'choice' ? ask.options[listed - 1] : undefined
  if (at === 'later' || at === 'earlier') return listed > 2 ? undefined : ask.options[at === 'later' ? listed - 1 : 0]
  return at !== undefined && at < listed ? ask.options[at] : undefined
}

/**
 * "the first, and my name is Bob" at a list of times: the place that is named beside something else, from 0, and where it stands in the
 * text; it is no day of a month there, unless a month or "on" stands with it.
 */
export function placeBeside(
  { entities }: Understanding,
  text: string,
  ask: OpenAsk | undefined,
): { place: number; span: readonly [number, number] } | undefined {
  // 3号 may be a day as well: what is typed alone is heard elsewhere
  if (ask?.kind !== 'slot' || numberTyped(text) !== undefined) return undefined
  if (entities.some(({ slot }) => slot === 'day' || slot === 'time')) return undefined
  const [only, another] = entities.filter(({ slot }) => slot === 'ordinal')
  if (only === undefined || another !== undefined || only.polarity !== 'wanted') return undefined
  const { span } = only
  if (isOfMonth(text.slice(0, span[0]))) return undefined
  const place = placeNamed(text.slice(...span))
  return typeof place === 'number' && place < (ask.listed ?? 0) ? { place, span } : undefined
}

/** Of times that were narrowed down, "any time" lets go what narrowed them. */
const isNarrowed = ({ part, within, not }: Json): boolean => (part ?? within ?? not) !== undefined

/** "whichever day", where days were named: the part of the day stays. */
const isAnyDay = (ask: OpenAsk, { days, not }: Json): boolean =>
  ask.kind === 'date' && Array.isArray(days) && days.length > 1 && not === undefined

const PICKS: ReadonlySet<OpenAsk['kind']> = new Set(['choice', 'slot', 'date'])
/** Where any will do when somebody says so: what a form asks is nobody's to choose. */
const ANY: ReadonlySet<OpenAsk['kind']> = new Set(['slot', 'date'])
