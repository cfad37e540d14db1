import type { Manners, Words } from './phrase-format.ts'
import { slotMark } from './phrase-slots.ts'
import { isHan, isMark, type Token, tokensOf } from './tokens.ts'

/** How the words of one language are looked at: made once for its phrases. */
export interface Lexicon {
  contractions: ReadonlyMap<string, readonly string[]>
  /** the class of a Latin word */
  classes: ReadonlyMap<string, string>
  /** the same for runs of Han characters, longest first */
  hanClasses: readonly (readonly [string, string])[]
  glue: ReadonlySet<string>
  /** single tokens and runs that negate, Latin ones between spaces */
  negators: readonly string[]
  setPhrases: readonly string[]
  /** negators that at the end make a question: 能推迟不 */
  asking: readonly string[]
}

export function lexiconOf(manners: Manners, words: Words): Lexicon {
  const classes = new Map<string, string>()
  const hanClasses: [string, string][] = []
  words.synonyms.forEach((list, index) => {
    for (const word of list) {
      if (isHan(word[0]!)) hanClasses.push([word, `~${index}`])
      else classes.set(word, `~${index}`)
    }
  })
  hanClasses.sort((a, b) => b[0].length - a[0].length)
  const contractions = new Map(
    Object.entries(words.contractions).map(([word, full]) => [word, full.split(' ')] as const),
  )
  const plain = (list: readonly string[]): string[] => list.map((each) => keyOf(contract(tokensOf(each), contractions)))
  return {
    contractions,
    classes,
    hanClasses,
    glue: new Set(words.glue),
    negators: plain(manners.negators).map(framed),
    setPhrases: plain(manners.set_phrases).map(framed),
    asking: manners.negators.filter((word) => words.asks_after.includes(word)),
  }
}

/** A Latin word is found as a whole. */
const framed = (phrase: string): string => (isHan(phrase[0]!) ? phrase : ` ${phrase} `)

/** "don't" is "do not": a token may become several at its place. */
export function contract(tokens: readonly Token[], contractions: Lexicon['contractions']): Token[] {
  return tokens.flatMap((token) => {
    const full = contractions.get(token.text)
    return full === undefined ? [token] : full.map((text) => ({ ...token, text }))
  })
}

/** What two sentences must share to be the same. */
export function keyOf(tokens: readonly { text: string }[]): string {
  let key = ''
  for (const { text } of tokens) key += isHan(text) || key === '' || isHan(key[key.length - 1]!) ? text : ` ${text}`
  return key
}

/** Values stand beside each other in any number and order: "badminton on friday at 3 for 4" is told as one. */
const VALUES: ReadonlySet<string> = new Set(
  (['day', 'time', 'range', 'part', 'party', 'service', 'hall', 'name', 'mobile', 'email', 'address'] as const).map(
    slotMark,
  ),
)
const VALUE = '\ue0f0'
/** So many small words between two values are overlooked: "friday for 4". */
const MOST_BETWEEN = 2

/**
 * What a piece is told by: words, pairs and the letters of words; Han characters in runs of one to three; classes of words that
 * say the same; slots. Each once, with its weight before the phrases' own (idf).
 */
export function featuresOf(
  tokens: readonly { text: string }[],
  negations: number,
  lexicon: Lexicon,
): Map<string, number> {
  const features = new Map<string, number>()
  const add = (name: string, weight: number): void => {
    if ((features.get(name) ?? 0) < weight) features.set(name, weight)
  }
  const words: string[] = []
  for (const { text } of tokens) {
    if (!VALUES.has(text)) {
      words.push(text)
      continue
    }
    add(`w${text}`, 0.4)
    let back = words.length
    while (back > 0 && words.length - back < MOST_BETWEEN && lexicon.glue.has(words[back - 1]!)) back -= 1
    if (words[back - 1] === VALUE) words.length = back
    else words.push(VALUE)
  }
  const classed = words.map((word) => lexicon.classes.get(word) ?? word)
  for (let i = 0; i <= words.length; i += 1) {
    const word = words[i] ?? '$'
    const before = i === 0 ? '^' : words[i - 1]!
    const edge = i === 0 || i === words.length
    if (i < words.length) {
      add(`w${word}`, lexicon.glue.has(word) ? 0.6 : 1)
      if (classed[i] !== word) add(`w${classed[i]}`, 1)
      if (word.length >= 4 && word[0]! < '\u3400') letters(word, add)
    }
    add(`b${before} ${word}`, edge ? 0.5 : 1)
    const classPair = `b${i === 0 ? '^' : classed[i - 1]!} ${classed[i] ?? '$'}`
    add(classPair, edge ? 0.5 : 1)
    if (i >= 2 && [word, before, words[i - 2]!].every((each) => isHan(each) || isMark(each) || each === '$'))
      add(`t${words[i - 2]}${before}${word}`, 0.8)
    else if (i >= 1 && i + 1 < words.length) add(`s${classed[i - 1]} ${classed[i + 1]}`, 0.5)
  }
  add(`n${Math.min(negations, 2)}`, 1.2)
  const text = words.join('')
  if (lexicon.hanClasses.length > 0)
    for (const [word, name] of lexicon.hanClasses) if (text.includes(word)) add(`w${name}`, 1)
  return features
}

function letters(word: string, add: (name: string, weight: number) => void): void {
  const framed = `_${word}_`
  for (let i = 0; i + 3 <= framed.length; i += 1) add(`l${framed.slice(i, i + 3)}`, 0.35)
}

/** 我不, 还不 are no questions. */
const SHORTEST_QUESTION = 4

/** How many negations a sentence holds, not counting the set phrases that hold one. */
export function negationsOf(key: string, lexicon: Lexicon): number {
  let text = ` ${key} `
  if (!lexicon.negators.some((needle) => text.includes(needle))) return 0
  if (key.length >= SHORTEST_QUESTION)
    for (const word of lexicon.asking) if (key.endsWith(word)) text = ` ${key.slice(0, -word.length)} `
  for (const phrase of lexicon.setPhrases) text = text.replaceAll(phrase, ' ')
  let count = 0
  for (const needle of lexicon.negators) {
    let at = text.indexOf(needle)
    while (at >= 0) {
      count += 1
      text = `${text.slice(0, at)} ${text.slice(at + needle.length)}`
      at = text.indexOf(needle, at)
    }
  }
  return count
}
