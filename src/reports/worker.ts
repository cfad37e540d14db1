import { parentPort, workerData } from 'node:worker_threads'
import { inThisThread } from './in-worker.ts'

/** Runs in a thread of its own (`in-worker.ts`). */
const { name, data } = workerData as { name: 'qr'; data: Uint8Array }
parentPort?.postMessage(await inThisThread(name, data))
