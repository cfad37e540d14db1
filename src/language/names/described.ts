import type { Catalogue, Hall, Service } from '../../domain/hall/hall.ts'
import type { Text } from '../../domain/text.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { visible } from './name-index.ts'
import { plainText } from './name-text.ts'

const WORDS = LANGUAGES.map(({ names }) => names)
const ANY = inAnyLanguage(WORDS)
const isTelling = (word: string): boolean =>
  WORDS.every(({ generic, kinds, plain }) => !generic.has(word) && !kinds.has(word) && !plain.has(word))

/**
 * Services that a text speaks of without their name: "the stars thing on the roof" where the description has the words,
 * 看展 for 常设展览, 打球 where balls are played. Those found are of one name, in one hall or several, or of one kind of place: "a
 * room". Empty: none, or not one alone.
 */
export function describedServices(text: string, { halls }: Catalogue): { hall: string; service: string }[] {
  const said = plainText(text.slice(0, LONGEST))
  const items = visible(halls).flatMap(({ hall, service }) => (service === undefined ? [] : [{ hall, service }]))
  const scores = items.map(({ service }) => scoreOf(said, service))
  const best = Math.max(0, ...scores)
  if (best < ENOUGH) return ofKindOfPlace(said, items)
  const found = items.filter((_, at) => scores[at]! >= best)
  const named = new Set(found.map(({ service }) => Object.values(service.name).join('/')))
  // a word that fits several of the house is no name of any
  const others = items.some(
    ({ service }, at) => scores[at]! >= ENOUGH && !named.has(Object.values(service.name).join('/')),
  )
  // 打球 where several are played is one of these
  if (named.size > 1 || others) return ofKindOfPlace(said, items)
  return found.map(({ hall, service }) => ({ hall: hall.id, service: service.id }))
}

/** "a court on saturday", where only one service is played on courts; undefined: none, or several. */
export function onlyOfItsKind(text: string, { halls }: Catalogue): { hall: string; service: string } | undefined {
  const items = visible(halls).flatMap(({ hall, service }) => (service === undefined ? [] : [{ hall, service }]))
  const [only, another] = ofKindOfPlace(plainText(text.slice(0, LONGEST)), items)
  return another === undefined ? only : undefined
}

/** "general", 普通的, of a hall that has "General admission": the one service of it whose name has that word, however common it is. */
export function onlyNamedSo(word: string, hall: Hall): string | undefined {
  const said = plainText(word)
  if (said.length < 2) return undefined
  const [only, another] = visible([hall]).flatMap(({ service }) =>
    service !== undefined && textsOf(service.name).some((name) => wordsOf(name).includes(said)) ? [service.id] : [],
  )
  return another === undefined ? only : undefined
}

/** "a room for 6", "a court": all that are played or held in such a place. */
function ofKindOfPlace(
  said: string,
  items: readonly { hall: Hall; service: Service }[],
): { hall: string; service: string }[] {
  const kinds = WORDS.flatMap(({ placeKinds }) => placeKinds.filter(({ said: word }) => word.test(said)))
  const isOf = ({ service }: { service: Service }, { of }: { of: RegExp }): boolean =>
    textsOf(service.name).some((name) => of.test(name))
  // 打球的场地: what is both
  const each = items.filter((item) => kinds.length > 0 && kinds.every((kind) => isOf(item, kind)))
  return (each.length > 0 ? each : items.filter((item) => kinds.some((kind) => isOf(item, kind)))).map(
    ({ hall, service }) => ({ hall: hall.id, service: service.id }),
  )
}

const LONGEST = 200
const ENOUGH = 2

function scoreOf(said: string, { name, description }: Service): number {
  const names = textsOf(name)
  const described = textsOf(description)
  let score = 0
  for (const stem of stemsOf(said)) {
    const begins = (texts: string[]): boolean =>
      texts.some((text) => stemsOf(text).some((word) => word.startsWith(stem)))
    if (begins(names)) score += ENOUGH
    else if (begins(described)) score++
  }
  // 看展, 练琴: what is done with the first sign of its name
  for (const { doing } of WORDS)
    for (const [, thing = ''] of said.matchAll(doing))
      if (thing !== '' && names.some((text) => text.includes(thing))) score += ENOUGH
  // "kids climbing", "the class for children": whom it is for tells which
  for (const { audience, audiences } of WORDS)
    for (const [, who = ''] of audience.flatMap((pattern) => [...said.matchAll(pattern)])) {
      const group = audiences.find((each) => each.test(who))
      if (group !== undefined && names.some((text) => wordsOf(text).some((word) => group.test(word)))) score += ENOUGH
    }
  const told = [...names, ...described].join(' ')
  for (const run of said.match(/\p{Script=Han}{3,}/gu) ?? [])
    for (let at = 0; at + 3 <= run.length; at++) if (told.includes(run.slice(at, at + 3))) score += ENOUGH
  return score
}

/** Words of letters, and what begins at each sign. */
const wordsOf = (text: string): string[] => [
  ...(text.match(/\p{sc=Latin}+/gu) ?? []),
  ...[...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => text.slice(index)),
]

const textsOf = (text: Text | undefined): string[] => Object.values(text ?? {}).map(plainText)

/** Words that tell something, without their endings. */
const stemsOf = (text: string): string[] => [
  ...new Set((text.match(/\p{sc=Latin}{4,}/gu) ?? []).filter(isTelling).map((word) => word.replace(ANY.ending, ''))),
]
