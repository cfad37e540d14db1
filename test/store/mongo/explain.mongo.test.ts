import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelsOf } from '../../../src/store/mongo/models.ts'
import { StoredForm } from '../../../src/store/mongo/stored-form.ts'
import { openVault } from '../../../src/store/vault.ts'
import { QUERIES, shapeOf } from '../documents/queries.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

interface Stage {
  stage?: string
}

/** All stages of a plan, however deep. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return []
  const own = (plan as Stage).stage
  return [...(own === undefined ? [] : [own]), ...Object.values(plan).flatMap(stagesOf)]
}

/** How the server would go about it; undefined: it explains nothing. */
async function stagesFor(client: mongoose.Connection, find: object): Promise<string[] | undefined> {
  const explained = await client.db!.command({ explain: find, verbosity: 'queryPlanner' }).catch(() => undefined)
  const stages = stagesOf(explained?.queryPlanner?.winningPlan)
  return stages.length > 0 ? stages : undefined
}

/**
 * Whether the server is a judge of searches: MongoDB's own planner finds the index in each of these. (SecantusDB 0.7 explains, and goes
 * through the whole collection in all of them.)
 */
async function plans(client: mongoose.Connection): Promise<boolean> {
  const docs = client.db!.collection('textbook')
  for (const key of ['a', 'b']) {
    const only = { partialFilterExpression: { [`k.${key}`]: { $exists: true } } }
    await docs.createIndex({ [`k.${key}`]: 1, 'k.n': 1 }, only)
  }
  for (const { filter, sort } of [
    { filter: { 'k.a': 'x' } },
    { filter: { 'k.a': { $in: ['x', 'y'] }, 'k.n': { $lte: 1 } } },
    { filter: { $or: [{ 'k.a': 'x' }, { 'k.b': { $exists: true } }] } },
    { filter: { 'k.a': { $exists: true } }, sort: { 'k.a': 1 } },
  ]) {
    const stages = await stagesFor(client, { find: 'textbook', filter, ...(sort && { sort }) })
    if (stages === undefined || stages.includes('COLLSCAN')) return false
  }
  return true
}

describe.skipIf(server === undefined)('on a server that explains', () => {
  let url: string
  let client: mongoose.Connection
  beforeAll(async () => {
    url = newDatabase()
    client = await mongoose.createConnection(url).asPromise()
    for (const model of Object.values(modelsOf(client))) await model.createIndexes()
  })
  afterAll(async () => {
    await client.close()
    await dropDatabase(url)
  })

  test('no search goes through a whole collection', async ({ skip }) => {
    if ((await stagesFor(client, { find: 'bookings', filter: {} })) === undefined) {
      console.error('\n=== SKIPPED: how the server goes about searches, for this one explains none\n')
      skip()
    }
    if (!(await plans(client))) {
      console.error('\n=== SKIPPED: how the server goes about searches, for this one uses no index in textbook cases\n')
      skip()
    }
    const form = new StoredForm(openVault('only for tests'))
    for (const [collection, query] of QUERIES) {
      const sort = form.sort(query)
      const stages = await stagesFor(client, { find: collection, filter: form.filter(query), ...(sort && { sort }) })
      expect(stages, shapeOf(collection, query)).toBeDefined()
      expect(stages, shapeOf(collection, query)).not.toContain('COLLSCAN')
    }
  })
})
