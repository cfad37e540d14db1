import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { RULES, type RuleWord } from './hall-words.ts'

const WORDS = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.rules))

/** The rule that is named first. */
export function readRule(text: string): ArgumentMatch<RuleWord> | undefined {
  const found = RULES.flatMap((rule) => {
    const match = WORDS[rule].exec(text)
    return match === null ? [] : [{ rule, from: match.index, to: match.index + match[0].length }]
  })
  // "limit 2 a day" begins as "limit 2" does
  const [first] = found.sort((a, b) => a.from - b.from || b.to - a.to || RULES.indexOf(b.rule) - RULES.indexOf(a.rule))
  return first && { value: first.rule, spans: [[first.from, first.to]] }
}
