import type { Entity } from '../entities.ts'
import type { PhraseSlot } from '../phrase-slots.ts'
import { INFORM, type Ranking } from '../rank.ts'
import type { Situation } from '../situation.ts'

/** What a booking can be changed in by naming the new value alone. */
const OF_BOOKING: ReadonlySet<PhraseSlot> = new Set(['party', 'name', 'mobile', 'email'])
const OF_PERSON: ReadonlySet<PhraseSlot> = new Set(['name', 'mobile', 'email'])
const POLITE: ReadonlySet<string> = new Set(['smalltalk', 'compliment'])
const PLACES: ReadonlySet<PhraseSlot> = new Set(['ordinal', 'number'])
export const WHEN: ReadonlySet<PhraseSlot> = new Set(['day', 'time', 'range', 'part'])
const MOVED_TO: ReadonlySet<PhraseSlot> = new Set(['day', 'time', 'range', 'part', 'service', 'hall'])
/** Questions at which a value picks one of what is offered. */
export const PICKING: ReadonlySet<string> = new Set(['slot', 'date', 'choice'])
const isIdle = ({ expects, draft }: Situation): boolean =>
  (expects === undefined || expects === 'none') && draft !== true

const CHANGES: ReadonlySet<string> = new Set(['change', 'shift', 'extend'])

/** How a part is said. */
interface Manner {
  /** no was said beside it */
  corrected: boolean
  /** in the words of a phrase */
  exact: boolean
  score: number
  negations: number
  /** as a question */
  asked: boolean
}

const SURE_TALK = 0.8

/**
 * What an act comes to by its values and by what is at hand; undefined: it cannot be meant here, so that it is asked.
 */
export function meant(
  act: string,
  values: readonly Entity[],
  situation: Situation,
  { corrected, exact, score, negations, asked }: Manner,
): string | undefined {
  const wanted = values.filter(({ polarity }) => polarity === 'wanted')
  const excludedOnly = values.length > 0 && wanted.length === 0
  const atSummary = situation.expects === 'confirm'
  const something = situation.draft === true || situation.booking === true
  if (act === 'choose' && values.length === 0 && (atSummary || situation.expects === 'yesno')) return 'affirm'
  // after a booking nothing is asked: "lovely", "got it"
  if (act === 'affirm' && !exact && isIdle(situation) && situation.booking === true) return 'thanks'
  // "4 of us will do": nothing is listed at the summary
  if (act === 'choose' && atSummary && wanted.some(({ slot }) => OF_BOOKING.has(slot)))
    return valuesMean(values, situation)
  // "yes, it's for 4": what differs is put right
  if (act === 'affirm' && atSummary && wanted.some(({ slot }) => MOVED_TO.has(slot) || OF_BOOKING.has(slot)))
    return valuesMean(values, situation)
  if (act === 'keep' && values.length === 0 && situation.expects === 'yesno') return 'deny'
  if (act === INFORM) return valuesMean(values, situation)
  if (act === 'widen' && excludedOnly) return 'exclude'
  // "it's for my son Jonathan" where a name stands already
  if (act === 'for_other' && (atSummary || (situation.booking === true && situation.draft !== true)))
    if (wanted.some(({ slot }) => slot === 'name')) return 'change'
  // only days and times are ruled out; "not badminton" puts it right
  if (
    act === 'exclude' &&
    something &&
    values.some(({ slot }) => slot === 'service' || slot === 'hall' || OF_BOOKING.has(slot))
  )
    return 'change'
  // "friday is …" may rule friday out or wish for it
  if (act === 'exclude' && values.length === wanted.length && wanted.length > 0)
    return exact || negations > 0 ? 'exclude' : undefined
  // "nice weather today" is talk
  const ofToday = (exact || score >= SURE_TALK) && wanted.every(({ slot }) => slot === 'day')
  if (POLITE.has(act) && wanted.length > 0 && situation.draft === true && !ofToday) return valuesMean(values, situation)
  // "it's for 4"; "I booked friday" of what is shown
  if (act === 'for_other' && something && wanted.length > 0 && wanted.every(({ slot }) => !OF_PERSON.has(slot)))
    return valuesMean(values, situation)
  if ((act === 'details' || act === 'mine') && atSummary && wanted.length > 0 && !asked) return 'change'
  if (wanted.length > 0 && situation.draft === true) {
    // "book 8", "8 sounds good"
    if (act === 'book' && PICKING.has(situation.expects ?? '')) return INFORM
    if (act === 'affirm' && PICKING.has(situation.expects ?? '')) return 'choose'
    // "ok then friday": no time that is listed
    if (act === 'choose' && situation.expects === 'slot' && wanted.every(({ slot }) => slot === 'day')) return INFORM
    // "the one at Lakeside"; "no, it's Ann Lee"
    if (act === 'choose' && atSummary && wanted.some(({ slot }) => MOVED_TO.has(slot))) return 'change'
    if (act === 'greet' && corrected && wanted.some(({ slot }) => slot === 'name')) return 'change'
  }
  // how far ahead, or what it is, is not asked of a time
  if ((act === 'horizon' || act === 'describe' || act === 'size') && wanted.some(({ slot }) => slot === 'time'))
    return 'free'
  if (CHANGES.has(act)) {
    if (excludedOnly && values.every(({ slot }) => WHEN.has(slot))) return 'exclude'
    // a name at a question for one is the answer
    if (situation.expects === 'text' && values.length > 0 && values.every(({ slot }) => OF_BOOKING.has(slot)))
      return INFORM
    // "make it 8" of what is listed
    if (
      situation.expects === 'choice' &&
      wanted.length > 0 &&
      values.every(({ slot }) => slot === 'number' || slot === 'time')
    )
      return 'choose'
    if (!something) return values.length > 0 ? valuesMean(values, situation) : undefined
    // by a length or in a direction it is moved; to a day or a place it is changed
    const byLength = wanted.some(({ slot }) => slot === 'length')
    if (act === 'shift' && wanted.length > 0 && wanted.every(({ slot }) => OF_BOOKING.has(slot))) return 'change'
    return act === 'shift' && !byLength && wanted.some(({ slot }) => MOVED_TO.has(slot)) ? 'change' : act
  }
  if (act === 'book' && atSummary) return wanted.length > 0 ? 'change' : corrected ? undefined : 'affirm'
  // nothing that could be repeated
  if (act === 'again' && situation.booking !== true && situation.draft === true && wanted.length > 0) return 'change'
  return act
}

