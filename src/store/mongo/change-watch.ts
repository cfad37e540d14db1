import { mongo } from 'mongoose'
import type { DocsNews } from '../documents/connection.ts'
import { asFault, mayPass } from './mongo-faults.ts'
import type { StoredDoc } from './stored-form.ts'

/** Of the driver's collection, what is needed here. */
type Watched = Pick<mongo.Collection<StoredDoc>, 'watch'>

/**
 * What was written and is claimed by nobody: a claim says nothing new yet, and is followed by another change. Content stays
 * where it is.
 */
const PIPELINE = [
  {
    $match: {
      operationType: { $in: ['insert', 'update', 'replace'] },
      'updateDescription.updatedFields.pending': { $exists: false },
    },
  },
  { $project: { documentKey: 1 } },
]

/**
 * Listens to the collection's change stream, which replica sets and sharded clusters have, from now on. Returns how to end it;
 * undefined where the server has none, or gives none to this user. Throws `StoreFault` where it can't be reached now. The driver
 * goes on by itself after a fail-over.
 */
export async function watchChanges(
  docs: Watched,
  { changed, ended }: DocsNews,
): Promise<(() => Promise<void>) | undefined> {
  const stream = docs.watch<StoredDoc, Change>(PIPELINE)
  const close = () => stream.close().catch(() => undefined)
  let stopped = false
  const hear = (change: Change | null) => {
    const id = change?.documentKey?._id
    if (id !== undefined) changed(id)
  }
  try {
    // Only with the first question does the driver open it.
    hear(await stream.tryNext())
  } catch (error) {
    await close()
    if (mayPass(error)) throw asFault(error)
    // Whatever it says: it does not know the word, is no member of a set, or this user may not.
    if (error instanceof mongo.MongoServerError) return undefined
    throw error
  }
  const listening = (async () => {
    try {
      while (!stopped) hear(await stream.next())
    } catch {
      // Told below.
    }
    await close()
    if (!stopped) ended()
  })()
  return async () => {
    stopped = true
    await close()
    await listening
  }
}

/** As the pipeline leaves it. */
type Change = mongo.ChangeStreamDocument<StoredDoc> & { documentKey?: { _id: string } }
