/** Another process on the same data file. It says "ready", waits for a line on stdin, works, and tells what came of it. */
import { once } from 'node:events'
import type { Turn, TurnResult } from '../../../src/store/port/store.ts'
import { released } from '../../../src/store/sqlite/file/database.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { mark, NOW } from '../halls.ts'
import { booked, cancelling, changing, confirming, finished, finishing, reserving, said, take } from '../kit.ts'

const [work = '', file = '', name = '', code = ''] = process.argv.slice(2)
const store = await openSqlite({ file, secret: 'only for tests' })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('still alive')
}

/** Reserves, confirms, moves and cancels among a few slots as fast as it can; prints the ids of what it keeps. */
async function race(): Promise<void> {
  const kept: string[] = []
  const guest = async (i: number) => {
    const result = await store.execute(
      reserving({ key: `${name} ${i}`, person: `${name}-${i}`, marks: [mark(9 + (i % 3))], party: 1 + (i % 3) }),
    )
    if (!result.ok) return
    const sure = await store.execute(confirming(booked(result)))
    if (!sure.ok) throw new Error(`a hold was lost: ${sure.code}`)
    const booking = booked(sure)
    if (i % 4 === 0) await store.execute(cancelling(booking))
    else {
      if (i % 4 === 1) await store.execute({ ...changing(booking, { marks: [mark(12)] }), key: `${name} moves ${i}` })
      kept.push(booking.id)
    }
  }
  for (let i = 0; i < 120; i += 4) await Promise.all([guest(i), guest(i + 1), guest(i + 2), guest(i + 3)])
  process.stdout.write(`${JSON.stringify(kept)}\n`)
}

/** Wants what only one can have, and more than one may have; prints what it got. */
async function contend(): Promise<void> {
  const hours = Array.from({ length: 6 }, (_, i) => (name === 'left' ? 9 + i : 15 + i))
  const common = { now: NOW, actor: name } as const
  const other = name === 'left' ? 'right' : 'left'
  const [claimed, revoked, ...reserved] = await Promise.all([
    store.execute({ ...common, type: 'claim', key: `claim ${name}`, person: `guest ${name}`, code }),
    store.execute({ ...common, type: 'revoke', key: `revoke ${name}`, person: other, role: { role: 'admin' } }),
    ...hours.map((hour) =>
      store.execute(
        reserving({ key: `${name} ${hour}`, service: 'meeting-room', marks: [mark(hour)], party: 1, confirmed: true }),
      ),
    ),
  ])
  const had = reserved.filter(({ ok }) => ok).length
  process.stdout.write(`${JSON.stringify({ claimed: claimed.ok, revoked: revoked.ok, had })}\n`)
}

/** Goes as far as its name says with one booked message, and is gone. */
async function crash(): Promise<void> {
  const event = said({ id: 'the event', conversation: 'p:ada' })
  const hold = booked(await store.execute(reserving({ key: 'hold' })))
  if (name === 'before accept') die()
  const accepting = store.accept(event, name === 'accepted' ? undefined : take)
  if (name === 'while accepting') die()
  const accepted = await accepting
  if (name === 'accepted' || accepted.status !== 'new' || accepted.turn === undefined) return die()
  if (name === 'taken') die()
  const committing = store.commitTurn({ ...turnOf(accepted.turn), command: confirming(hold) })
  if (name === 'while committing') setImmediate(die)
  const done = await committing
  if (!done.ok) throw new Error('fenced')
  if (name === 'committed') die()
  const sends = await store.takeSends({ doors: ['push'], limit: 1, ...take })
  if (name === 'sent, not marked') die()
  await store.settleSend(sends[0]!, { sent: true })
  die()
}

function turnOf(turn: Turn) {
  const finish = (): TurnResult => {
    if (name === 'inside the transaction') die()
    return finished({
      sends: [{ id: 'the send', door: 'push', address: 'a', conversation: turn.conversation, body: 'booked' }],
    })
  }
  return finishing(turn, finish)
}

/** Is done with the file, and ends only when it is told to. */
async function linger(): Promise<void> {
  await store.close()
  process.stdout.write('closed\n')
  await once(process.stdin, 'data')
  await released()
}

const works: Record<string, () => Promise<void>> = { race, contend, crash, linger }
await works[work]?.()
await store.close()
process.exit()
