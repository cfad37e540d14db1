import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

/** Where a message about two things is cut: at the last joining word between them. undefined: nothing joins them. */
export function cutBetween(text: string, from: number, to: number): number | undefined {
  const found = [...text.slice(from, to).matchAll(ANY.another)].at(-1)
  return found === undefined ? undefined : from + found.index
}
