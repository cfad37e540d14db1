import { inLayers } from './start/in-layers.ts'

await inLayers()
const { orStop } = await import('./start/read-settings.ts')
const { runService } = await import('./start/run-service.ts')

await orStop(runService)
