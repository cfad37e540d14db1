import { LANGUAGES } from '../languages.ts'

/** Languages that a hall's texts may be in, by what they are called in each other. */
const TAGS = [
  'zh-CN',
  'zh-TW',
  'en',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'ru',
  'ar',
  'th',
  'vi',
  'id',
  'hi',
] as const
const SHORT: Readonly<Record<string, string>> = { zh: 'zh-CN' }

const NAMES: readonly [name: string, tag: string][] = TAGS.flatMap((tag) => {
  const [base = tag] = tag.split('-')
  const plain = SHORT[base] === tag || base === tag ? [base] : []
  const names = ['en', 'zh-CN', tag].flatMap((locale) => {
    const display = new Intl.DisplayNames(locale, { type: 'language' })
    return [tag, ...plain].map((each) => display.of(each)?.toLowerCase() ?? each)
  })
  const also = LANGUAGES.flatMap(({ halls }) => names.map(halls.languageAlso))
  return [...new Set([...names, ...also, tag.toLowerCase(), ...plain])].map((name): [string, string] => [name, tag])
}).sort(([a], [b]) => b.length - a.length)

/** "English and Chinese", 中文、英文, "en, zh-CN": BCP 47 tags in the order in which they are said, each once; empty: none is. */
export function languageTagsIn(text: string): string[] {
  let rest = text.normalize('NFKC').toLowerCase()
  const found: { at: number; tag: string }[] = []
  for (const [name, tag] of NAMES)
    for (let at = indexOfWord(rest, name); at >= 0; at = indexOfWord(rest, name)) {
      found.push({ at, tag })
      rest = `${rest.slice(0, at)}${' '.repeat(name.length)}${rest.slice(at + name.length)}`
    }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ tag }) => tag))]
}

const LATIN = /[\p{Script=Latin}\d-]/u

function indexOfWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isLatin = LATIN.test(name[0]!)
    const touches = LATIN.test(text[at - 1] ?? '') || LATIN.test(text[at + name.length] ?? '')
    if (!(isLatin && touches)) return at
  }
  return -1
}
