import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import mongoose from 'mongoose'

export interface CuttingProxy {
  /** as `url`, but by way of the proxy */
  url: string
  /** Cuts one of the connections, without a word to either side; false: there is none. */
  cut(random: () => number): boolean
  /** From now on answers come so late (ms); of connections that are open now none comes any more where it says `never`. */
  slow(ms: number | 'never'): void
  /** Answers to the next so many of this command come so late (ms), those to others at once. */
  slowTo(command: string, ms: number, times: number): void
  /** Cuts all connections and takes no new ones until `back` is called: the primary is gone, and another takes its address. */
  away(): { back(): void }
  /** The next so many commands are refused as by a member that has just stopped being the primary. */
  stepDown(commands: number): void
  close(): Promise<void>
}

/** A way to the server of `url` (a single host) whose connections can be cut. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url)
  const open = new Set<() => void>()
  const mute = new Set<() => void>()
  let late = 0
  let lateTo = { command: '', ms: 0, times: 0 }
  let gone = false
  let refusals = 0
  const server = createServer((near) => {
    if (gone) return void near.destroy()
    const far = connect(Number(target.port || 27017), target.hostname)
    const end = () => {
      open.delete(end)
      for (const side of [near, far]) side.destroy()
    }
    open.add(end)
    let held = 0
    near.on('data', (asked: Buffer) => {
      held = 0
      if (lateTo.times > 0 && commandOf(asked) === lateTo.command) {
        lateTo.times -= 1
        held = lateTo.ms
      }
      const refusal = refusals > 0 ? refusalOf(asked) : undefined
      if (refusal === undefined) far.write(asked)
      else {
        refusals -= 1
        near.write(refusal)
      }
    })
    far.on('data', (answer: Buffer) => {
      if (mute.has(end)) return
      const wait = Math.max(late, held)
      if (wait === 0) near.write(answer)
      else setTimeout(() => near.writable && near.write(answer), wait)
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
    slowTo(command, ms, times) {
      lateTo = { command, ms, times }
    },
    away() {
      gone = true
      for (const end of open) end()
      return {
        back: () => {
          gone = false
        },
      }
    },
    stepDown(commands) {
      refusals = commands
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const end of open) end()
      await closed
    },
  }
}

const { calculateObjectSize, deserialize, serialize } = mongoose.mongo.BSON
const OP_MSG = 2013
/** length, id, in answer to, operation, flags, kind of section */
const HEADER = 21
const REFUSAL = { ok: 0, code: 10107, codeName: 'NotWritablePrimary', errmsg: 'not primary' }

/** Its name; undefined: no whole command came at once. */
function commandOf(asked: Buffer): string | undefined {
  if (asked.length < HEADER || asked.readInt32LE(12) !== OP_MSG || asked.readInt32LE(0) !== asked.length)
    return undefined
  return Object.keys(deserialize(asked.subarray(HEADER, HEADER + asked.readInt32LE(HEADER))))[0]
}

/** What a member says to a command when it is no primary any more; undefined: it answers that as ever. */
function refusalOf(asked: Buffer): Buffer | undefined {
  const command = commandOf(asked)
  if (command === undefined || /^(hello|ismaster|endSessions)$/i.test(command)) return undefined
  const answer = Buffer.alloc(HEADER + calculateObjectSize(REFUSAL))
  answer.writeInt32LE(answer.length, 0)
  answer.writeInt32LE(asked.readInt32LE(4), 8)
  answer.writeInt32LE(OP_MSG, 12)
  answer.set(serialize(REFUSAL), HEADER)
  return answer
}
