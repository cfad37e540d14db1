import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { problemText } from '../../config/config-problem.ts'
import { loadHalls, readHalls } from '../../config/load.ts'
import { slotsOn } from '../../src/domain/hall/slots.ts'
import { aHall } from '../support/halls.ts'
import { sampleHalls } from '../support/sample-halls.ts'

const halls = (text: string) => {
  const read = readHalls(text, 'halls.yaml')
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'))
  return read.halls
}
const problems = (text: string): string[] => {
  const read = readHalls(text, 'halls.yaml')
  return read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`)
}

/** A whole file with one service, whose lines begin at 7. */
const service = (...lines: string[]): string =>
  [
    'halls:',
    '  - id: a',
    '    name: { en: A }',
    '    zone: Asia/Shanghai',
    '    services:',
    '      - id: s',
    ...lines.map((line) => `        ${line}`),
  ].join('\n')
const NAME = 'name: { en: S }'
const SCHEDULE = 'schedule: { slot: 60m, weekly: { mon-sun: "09:00-21:00" } }'

describe('the sample halls', () => {
  const samples = sampleHalls()

  it('hold the hall of the design as it means it', () => {
    const [binjiang] = samples
    const expected = aHall()
    const [room, badminton] = expected.services
    const weekday = [['09:00', '21:00']]
    const weekend = [['10:00', '18:00']]
    expect(binjiang).toEqual({
      ...expected,
      demo: true,
      location: { latitude: 30.2088, longitude: 120.2103 },
      services: [
        {
          ...room,
          schedule: {
            ...room!.schedule,
            weekly: [weekday, weekday, weekday, weekday, weekday, weekend, weekend],
            exceptions: [
              { date: '2026-12-25', hours: [] },
              { date: '2026-12-31', hours: [['09:00', '12:00']], note: { en: "New Year's Eve" } },
            ],
          },
        },
        badminton,
      ],
    })
  })

  it('are three, named in both languages, in two zones at least', () => {
    expect(samples).toHaveLength(3)
    expect(new Set(samples.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(2)
    for (const { name, services } of samples)
      for (const text of [
        name,
        ...services.map((each) => each.name),
        ...services.flatMap(({ fields }) => fields.map(({ label }) => label)),
      ])
        expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN'])
  })

  it('have slots in every week, and can be booked but for the one that is paused', () => {
    for (const hall of samples)
      for (const each of hall.services) {
        const week = Array.from({ length: 7 }, (_, day) => slotsOn(hall, each, `2026-11-${23 + day}`))
        expect(week.flat().length).toBeGreaterThan(2)
        expect(hall.status).toBe('open')
        expect(each.status).toBe(each.id === 'pottery' ? 'paused' : 'open')
      }
  })
})

describe('defaults', () => {
  it('fill in all that may be left out', () => {
    expect(halls(service(NAME, SCHEDULE))[0]).toEqual({
      id: 'a',
      name: { en: 'A' },
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      status: 'open',
      services: [
        {
          id: 's',
          name: { en: 'S' },
          takes: 'people',
          party: { min: 1, max: 99 },
          pool: 'a/s',
          schedule: {
            slotMinutes: 60,
            consecutive: 1,
            weekly: Array.from({ length: 7 }, () => [['09:00', '21:00']]),
            exceptions: [],
            slots: {},
          },
          rules: { horizonDays: 30, closesMinutes: 0, cancel: 'start', holdMinutes: 10 },
          fields: [],
          formVersion: 1,
          status: 'open',
        },
      ],
    })
  })

  it.each([
    ['people', 'capacity: 8', { min: 1, max: 8 }],
    ['people', 'capacity: none', { min: 1, max: 99 }],
    ['party', 'capacity: 8', { min: 1, max: 99 }],
  ])('a party of %s with %s', (takes, capacity, party) => {
    const text = service(NAME, `takes: ${takes}`, `schedule: { slot: 1h, ${capacity}, weekly: { mon: "09:00-12:00" } }`)
    expect(halls(text)[0]!.services[0]!.party).toEqual(party)
  })

  it('weekdays by range, list and name; hours in order; single slots by mark; a shared pool', () => {
    const [hall] = halls(
      service(
        NAME,
        'pool: court',
        'schedule:',
        '  slot: 1h',
        '  capacity: 4',
        '  weekly: { "mon,wed": "14:00-16:00, 09:00-11:00", sat-sun: "22:00-02:00", fri: "20:00-24:00" }',
        '  slots: [{ date: 2026-11-23, start: "15:00", status: closed }, { date: 2026-11-25, start: "09:00", capacity: 2 }]',
      ),
    )
    const [only] = hall!.services
    expect(only!.pool).toBe('a/court')
    expect(only!.schedule.weekly.map((ranges) => ranges.join(' '))).toEqual([
      '09:00,11:00 14:00,16:00',
      '',
      '09:00,11:00 14:00,16:00',
      '',
      '20:00,24:00',
      '22:00,02:00',
      '22:00,02:00',
    ])
    expect(only!.schedule.slots).toEqual({ 'T20261123-1500': { status: 'closed' }, 'T20261125-0900': { capacity: 2 } })
  })
})

describe('a mistake is told with its line and what was expected', () => {
  it.each<[string, string, string]>([
    ['', '1', '"halls" is missing; expected a list of halls'],
    ['halls: [', '1', 'no valid YAML'],
    ['halls: *none', '1', 'no valid YAML'],
    ['halls:\n  - id: a\n    id: b', '3', 'Map keys must be unique'],
    ['halls:\n  - 5', '2', 'hall number 1: is 5; expected a hall'],
    ['halls:\n  - id: a\n    name: { en: A }\n    services: []', '2', '"zone" is missing; expected an IANA time zone'],
    [
      'halls:\n  - id: a\n    name: { en: A }\n    zone: Asia/Shangai\n    services: []',
      '4',
      'did you mean Asia/Shanghai?',
    ],
    ...(
      [
        ['CST', 'did you mean Asia/Shanghai or America/Chicago?'],
        ['cst', 'did you mean Asia/Shanghai or America/Chicago?'],
        ['IST', 'did you mean Asia/Kolkata or Europe/Dublin or Asia/Jerusalem?'],
        ['EST', 'did you mean America/New_York?'],
        ['PRC', 'did you mean Asia/Shanghai?'],
        ['GMT', 'did you mean Europe/London or UTC?'],
        ['Beijing', 'did you mean Asia/Shanghai?'],
        ['Asia/Beijing', 'did you mean Asia/Shanghai?'],
        ['London', 'did you mean Europe/London?'],
        ['new york', 'did you mean America/New_York?'],
        ['Etc/GMT-8', 'expected an IANA time zone'],
        ['"+08:00"', 'expected an IANA time zone'],
        ['UTC+8', 'expected an IANA time zone'],
      ] as const
    ).map(([name, said]): [string, string, string] => [
      `halls:\n  - id: a\n    name: { en: A }\n    zone: ${name}\n    services: []`,
      '4',
      said,
    ]),
    ['halls:\n  - id: A b\n    name: { en: A }\n    zone: UTC\n    services: []', '2', 'expected an id of a-z'],
    ['halls:\n  - id: a\n    name: Hall A\n    zone: UTC\n    services: []', '3', 'expected texts by language'],
    [
      'halls:\n  - id: a\n    name: { english: A }\n    zone: UTC\n    services: []',
      '3',
      '"english" is no language tag',
    ],
    [
      'halls:\n  - id: a\n    name: { en: A }\n    adress: x\n    zone: UTC\n    services: []',
      '4',
      'unknown key "adress"; did you mean "address"?',
    ],
    [service(SCHEDULE), '6', 'service s: "name" is missing'],
    [
      service(NAME, 'schedule:', '  capacity: 1', '  weekly: { mon: "09:00-10:00" }'),
      '8',
      '"slot" is missing; expected a length such as 60m',
    ],
    [service(NAME, 'schedule:', '  slot: 60'), '9', 'is 60; expected a length'],
    [service(NAME, 'schedule:', '  slot: 1.5h'), '9', 'expected a length'],
    [service(NAME, 'schedule:', '  slot: 2d'), '9', 'expected a length from 1m to 1d'],
    [service(NAME, 'schedule: { slot: 1h, weekly: { mon: "09:00-25:00" } }'), '8', 'expected opening hours'],
    [service(NAME, 'schedule: { slot: 1h, weekly: { mon: "24:00-09:00" } }'), '8', 'expected opening hours'],
    [
      service(NAME, 'schedule: { slot: 1h, weekly: { mon: "09:00-12:00, 11:00-14:00" } }'),
      '8',
      '09:00-12:00 and 11:00-14:00 overlap',
    ],
    [
      service(NAME, 'schedule: { slot: 2h, weekly: { mon: "09:00-10:00" } }'),
      '8',
      '09:00-10:00 is shorter than a slot of 120m',
    ],
    [
      service(NAME, 'schedule: { slot: 1h, weekly: { mon-fri: "09:00-12:00", wed: "10:00-11:00" } }'),
      '8',
      'wed is named twice',
    ],
    [service(NAME, 'schedule: { slot: 1h, weekly: { Monday: "09:00-12:00" } }'), '8', '"Monday" names no weekdays'],
    [
      service(NAME, 'schedule: { slot: 1h, weekly: { mon: "20:00-03:00", tue: "02:00-05:00" } }'),
      '8',
      '20:00-03:00 runs into 02:00-05:00 of the next day',
    ],
    [
      service(
        NAME,
        'schedule:',
        '  slot: 1h',
        '  weekly: { mon: "09:00-12:00" }',
        '  exceptions:',
        '    - { date: 2026-02-30, closed: true }',
      ),
      '12',
      'expected a day as YYYY-MM-DD',
    ],
    [
      service(
        NAME,
        'schedule:',
        '  slot: 1h',
        '  weekly: { mon: "09:00-12:00" }',
        '  exceptions:',
        '    - { date: 2026-12-25, closed: true }',
        '    - { date: 2026-12-25, hours: "09:00-10:00" }',
      ),
      '13',
      'exception "2026-12-25" stands twice',
    ],
    [
      service(
        NAME,
        'schedule:',
        '  slot: 1h',
        '  weekly: { mon: "09:00-12:00" }',
        '  exceptions: [{ date: 2026-12-25 }]',
      ),
      '11',
      'says nothing about its day',
    ],
    [
      service(
        NAME,
        'schedule:',
        '  slot: 1h',
        '  weekly: { mon: "09:00-12:00" }',
        '  exceptions: [{ date: 2026-12-25, closed: true, hours: "09:00-10:00" }]',
      ),
      '11',
      'either closed or has hours',
    ],
    [
      service(
        NAME,
        'schedule:',
        '  slot: 1h',
        '  weekly: { mon: "09:00-12:00" }',
        '  slots: [{ date: 2026-11-24, start: "09:00" }]',
      ),
      '11',
      'no slot starts on 2026-11-24 at 09:00',
    ],
    [service(NAME, SCHEDULE, 'party: { min: 5, max: 2 }'), '9', 'min 5 is more than max 2'],
    [service(NAME, SCHEDULE, 'party: { min: 0 }'), '9', 'expected a whole number from 1'],
    [service(NAME, SCHEDULE, 'takes: persons'), '9', 'expected one of people, party'],
    [service(NAME, SCHEDULE, 'status: shut'), '9', 'expected one of open, draft, paused, closed'],
    [service(NAME, SCHEDULE, 'price: { amount: 9.5, currency: CNY }'), '9', 'minor units'],
    [service(NAME, SCHEDULE, 'price: { amount: 950, currency: RMB }'), '9', 'expected a currency code'],
    [service(NAME, SCHEDULE, 'rules: { horizon: 36h }'), '9', 'expected a length of whole days'],
    [service(NAME, SCHEDULE, 'rules: { cancel: sometimes }'), '9', 'expected never, start, or a length'],
    [service(NAME, SCHEDULE, 'rules: { perPerson: 0 }'), '9', 'expected a whole number from 1'],
    [
      service(NAME, SCHEDULE, 'fields:', '  - { id: x, kind: phone, label: { en: X } }'),
      '10',
      'expected one of text, number, name, mobile',
    ],
    [
      service(NAME, SCHEDULE, 'fields:', '  - { id: x, kind: text, label: { en: X }, pattern: "(" }'),
      '10',
      'expected a regular expression',
    ],
    [
      service(NAME, SCHEDULE, 'fields:', '  - { id: x, kind: text, label: { en: X }, min: 9, max: 3 }'),
      '10',
      'min 9 is more than max 3',
    ],
    [service(NAME, SCHEDULE, 'fields:', '  - { id: x, kind: choice, label: { en: X } }'), '10', '"options" is missing'],
    [
      service(
        NAME,
        SCHEDULE,
        'fields:',
        '  - { id: x, kind: name, label: { en: X } }',
        '  - { id: x, kind: name, label: { en: Y } }',
      ),
      '11',
      'field "x" stands twice',
    ],
    [
      `${service(NAME, SCHEDULE)}\n      - id: s\n        ${NAME}\n        ${SCHEDULE}`,
      '9',
      'service "s" stands twice',
    ],
    [
      `${service(NAME, SCHEDULE)}\n  - id: a\n    name: { en: B }\n    zone: UTC\n    services: []`,
      '9',
      'hall "a" stands twice',
    ],
  ])('%#: %j', (text, line, message) => {
    const told = problems(text)
    expect(
      told.some((each) => each.startsWith(`${line}: `) && each.includes(message)),
      told.join('\n'),
    ).toBe(true)
  })

  it('all of them at once, in the file’s order', () => {
    const told = problems(service('schedule: { slot: 1x, weekly: { mon: "9" } }', 'party: { max: none }', 'foo: 1'))
    expect(told.map((each) => each.split(':')[0])).toEqual(['6', '7', '7', '8', '9'])
  })

  it('services that share a pool must fit', () => {
    const two = (first: string, second: string) =>
      problems(
        service(NAME, 'pool: court', `schedule: ${first}`).concat(
          '\n      - id: t\n        name: { en: T }\n        pool: court\n        schedule: ',
          second,
        ),
      )
    const mornings = '{ slot: 1h, capacity: 1, weekly: { mon: "09:00-12:00" } }'
    expect(two(mornings, '{ slot: 1h, capacity: 1, weekly: { mon: "10:00-14:00", tue: "09:30-12:00" } }')).toEqual([])
    expect(two(mornings, '{ slot: 1h, capacity: 2, weekly: { mon: "09:00-12:00" } }').join()).toContain(
      'so the capacity must be the same',
    )
    expect(two(mornings, '{ slot: 30m, capacity: 1, weekly: { tue: "09:00-12:00" } }').join()).toContain(
      'so the slot length must be the same',
    )
    expect(two(mornings, '{ slot: 1h, capacity: 1, weekly: { mon: "09:30-12:30" } }').join()).toContain(
      'overlap without being the same',
    )
  })

  it('a file that is not there or no text is a problem like any other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hallo-config-'))
    expect(loadHalls(join(folder, 'none.yaml'))).toMatchObject({ ok: false, problems: [{ line: 1 }] })
    expect(loadHalls(folder)).toMatchObject({ ok: false, problems: [{ file: folder, line: 1 }] })
    writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0, 255, 254, 1, 2, 3]))
    expect(loadHalls(join(folder, 'binary.yaml')).ok).toBe(false)
    const saved = (content: Buffer) => {
      writeFileSync(join(folder, 'saved.yaml'), content)
      return loadHalls(join(folder, 'saved.yaml'))
    }
    const file = `${service('name: { zh-CN: 馆 }', SCHEDULE)}\n`
    // The same in GBK: 馆 is B9 DD there.
    const [before, after] = file.split('馆').map((part) => Buffer.from(part))
    const gbk = saved(Buffer.concat([before!, Buffer.from([0xb9, 0xdd]), after!]))
    expect(gbk).toMatchObject({ ok: false, problems: [{ line: 7, message: expect.stringContaining('UTF-8') }] })
    for (const content of [file, `\uFEFF${file}`]) expect(saved(Buffer.from(content)).ok).toBe(true)
    expect(saved(Buffer.from(`\uFEFF${file}`, 'utf16le')).ok).toBe(true)
  })
})

describe('properties', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const text = fc.record({
    'zh-CN': fc.constantFrom('会议室', '羽毛球'),
    en: fc.stringMatching(/^[A-Z][a-z :#'"{}-]{0,20}[a-z]$/),
  })
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 }))
    .map(([from, long]) => `${clock(from)}-${clock(from + long)}`)
  const aService = fc.record({
    id,
    name: text,
    takes: fc.constantFrom('people', 'party'),
    schedule: fc.record({
      slot: fc.constantFrom('15m', '30m', '60m', '1h'),
      capacity: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant('none')),
      consecutive: fc.integer({ min: 1, max: 8 }),
      weekly: fc.dictionary(fc.constantFrom('mon', 'tue-wed', 'thu,fri', 'sat-sun'), hours),
    }),
    rules: fc.record({ horizon: fc.constantFrom('7d', '48h'), cancel: fc.constantFrom('never', 'start', '2h') }),
  })
  const file = fc.record({
    halls: fc.uniqueArray(
      fc.record({
        id,
        name: text,
        zone: fc.constantFrom('Asia/Shanghai', 'Europe/London', 'UTC'),
        services: fc.uniqueArray(aService, { selector: (each) => each.id, maxLength: 3 }),
      }),
      { selector: (each) => each.id, maxLength: 3 },
    ),
  })

  it('a good file means the same in block form, in flow form and as JSON', () => {
    fc.assert(
      fc.property(file, (content) => {
        const block = halls(stringify(content))
        expect(halls(JSON.stringify(content))).toEqual(block)
        expect(halls(stringify(content, { collectionStyle: 'flow' }))).toEqual(block)
        expect(block.map((hall) => [hall.id, hall.name])).toEqual(content.halls.map((hall) => [hall.id, hall.name]))
        // What is loaded is plain data: the store keeps it as JSON.
        expect(JSON.parse(JSON.stringify(block))).toEqual(block)
      }),
      { numRuns: 30 },
    )
  })

  it('whatever the file holds, it is read or refused with lines that are in it', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), file)
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      value.map((each) => stringify({ halls: each })),
      value.map((each) => stringify(each)),
    )
    fc.assert(
      fc.property(any, (content) => {
        const read = readHalls(content, 'x')
        if (read.ok) return
        expect(read.problems.length).toBeGreaterThan(0)
        const lines = content.split(/\r\n?|\n/).length
        for (const { line } of read.problems) expect(line >= 1 && line <= lines).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('forms in depth', () => {
  const fields = (...lines: string[]) => service(NAME, SCHEDULE, 'fields:', ...lines.map((line) => `  - ${line}`))
  const RENT = '{ id: rent, kind: yesno, label: { en: Rent } }'
  it('reads each guest’s fields, conditions, purposes and times', () => {
    const text = fields(
      RENT,
      '{ id: gear, kind: choices, label: { en: Gear }, when: { field: rent, is: yes }, options: [{ id: a, label: { en: A } }] }',
      '{ id: size, kind: number, label: { en: Size }, per: guest, when: { field: gear, is: [a] } }',
      '{ id: card, kind: file, label: { en: Card }, accept: picture, sensitive: true, why: { en: Because. }, keep: 30d }',
    )
    const [, gear, size, card] = halls(text)[0]!.services[0]!.fields
    expect(gear).toMatchObject({ kind: 'choices', when: { field: 'rent', is: [true] } })
    expect(size).toMatchObject({ per: 'guest', when: { field: 'gear', is: ['a'] } })
    expect(card).toMatchObject({ accept: 'picture', why: { en: 'Because.' }, keepDays: 30 })
    expect(gear).not.toHaveProperty('per')
  })
  it.each([
    ['{ id: a, kind: text, label: { en: A }, when: { field: b, is: true } }', /no field before this one is named "b"/],
    [
      '{ id: a, kind: text, label: { en: A }, when: { field: rent, is: maybe } }',
      /"rent" is never maybe; expected true, false/,
    ],
    ['{ id: a, kind: text, label: { en: A }, when: { field: rent } }', /true, false, the id of an option/],
    ['{ id: a, kind: text, label: { en: A }, when: { field: notes, is: true } }', /neither yesno, choice nor choices/],
    ['{ id: a, kind: text, label: { en: A }, when: { field: own, is: true } }', /each guest answers "own"/],
    ['{ id: a, kind: text, label: { en: A }, why: { en: W } }', /only a sensitive field has why/],
    ['{ id: a, kind: text, label: { en: A }, sensitive: true, keep: 36h }', /whole days/],
    ['{ id: a, kind: text, label: { en: A }, accept: picture }', /has no accept/],
    ['{ id: a, kind: choices, label: { en: A } }', /a list of options/],
    ['{ id: a, kind: text, label: { en: A }, per: person }', /one of booking, guest/],
  ])('%s', (line, expected) => {
    const own = '{ id: own, kind: yesno, label: { en: O }, per: guest }'
    const [problem, ...others] = problems(fields(RENT, '{ id: notes, kind: text, label: { en: N } }', own, line))
    expect(problem).toMatch(expected)
    expect(others).toEqual([])
  })
})

describe('public holidays', () => {
  const hall = (line: string) =>
    service(NAME, SCHEDULE).replace('    services:', `    holidays: ${line}\n    services:`)
  it('are the hall’s, and count for each of its services', () => {
    expect(halls(hall('{ country: CN }'))[0]!.services[0]!.schedule.holidays).toEqual({ country: 'CN', hours: [] })
    expect(halls(hall('{ country: GB-ENG, hours: "10:00-14:00" }'))[0]!.services[0]!.schedule.holidays).toEqual({
      country: 'GB-ENG',
      hours: [['10:00', '14:00']],
    })
  })
  it.each([
    ['{ country: XX }', /a country with known holidays/],
    ['{ country: china }', /a country with known holidays/],
    ['{ hours: "10:00-14:00" }', /country/],
    ['{ country: CN, hours: "10:00-10:30" }', /shorter than a slot/],
  ])('%s is a mistake', (line, expected) => {
    expect(problems(hall(line)).join()).toMatch(expected)
  })
})

describe('pictures of halls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hallo-'))
  const png = Buffer.concat([Buffer.from('\u0089PNG\r\n', 'latin1'), Buffer.alloc(100)])
  writeFileSync(join(folder, 'a.png'), png)
  writeFileSync(join(folder, 'b.png'), 'no picture')
  writeFileSync(join(folder, 'c.png'), Buffer.concat([png, Buffer.alloc(3_000_000)]))
  const hall = (line: string) =>
    service(NAME, SCHEDULE).replace('    services:', `    pictures: ${line}\n    services:`)
  const read = (line: string) => readHalls(hall(line), join(folder, 'halls.yaml'))

  it('lie beside the file; the halls name them, their content comes along', () => {
    const found = read('[{ file: a.png, alt: { en: The hall } }]')
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    const [picture] = found.halls[0]!.pictures!
    expect(picture).toMatchObject({ name: 'a.png', type: 'image/png', bytes: png.length, alt: { en: 'The hall' } })
    expect(picture).not.toHaveProperty('content')
    expect(found.pictures.map(({ id, content }) => [id, content.length])).toEqual([[picture!.id, png.length]])
  })
  it.each([
    ['[{ file: none.png }]', /"none.png" can't be read/],
    ['[{ file: b.png }]', /"b.png" is no picture; expected JPEG, PNG or WebP/],
    ['[{ file: c.png }]', /more than 2 MB/],
    ['[{ alt: { en: A } }]', /file/],
  ])('%s is a mistake, with its line', (line, expected) => {
    const found = read(line)
    expect(found.ok ? [] : found.problems.map((problem) => problem.line)).toEqual([5])
    expect(found.ok ? '' : found.problems.map(({ message }) => message).join()).toMatch(expected)
  })
})
