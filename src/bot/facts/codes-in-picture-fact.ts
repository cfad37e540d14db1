import { inWorker } from '../../reports/in-worker.ts'
import type { Fact } from './fact.ts'
import { keptFact } from './kept-fact.ts'

/** None where the file is no picture, is somebody else's, or can't be read. */
export const codesInPictureFact: Fact<'codesInPicture'> = async ({ file }, scope, store) => {
  if (!(await keptFact({ need: 'kept', file }, scope, store))) return []
  const kept = await store.file(file, scope.now)
  return kept === undefined ? [] : inWorker('qr', kept.content).catch(() => [])
}
