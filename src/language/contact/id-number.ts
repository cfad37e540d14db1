const ID_NUMBER = /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g

/** The identity number in a sentence or a form, as typed; undefined where there is none, or several. */
export function idNumberIn(text: string): string | undefined {
  const found = text.normalize('NFKC').match(ID_NUMBER) ?? []
  return found.length === 1 ? found[0] : undefined
}
