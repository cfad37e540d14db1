import type { Model } from '../acts/model.ts'
import { unknownThing } from '../acts/unknown-thing.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))

/**
 * "soundproof" of "is the studio soundproof", 镜子 of 舞蹈课有镜子没: what is asked about, where nobody wishes for a booking in such
 * words. `rest`: what is read as nothing else.
 */
export function askedThing(rest: string, model: Model): string | undefined {
  const plain = rest.trim().replace(/[\s?？。.!！]{1,9}$/, '')
  return unknownThing(plain.replace(ANY.askedLead, '').replace(ANY.askedEnd, ''), model)
}

/** A description that holds the thing asked about, or the longest of its words, tells of it. */
export function tellsOf(description: string, thing: string): boolean {
  const told = description.toLowerCase()
  const words = thing.toLowerCase().match(/\p{Script=Han}+|[a-z]{5,}/gu) ?? []
  return words.some((word) => told.includes(word))
}