/** What a value may stand in without being meant for it: asked of nothing else while times are picked. */
const OF_VALUES: ReadonlySet<string> = new Set(
  'free first_free describe choose change shift book widen affirm again series compliment smalltalk'.split(' '),
)
const ALIKE: ReadonlySet<string> = new Set(['again', 'series', 'usual'])
const OTHERS: ReadonlySet<string> = new Set(['for_other'])
/** Less of a change says nothing. */
const SOME_CHANGE = 0.1

/** What a part that is not sure comes to by its values, where the open question leaves one thing that they can be for. */
export function byValues(
  { best, negations }: Pick<Ranking, 'best' | 'negations'>,
  values: readonly Entity[],
  situation: Situation,
): string | undefined {
  const [first, second] = best
  if (first === undefined || values.length === 0 || negations > 0) return undefined
  if (values.some(({ polarity }) => polarity === 'excluded')) return undefined
  const among = (acts: ReadonlySet<string>): boolean =>
    best.slice(0, 3).some(({ act, score }) => acts.has(act) && score > SOME_CHANGE)
  // "my cousin Ana is the one who comes"
  if (situation.expects === 'text')
    return values.some(({ slot }) => slot === 'name' || slot === 'mobile') && among(OTHERS) ? 'for_other' : undefined
  if (situation.booking === true && situation.draft !== true)
    return among(CHANGES) && values.every(({ slot }) => OF_BOOKING.has(slot))
      ? 'change'
      : first.act === 'shift' && values.every(({ slot }) => slot === 'length')
        ? 'shift'
        : undefined
  if (situation.expects === 'confirm') {
    return among(CHANGES) && values.some(({ slot }) => MOVED_TO.has(slot) || OF_BOOKING.has(slot))
      ? 'change'
      : undefined
  }
  if (!PICKING.has(situation.expects ?? '') || !OF_VALUES.has(first.act) || second?.act === 'exclude') return undefined
  // "the same time on friday": what is chosen already stays
  if (best.slice(0, 2).some(({ act }) => ALIKE.has(act))) return situation.draft === true ? 'change' : undefined
  return values.every(({ slot }) => WHEN.has(slot) || (situation.expects === 'choice' && PLACES.has(slot)))
    ? valuesMean(values, situation)
    : undefined
}

