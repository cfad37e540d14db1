import { Worker } from 'node:worker_threads'
import type { Table } from './roster.ts'
import type { Timetable } from './timetable.ts'

/** What is made in a thread of its own, so that it keeps nobody waiting. */
interface Jobs {
  workbook: { takes: Table; gives: Uint8Array }
  /** a PNG */
  timetable: { takes: Timetable; gives: Uint8Array }
  /** the texts of the QR codes in a picture */
  qr: { takes: Uint8Array; gives: string[] }
}

/** Run from its sources, by tests: a thread has no loader for TypeScript of its own, and one takes longer than the work. */
const FROM_SOURCES = import.meta.url.endsWith('.ts')

/** Longer than this nothing takes that is what it should be. */
const MOST_MS = 60_000

export async function inWorker<Name extends keyof Jobs>(
  name: Name,
  data: Jobs[Name]['takes'],
): Promise<Jobs[Name]['gives']> {
  if (FROM_SOURCES) return inThisThread(name, data)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { name, data } })
    const late = setTimeout(() => worker.terminate(), MOST_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the thread for ${name} ended with ${code} and no answer`))
    })
  })
}

/** What the thread does (`worker.ts`). */
export async function inThisThread<Name extends keyof Jobs>(
  name: Name,
  data: Jobs[Name]['takes'],
): Promise<Jobs[Name]['gives']> {
  const jobs: { [Each in keyof Jobs]: (data: Jobs[Each]['takes']) => Promise<Jobs[Each]['gives']> } = {
    workbook: async (table) => (await import('./workbook.ts')).workbookOf(table),
    timetable: async (timetable) => (await import('./draw-timetable.ts')).drawTimetable(timetable),
    qr: async (picture) => (await import('./read-qr.ts')).codesIn(picture),
  }
  return jobs[name](data)
}
