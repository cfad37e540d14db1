import { Worker } from 'node:worker_threads'
import type { Table } from './roster.ts'

/** Run from its sources, by tests: a thread has no loader for TypeScript of its own, and one takes longer than the workbook. */
const FROM_SOURCES = import.meta.url.endsWith('.ts')

/** The workbook, made in a thread of its own, so that a long one keeps nobody waiting. */
export async function workbookInWorker(table: Table): Promise<Buffer> {
  if (FROM_SOURCES) return (await import('./workbook.ts')).workbookOf(table)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), { workerData: table })
    worker.once('message', (content: Uint8Array) => resolve(Buffer.from(content)))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the workbook's thread ended with ${code}`))
    })
  })
}
