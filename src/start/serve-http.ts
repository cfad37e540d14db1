import type { RequestListener } from 'node:http'
import type { Settings } from '../../config/settings.ts'
import { type AppParts, makeApp } from '../http/app.ts'
import { listen, type RunningServer } from '../http/server/server.ts'
import { StartProblem } from './open-store.ts'

/** Who asks while the port is tried, such as a health check, hears that nobody serves yet. */
export const notYet: RequestListener = (_request, response) =>
  void response.writeHead(503, { 'retry-after': '1' }).end()

/** A first start that can't listen makes no data file, and no code that nobody is told. */
export async function tryPort(settings: Settings): Promise<void> {
  try {
    const { close } = await listen(notYet, settings)
    await close(0)
  } catch (error) {
    throw new StartProblem([listenSentence(error, settings)])
  }
}

/** Listens with the service's app; `close` ends its event streams. Where it can't, the store is closed, and it says why. */
export async function serveHttp(
  parts: AppParts,
  settings: Settings,
): Promise<{ listening: RunningServer; close(): void }> {
  const { app, close } = makeApp(parts)
  try {
    return { listening: await listen(app, { port: settings.port, host: settings.host, log: parts.log }), close }
  } catch (error) {
    await parts.store.close()
    throw new StartProblem([listenSentence(error, settings)])
  }
}

function listenSentence(error: unknown, { port, host }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is in use on ${host}: stop what listens there, or set PORT to another one (0: any free port).`
    case 'EACCES':
      return `PORT ${port} may not be used by this user: set PORT to one above 1023.`
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `HOST ${host} is no address of this machine: expected one of its own, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return `HTTP can't listen on ${host}, port ${port} (${code ?? error}).`
  }
}
