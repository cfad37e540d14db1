/**
 * All that a store keeps, as rows that any store can write and read: for backups, and to move from one store to another.
 * What is sealed stays sealed (bytes), so a copy shows no more than the store does and opens with the same secret. Kinds and
 * fields are the tables and columns of `sqlite/file/schema.ts` as of `schema`; a store of documents translates them.
 */
export type PortableValue = string | number | null | Uint8Array

/** Some rows of one kind. The portions of a kind come one after the other, in the order of their keys. */
export interface Portion {
  kind: string
  fields: readonly string[]
  /** values in the order of `fields` */
  rows: readonly (readonly PortableValue[])[]
}

/** Everything as it stands at one instant, however long the reading takes and whatever is written meanwhile. */
export interface Snapshot {
  /** version of the tables */
  schema: number
  portions(): Iterable<Portion> | AsyncIterable<Portion>
  close(): void | Promise<void>
}

/** Where nothing is yet. What was added counts only once `finish` has ended; until then nothing stands in the store's place. */
export interface EmptyStore {
  /** Throws `StoreFault` where the rows are not of this service, or were sealed under another secret. */
  add(portion: Portion): void | Promise<void>
  /** Brings the tables to the newest version and puts everything in its place, durably. */
  finish(): void | Promise<void>
  /** Leaves nothing behind; after `finish` it does nothing. */
  abandon(): void | Promise<void>
}
