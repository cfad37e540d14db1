const STRONG =
  /[,，;；.。]?\s*(?:\band\b(?: (?:also|then))?|\balso\b|\bplus\b|\bthen\b|[;；\n]|还有|另外|以及|再(?:订|约|来|要)|和|跟)/gi

/** Where a message about two things is cut: at the last joining word between them. undefined: nothing joins them. */
export function cutBetween(text: string, from: number, to: number): number | undefined {
  const found = [...text.slice(from, to).matchAll(STRONG)].at(-1)
  return found === undefined ? undefined : from + found.index
}
