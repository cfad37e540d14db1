import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { learntFile, phraseTags } from '../../../config/phrase-files.ts'

test.each(phraseTags())('what the build has learnt of %s is less than a megabyte', (tag) => {
  const sizes = (['guests', 'staff'] as const).map((of) => statSync(learntFile(tag, of)).size)
  expect(sizes[0]! + sizes[1]!).toBeLessThan(1_000_000)
})
