import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChange, checkHalls } from '../../src/domain/hall/check/check-halls.ts'
import { applyChanges, changesBetween, inverse } from '../../src/domain/hall/edit.ts'
import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import type { Schedule } from '../../src/domain/hall/schedule.ts'
import { aHall, aService } from '../support/halls.ts'

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const base: readonly Hall[] = plain([aHall(), aHall({ id: 'riverside' })])
const applied = (halls: readonly Hall[], changes: Parameters<typeof applyChanges>[1]): readonly Hall[] => {
  const result = applyChanges(halls, changes)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Halls as an admin may leave them: services come, go and change, days are closed, prices set. */
const someHalls: fc.Arbitrary<readonly Hall[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      status: fc.constantFrom('open', 'paused', 'draft'),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      services: fc.uniqueArray(
        fc.record({ id: fc.constantFrom('s', 't', 'u'), capacity: fc.option(fc.nat(9)), horizon: fc.nat(30) }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  )
  .map((halls) =>
    plain(
      halls.map(({ id, status, days, services }) =>
        aHall({
          id,
          status: status as Hall['status'],
          services: services.map(({ id: service, capacity, horizon }) => {
            const made = aService({ id: service, rules: { ...aService().rules, horizonDays: horizon } })
            const exceptions = days.map((day) => ({ date: `2027-01-0${day}`, hours: [] }))
            const { capacity: _, ...schedule } = { ...made.schedule, exceptions }
            return { ...made, schedule: capacity === null ? schedule : { ...schedule, capacity } }
          }),
        }),
      ),
    ),
  )

describe('a change of the halls', () => {
  it('leads from any halls to any others, and back', () => {
    fc.assert(
      fc.property(someHalls, someHalls, (before, after) => {
        const changes = changesBetween(before, after)
        expect(applied(before, changes)).toEqual(after)
        expect(applied(after, inverse(changes))).toEqual(before)
        expect(changesBetween(before, before)).toEqual([])
      }),
    )
  })

  it('is as small as what has changed, and leaves alone what others change', () => {
    const paused = plain(base).map((hall) => (hall.id === 'riverside' ? { ...hall, status: 'paused' as const } : hall))
    const changes = changesBetween(base, paused)
    expect(changes).toEqual([{ at: ['riverside', 'status'], before: 'open', after: 'paused' }])
    const renamed = plain(base).map((hall) => ({ ...hall, phone: '123' }))
    const both = applied(renamed, changes)
    expect(both.map(({ phone, status }) => [phone, status])).toEqual([
      ['123', 'open'],
      ['123', 'paused'],
    ])
    expect(applied(both, inverse(changes))).toEqual(renamed)
  })

  it.each([
    ['a part that stands otherwise', [{ at: ['riverside', 'status'], before: 'draft', after: 'open' }]],
    ['a part that is there already', [{ at: ['riverside', 'status'], after: 'open' }]],
    ['a part that is gone', [{ at: ['riverside', 'services', 'nothing', 'status'], before: 'open', after: 'paused' }]],
    ['a hall that is not there', [{ at: ['nowhere', 'status'], before: 'open', after: 'paused' }]],
    ['another id than its place says', [{ at: ['riverside', 'id'], before: 'riverside', after: 'binjiang' }]],
    ['a list in place of the halls', [{ at: [], before: [], after: [] }]],
    [
      'the second of two',
      [
        { at: ['riverside', 'status'], before: 'open', after: 'paused' },
        { at: ['riverside', 'status'], before: 'open', after: 'draft' },
      ],
    ],
  ])('is refused as a whole for %s', (_, changes) => {
    expect(applyChanges(base, changes)).toMatchObject({ ok: false, code: 'HALLO_HALLS_CHANGED' })
  })

  it('of a form raises its version, once, also when it is taken back', () => {
    const [hall] = base
    const fields = hall!.services[0]!.fields
    const version = hall!.services[0]!.formVersion
    const changes = [
      { at: [hall!.id, 'services', hall!.services[0]!.id, 'fields'], before: fields, after: fields.slice(1) },
    ]
    const once = applied(base, changes)
    expect(once[0]!.services[0]!.formVersion).toBe(version + 1)
    expect(applied(once, inverse(changes))[0]!.services[0]).toMatchObject({ fields, formVersion: version + 2 })
  })
})

describe('halls', () => {
  const with1 = (patch: object): readonly Hall[] => [
    { ...base[0]!, services: base[0]!.services.map((service) => ({ ...service, ...patch })) },
  ]
  const scheduled = (patch: object) => with1({ schedule: { ...base[0]!.services[0]!.schedule, ...patch } })

  it('that stand are sound', () => expect(checkHalls(base)).toEqual({ ok: true, value: true }))

  it.each([
    ['an unknown zone', [{ ...base[0]!, zone: 'Mars/Olympus' }]],
    ['one id twice', [base[0]!, base[0]!]],
    ['an unknown status', [{ ...base[0]!, status: 'shut' as 'open' }]],
    ['a party of nobody', with1({ party: { min: 0, max: 2 } })],
    ['fewer at most than at least', with1({ party: { min: 4, max: 2 } })],
    ['no places below none', scheduled({ capacity: -1 })],
    ['half a place', scheduled({ capacity: 1.5 })],
    ['hours that are none', scheduled({ weekly: [[['9', '25:00']], [], [], [], [], [], []] })],
    [
      'hours over each other',
      scheduled({
        weekly: [
          [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      }),
    ],
    ['a week of six days', scheduled({ weekly: [[], [], [], [], [], []] })],
    ['a day that does not exist', scheduled({ exceptions: [{ date: '2026-02-30', hours: [] }] })],
    ['a day twice', scheduled({ exceptions: [{ date: '2026-02-03' }, { date: '2026-02-03' }] })],
  ])('can’t have %s', (_, halls) => {
    expect(checkHalls(halls)).toMatchObject({ ok: false, code: 'HALLO_EDIT_INVALID' })
  })
})

describe('a change of hours and places', () => {
  const [hall] = base
  const [service] = hall!.services
  const schedule = service!.schedule
  const week = (...hours: [string, string][]) => [hours, hours, hours, hours, hours, hours, hours]
  const withServices = (...services: Service[]): readonly Hall[] => [{ ...hall!, services }]
  const scheduled = (patch: Partial<Schedule>, id = service!.id): Service => ({
    ...service!,
    id,
    schedule: { ...schedule, ...patch },
  })

  it.each([
    [
      'a day that opens before the night is over',
      withServices(scheduled({ weekly: week(['02:00', '05:00'], ['20:00', '03:00']) })),
      'HALLO_HOURS_RUN_OVER',
    ],
    [
      'one such day',
      withServices(
        scheduled({
          weekly: week(['06:00', '03:00']),
          exceptions: [{ date: '2026-12-24', hours: [['02:00', '05:00']] }],
        }),
      ),
      'HALLO_HOURS_RUN_OVER',
    ],
    [
      'no room for a slot',
      withServices(scheduled({ slotMinutes: 60, weekly: week(['09:00', '09:45']) })),
      'HALLO_HOURS_SHORT',
    ],
    [
      'no room for a slot on one day',
      withServices(scheduled({ slotMinutes: 60, exceptions: [{ date: '2026-12-24', hours: [['10:00', '10:30']] }] })),
      'HALLO_HOURS_SHORT',
    ],
    [
      'other places where they are shared',
      withServices(service!, scheduled({ capacity: 3 }, 'sharer')),
      'HALLO_POOL_DIFFERS',
    ],
    [
      'other slots where places are shared',
      withServices(service!, scheduled({ weekly: week(['09:30', '11:30']) }, 'sharer')),
      'HALLO_POOL_DIFFERS',
    ],
  ] as const)('can’t bring %s', (_, after, code) => {
    expect(checkChange(base, after)).toMatchObject({ ok: false, code })
  })

  it('may bring a single slot that is none any more', () => {
    const slots = { 'T20261224-0300': { status: 'closed' as const } }
    expect(checkChange(base, withServices(scheduled({ slots })))).toMatchObject({ ok: true })
  })

  it('may be made beside what could not be brought in', () => {
    const wrong = scheduled({ weekly: week(['02:00', '05:00'], ['20:00', '03:00']) })
    expect(checkChange(withServices(wrong), withServices({ ...wrong, status: 'paused' }))).toMatchObject({ ok: true })
  })
})
