import type { Catalogue } from '../../src/domain/hall/hall.ts'
import { plainCommand } from '../../src/language/commands/plain-command.ts'
import { saysWordsOf } from '../../src/language/halls/form-words.ts'
import { allOpen } from '../../src/language/names/all-open.ts'
import { findNames } from '../../src/language/names/names.ts'
import { SURE } from './utterance.ts'

/** A command in plain words, of somebody with a role; undefined: none is said. */
export const plainWords = (
  catalogue: Catalogue,
  text: string,
  may?: (word: string) => boolean,
): ReturnType<typeof plainCommand> => plainCommand(text, (thing, words = text) => isNamed(catalogue, words, thing), may)

/** Whether a hall or a service is named, and nothing else said. */
export function isOnlyName(catalogue: Catalogue, words: string): boolean {
  const [first] = findNames(words, allOpen(catalogue)).matches
  if (first === undefined || first.score < SURE) return false
  const rest = [...words].filter((_, at) => !first.spans.some(([from, to]) => at >= from && at < to))
  return !rest.some((unit) => /[\p{L}\p{N}]/u.test(unit))
}

/** Whether a service, a hall, or what a service asks its guests is named, also one that guests don't see. */
function isNamed(catalogue: Catalogue, text: string, thing: 'service' | 'hall' | 'field'): boolean {
  if (thing === 'field') {
    const said = text.toLowerCase()
    const fields = catalogue.halls.flatMap(({ services }) => services.flatMap((service) => service.fields))
    const labels = fields.flatMap(({ label }) => Object.values(label))
    return labels.some((each) => said.includes(each.toLowerCase()) || saysWordsOf(said, each))
  }
  const [first] = findNames(text, allOpen(catalogue)).matches
  return first !== undefined && first.score >= SURE && (thing === 'service') === (first.service !== undefined)
}
