import type { DocOf } from '../documents/connection.ts'
import { Batches } from './batches.ts'

type Doc = DocOf<'slots'>
export type Change = (doc: Doc | undefined) => Omit<Doc, 'id'> | undefined

interface Asked {
  change: Change
  known: Doc | undefined
}

/**
 * Changes of one document that a process wants at about the same time are made one after the other in memory, and written
 * together. A crowd at one slot would else meet there again and again.
 */
export class SharedChanges {
  readonly #write: (id: string, change: Change, known: Doc | undefined) => Promise<Doc | undefined>
  readonly #batches = new Map<string, { batches: Batches<Asked, Doc | undefined>; users: number }>()

  /** `write` makes one change: it is asked again where others were faster. */
  constructor(write: (id: string, change: Change, known: Doc | undefined) => Promise<Doc | undefined>) {
    this.#write = write
  }

  /** The document as it is then, with what others have changed along; undefined: this change may not be made. */
  async change(id: string, change: Change, known: Doc | undefined): Promise<Doc | undefined> {
    const entry = this.#batches.get(id) ?? { batches: this.#batchesOf(id), users: 0 }
    this.#batches.set(id, entry)
    entry.users += 1
    try {
      return await entry.batches.ask({ change, known })
    } finally {
      entry.users -= 1
      if (entry.users === 0) this.#batches.delete(id)
    }
  }

  #batchesOf(id: string): Batches<Asked, Doc | undefined> {
    let last: Doc | undefined
    return new Batches(async (all) => {
      let made: boolean[] = []
      const together: Change = (before) => {
        made = []
        let doc = before
        for (const { change } of all) {
          const after = change(doc)
          made.push(after !== undefined)
          if (after !== undefined) doc = { ...after, id }
        }
        return doc === before && !made.includes(true) ? undefined : doc
      }
      const newest = [last, ...all.map(({ known }) => known)].reduce((a, b) => ((b?.rev ?? 0) > (a?.rev ?? 0) ? b : a))
      last = await this.#write(id, together, newest)
      return made.map((each) => (each ? last : undefined))
    })
  }
}
