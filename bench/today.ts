import type { Hall } from '../src/domain/hall/hall.ts'
import { markOf } from '../src/domain/hall/slots.ts'
import { inWorker } from '../src/reports/in-worker.ts'
import { withRole } from '../test/support/people.ts'
import { sampleHalls } from '../test/support/sample-halls.ts'
import { NOW, TestHouse } from '../test/support/test-house.ts'
import { type Figure, median } from './measure.ts'

/** A day at the desk: `/today` as a whole turn (look-up, list, drawing, commit) with many bookings beside the same with one. */

const MANY = 500
const ROUNDS = 60

export async function figures(): Promise<Figure[]> {
  const [one, many] = [await houseWith(1), await houseWith(MANY)]
  const samples: { one: number[]; many: number[] } = { one: [], many: [] }
  // in turns, so that a busy moment of the machine meets both
  for (let round = -10; round < ROUNDS; round += 1) {
    const [few, full] = [await turn(one, round), await turn(many, round)]
    if (round < 0) continue
    samples.one.push(few)
    samples.many.push(full)
  }
  await Promise.all([one.store.close(), many.store.close()])
  const [least, most] = [median(samples.one), median(samples.many)]
  return [
    { name: `/today with ${MANY} bookings beside one`, value: most / least, unit: 'x', limit: { atMost: 10 } },
    { name: `/today with ${MANY} bookings, median`, value: most, unit: 'ms' },
    { name: '/today with one booking, median', value: least, unit: 'ms' },
    { name: 'a picture of a full day, drawn', value: await picture(), unit: 'ms' },
  ]
}

async function houseWith(count: number): Promise<TestHouse> {
  const house = await TestHouse.open({}, { halls: roomy() })
  for (let i = 0; i < count; i += 1) {
    const mark = markOf('2026-11-23', `${String(12 + (i % 9)).padStart(2, '0')}:00`)
    const made = await house.store.execute({
      type: 'reserve',
      key: `bench ${i}`,
      now: NOW,
      actor: 'system',
      person: `guest-${i}`,
      hall: 'binjiang',
      service: 'badminton',
      marks: [mark],
      party: 2,
      hold: { kind: 'form', until: NOW },
      confirmed: true,
      answers: { name: `Guest ${i}`, mobile: `+86138001${String(i).padStart(5, '0')}` },
    })
    if (!made.ok) throw new Error(`not booked: ${made.code}`)
  }
  await withRole(house.store, 'ann', { role: 'staff', hall: 'binjiang' })
  return house
}

/** In milliseconds. */
async function turn(house: TestHouse, round: number): Promise<number> {
  const begin = performance.now()
  const handled = await house.porter.handle({
    id: `bench:${round}`,
    conversation: 'p:ann',
    door: 'bench',
    account: 'ann',
    address: 'ann',
    person: 'ann',
    locale: 'en',
    body: { type: 'text', text: '/today riverside' },
    at: NOW,
  })
  if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
  return performance.now() - begin
}

/** Badminton without a limit of places. */
const roomy = (): Hall[] =>
  sampleHalls().map((hall) => ({
    ...hall,
    services: hall.services.map((service) => {
      const { capacity: _, ...schedule } = service.schedule
      return service.id === 'badminton' ? { ...service, schedule } : service
    }),
  }))

async function picture(): Promise<number> {
  const guest = { text: 'Ada Lovelace', tail: ' ×2', shade: 'confirmed' } as const
  const cells = Array.from({ length: 3 }, () => ({ guests: Array.from({ length: 5 }, () => guest), places: '5/6' }))
  const rows = Array.from({ length: 14 }, (_, hour) => ({ time: `${hour + 8}:00`, cells }))
  const timetable = {
    title: '滨江活动中心',
    day: '11月24日',
    columns: ['羽毛球', '会议室', '瑜伽'],
    rows,
    legend: [],
    notes: [],
  }
  const samples: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now()
    await inWorker('timetable', timetable)
    samples.push(performance.now() - begin)
  }
  return median(samples)
}
