import { memoryStore } from '../support/store.ts'
import { storeConformance } from './conformance.ts'
import { halls, NOW } from './halls.ts'

storeConformance('the SQLite store', async () => {
  let passed = 0
  const store = await memoryStore({ halls, now: NOW, clock: () => Date.now() + passed })
  return {
    store,
    pass: (ms) => {
      passed += ms
    },
  }
})
