/** The whole service over HTTP, as people meet it: latency, CPU a booking, a crowd, cold start and memory. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { bookingOf, dataFolder, Guest, lastOf, type Service, startService } from '../test/support/service.ts'
import { type Figure, median, quantile, timed } from './measure.ts'

export const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_LIMIT_MESSAGES: 'off', HALLO_LIMIT_SESSIONS: 'off' }
const PER_ROUND = 20

export async function figures(): Promise<Figure[]> {
  const folder = await dataFolder()
  const starts: number[] = []
  let service: Service | undefined
  try {
    for (let round = 0; round < 5; round += 1) {
      await service?.stop()
      const [milliseconds, started] = await timed(async () => {
        const running = await startService({ folder, env })
        await (await fetch(running.url)).text()
        return running
      })
      service = started
      starts.push(milliseconds)
    }
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const idle = residentMegabytes(service!.pid)
    return [
      { name: 'cold start to a ready page', value: median(starts) / 1000, unit: 's', limit: { atMost: 2 } },
      { name: 'resident memory when idle', value: idle, unit: 'MB', limit: { atMost: 150 } },
      ...(await bookings(service!)),
      ...(await steady(service!)),
      ...(await crowd(service!)),
      { name: 'resident memory afterwards', value: residentMegabytes(service!.pid), unit: 'MB' },
    ]
  } finally {
    await service?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A booking: one sentence, a "yes", and the calendar file fetched; 20 people at once, their sessions made before. Node still
 * compiles while it serves its first hundreds: what it spends on the earlier ones is reported beside the figure that counts.
 */
async function bookings(service: Service): Promise<Figure[]> {
  const ROUNDS = 50 // 1,000 bookings: all that the sample hall has room for
  const early = { from: 10, to: 25 }
  const warm = { from: 30, to: ROUNDS }
  const guests: Guest[] = []
  while (guests.length < ROUNDS * PER_ROUND)
    guests.push(...(await Promise.all(Array.from({ length: PER_ROUND }, () => Guest.arrive(service.url)))))
  const spent: number[] = []
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    spent.push(cpuMilliseconds(service.pid))
    await Promise.all(
      guests.splice(0, PER_ROUND).map(async (guest, number) => {
        const [milliseconds] = await timed(() => book(service, guest, round * PER_ROUND + number))
        if (round >= warm.from) times.push(milliseconds)
      }),
    )
  }
  spent.push(cpuMilliseconds(service.pid))
  const cpu = ({ from, to }: typeof warm) => (spent[to]! - spent[from]!) / ((to - from) * PER_ROUND)
  return [
    {
      name: 'CPU of a whole booking (sentence, yes, .ics), 20 at once',
      value: cpu(warm),
      unit: 'ms',
      limit: { atMost: 3 },
    },
    {
      name: `the same among a service's first (${early.from * PER_ROUND} to ${early.to * PER_ROUND})`,
      value: cpu(early),
      unit: 'ms',
    },
    { name: 'a whole booking, 20 at once, median', value: median(times), unit: 'ms' },
  ]
}

/** The `number`th of at most 1,000: that is all that the sample hall has room for; of any number in a hall with more. */
export async function book(service: Service, guest: Guest, number: number): Promise<void> {
  // 6 places a slot, 12 slots a day, two weeks: every booking finds room
  const slot = Math.floor(number / 6) % (14 * 12)
  const date = new Date(Date.UTC(2026, 10, 24 + Math.floor(slot / 12))).toISOString().slice(0, 10)
  const hour = String(9 + (slot % 12)).padStart(2, '0')
  const asked = await guest.say(
    `badminton at Riverside on ${date} at ${hour}:00 for 1, I'm Ada Lovelace, 138${String(30_000_000 + number)}`,
  )
  if (lastOf(asked).ask?.kind !== 'confirm') throw new Error(`not asked to confirm: ${JSON.stringify(asked)}`)
  const done = await guest.say('yes')
  if (bookingOf(done)?.state !== 'confirmed') throw new Error(`not booked: ${JSON.stringify(done)}`)
  const ics = done.replies.flatMap((reply) => reply.files ?? []).find((file) => file.name.endsWith('.ics'))
  const response = await fetch(`${service.url}${ics!.url}`)
  if (!(await response.text()).startsWith('BEGIN:VCALENDAR')) throw new Error('no calendar file')
}

/** 50 people, each a message a second, spread over the second; a dialog walked step by step. */
async function steady(service: Service): Promise<Figure[]> {
  const PEOPLE = 50
  const words = [
    'book',
    'Riverside',
    'badminton',
    'tomorrow',
    'back',
    'tomorrow',
    '1',
    '2',
    'cancel',
    'what is free tomorrow?',
  ]
  const guests = await Promise.all(Array.from({ length: PEOPLE }, () => Guest.arrive(service.url)))
  const times: number[] = []
  await Promise.all(
    guests.map(async (guest, number) => {
      const begin = performance.now() + (number * 1000) / PEOPLE
      for (const [turn, word] of words.entries()) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, begin + turn * 1000 - performance.now())))
        const [milliseconds, answer] = await timed(() => guest.say(word))
        if (answer.status !== 200) throw new Error(`${word}: ${answer.status}`)
        times.push(milliseconds)
      }
    }),
  )
  return [
    { name: '50 people, a message a second each: median', value: median(times), unit: 'ms', limit: { atMost: 5 } },
    {
      name: '50 people, a message a second each: 99th percentile',
      value: quantile(times, 0.99),
      unit: 'ms',
      limit: { atMost: 20 },
    },
  ]
}

/** 200 people say the same sentence for the same last place at the same moment. */
async function crowd(service: Service): Promise<Figure[]> {
  const PEOPLE = 200
  const guests = await Promise.all(Array.from({ length: PEOPLE }, () => Guest.arrive(service.url)))
  const [milliseconds, answers] = await timed(() =>
    Promise.all(
      guests.map((guest, number) =>
        guest.say(
          `meeting room at Riverside on 2026-12-05 at 15:00 for 5, I'm Ada Lovelace, 139${String(10_000_000 + number)}`,
        ),
      ),
    ),
  )
  const held = answers.filter((answer) => lastOf(answer).ask?.kind === 'confirm')
  if (held.length !== 1) throw new Error(`${held.length} hold the one place`)
  return [
    {
      name: '200 people want the last place: all answered',
      value: milliseconds / 1000,
      unit: 's',
      limit: { atMost: 1 },
    },
  ]
}

// Linux only, as the figures are.
export function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
function residentMegabytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1]) / 1024
}
