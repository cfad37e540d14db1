import type { Service } from '../src/domain/hall/hall.ts'
import { markOf } from '../src/domain/hall/slots.ts'
import { buildService } from './build.ts'
import { checkConditions } from './check-conditions.ts'
import type { Complaint } from './config-problem.ts'
import type { HallEntry, HallsFile, ServiceEntry } from './halls-schema.ts'
import { checkPool, checkSchedule } from './schedule-complaints.ts'
import type { Path } from './yaml-lines.ts'

/** What a single value can't tell: ids that stand twice, ranges without room for a slot, pools that do not fit. */
export const checkHalls = ({ halls }: HallsFile): Complaint[] => [
  ...twice(
    halls.map(({ id }) => id),
    'hall',
    (i) => ['halls', i, 'id'],
  ),
  ...halls.flatMap((hall, i) => checkHall(hall, ['halls', i])),
]

function checkHall(hall: HallEntry, path: Path): Complaint[] {
  const services = hall.services.map((entry, i) => ({
    entry,
    service: buildService(hall.id, entry, hall.holidays),
    path: [...path, 'services', i],
  }))
  const pools = new Map<string, typeof services>()
  for (const each of services.filter(({ entry }, i) => hall.services.findIndex(({ id }) => id === entry.id) === i))
    pools.set(each.service.pool, [...(pools.get(each.service.pool) ?? []), each])
  return [
    ...twice(hall.languages, 'language', (i) => [...path, 'languages', i]),
    ...twice(
      hall.services.map(({ id }) => id),
      'service',
      (i) => [...path, 'services', i, 'id'],
    ),
    ...answersTwice(hall, path),
    ...services.flatMap((each) => checkService(each.service, each.entry, each.path)),
    ...[...pools.values()].flatMap(checkPool),
  ]
}

function checkService(service: Service, entry: ServiceEntry, path: Path): Complaint[] {
  const { fields, schedule } = entry
  const { min, max } = service.party
  const complaints: Complaint[] = [
    ...twice(
      fields.map(({ id }) => id),
      'field',
      (i) => [...path, 'fields', i, 'id'],
    ),
    ...twice(
      schedule.exceptions.map(({ date }) => date),
      'exception',
      (i) => [...path, 'schedule', 'exceptions', i],
    ),
    ...twice(
      schedule.slots.map(({ date, start }) => markOf(date, start)),
      'single slot',
      (i) => [...path, 'schedule', 'slots', i],
    ),
    ...answersTwice(entry, path),
    ...checkSchedule({ service, path }),
  ]
  if (min > max) complaints.push({ path: [...path, 'party'], message: `min ${min} is more than max ${max}` })
  for (const [f, { options = [] }] of fields.entries())
    complaints.push(
      ...twice(
        options.map(({ id }) => id),
        'option',
        (i) => [...path, 'fields', f, 'options', i, 'id'],
      ),
    )
  complaints.push(...checkConditions(fields, path))
  return complaints
}

const answersTwice = ({ answers = [] }: Pick<HallEntry, 'answers'>, path: Path): Complaint[] =>
  twice(
    answers.map(({ id }) => id),
    'answer',
    (i) => [...path, 'answers', i, 'id'],
  )

function twice(names: readonly string[], what: string, at: (i: number) => Path): Complaint[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ path: at(i), message: `${what} "${name}" stands twice` }] : [],
  )
}
