/** A piece begins and ends at a word's edge; a Han character is a word. */
const WORDS = /\p{sc=Han}|[^\s\p{sc=Han}\p{P}\p{S}]+(?:['’&/-][^\s\p{sc=Han}\p{P}\p{S}]+)*/gu
const MOST_WORDS = 40
const LONGEST_PIECE = 14

/**
 * Of which kinds the pieces are that the text is made of from its beginning to its end, in as few pieces as can be; blanks and marks
 * part them and are none. undefined: something else stands in it. `kindOf` is asked for a piece in small letters.
 */
export function madeOf<Kind extends string>(
  text: string,
  kindOf: (piece: string) => Kind | undefined,
): Kind[] | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
  const words = [...plain.matchAll(WORDS)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  if (words.length > MOST_WORDS) return undefined
  // the kinds up to each word
  const reached: (Kind[] | undefined)[] = [[]]
  for (let end = 1; end <= words.length; end += 1)
    for (let begin = Math.max(0, end - LONGEST_PIECE); begin < end; begin += 1) {
      const before = reached[begin]
      if (before === undefined || (reached[end]?.length ?? Number.POSITIVE_INFINITY) <= before.length + 1) continue
      const kind = kindOf(plain.slice(words[begin]!.from, words[end - 1]!.to).replace(/[\s,.]+/g, ' '))
      if (kind !== undefined) reached[end] = [...before, kind]
    }
  return words.length === 0 ? undefined : reached[words.length]
}
