import { expect, test } from 'vitest'
import { keptFiles } from '../../../src/store/sqlite/kept-files.ts'
import { type FileRows, PIECE } from '../../../src/store/sqlite/rows/file-rows.ts'

test('the log is moved into the data file while a large file is kept, not all of it after it', async () => {
  const done: string[] = []
  const rows = {
    begin: () => true,
    put: () => void done.push('piece'),
    finish: () => void done.push('end'),
  } as unknown as FileRows
  const batch = { write: async <T>(work: () => T) => work(), read: async <T>(work: () => T) => work() }
  const files = keptFiles(batch, rows, () => void done.push('checkpoint'))
  const content = Buffer.alloc(10 * PIECE)
  await files.keepFile({ id: 'a', person: 'ada', name: 'a.png', type: 'image/png', content, now: 0, expires: 1 })
  expect(
    done
      .join(' ')
      .split('checkpoint')
      .map((part) => part.match(/piece/g)?.length ?? 0),
  ).toEqual([5, 4, 1])
})
