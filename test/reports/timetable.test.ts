import { createCanvas, type ImageData, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import { instantOf } from '../../src/domain/time/zone.ts'
import { drawTimetable } from '../../src/reports/draw-timetable.ts'
import { type Timetable, timetableOf } from '../../src/reports/timetable.ts'
import { aHall } from '../support/halls.ts'

const DATE = '2026-11-24'
const HALL: Hall = aHall()
const SERVICE = HALL.services.find(({ id }) => id === 'badminton')
const at = (hour: number) => instantOf(DATE, hour * 60, HALL.zone)!

const booking = (name: string, hour: number, over: Partial<Booking> = {}): Booking => ({
  id: `b${name}${hour}`,
  code: 'CODE-CODE',
  state: 'confirmed',
  version: 1,
  hall: HALL.id,
  service: SERVICE!.id,
  person: 'p',
  claims: [{ pool: SERVICE!.pool, mark: `T20261124-${String(hour).padStart(2, '0')}00`, places: over.party ?? 1 }],
  start: at(hour),
  end: at(hour + 1),
  zone: HALL.zone,
  party: 1,
  answers: { name },
  formVersion: 1,
  createdAt: 0,
  changedAt: 0,
  ...over,
})

const made = (bookings: readonly Booking[]): Timetable =>
  timetableOf({ hall: HALL, date: DATE }, bookings, {
    day: 'Tuesday',
    text: (text) => text['zh-CN'] ?? '',
    name: ({ answers }) => String(answers.name),
    state: (shade) => shade,
    more: (count) => `+${count}`,
    beside: (services) => services.join(),
    nobody: 'nobody',
  })

test('guests stand where they begin; what goes on, who is more and what is taken is there', () => {
  const crowd = Array.from({ length: 7 }, (_, n) => booking(`G${n}`, 12))
  const { columns, rows, legend, notes } = made([
    booking('Ada', 9, { party: 2 }),
    booking('王芳', 10, { end: at(12), state: 'checkedIn' }),
    ...crowd,
    booking('gone', 15, { state: 'cancelled' }),
  ])
  expect(columns[0]).toBe('羽毛球')
  const cellAt = (time: string) => rows.find((row) => row.time === time)?.cells[0]
  expect(cellAt('09:00')).toEqual({ guests: [{ text: 'Ada', tail: ' ×2', shade: 'confirmed' }], places: '2/6' })
  expect(cellAt('10:00')?.guests).toEqual([{ text: '王芳', tail: ' –12:00', shade: 'checkedIn' }])
  expect(cellAt('11:00')).toEqual({ guests: [], goesOn: true })
  expect(cellAt('12:00')?.guests).toHaveLength(4)
  expect(cellAt('12:00')).toMatchObject({ more: '+3', places: '7/6' })
  expect(cellAt('15:00')).toEqual({ guests: [] })
  expect(legend.map(({ shade }) => shade)).toEqual(['confirmed', 'checkedIn'])
  expect(notes).toEqual([])
  expect(made([]).notes).toEqual(['nobody'])
})

/** Dark pixels of a part of the picture: letters are there, and no background. */
async function inkOf(png: Uint8Array, [x, y, width, height]: readonly [number, number, number, number]) {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data }: ImageData = context.getImageData(x, y, width, height)
  const dark = Array.from({ length: data.length / 4 }, (_, i) => (data[i * 4]! < 140 ? 1 : 0))
  return { dark, count: dark.filter((each) => each === 1).length, width: image.width, height: image.height }
}

const TITLE = [20, 10, 400, 48] as const
const FIRST_GUEST = [106, 138, 200, 34] as const

test('labels are drawn, with letters of their own in Chinese too, on a picture as wide as a phone', async () => {
  const base = made([booking('Ada', 9)])
  const inkWith = async (change: Partial<Timetable>, part: typeof TITLE | typeof FIRST_GUEST = TITLE) =>
    inkOf(await drawTimetable({ ...base, ...change }), part)
  const [court, room, none] = [
    await inkWith({ title: '羽毛球馆' }),
    await inkWith({ title: '会议中心' }),
    await inkWith({ title: '' }),
  ]
  expect(court.width).toBe(720)
  expect(none.count).toBe(0)
  expect(court.count).toBeGreaterThan(300)
  // boxes for letters that a font does not have are all alike
  expect(court.dark).not.toEqual(room.dark)
  expect((await inkWith({ title: 'Müller 馆' })).dark).not.toEqual((await inkWith({ title: 'Muller 馆' })).dark)

  const named = await inkWith({}, FIRST_GUEST)
  const other = await inkOf(await drawTimetable(made([booking('Bob', 9)])), FIRST_GUEST)
  expect(named.count).toBeGreaterThan(50)
  expect(named.dark).not.toEqual(other.dark)
})

test('a day with many guests, long names and emoji is a picture that platforms take', async () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    booking(`${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)} 🎉 ${n}`, 9 + (n % 12)),
  )
  const png = await drawTimetable(made(many))
  const { width, height } = await loadImage(png)
  expect(width + height).toBeLessThan(10_000)
  expect(height / width).toBeLessThan(20)
  expect(png.length).toBeLessThan(1_000_000)
})
