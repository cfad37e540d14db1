/**
 * Loaded before a process begins (`node --import`): measures its event loop and its memory, and tells them when it is asked over
 * its channel. The program itself knows nothing of it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.channel !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  setInterval(look, 50).unref()
  process.on('message', (what) => {
    look()
    process.send?.({ stallMs: delay.max / 1e6, megabytes: most / 1e6 })
    if (what === 'reset') {
      delay.reset()
      most = 0
    }
  })
  // It must not keep the process alive.
  process.channel.unref()
}
