import * as z from 'zod'
import { isValidPattern } from '../src/domain/form/field-pattern.ts'
import { FIELD_KINDS } from '../src/domain/form/form.ts'
import { TOPICS } from '../src/domain/hall/hall-answers.ts'
import { isHolidayCountry } from '../src/domain/hall/public-holidays.ts'
import { clock, currency, date, hours, id, language, length, text, weekly, whole, wrong, zone } from './scalars.ts'

/** The form of `halls.yaml`, as `docs/configuration.md` explains it. What ties several keys together: `checks.ts`. */

const DAY = 1440

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: oneOfError(values) })
const oneOfError = (values: readonly string[]): string => `one of ${values.join(', ')}`
const flag = z.boolean({ error: 'true or false' })
const listOf = <T extends z.ZodType>(item: T, what: string) => z.array(item, { error: `a list of ${what}` })
const mapError = (what: string) => ({
  error: (issue: { code?: string }) => (issue.code === 'invalid_type' ? what : undefined),
})

const status = oneOf(['open', 'draft', 'paused', 'closed'])
const capacity = z.union([whole(1, 1_000_000), z.literal('none')], {
  error: 'a whole number from 1 to 1000000, or none',
})

const option = z.strictObject({ id, label: text }, mapError('an option: { id, label }'))

const ANSWER = 'true, false, the id of an option, or a list of these'
const answer = z.union([z.boolean(), z.string()], { error: ANSWER }).transform(yesOrNo)
const condition = z.strictObject(
  {
    field: id,
    is: z.union([answer.transform((one) => [one]), z.array(answer).min(1, ANSWER)], { error: ANSWER }),
  },
  mapError('a condition: { field, is }'),
)

const field = z
  .strictObject(
    {
      id,
      kind: oneOf(FIELD_KINDS),
      label: text,
      help: text.optional(),
      required: flag.default(false),
      sensitive: flag.default(false),
      min: z.number({ error: 'a number' }).optional(),
      max: z.number({ error: 'a number' }).optional(),
      pattern: z
        .string({ error: 'a regular expression in quotes' })
        .refine(isValidPattern, 'a regular expression')
        .optional(),
      age: z
        .strictObject(
          { min: whole(0, 150).optional(), max: whole(0, 150).optional() },
          mapError('an age: { min, max }'),
        )
        .optional(),
      options: listOf(option, 'options').min(1, 'at least one option').optional(),
      per: oneOf(['booking', 'guest']).default('booking'),
      when: condition.optional(),
      why: text.optional(),
      keep: length(DAY, 3660 * DAY, '30d')
        .refine((minutes) => minutes % DAY === 0, 'a length of whole days such as 30d')
        .optional(),
      landline: flag.optional(),
      accept: oneOf(['picture', 'any']).optional(),
    },
    mapError('a field: { id, kind, label }'),
  )
  .superRefine((it, context) => {
    const limited = LIMITED.has(it.kind)
    for (const key of ['min', 'max'] as const) {
      if (it[key] === undefined) continue
      if (!limited) context.addIssue({ ...wrong(`a field of kind ${it.kind} has no ${key}`), path: [key] })
      else if (it.kind !== 'number' && !(Number.isInteger(it[key]) && it[key] >= 0))
        context.addIssue({
          code: 'custom',
          message: it.kind === 'choices' ? 'a number of choices' : 'a number of characters',
          path: [key],
        })
    }
    if (it.min !== undefined && it.max !== undefined && it.min > it.max)
      context.addIssue({ ...wrong(`min ${it.min} is more than max ${it.max}`), path: ['min'] })
    if (it.pattern !== undefined && it.kind !== 'text')
      context.addIssue({ ...wrong(`a field of kind ${it.kind} has no pattern`), path: ['pattern'] })
    if (it.age !== undefined && it.kind !== 'id-card')
      context.addIssue({ ...wrong(`a field of kind ${it.kind} has no age`), path: ['age'] })
    const chosen = it.kind === 'choice' || it.kind === 'choices'
    if (it.options !== undefined && !chosen)
      context.addIssue({ ...wrong(`a field of kind ${it.kind} has no options`), path: ['options'] })
    if (it.options === undefined && chosen)
      context.addIssue({ code: 'custom', message: 'a list of options: [{ id, label }]', path: ['options'] })
    if (it.accept !== undefined && it.kind !== 'file')
      context.addIssue({ ...wrong(`a field of kind ${it.kind} has no accept`), path: ['accept'] })
    if (it.landline !== undefined && it.kind !== 'mobile')
      context.addIssue({ ...wrong(`a field of kind ${it.kind} has no landline`), path: ['landline'] })
    for (const key of ['why', 'keep'] as const)
      if (it[key] !== undefined && !it.sensitive)
        context.addIssue({ ...wrong(`only a sensitive field has ${key}`), path: [key] })
  })

