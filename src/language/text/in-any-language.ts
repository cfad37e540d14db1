/** The keys under which a language has one pattern. */
type PatternsOf<Words> = { readonly [Key in keyof Words as Words[Key] extends RegExp ? Key : never]: RegExp }

/** Of each pattern one for all languages: it finds what one of theirs does, since a text may mix them. Lists stay apart: `firstFound`. */
export function inAnyLanguage<Words extends object>(languages: readonly Words[]): PatternsOf<Words> {
  const joined = Object.entries(languages[0] ?? {})
    .filter(([, pattern]) => pattern instanceof RegExp)
    .map(([key]) => [key, anyOf(languages.map((words) => (words as Record<string, RegExp>)[key]!))] as const)
  return Object.fromEntries(joined) as PatternsOf<Words>
}

function anyOf(patterns: readonly RegExp[]): RegExp {
  const [flags = '', ...others] = new Set(patterns.map((pattern) => pattern.flags))
  if (others.length > 0) throw new Error(`patterns of one kind need the same flags: ${patterns.join(' ')}`)
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags)
}

/** What the first pattern that fits finds, one language after the other: for patterns whose groups are read. */
export function firstFound<Words>(
  languages: readonly Words[],
  patternsOf: (words: Words) => readonly RegExp[],
  text: string,
): RegExpExecArray | undefined {
  for (const words of languages)
    for (const pattern of patternsOf(words)) {
      const found = pattern.exec(text)
      if (found !== null) return found
    }
  return undefined
}
