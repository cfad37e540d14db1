import Fuse from 'fuse.js'
import type { Catalogue, Hall } from '../../domain/hall/hall.ts'
import { inLocale, type Text } from '../../domain/text.ts'
import type { CatalogueItem } from './name-alias.ts'
import { visible } from './name-index.ts'
import { plainText } from './name-text.ts'
import { findNames } from './names.ts'
import { byPinyin } from './pinyin.ts'

/** A hall, or a service of a hall, that a guest may have meant; best first. */
export interface SearchHit {
  hall: string
  /** absent: the hall itself */
  service?: string
  /** 0 … 1 */
  score: number
}

interface Entry {
  named: CatalogueItem
  names: string[]
  categories: string[]
  more: string[]
}

const MOST = 50
/** What fuse compares in one piece; a longer query is a sentence, and its names are found by `findNames`. */
const LONGEST = 32

const searchers = new WeakMap<readonly Hall[], Fuse<Entry>>()

/**
 * Ranks halls and services for browsing: by name, category, address and description in every language, by a word, a part,
 * with a typo, or in pinyin and its initials. What the query names outright comes first; equals stand in the order of their names in `locale`. An empty
 * query finds nothing. At most 50.
 */
export function search(query: string, catalogue: Catalogue, locale: string): SearchHit[] {
  const words = plainText(query.slice(0, LONGEST)).replace(/\s+/gu, ' ').trim()
  // One Chinese character tells something, one letter nothing.
  if (words === '' || /^[\p{Script=Latin}\p{N}\p{P}]$/u.test(words)) return []
  const hits = new Map<string, SearchHit>()
  const add = ({ hall, service, score }: SearchHit): void => {
    const key = `${hall}/${service ?? ''}`
    if ((hits.get(key)?.score ?? 0) < score)
      hits.set(key, service === undefined ? { hall, score } : { hall, service, score })
  }
  for (const match of findNames(query, catalogue).matches) add(match)
  for (const { item, score = 1 } of searcher(catalogue).search(words, { limit: MOST })) {
    const { hall, service } = item.named
    // Below what was named outright: a description that has the word is a weaker answer than a name.
    add({ hall: hall.id, ...(service === undefined ? {} : { service: service.id }), score: (1 - score) * 0.9 })
  }
  const named = visible(catalogue.halls)
  for (const { named: one, score } of byPinyin(words, named, catalogue.halls))
    add({ hall: one.hall.id, ...(one.service === undefined ? {} : { service: one.service.id }), score })
  const nameOf = new Map(named.map((one) => [keyOf(one), labelOf(one, locale)]))
  const name = ({ hall, service }: SearchHit): string => nameOf.get(`${hall}/${service ?? ''}`) ?? ''
  return [...hits.values()].sort((a, b) => b.score - a.score || name(a).localeCompare(name(b), locale)).slice(0, MOST)
}

function searcher({ halls }: Pick<Catalogue, 'halls'>): Fuse<Entry> {
  let fuse = searchers.get(halls)
  if (fuse === undefined) {
    fuse = new Fuse(visible(halls).map(entryOf), {
      keys: [
        { name: 'names', weight: 3 },
        { name: 'categories', weight: 2 },
        { name: 'more', weight: 1 },
      ],
      includeScore: true,
      ignoreLocation: true,
      // Stricter than fuse's own 0.6, at which three letters find everything.
      threshold: 0.3,
    })
    searchers.set(halls, fuse)
  }
  return fuse
}

function entryOf(named: CatalogueItem): Entry {
  const { hall, service } = named
  const texts = (text: Text | undefined): string[] => Object.values(text ?? {}).map(plainText)
  return service === undefined
    ? {
        named,
        names: [...texts(hall.name), hall.id],
        categories: [],
        more: [...texts(hall.address), ...texts(hall.description)],
      }
    : {
        named,
        names: [...texts(service.name), service.id],
        categories: texts(service.category),
        more: texts(service.description),
      }
}

const keyOf = ({ hall, service }: CatalogueItem): string => `${hall.id}/${service?.id ?? ''}`
const labelOf = ({ hall, service }: CatalogueItem, locale: string): string =>
  inLocale((service ?? hall).name, locale, hall.languages)
