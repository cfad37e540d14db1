import { Worker } from 'node:worker_threads'
import type { Fact } from './fact.ts'

/** So long a pattern may take for one value (real ms); one that takes longer does not fit. */
const MOST_MS = 50

/** The thread has no loader for TypeScript: what it runs stands here. */
const CODE = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ pattern, value }) =>
    parentPort.postMessage(new RegExp('^(?:' + pattern + ')$', 'u').test(value)))
  parentPort.postMessage('ready')
`

export const fitsFact: Fact<'fits'> = ({ pattern, value }) => fitsSlowPattern(pattern, value)

let thread: Promise<Worker> | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Whether the whole value fits a pattern that the linear engine can't run: in a thread of its own, one after the other, so
 * that one that backtracks without end keeps nobody waiting. In doubt (it took too long) the value does not fit.
 */
export function fitsSlowPattern(pattern: string, value: string): Promise<boolean> {
  // A machine that is busy with other things gets a second chance.
  const next = last.then(async () => ((await tried(pattern, value)) ?? (await tried(pattern, value))) === true)
  last = next.catch(() => undefined)
  return next
}

/** undefined: it took too long, and the thread was ended. */
export async function tried(pattern: string, value: string): Promise<boolean | undefined> {
  thread ??= begun()
  const worker = await thread
  const found = await new Promise<boolean | undefined>((resolve) => {
    const late = setTimeout(resolve, MOST_MS, undefined)
    worker.ref()
    worker.once('message', (fits: boolean) => {
      clearTimeout(late)
      resolve(fits)
    })
    worker.postMessage({ pattern, value })
  })
  worker.unref()
  if (found === undefined) {
    thread = undefined
    await worker.terminate()
  }
  return found
}

async function begun(): Promise<Worker> {
  const worker = new Worker(CODE, { eval: true })
  // Starting it is not the pattern's time.
  await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  worker.on('error', () => {
    thread = undefined
  })
  worker.unref()
  return worker
}