const exception = z
  .strictObject(
    { date, closed: flag.optional(), hours: hours.optional(), note: text.optional() },
    mapError('an exception: { date, closed: true } or { date, hours }, with or without a note'),
  )
  .superRefine((it, context) => {
    if (it.closed === true && it.hours !== undefined)
      context.addIssue({ ...wrong('a day is either closed or has hours'), path: ['closed'] })
    if (it.closed !== true && it.hours === undefined && it.note === undefined)
      context.addIssue(wrong('says nothing about its day; expected closed: true, hours or a note'))
  })

const singleSlot = z.strictObject(
  { date, start: clock, status: status.optional(), capacity: whole(0, 1_000_000).optional() },
  mapError('a single slot: { date, start, status or capacity }'),
)

const schedule = z.strictObject(
  {
    slot: length(1, DAY, '60m'),
    capacity: capacity.default('none'),
    consecutive: whole(1, 96).default(1),
    weekly,
    exceptions: listOf(exception, 'exceptions').default([]),
    slots: listOf(singleSlot, 'single slots').default([]),
  },
  mapError('a schedule: { slot, weekly }'),
)

const rules = z.strictObject(
  {
    horizon: length(0, 3660 * DAY, '30d')
      .refine((minutes) => minutes % DAY === 0, 'a length of whole days such as 30d')
      .default(30 * DAY),
    closes: length(0, 366 * DAY, '30m').default(0),
    perPerson: whole(1, 10_000).optional(),
    perSlot: whole(1, 10_000).optional(),
    perDay: whole(1, 10_000).optional(),
    perWeek: whole(1, 10_000).optional(),
    cancel: z
      .union([oneOf(['never', 'start']), length(0, 366 * DAY, '2h')], {
        error: 'never, start, or a length before the start such as 2h',
      })
      .default('start'),
    hold: length(1, 7 * DAY, '10m').default(10),
    remind: z
      .union([oneOf(['none']), length(1, 60 * DAY, '24h')], { error: 'none, or a length before the start such as 24h' })
      .optional(),
    checkIn: length(0, 7 * DAY, '60m').optional(),
  },
  mapError('rules: { horizon, closes, perPerson, perSlot, perDay, perWeek, cancel, hold, remind, checkIn }'),
)

const party = z.strictObject(
  { min: whole(1, 1_000_000).optional(), max: whole(1, 1_000_000).optional() },
  mapError('a party: { min, max }'),
)

const price = z.strictObject(
  {
    amount: whole(0, 1_000_000_000_000, 'a price in minor units (cents, fen), a whole number'),
    currency,
    per: oneOf(['slot', 'person', 'booking']).default('booking'),
  },
  mapError('a price: { amount, currency, per }'),
)

const ASKS = 'questions by language, such as { en: [is there parking] }'
const question = z
  .string({ error: 'a question (in quotes)' })
  .trim()
  .min(1, 'a question')
  .max(200, 'at most 200 characters')
const hallAnswer = z
  .strictObject(
    {
      // "ID" is a word that people write in capitals
      id: z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), id),
      asks: z
        .record(
          language,
          z.union([question.transform((one) => [one]), listOf(question, 'questions').max(50, 'at most 50')]),
          {
            error: ASKS,
          },
        )
        .optional(),
      says: text.optional(),
    },
    mapError('an answer: { id, says }, with or without asks'),
  )
  .superRefine((it, context) => {
    if (it.asks === undefined && !TOPICS.includes(it.id))
      context.addIssue(wrong(`"${it.id}" is no known question: expected asks, or one of ${TOPICS.join(', ')}`))
  })
const hallAnswers = listOf(hallAnswer, 'answers').max(100, 'at most 100 answers').optional()

