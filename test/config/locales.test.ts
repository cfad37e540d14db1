import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nearestLocale, readLocales, type Texts } from '../../config/locales.ts'
import { packageRoot } from '../../config/root.ts'
import { ERRORS } from '../../src/domain/errors.ts'

const locales = readLocales()
const tags = Object.keys(locales)

/** All texts of a language by `namespace:key`. */
function flat(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (texts: Texts, path: string, separator: string): void => {
    for (const [key, value] of Object.entries(texts)) {
      if (typeof value === 'string') found.set(`${path}${separator}${key}`, value)
      else walk(value, `${path}${separator}${key}`, '.')
    }
  }
  for (const [namespace, texts] of Object.entries(locales[tag]!)) walk(texts, namespace, ':')
  return found
}

const PLURAL = /_(zero|one|two|few|many|other)$/
const withoutPlural = (key: string): string => key.replace(PLURAL, '')

/** Parameters that a text names, without their format. `count` chooses the plural form, so a form may leave it out. */
const parametersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1]!).filter((name) => name !== 'count')

/** The parameters of each text, its plural forms taken together. */
function parameters(tag: string): Map<string, string> {
  const sets = new Map<string, Set<string>>()
  for (const [key, text] of flat(tag)) {
    const base = withoutPlural(key)
    const set = sets.get(base) ?? new Set()
    for (const name of parametersOf(text)) set.add(name)
    sets.set(base, set)
  }
  return new Map([...sets].map(([key, set]) => [key, [...set].sort().join(' ')]))
}

describe('texts', () => {
  it('are there in English and Chinese', () => {
    expect(tags).toEqual(expect.arrayContaining(['en', 'zh-CN']))
  })

  for (const tag of tags) {
    it(`${tag}: the same texts with the same parameters as English`, () => {
      const missing = (from: Map<string, string>, to: Map<string, string>) => [...from.keys()].filter((k) => !to.has(k))
      const [english, own] = [parameters('en'), parameters(tag)]
      for (const texts of [english, own]) texts.set('common:date', '') // its parts are each language's own choice
      expect(missing(english, own)).toEqual([])
      expect(missing(own, english)).toEqual([])
      expect(Object.fromEntries(own)).toEqual(Object.fromEntries(english))
    })

    it(`${tag}: plural forms are complete and every one names the same parameters`, () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
      const texts = flat(tag)
      const plurals = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(withoutPlural))
      for (const key of plurals) {
        const sets = forms.map((form) => {
          const text = texts.get(`${key}_${form}`)
          expect(text, `${key}_${form}`).toBeDefined()
          return parametersOf(text!).sort().join(' ')
        })
        expect(new Set(sets).size, key).toBe(1)
      }
    })

    it(`${tag}: a text for every error, with exactly its parameters, and for no other`, () => {
      const declared = Object.entries(ERRORS).map(([code, names]) => [`errors:${code}`, [...names].sort().join(' ')])
      const texts = [...parameters(tag)].filter(([key]) => key.startsWith('errors:'))
      expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(declared))
    })

    it(`${tag}: no text is empty, has spaces at its ends or breaks into more than a phone's screen`, () => {
      for (const [key, text] of flat(tag)) {
        expect(text.trim(), key).not.toBe('')
        expect(text, key).toBe(text.trim())
        expect(text.length, key).toBeLessThanOrEqual(600)
      }
    })
  }
})

describe('texts and code', () => {
  const namespaces = Object.keys(locales.en!)
  const code = sources(['src', 'dialogs', 'adapters'])
  const quoted = new RegExp(`['"\`]((?:${namespaces.join('|')}):[\\w.]*)(['"\`]|\\$\\{)`, 'g')
  const exact = new Set<string>()
  const prefixes = new Set<string>()
  for (const [, key, end] of code.matchAll(quoted)) (end === '${' ? prefixes : exact).add(key!)
  const known = new Set([...flat('en').keys()].map(withoutPlural).filter((key) => !key.startsWith('common:language.')))

  it('every text that the code names is there', () => {
    expect([...exact].filter((key) => !known.has(key))).toEqual([])
    const any = (prefix: string) => [...known].some((key) => key.startsWith(prefix))
    expect([...prefixes].filter((prefix) => !any(prefix))).toEqual([])
  })

  it('no text is left that the code does not name', () => {
    const used = (key: string) => exact.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))
    expect([...known].filter((key) => !used(key))).toEqual([])
  })
})

describe('nearestLocale', () => {
  const spoken = ['en', 'zh-CN']
  it.each([
    ['zh-CN', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
    ['', 'en'],
    ['fr-FR,fr;q=0.9,zh;q=0.8,en;q=0.7', 'zh-CN'],
    ['en;q=0.5, zh-CN', 'zh-CN'],
    ['zh;q=0, en', 'en'],
    ['*', 'en'],
    [',;=q,,', 'en'],
  ])('%s is spoken to in %s', (wanted, expected) => {
    expect(nearestLocale(wanted, spoken)).toBe(expected)
  })
})

function sources(folders: string[]): string {
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(join(packageRoot(), folder), { recursive: true, withFileTypes: true })
    } catch {
      return []
    }
  })
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}
