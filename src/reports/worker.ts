import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { inThisThread } from './in-worker.ts'

/** Runs in a thread of its own (`in-worker.ts`). */
afterOthers()
const { name, data } = workerData as { name: 'qr'; data: Uint8Array }
parentPort?.postMessage(await inThisThread(name, data))

/** Where processors are scarce, messages go before pictures: on Linux a thread has a priority of its own. */
function afterOthers(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), 15)
  } catch {
    // another system, or one that hides it: all threads alike
  }
}
