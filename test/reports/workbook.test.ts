import exceljs from 'exceljs'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { inWorker } from '../../src/reports/in-worker.ts'
import { rosterTable, type Table } from '../../src/reports/roster.ts'
import { rosterWords } from '../../src/services/roster-words.ts'
import { aHall, aService } from '../support/halls.ts'

const text = (en: string) => ({ en, 'zh-CN': en })
const service = aService({
  fields: [
    ...aService().fields,
    { id: 'age', kind: 'number', label: text('Age'), required: false, sensitive: false },
    { id: 'born', kind: 'date', label: text('Born'), required: false, sensitive: false },
    { id: 'racket', kind: 'yesno', label: text('Racket'), required: false, sensitive: false },
    {
      id: 'level',
      kind: 'choice',
      label: text('Level'),
      required: false,
      sensitive: false,
      options: [{ id: 'pro', label: text('Professional') }],
    },
  ],
})
const catalogue = { version: 1, halls: [aHall({ services: [service] })] }
const start = Date.parse('2026-11-24T10:00:00Z') // 18:00 in Shanghai
const booking: Booking = {
  id: '7kmd2qxv',
  code: '7KMD-2QXV',
  state: 'confirmed',
  version: 2,
  hall: 'binjiang',
  service: 'badminton',
  person: 'ada',
  claims: [{ pool: 'binjiang/badminton', mark: 'T20261124-1800', places: 2 }],
  start,
  end: start + 3_600_000,
  zone: 'Asia/Shanghai',
  party: 2,
  answers: {
    name: '=HYPERLINK("http://x","y")',
    mobile: '+8613800138000',
    age: 33,
    born: '1993-02-01',
    racket: true,
    level: 'pro',
  },
  formVersion: 1,
  createdAt: start - 86_400_000,
  changedAt: start,
}

test('an independent reader finds one row a guest, typed cells, masked numbers, and no formula', async () => {
  const table = rosterTable([booking], catalogue, 'en', rosterWords('en'))
  const content = Buffer.from(await inWorker('workbook', table))
  const [sheet] = await readXlsxFile(content)
  const [head, first, second, ...others] = sheet!.data
  expect(others).toEqual([])
  expect(head).toEqual([
    'Code',
    'State',
    'Date',
    'From',
    'To',
    'Hall',
    'Service',
    'Guest',
    'Party',
    'Booked at',
    'Name',
    'Mobile number',
    'Age',
    'Born',
    'Racket',
    'Level',
  ])
  expect(first!.slice(0, 3)).toEqual(['7KMD-2QXV', 'confirmed', new Date('2026-11-24T00:00:00Z')])
  expect(first!.slice(5, 9)).toEqual(['Riverside Hall', 'Badminton', 1, 2])
  expect(first![9]).toEqual(new Date('2026-11-23T18:00:00Z'))
  expect(first!.slice(10)).toEqual([
    '=HYPERLINK("http://x","y")',
    '138••••8000',
    33,
    new Date('1993-02-01T00:00:00Z'),
    'yes',
    'Professional',
  ])
  expect(second![7]).toBe(2)
  expect(second![10]).toBe(first![10])
  expect(content.includes('13800138000')).toBe(false)
  expect(sheet!.sheet).toBe('Guests')
})

test('each guest’s own answers stand in their row; several choices and files by their names', async () => {
  const own = aService({
    fields: [
      { id: 'name', kind: 'name', label: text('Name'), required: true, sensitive: false, per: 'guest' },
      {
        id: 'gear',
        kind: 'choices',
        label: text('Gear'),
        required: false,
        sensitive: false,
        options: [
          { id: 'shoes', label: text('Shoes') },
          { id: 'helmet', label: text('Helmet') },
        ],
      },
      { id: 'note', kind: 'file', label: text('Note'), required: false, sensitive: false },
      { id: 'card', kind: 'file', label: text('Card'), required: false, sensitive: true },
    ],
  })
  const file = { id: 'f1', name: 'note.pdf', type: 'application/pdf', bytes: 9 }
  const answers = { name: 'Ada', 'name.2': 'Ben', gear: ['shoes', 'helmet'], note: file, card: file }
  const halls = { version: 1, halls: [aHall({ services: [own] })] }
  const table = rosterTable([{ ...booking, answers }], halls, 'en', rosterWords('en'))
  const [sheet] = await readXlsxFile(Buffer.from(await inWorker('workbook', table)))
  expect(sheet!.data.slice(1).map((row) => row.slice(10))).toEqual([
    ['Ada', 'Shoes, Helmet', 'note.pdf', '••••'],
    ['Ben', 'Shoes, Helmet', 'note.pdf', '••••'],
  ])
})

test('in Chinese too, and five thousand rows', async () => {
  const many = Array.from({ length: 2500 }, (_, n): Booking => ({ ...booking, id: `b${n}` }))
  const table = rosterTable(many, catalogue, 'zh-CN', rosterWords('zh-CN'))
  expect(table.rows).toHaveLength(5000)
  const [sheet] = await readXlsxFile(Buffer.from(await inWorker('workbook', table)))
  expect(sheet!.data).toHaveLength(5001)
  expect(sheet!.data[0]!.slice(0, 3)).toEqual(['预约码', '状态', '日期'])
  expect(sheet!.sheet).toBe('名单')
})

test('what people write stays what they wrote: no escapes, no characters that break the file, days of any year', async () => {
  const table: Table = {
    sheet: 'A_x0041_\uffff',
    columns: ['_x0042_', 'b', 'c', 'd', 'e'].map((header) => ({ header, width: 10 })),
    rows: [
      [
        '_x0041_ and _X000a_',
        'a\ufffe\uffff\ufdd0\u{1ffff}\ud800b',
        { date: '1899-12-31' },
        { date: '1900-02-28' },
        { date: '1900-03-01' },
      ],
      ['_x41_', 'x_x', { moment: '1850-01-02T09:30' }, { moment: '2026-11-24T09:30' }, null],
    ],
  }
  const content = Buffer.from(await inWorker('workbook', table))
  const book = new exceljs.Workbook()
  // this reader, unlike Excel, leaves escapes as they stand in the file
  await book.xlsx.load(content as unknown as exceljs.Buffer)
  const page = book.worksheets[0]!
  expect(page.name).toBe('A x0041_')
  const cells = (row: number) => (page.getRow(row).values as unknown[]).slice(1)
  expect(cells(1)[0]).toBe('_x005F_x0042_')
  expect(cells(2)).toEqual([
    '_x005F_x0041_ and _x005F_X000a_',
    'ab',
    '1899-12-31',
    '1900-02-28',
    new Date('1900-03-01'),
  ])
  expect(cells(3)).toEqual(['_x41_', 'x_x', '1850-01-02 09:30', new Date('2026-11-24T09:30Z')])
})
