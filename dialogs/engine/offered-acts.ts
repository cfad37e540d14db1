import type { Understanding } from '../../src/language/understand.ts'
import { modelFor } from './model-for.ts'
import type { Option } from './types.ts'

/** What a message may mean, to be chosen: each act by the sentence that stands for it, which is then heard as if it had been typed. */

const SAID = 'said.'
/** Offered beside something else only: alone it would be no help. */
const TALK = 'smalltalk'

/** The choices of what is not sure; none where the message is understood, or nothing can be offered. */
export function offeredActs({ offers }: Understanding, locale: string): Option[] {
  const { sentences } = modelFor(locale)
  const all = offers.flatMap((act): Option[] => {
    const label = sentences[act]
    return label === undefined ? [] : [{ token: SAID + act, label }]
  })
  return all.every(({ token }) => token === SAID + TALK) ? [] : all
}

/** The sentence of a choice that was offered; undefined where the token is another's. */
export function sentenceOf(token: string, locale: string): string | undefined {
  return token.startsWith(SAID) ? modelFor(locale).sentences[token.slice(SAID.length)] : undefined
}
