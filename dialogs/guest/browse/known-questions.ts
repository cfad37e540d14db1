import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { asksHowLate, asksIfThereIs, isOfPlace } from '../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { isOfPolicy } from '../../../src/language/wording/browse-words.ts'
import { questionsIn, wishesIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { placeBeside } from '../../engine/list-pick.ts'
import { sizeAsked } from '../booking/size-asked.ts'
import { asksOfNamed, questionsAsked } from '../questions/recorded-questions.ts'
import { comparing } from './compared.ts'
import { namedIn } from './subject.ts'
import type { tellAbout } from './tell-about.ts'

/** Which question an act is, of those that the halls' own data answer. */
export const KNOWN: Readonly<Record<string, Parameters<typeof tellAbout>[1]>> = {
  price: 'price',
  hours: 'hours',
  address: 'where',
  policy: 'policy',
  slot_length: 'rules',
  size: 'rules',
  horizon: 'rules',
}

export const isKnown = (what: unknown): what is Parameters<typeof tellAbout>[1] =>
  Object.values(KNOWN).some((each) => each === what)

/** What is asked in other words, or beside something else. */
export function knownQuestions(c: Context): Parameters<typeof tellAbout>[1][] {
  const compared = comparing(c)
  if (compared !== undefined) return [compared]
  if (asksHowLate(c.text)) return ['hours']
  const known = new Set(questionsIn(c.understood).flatMap((act) => KNOWN[act] ?? []))
  // "is the exhibition paid?": of what is named the likeliest is answered
  const likely = KNOWN[c.understood.offers[0] ?? '']
  if (likely !== undefined && (asksOfNamed(c) || asksOfBooked(c)) && questionsAsked(c).length === 0) known.add(likely)
  // 我五十了能跟上不 is near to it, and asks for none
  if (!isOfPolicy(c.text)) known.delete('policy')
  // "is there a shop nearby?" is for no way to the hall
  if (asksIfThereIs(c.text) && !isOfPlace(c.text)) known.delete('where')
  // of a day that is said it is asked whether it can be had
  if (c.reading.whens.length > 0) known.delete('rules')
  // of the party that is booked for it is a change of it
  if (c.below('booking')?.party !== undefined && sizeAsked(c) !== undefined) known.delete('rules')
  return [...known]
}

/** "how long will it take", right after a booking: nothing but that question, or talk. */
function asksOfBooked({ understood: { acts, offers }, reading, open, settled, text, names }: Context): boolean {
  if (open !== undefined || settled?.booking === undefined || acts.length > 0 || names.matches.length > 0) return false
  return reading.whens.length === 0 && offers.slice(1).every((act) => act === 'smalltalk') && asksAny(text)
}

/** An answer, a change or a value stands beside the question: the rest is heard as well. */
export const saysMore = (c: Context): boolean =>
  (c.open !== undefined &&
    (wishesIn(c.understood).length > 0 ||
      placeBeside(c.understood, c.text, c.open) !== undefined ||
      c.understood.acts.some(({ act }) => act === 'inform'))) ||
  (c.open?.dialog === 'booking' && c.reading.contact !== undefined) ||
  answersToo(c) ||
  wishesBeside(c)

/** "yes, and how do I get there?": the yes is heard as well. */
export const answersToo = (c: Context): boolean => c.open?.kind === 'confirm' && c.reading.answer !== undefined

/** "climbing on friday at 2 for one, how much is it?": what and when are said by themselves, and not within the question. */
export function wishesBeside(c: Context): boolean {
  const { acts, entities } = c.understood
  if (c.reading.doubt === 'conflict' || c.reading.doubt === 'leftover') return false
  if (c.open !== undefined && c.open.dialog !== 'help') return false
  if (wishesIn(c.understood).some((act) => act !== 'book')) return false
  const asked = acts
    .filter(({ act }) => act !== 'inform' && act !== 'book')
    .map(({ span: [from, to] }): [number, number] => [from + lastClause(c.text.slice(from, to)), to])
  const apart = (slots: ReadonlySet<string>): boolean =>
    entities.some(
      ({ slot, polarity, span }) =>
        slots.has(slot) && polarity === 'wanted' && asked.every(([from, to]) => span[1] <= from || to <= span[0]),
    )
  if (apart(SERVICES)) return apart(TIMES)
  // "need a room for a band on thurs evening, 4 of us, what's it cost"
  return apart(TIMES) && apart(SIZES) && (namedIn(c)?.service !== undefined || wantsThing(c))
}

/** The first clause by itself is a wish, by whatever name. */
function wantsThing(c: Context): boolean {
  const [first, another] = clausesOf(c.text)
  if (first === undefined || another === undefined || asksAny(first.text)) return false
  const { acts, offers } = c.part(first.text).context.understood
  return acts.length > 0 ? acts.some(({ act }) => act === 'book') : offers[0] === 'book'
}

/** Where the last clause of a part begins. */
const lastClause = (part: string): number => clausesOf(part).at(-1)?.from ?? 0

const SERVICES: ReadonlySet<string> = new Set(['service'])
const TIMES: ReadonlySet<string> = new Set(['time', 'range', 'day'])
const SIZES: ReadonlySet<string> = new Set(['party'])