/** Values alone: a choice where one is asked for, another value at the summary or of a booking that stands. */
export function valuesMean(values: readonly Entity[], { expects, booking, draft }: Situation): string {
  if (values.length > 0 && values.every(({ slot }) => slot === 'ordinal')) return 'choose'
  if (expects === 'choice' && values.length > 0 && values.every(({ slot }) => PLACES.has(slot))) return 'choose'
  if (values.some(({ polarity }) => polarity === 'excluded')) return 'exclude'
  if (expects === 'confirm') return 'change'
  // "badminton, friday at 3", where nothing else is under way
  const open = expects !== undefined && expects !== 'none'
  if (!open && booking !== true && draft !== true && values.length > 1 && values.some(({ slot }) => slot === 'service'))
    return 'book'
  if (booking !== true || draft === true || values.length === 0) return INFORM
  if (values.every(({ slot }) => OF_BOOKING.has(slot))) return 'change'
  return values.some(({ slot }) => slot === 'length') ? 'shift' : INFORM
}

/** Said beside a wish, without values of their own, they only say how: the rest as it was, any will do. */
const MANNER_OF: Readonly<Record<string, readonly string[]>> = {
  change: ['keep', 'same_answers', 'usual', 'widen', 'cancel'],
  shift: ['keep', 'same_answers', 'usual', 'widen', 'cancel'],
  extend: ['keep', 'same_answers', 'usual', 'widen'],
  again: ['keep', 'same_answers', 'usual'],
  exclude: ['widen', 'free', 'more', 'choose'],
}
export const isMannerOf = (act: string, others: readonly string[]): boolean =>
  others.some((other) => MANNER_OF[other]?.includes(act) === true)

/** Questions that no is no answer to. */
const ASKS_VALUE: ReadonlySet<string> = new Set(['text', 'phone', 'email', 'number', 'date', 'slot'])

/** What the acts of one message come to together: a yes beside another wish is none, a no with a new value puts right. */
export function together(acts: readonly string[], situation: Situation): string[] {
  const { expects } = situation
  const atSummary = expects === 'confirm'
  const has = (act: string): boolean => acts.includes(act)
  const changes = acts.some((act) => CHANGES.has(act))
  const gone = new Set<string>()
  if (has('affirm') && has('choose') && atSummary) gone.add('choose')
  else if (changes || has('choose') || has('exclude')) gone.add('affirm')
  // "no, forget that, make it friday"
  if (changes) for (const act of ['deny', 'abandon', 'restart']) gone.add(act)
  // "no, friday" where a name is asked for puts right what was said before
  if (has('deny') && has(INFORM) && ASKS_VALUE.has(expects ?? '')) gone.add('deny')
  // "yes, cancel it", "I can't make it, drop it"
  if (has('cancel')) for (const act of ['affirm', 'exclude', 'choose', 'abandon']) gone.add(act)
  // "sunday then, same time": nothing is booked that could be repeated
  if (has('again') && has(INFORM) && situation.draft === true && situation.booking !== true) gone.add('again')
  // "the same again next week, at the same time"
  if (has('again') && isIdle(situation)) gone.add('change')
  if (has('change')) for (const act of ['shift', 'extend', 'exclude', INFORM]) gone.add(act)
  if (has('exclude')) gone.add('widen')
  // "no preference, the soonest"
  if (has('first_free')) for (const act of ['shift', 'widen']) gone.add(act)
  // "none of these suits, what else is there?"
  if (has('free') && PICKING.has(expects ?? '')) gone.add('deny')
  // "an hour later, we are running late"
  if (has('shift') || has('change')) gone.add('late')
  // "no, all is well": of a thing that was asked
  if (has('deny') && expects === 'yesno') gone.add('affirm')
  // the name and the number are that other person's
  if (has('for_other')) for (const act of ['change', 'choose']) gone.add(act)
  if (has('affirm') && has(INFORM)) gone.add('affirm')
  return acts.filter((act) => !gone.has(act))
}
