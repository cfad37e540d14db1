/**
 * "derek isn't derek it's dirk" of Derek Malone: the word of the name that the sentence says takes the right one in its place. undefined: the
 * right name is more than a word, or no single word of the old one is said.
 */
export function partPutRight(sentence: string, old: string, right: string): string | undefined {
  const word = right.trim()
  const words = old.trim().split(/\s+/)
  if (words.length < 2 || !WORD.test(word)) return undefined
  const said = words.filter((each) => WORD.test(each) && saysWord(sentence, each))
  // of several the one that is most like it
  const alike = Math.max(...said.map((each) => beginning(each, word)))
  const [wrong, ...others] = said.filter((each) => said.length === 1 || (alike > 0 && beginning(each, word) === alike))
  if (wrong === undefined || others.length > 0 || words.some((each) => each.toLowerCase() === word.toLowerCase()))
    return undefined
  return words.map((each) => (each === wrong ? capital(word) : each)).join(' ')
}

const WORD = /^(?!\p{Script=Han})\p{L}[\p{L}'’-]+$/u
/** So many letters at the beginning are the same. */
function beginning(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same
}
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
/** Also "dereks", as it is typed on a telephone. */
const saysWord = (sentence: string, word: string): boolean =>
  sentence
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .some((each) => each.replace(/['’]?s$/u, '') === word.toLowerCase().replace(/['’]?s$/u, ''))
