import type { Catalogue } from '../../domain/hall/hall.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { chineseHits } from './name-chinese.ts'
import { bestHits, lengthOf, type NameHit, touches } from './name-hit.ts'
import { indexOf } from './name-index.ts'
import { latinHits } from './name-latin.ts'
import { ownNames, plainText, READ_AT_MOST } from './name-text.ts'
import { kindHits } from './service-kinds.ts'

/** A hall or service that a text names, best first. */
export interface NameMatch {
  hall: string
  /** absent: the text names the hall only */
  service?: string
  /** 0 … 1; below 0.6 only good enough to ask "did you mean" */
  score: number
  /** UTF-16 offsets of the words that name it */
  spans: [number, number][]
}

/** Below it a match is a guess: asked about, and its words are left for the reader. */
export const CERTAIN = 0.6

/**
 * Finds halls and services named anywhere in a sentence ("订滨江会议室", "badminton for 4 at riverside"), by id, name in any
 * language, part of a name or with a typo. `rest` is the text with the names blanked (same length), ready for `read`.
 * `near`: the hall the conversation is about. A service that is not in the hall named beside it comes below 0.6, after
 * the hall. The first 300 characters are searched; drafts and what is closed is not found.
 */
export function findNames(text: string, catalogue: Catalogue, near?: string): { matches: NameMatch[]; rest: string } {
  const index = indexOf(catalogue)
  const plain = plainText(text.slice(0, READ_AT_MOST))
  const own = ownNames(text.slice(0, READ_AT_MOST))
  const called = [...latinHits(plain, index), ...chineseHits(plain, index)]
  // 小会议室 is no other's 会议室
  const alike = kindHits(plain, index.kinds).filter(
    // "hair dyed" is more than the hair of "Moss Hair"
    (hit) => !called.some((own) => own.score >= CERTAIN && touches(own, hit) && lengthOf(own) >= lengthOf(hit)),
  )
  const hits = bestHits(
    [...called, ...alike].filter(({ spans }) => !spans.some(([from]) => own.some(([a, b]) => a <= from && from < b))),
  )
  const found = combine(hits, near)
  const plans = new Set(found.filter((match) => isOwnPlan(text, match)))
  const matches = found.map((match) => (plans.has(match) ? { ...match, score: match.score * 0.59 } : match))
  // what tells of the guest's own day is left for who reads their hours
  const named = found.filter((match) => !plans.has(match))
  return { matches, rest: blank(text, named) }
}

/** "tennis" of "a tennis court please", where nothing here is of that kind: as it was typed. */
export function kindMissing(text: string, catalogue: Catalogue): string | undefined {
  const said = text.slice(0, READ_AT_MOST)
  const plain = plainText(said)
  const at = plain.search(indexOf(catalogue).missing)
  const [word] = at < 0 ? [] : (plain.match(indexOf(catalogue).missing) ?? [])
  // "I've got tennis before that"
  if (word === undefined || ANY.ownPlans.test(said.slice(0, at))) return undefined
  return said.slice(at, at + word.length)
}

/** "I've got a meeting at the office": the name of a thing that somebody has elsewhere is none of a wish; at most a guess. */
const isOwnPlan = (text: string, { service, spans }: NameMatch): boolean =>
  service !== undefined &&
  spans.some(([from, to]) => {
    const [before, behind] = [text.slice(0, from), text.slice(to)]
    return (ANY.ownPlans.test(before) && !ANY.ownBooking.test(behind)) || ANY.goesOn.test(`${before}#${behind}`)
  }) &&
  !/[?？]\s*$/.test(text)

const ANY = inAnyLanguage(LANGUAGES.map(({ names }) => names))

/** Hall and service beside each other explain each other. */
function combine(found: readonly NameHit[], near: string | undefined): NameMatch[] {
  const halls = found.filter(({ named }) => named.service === undefined)
  const services = found.filter(({ named }) => named.service !== undefined)
  const together = services.flatMap((service) => {
    const hall = halls.find((each) => each.named.hall === service.named.hall && !touches(each, service))
    return hall === undefined ? [] : [join(hall, onlyOfItsKind(service, services))]
  })
  if (together.length > 0) return ranked(together)
  const here = services.filter(({ named }) => named.hall.id === near)
  const alone = services.map((service) => {
    if (halls.length > 0) return matchOf(service, 0.59)
    // The conversation's hall has what these words name: elsewhere it is a guess.
    const guess = service.named.hall.id !== near && here.some((own) => touches(own, service))
    return matchOf(service, guess ? 0.59 : 1)
  })
  return ranked([...halls.map((hall) => matchOf(hall, 1)), ...alone])
}

const join = (hall: NameHit, service: NameHit): NameMatch => ({
  hall: hall.named.hall.id,
  service: service.named.service!.id,
  score: (hall.score + service.score) / 2,
  spans: [...hall.spans, ...service.spans].sort((a, b) => a[0] - b[0]),
})

/** "The room at riverside" is certain where the hall has only one. */
function onlyOfItsKind(service: NameHit, services: readonly NameHit[]): NameHit {
  const others = services.filter(({ named }) => named.hall === service.named.hall)
  return service.kind && others.length === 1 ? { ...service, score: 0.7 } : service
}

function matchOf({ named, score, spans }: NameHit, factor: number): NameMatch {
  const match = { hall: named.hall.id, score: score * factor, spans }
  return named.service === undefined ? match : { ...match, service: named.service.id }
}

const ranked = (matches: NameMatch[]): NameMatch[] => matches.sort((a, b) => b.score - a.score)

function blank(text: string, matches: readonly NameMatch[]): string {
  const units = text.split('')
  for (const { score, spans } of matches)
    if (score >= CERTAIN) for (const [from, to] of spans) units.fill(' ', from, to)
  return units.join('')
}
