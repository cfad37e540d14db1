/** "my surname is Leigh not Lee", "not Jon but John", "it's spelled Katherine with a K". */

const WORD = String.raw`(\p{L}[\p{L}'.-]{0,24})`
const LAST = new RegExp(
  String.raw`\b(?:surname|(?:last|family) name)(?:'s| is| should be| must be)? (?:actually |really |spelled |spelt )?${WORD}`,
  'iu',
)
const FIRST = new RegExp(
  String.raw`\b(?:first|given) name(?:'s| is| should be| must be)? (?:actually |really |spelled |spelt )?${WORD}`,
  'iu',
)
const NOT_AFTER = new RegExp(String.raw`(?:^|[\s,])${WORD},? (?:and )?not (?:with )?${WORD}[\s.!]*$`, 'iu')
/** "Northgate Ltd please, not Hugh" */
const NOT_WHOLE =
  /^(?:(?:no|sorry|it['’]?s|use|put|under|make it|that['’]?s)[\s,]+){0,3}(\p{Lu}[\p{L}'’.-]*(?: (?:& )?\p{Lu}[\p{L}'’.-]*){1,3}),? (?:and )?not ([\p{L}'’-]+(?: [\p{L}'’-]+){0,3})[\s.!]*$/u
const POLITE = /,? (?:please|pls|then|instead)(?=,? (?:and )?not )/i
const NOT_BEFORE = new RegExp(String.raw`\bnot ${WORD},?(?: but)?(?: it's| is)? ${WORD}[\s.!]*$`, 'iu')
const SPELLED = new RegExp(String.raw`\b(?:spelled|spelt|written)(?: as)? ${WORD}(?=\s*(?:$|[,.!]|with\b))`, 'iu')
/** "it's Kowalska with an a" */
const LETTERED = new RegExp(
  String.raw`\b(?:it['’]?s|that['’]?s|is) (?:actually |really )?${WORD},? with (?:an?|one|two|no|double)\b`,
  'iu',
)
const NO_NAME =
  /^(?:wrong|spelled|spelt|right|correct|not|misspelled|different|missing|the|an?|is|with|like|differently)$/i

export function putRight(said: string, name: string): string | undefined {
  const text = said.replace(POLITE, '')
  const words = name.split(' ')
  const at = (word: string): number => words.findIndex((each) => each.toLowerCase() === word.toLowerCase())
  const replaced = (place: number, by: string | undefined): string | undefined =>
    place < 0 || by === undefined || NO_NAME.test(by)
      ? undefined
      : words.map((each, index) => (index === place ? capital(by) : each)).join(' ')
  const [, whole, was = ''] = NOT_WHOLE.exec(text) ?? []
  if (whole !== undefined && name.toLowerCase().startsWith(was.toLowerCase())) return whole
  const after = NOT_AFTER.exec(text)
  if (after !== null && at(after[2]!) >= 0) return replaced(at(after[2]!), after[1])
  const before = NOT_BEFORE.exec(text)
  if (before !== null && at(before[1]!) >= 0) return replaced(at(before[1]!), before[2])
  const last = LAST.exec(text)?.[1]
  if (last !== undefined && words.length > 1) return replaced(words.length - 1, last)
  const first = FIRST.exec(text)?.[1]
  if (first !== undefined) return replaced(0, first)
  // of two words that are spelled alike the nearer is meant
  const spelled = (SPELLED.exec(text) ?? LETTERED.exec(text))?.[1]
  return spelled === undefined
    ? undefined
    : replaced(
        words.findIndex((each) => isNear(each, spelled)),
        spelled,
      )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** They begin with the same sound, and are about as long. */
const isNear = (one: string, other: string): boolean =>
  sound(one) === sound(other) && Math.abs(one.length - other.length) <= 3

const sound = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^ph/, 'f')
    .replace(/^[ckq]/, 'k')
    .charAt(0)
