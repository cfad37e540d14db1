import { trimEnd } from '../../domain/trim.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ArgumentMatch } from './argument-match.ts'
import type { ActionWord } from './command-words.ts'

const WORDS = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.actions))
const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const WISHES = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.wishes))
const COPY_NAME = new RegExp(String.raw`(?:${ANY.copyName.source})[\s:：“"]*(.+?)[\s”"]*$`, 'iu')

/** What is done with a hall, a service or a form field: the first word that says it, of those that count here. */
export function readAction(text: string, among: readonly ActionWord[]): ArgumentMatch<ActionWord> | undefined {
  const found = among.flatMap((action) => {
    const match = WORDS[action].exec(text)
    return match === null ? [] : [{ action, from: match.index, to: match.index + match[0].length }]
  })
  // "not required" begins before "required".
  const [first] = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return first && { value: first.action, spans: [[first.from, first.to]] }
}

/** "before the meeting room", "after yoga": where in a list it is to stand, and the words that name the other thing. */
export function besideSaid(text: string): ArgumentMatch<{ behind: boolean; swap: boolean; other: string }> | undefined {
  const behind = ANY.behind.exec(text)
  const swap = ANY.swap.exec(text)
  const match = swap ?? ANY.before.exec(text) ?? behind
  if (match === null) return undefined
  const other = text.slice(match.index + match[0].length)
  return { value: { behind: match === behind, swap: swap !== null, other }, spans: [[match.index, text.length]] }
}

/** The name that a copy is to have: what follows "as", 为 or 成. */
export const nameOfCopy = (text: string): string => (COPY_NAME.exec(text)?.[1] ?? '').replace(WISHES.newThing, '')

/** "riverside to River Hall", 会议室改名为大会议室: the old name and the new one, which is empty where it is not said. */
export function bothNamesIn(text: string): { old: string; name: string } {
  const match = ANY.newName.exec(text)
  if (match === null) return { old: text, name: '' }
  const name = text.slice(match.index + match[0].length)
  return { old: text.slice(0, match.index), name: trimEnd(name.trim(), /[。.”"]/) }
}
