import { WORDINGS } from '../languages.ts'
import type { Reading, When } from '../reading.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { Understanding } from '../understand.ts'

type Part = 'day' | 'part' | 'time'
const PARTS: ReadonlySet<string> = new Set<Part>(['day', 'part', 'time'])
const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

/**
 * What the message as a whole excludes, taken out of what was read as wanted: "no mornings", 周二不行，下午, where the
 * reader alone sees a morning, and a Tuesday afternoon.
 */
export function withoutExcluded(reading: Reading, understood: Understanding, text: string): Reading {
  const acts = understood.acts.map(({ act }) => act)
  // "yes but at 3pm" rules nothing out
  const mixed =
    (reading.excluded?.length ?? 0) > 0 && understood.entities.some(({ polarity }) => polarity === 'excluded')
  const rules = mixed || acts.includes('exclude') || acts.includes('deny')
  if (!rules || acts.includes('affirm') || ANY.meantSo.test(text)) return reading
  // "this week, mornings are no good": taken as a whole it rules out both; the reader sees which
  const told = understood.entities.filter(({ slot }) => PARTS.has(slot))
  const all = told.length > 1 && told.every(({ polarity }) => polarity === 'excluded')
  if (all && reading.whens.length > 0 && reading.excluded !== undefined) return reading
  // 四点吧，三点太早: of two hours that can't both be meant, one is out
  const either = reading.doubt === 'conflict' && reading.whens.length > 1
  const whens: When[] = []
  const excluded: When[] = []
  const sort = (when: When, asRead: When[]): void => {
    const within = understood.entities.filter(
      ({ slot, span }) => PARTS.has(slot) && span[0] < when.span[1] && when.span[0] < span[1],
    )
    const isRest = ANY.restLead.test(text.slice(0, when.span[0]))
    const no = within.filter(
      ({ polarity, slot, span }) =>
        !isRest &&
        // an hour is read right by itself, but for "nothing before 4"
        polarity === 'excluded' &&
        (slot !== 'time' ||
          either ||
          (when.start === undefined && when.end !== undefined && ANY.before.test(text.slice(...span)))),
    )
    // "not before 2" is read as "from 2" already
    const bound = when.assumed.some(({ convention }) => convention === 'open-end')
    if (no.length === 0 || bound) asRead.push(when)
    else if (no.length === within.length) excluded.push(when)
    else {
      const out = new Set(no.map(({ slot }) => slot as Part))
      excluded.push(only(when, (part) => out.has(part)))
      whens.push(only(when, (part) => !out.has(part)))
    }
  }
  for (const when of reading.whens) sort(when, whens)
  for (const when of reading.excluded ?? []) sort(when, excluded)
  const { doubt, excluded: _, ...rest } = reading
  // what raised the doubt may be the very day that is out
  const settled = doubt !== 'leftover' && whens.length < reading.whens.length
  return {
    ...rest,
    ...(doubt !== undefined && !settled && { doubt }),
    whens: joined(whens),
    ...(excluded.length > 0 && { excluded }),
  }
}

/** "next week … not wednesday, in the evening": a day and a part of one that were said apart are one wish. */
function joined(whens: When[]): When[] {
  const [dated, part, another] = whens
  if (dated?.date === undefined || part === undefined || another !== undefined) return whens
  const bare = dated.start === undefined && dated.end === undefined && dated.dayPart === undefined
  if (!bare || part.date !== undefined) return whens
  return [
    { ...part, ...dated, stated: [...dated.stated, ...part.stated], assumed: [...dated.assumed, ...part.assumed] },
  ]
}

function only({ date, until, start, end, dayPart, stated, ...rest }: When, has: (part: Part) => boolean): When {
  const kept = stated.filter((each) =>
    each === 'date' || each === 'weekday' ? has('day') : each === 'dayPart' ? has('part') : has('time'),
  )
  return {
    ...rest,
    stated: kept,
    ...(has('day') && { ...(date !== undefined && { date }), ...(until !== undefined && { until }) }),
    ...(has('time') && { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }),
    ...(has('part') && dayPart !== undefined && { dayPart }),
  }
}