const picture = z.strictObject(
  { file: z.string({ error: 'the name of a file' }).min(1, 'the name of a file'), alt: text.optional() },
  mapError('a picture: { file }, with or without alt'),
)
const pictures = listOf(picture, 'pictures').max(4, 'at most 4 pictures').optional()

const service = z.strictObject(
  {
    id,
    name: text,
    description: text.optional(),
    category: text.optional(),
    pictures,
    price: price.optional(),
    takes: oneOf(['people', 'party']).default('people'),
    party: party.default({}),
    pool: id.optional(),
    schedule,
    rules: rules.prefault({}),
    fields: listOf(field, 'fields').default([]),
    approval: flag.optional(),
    answers: hallAnswers,
    recommended: flag.optional(),
    status: status.default('open'),
    notice: text.optional(),
  },
  mapError('a service: { id, name, schedule }'),
)

const COUNTRY = 'a country with known holidays, such as CN, GB or GB-ENG'
const holidays = z.strictObject(
  {
    country: z
      .string({ error: COUNTRY })
      .refine((value) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value) && isHolidayCountry(value), COUNTRY),
    hours: hours.optional(),
  },
  mapError('holidays: { country }, with or without hours'),
)

const desk = z.strictObject(
  { mobile: oneOf(['optional', 'required']).default('optional'), selfCheckIn: z.boolean().optional() },
  mapError('desk: { mobile }, optional or required, and { selfCheckIn }'),
)

const quiet = z.strictObject({ from: clock, to: clock }, mapError('quiet: { from, to }, times such as "22:00"'))

const noShows = z.strictObject(
  {
    mark: length(0, 12 * 60, '30m').optional(),
    limit: z
      .strictObject(
        { count: whole(1, 100), days: whole(1, 3660), needs: oneOf(['approval', 'phone']) },
        mapError('a limit: { count, days, needs }, needs: approval or phone'),
      )
      .optional(),
  },
  mapError('noShows: { mark, limit }'),
)

const degrees = (most: number) => {
  const error = `degrees from -${most} to ${most}, such as 30.2088`
  return z.number({ error }).min(-most, error).max(most, error)
}
const location = z.strictObject(
  { latitude: degrees(90), longitude: degrees(180) },
  mapError('a location: { latitude, longitude }'),
)

const hall = z.strictObject(
  {
    id,
    name: text,
    description: text.optional(),
    address: text.optional(),
    location: location.optional(),
    phone: z.string({ error: 'a telephone number in quotes' }).trim().min(3, 'a telephone number').optional(),
    zone,
    languages: listOf(language, 'language tags').min(1, 'at least one language').default(['zh-CN', 'en']),
    status: status.default('open'),
    notice: text.optional(),
    demo: flag.optional(),
    holidays: holidays.optional(),
    desk: desk.optional(),
    noShows: noShows.optional(),
    quiet: quiet.optional(),
    pictures,
    answers: hallAnswers,
    services: listOf(service, 'services'),
  },
  mapError('a hall: { id, name, zone, services }'),
)

export const hallsFile = z.strictObject({ halls: listOf(hall, 'halls') }, mapError('a map with the key halls'))

/** The file after its values are read: lengths in minutes, hours as ranges, defaults filled in. */
export type HallsFile = z.infer<typeof hallsFile>
export type HallEntry = HallsFile['halls'][number]
export type ServiceEntry = HallEntry['services'][number]

const SHAPES = {
  halls: hall,
  services: service,
  fields: field,
  options: option,
  when: condition,
  exceptions: exception,
  slots: singleSlot,
  schedule,
  rules,
  party,
  price,
  holidays,
  desk,
  noShows,
  quiet,
  pictures: picture,
  answers: hallAnswer,
  location,
}

/** The keys that are allowed where a path ends. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  const name = path.findLast((step) => typeof step === 'string')
  const shape = Object.entries(SHAPES).find(([key]) => key === name)?.[1] ?? hallsFile
  return Object.keys(shape.shape)
}

/** Kinds that have `min` and `max`. */
const LIMITED: ReadonlySet<string> = new Set(['text', 'number', 'name', 'choices'])

/** YAML 1.2 reads `yes` as a word; whoever writes it means an answer. */
function yesOrNo(said: string | boolean): string | boolean {
  return said === 'yes' ? true : said === 'no' ? false : said
}
