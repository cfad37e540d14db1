import { parentPort, workerData } from 'node:worker_threads'
import type { Table } from './roster.ts'
import { workbookOf } from './workbook.ts'

/** Runs in a thread of its own, so that a long roster keeps nobody waiting. */
parentPort?.postMessage(await workbookOf(workerData as Table))
