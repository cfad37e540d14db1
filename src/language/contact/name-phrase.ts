/** A person's name in a text. */
export interface NamePhrase {
  name: string
  /** what says it and the name, UTF-16 offsets */
  span: [number, number]
}

/** A name within what a pattern has found. */
export function phraseOf(text: string, match: RegExpExecArray, name: string): NamePhrase {
  const at = text.indexOf(name, match.index)
  return { name, span: [match.index, at + name.length] }
}

/** The only one of the names that were found, by where they stand; undefined: none, or several. */
export function onlyName(found: ReadonlyMap<string, number>): NamePhrase | undefined {
  const [only, another] = found
  return only === undefined || another !== undefined
    ? undefined
    : { name: only[0], span: [only[1], only[1] + only[0].length] }
}
