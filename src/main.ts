import { limitHeap } from './start/heap-size.ts'
import { inLayers } from './start/in-layers.ts'

limitHeap()
await inLayers()
const { orStop } = await import('./start/read-settings.ts')
const { runService } = await import('./start/run-service.ts')

await orStop(runService)
