import { setFlagsFromString } from 'node:v8'
import { inLayers } from './start/in-layers.ts'

// What is over is collected when the heap has grown by so much, not doubled: some percent of the time for a third of the memory.
setFlagsFromString('--heap-growing-percent=40')
await inLayers()
const { orStop } = await import('./start/read-settings.ts')
const { runService } = await import('./start/run-service.ts')

await orStop(runService)
