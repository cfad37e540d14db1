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
    const form = new StoredForm(openVault('only for tests'))
    for (const [collection, query] of QUERIES) {
      const sort = form.sort(query)
      const stages = await stagesFor(client, { find: collection, filter: form.filter(query), ...(sort && { sort }) })
      expect(stages, shapeOf(collection, query)).toBeDefined()
      expect(stages, shapeOf(collection, query)).not.toContain('COLLSCAN')
    }
  })
})
