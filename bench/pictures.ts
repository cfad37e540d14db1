/** Pictures of a day beside messages: what others wait while somebody's picture is being drawn. */
import { rm } from 'node:fs/promises'
import { dataFolder, Guest, startService } from '../test/support/service.ts'
import { SETUP_CODE } from '../test/support/transcript.ts'
import { type Figure, quantile, timed } from './measure.ts'
import { env } from './service.ts'

const ROUNDS = 8
const MESSAGES = 60
/** A person types every second or so; ten of them. */
const EVERY_MS = 60

export async function figures(): Promise<Figure[]> {
  const folder = await dataFolder()
  const service = await startService({ folder, env: { ...env, HALLO_SETUP_CODE: SETUP_CODE } })
  try {
    const staff = await Guest.arrive(service.url)
    for (let i = 0; i < 20; i += 1) {
      const guest = await Guest.arrive(service.url)
      await guest.say(`badminton at Riverside today at ${12 + (i % 8)}:00 for 1, Ann Lee, 1380013${1000 + i}`)
      await guest.say('yes')
    }
    await staff.say(`/claim ${SETUP_CODE}`)
    const { replies } = await staff.say('/today riverside')
    const url = replies.flatMap(({ images = [] }) => images as { url: string }[])[0]?.url
    if (url === undefined) throw new Error(`no picture of the day: ${JSON.stringify(replies)}`)
    const guest = await Guest.arrive(service.url)
    const samples: { without: number[]; beside: number[] } = { without: [], beside: [] }
    let pictures = 0
    // in turns, so that a busy moment of the machine meets both
    for (let round = -1; round < ROUNDS; round += 1) {
      const without = await messages(guest)
      let over = false
      const drawing = (async () => {
        while (!over) {
          const response = await fetch(service.url + url)
          if (response.status !== 200) throw new Error(`the picture was ${response.status}`)
          await response.arrayBuffer()
          pictures += 1
        }
      })()
      const beside = await messages(guest)
      over = true
      await drawing
      if (round < 0) continue
      samples.without.push(...without)
      samples.beside.push(...beside)
    }
    const [plain, slowed] = [quantile(samples.without, 0.99), quantile(samples.beside, 0.99)]
    const p99 = 'messages, 99th percentile'
    return [
      { name: `${p99}, beside pictures against without`, value: slowed / plain, unit: 'x', limit: { atMost: 3 } },
      { name: `${p99}, without pictures`, value: plain, unit: 'ms' },
      { name: `${p99}, with one after the other drawn`, value: slowed, unit: 'ms' },
      { name: 'pictures drawn meanwhile', value: pictures, unit: '' },
    ]
  } finally {
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What each of them took, in milliseconds. */
async function messages(guest: Guest): Promise<number[]> {
  const sent: Promise<number>[] = []
  for (let i = 0; i < MESSAGES; i += 1) {
    sent.push(timed(() => guest.say('my bookings')).then(([milliseconds]) => milliseconds))
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  return Promise.all(sent)
}
