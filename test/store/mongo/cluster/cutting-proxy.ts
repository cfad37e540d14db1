import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CuttingProxy {
  /** as `url`, but by way of the proxy */
  url: string
  /** Cuts one of the connections, without a word to either side; false: there is none. */
  cut(random: () => number): boolean
  close(): Promise<void>
}

/** A way to the server of `url` (a single host) whose connections can be cut. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url)
  const open = new Set<() => void>()
  const server = createServer((near) => {
    const far = connect(Number(target.port || 27017), target.hostname)
    const end = () => {
      open.delete(end)
      for (const side of [near, far]) side.destroy()
    }
    open.add(end)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const)
      tie(from, to, end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const way = new URL(url)
  way.hostname = '127.0.0.1'
  way.port = String((server.address() as AddressInfo).port)
  // A member of a replica set would else name the others' own addresses.
  way.searchParams.set('directConnection', 'true')
  return {
    url: way.href,
    cut(random) {
      const end = [...open][Math.floor(random() * open.size)]
      end?.()
      return end !== undefined
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const end of open) end()
      await closed
    },
  }
}

function tie(from: Socket, to: Socket, end: () => void): void {
  from.setNoDelay(true)
  from.pipe(to)
  from.once('close', end)
  from.once('error', end)
}
