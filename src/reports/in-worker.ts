import { Worker } from 'node:worker_threads'
import type { Table } from './roster.ts'

/** The workbook, made in a thread of its own, so that a long one keeps nobody waiting. */
export function workbookInWorker(table: Table): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = threadOf(table)
    worker.once('message', (content: Uint8Array) => resolve(Buffer.from(content)))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the workbook's thread ended with ${code}`))
    })
  })
}

/** A thread has no loader for TypeScript of its own: run from the sources (by tests), it gets one first. */
function threadOf(workerData: Table): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./workbook-worker.js', import.meta.url), { workerData })
  const file = JSON.stringify(new URL('./workbook-worker.ts', import.meta.url).href)
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(code, { eval: true, workerData })
}
