import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

export interface CuttingProxy {
  /** as `url`, but by way of the proxy */
  url: string
  /** Cuts one of the connections, without a word to either side; false: there is none. */
  cut(random: () => number): boolean
  /** From now on answers come so late (ms); of connections that are open now none comes any more where it says `never`. */
  slow(ms: number | 'never'): void
  close(): Promise<void>
}

/** A way to the server of `url` (a single host) whose connections can be cut. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url)
  const open = new Set<() => void>()
  const mute = new Set<() => void>()
  let late = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port || 27017), target.hostname)
    const end = () => {
      open.delete(end)
      for (const side of [near, far]) side.destroy()
    }
    open.add(end)
    near.pipe(far)
    far.on('data', (answer: Buffer) => {
      if (mute.has(end)) return
      if (late === 0) near.write(answer)
      else setTimeout(() => near.writable && near.write(answer), late)
    })
    for (const side of [near, far]) {
      side.setNoDelay(true)
      side.once('close', end)
      side.once('error', end)
    }
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
    slow(ms) {
      if (ms === 'never') for (const end of open) mute.add(end)
      else late = ms
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const end of open) end()
      await closed
    },
  }
}
