import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './root.ts'

/** A file of texts: keys to texts, nested by meaning; plural forms end in `_one`, `_other` … as i18next has them. */
export type Texts = { readonly [key: string]: string | Texts }

/** Texts by language tag, then by namespace (the file's name): `config/locales/<tag>/<namespace>.json`. */
export type Locales = Readonly<Record<string, Readonly<Record<string, Texts>>>>

/** The language spoken to people whose own we do not speak. */
const DEFAULT_LOCALE = 'en'

/** A language that we speak, under its own name, and the words by which people ask for it (in small letters). */
export interface SpokenLanguage {
  tag: string
  name: string
  words: ReadonlySet<string>
}

let own: Locales | undefined

/** The texts of this installation, read once. */
export function ownLocales(): Locales {
  own ??= readLocales()
  return own
}

/** The languages of this installation; their names stand in `common.json` under `language`. */
export function ownLanguages(): readonly SpokenLanguage[] {
  return Object.entries(ownLocales()).map(([tag, namespaces]) => {
    const { name, words } = namespaces.common!.language as { name: string; words: string }
    return { tag, name, words: new Set([tag.toLowerCase(), name.toLowerCase(), ...words.split('|')]) }
  })
}

/** Reads all texts; throws where a file is no JSON, since a service without its texts must not start. */
export function readLocales(folder = join(packageRoot(), 'config', 'locales')): Locales {
  const locales: Record<string, Record<string, Texts>> = {}
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) locales[entry.name] = readNamespaces(join(folder, entry.name))
  }
  return locales
}

function readNamespaces(folder: string): Record<string, Texts> {
  const namespaces: Record<string, Texts> = {}
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue
    namespaces[file.slice(0, -'.json'.length)] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  }
  return namespaces
}

/**
 * The language of `tags` that comes nearest to what was wished for: one tag or an Accept-Language header ("zh-TW",
 * "fr;q=0.8, zh"), by exact tag first, then by language (RFC 4647 lookup, simplified: no script or region is preferred).
 */
export function nearestLocale(wanted: string | undefined, tags: readonly string[]): string {
  for (const wish of wishes(wanted)) {
    const found =
      tags.find((tag) => tag.toLowerCase() === wish) ?? tags.find((tag) => languageOf(tag) === languageOf(wish))
    if (found !== undefined) return found
  }
  return tags.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : (tags[0] ?? DEFAULT_LOCALE)
}

function wishes(header: string | undefined): string[] {
  if (header === undefined) return []
  return header
    .split(',', 20)
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((value) => value !== undefined)
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q), order }
    })
    .filter((wish) => wish.tag !== '' && wish.q > 0)
    .sort((a, b) => b.q - a.q || a.order - b.order)
    .map((wish) => wish.tag)
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0]!
