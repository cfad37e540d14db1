import { collectGarbage } from '../../collect-garbage.ts'
import type { Collection, Connection, DocsPage } from '../connection.ts'
import { COLLECTIONS } from '../keys.ts'

/** So many documents are in memory at once; of large ones fewer. */
const PAGE = 200
const PAGES: { readonly [C in Collection]?: number } = { pieces: 10, intents: 20 }
/** So many pages leave about as much behind as may lie about. */
const COLLECT_AFTER = 20
/** More of a collection are counted, not named. */
const NAMED = 10

/** Each document of a collection is read by itself. */
export async function* pagesOf<C extends Collection>(by: Connection, collection: C): AsyncGenerator<DocsPage<C>> {
  let pages = 0
  for (let after: string | undefined; ; ) {
    const page = await by.page(collection, { after, limit: PAGES[collection] ?? PAGE })
    yield page
    pages += 1
    if (pages % COLLECT_AFTER === 0) collectGarbage()
    if (page.next === undefined) return
    after = page.next
  }
}

/** Opens every sealed value; what can't be opened, and is not of somebody who was erased, is damaged. `known`: was looked at already. */
export async function unopened(by: Connection, known: ReadonlySet<Collection>): Promise<string[]> {
  const found: string[] = []
  for (const collection of COLLECTIONS) {
    if (known.has(collection)) continue
    const bad: string[] = []
    for await (const { damaged } of pagesOf(by, collection)) bad.push(...damaged)
    found.push(...bad.slice(0, NAMED).map((id) => `${collection} ${id}: can't be opened`))
    if (bad.length > NAMED) found.push(`${collection}: ${bad.length - NAMED} more can't be opened`)
  }
  return found
}
