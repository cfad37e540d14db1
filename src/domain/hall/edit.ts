import { isDeepStrictEqual } from 'node:util'
import { ok, type Result, refuse } from '../result.ts'
import type { Hall, Service } from './hall.ts'
import { type ChatSettings, SETTINGS_PART } from './setting-names.ts'

/**
 * A change of one part of the halls, as data: it can be shown, checked against what stands, and turned round. A step of
 * `at` is a key, or the `id` (of an exception: the `date`) of an item in a list: `['binjiang', 'services', 'badminton',
 * 'rules', 'horizonDays']`. All values are plain JSON.
 */
export interface PartChange {
  at: readonly string[]
  /** as it stood; left out: it was not there */
  before?: unknown
  /** as it is to be; left out: it is to go */
  after?: unknown
  /** where an item stands in its list, from 0, that comes or goes */
  place?: number
}

type Halls = readonly Hall[]

/** Whether it is a setting of the service that changes, and nothing of a hall. */
export const isSetting = ({ at: [first] }: Pick<PartChange, 'at'>): boolean => first === SETTINGS_PART

/** The settings after those of the changes that are about them; refused as `applyChanges` does. */
export function applySettings(settings: ChatSettings = {}, changes: readonly PartChange[]): Result<ChatSettings> {
  let node: unknown = settings
  for (const change of changes.filter(isSetting)) {
    node = replaced(node, change.at.slice(1), change)
    if (node === CONFLICT) return refuse('HALLO_HALLS_CHANGED')
  }
  return ok(node as ChatSettings)
}

/**
 * The halls after all changes of theirs, in order, or none: refused where a part does not stand as the change says that it did.
 * Changes of settings are gone past.
 */
export function applyChanges(halls: Halls, changes: readonly PartChange[]): Result<Halls> {
  let node: unknown = halls
  for (const change of changes) {
    if (isSetting(change)) continue
    node = replaced(node, change.at, change)
    if (node === CONFLICT) return refuse('HALLO_HALLS_CHANGED')
  }
  if (!Array.isArray(node)) return refuse('HALLO_HALLS_CHANGED')
  return ok(node.map((hall: Hall) => withNewForms(hall, halls)))
}

/** What takes them back. */
export const inverse = (changes: readonly PartChange[]): PartChange[] =>
  changes.toReversed().map(({ at, before, after, place }) => ({
    at,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
    ...(place !== undefined && { place }),
  }))

/** What leads from one to the other, as few and as small parts as there are. */
export const changesBetween = (before: Halls, after: Halls): PartChange[] =>
  differences(plain(before), plain(after), [])

const CONFLICT = Symbol('stands otherwise')

function replaced(node: unknown, at: readonly string[], change: PartChange): unknown {
  const [step, ...rest] = at
  if (step === undefined) return isDeepStrictEqual(plain(node), plain(change.before)) ? change.after : CONFLICT
  if (Array.isArray(node)) return replacedItem(node, step, rest, change)
  if (!isObject(node)) return CONFLICT
  const value = replaced(Object.hasOwn(node, step) ? node[step] : undefined, rest, change)
  if (value === CONFLICT) return CONFLICT
  const { [step]: _, ...others } = node
  if (value === undefined) return others
  // Where the key was it stays, so that nothing else moves.
  return Object.hasOwn(node, step) ? { ...node, [step]: value } : { ...others, [step]: value }
}

function replacedItem(list: readonly unknown[], key: string, rest: readonly string[], change: PartChange): unknown {
  const index = list.findIndex((item) => keyOf(item) === key)
  const value = replaced(list[index], rest, change)
  if (value === CONFLICT) return CONFLICT
  // Its name is its place: it can't get another one, nor stand there under another.
  if (value !== undefined && keyOf(value) !== key) return CONFLICT
  if (index < 0) return value === undefined ? CONFLICT : list.toSpliced(change.place ?? list.length, 0, value)
  return value === undefined ? list.toSpliced(index, 1) : list.with(index, value)
}

function differences(before: unknown, after: unknown, at: readonly string[]): PartChange[] {
  if (isDeepStrictEqual(before, after)) return []
  if (isKeyed(before) && isKeyed(after) && sameOrder(before, after)) return ofLists(before, after, at)
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...at, key]),
    )
  return [{ at, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

/** Those that go, from the last; those that come, from the first: so each `place` is true when its turn comes. */
function ofLists(before: readonly Item[], after: readonly Item[], at: readonly string[]): PartChange[] {
  const had = new Map(before.map((item) => [keyOf(item)!, item]))
  const has = new Map(after.map((item) => [keyOf(item)!, item]))
  const changed = [...had].flatMap(([key, item]) => (has.has(key) ? differences(item, has.get(key), [...at, key]) : []))
  const gone = [...had.keys()].flatMap((key, place) =>
    has.has(key) ? [] : [{ at: [...at, key], before: had.get(key), place }],
  )
  const come = [...has.keys()].flatMap((key, place) =>
    had.has(key) ? [] : [{ at: [...at, key], after: has.get(key), place }],
  )
  return [...changed, ...gone.reverse(), ...come]
}

type Item = Record<string, unknown>

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

function keyOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const key = value.id ?? value.date
  return typeof key === 'string' ? key : undefined
}

function isKeyed(value: unknown): value is Item[] {
  if (!Array.isArray(value)) return false
  const keys = value.map(keyOf)
  return !keys.includes(undefined) && new Set(keys).size === keys.length
}

function sameOrder(before: readonly Item[], after: readonly Item[]): boolean {
  const [had, has] = [before.map(keyOf), after.map(keyOf)]
  return isDeepStrictEqual(
    had.filter((key) => has.includes(key)),
    has.filter((key) => had.includes(key)),
  )
}

/** Without keys that have no value. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** Answers are kept with the version of the form that asked for them: another form is another version. */
function withNewForms(hall: Hall, before: Halls): Hall {
  const old = before.find(({ id }) => id === hall.id)
  if (old === undefined || old === hall) return hall
  const services = hall.services.map((service): Service => {
    const was = old.services.find(({ id }) => id === service.id)
    const same = was === undefined || was.formVersion !== service.formVersion
    return same || isDeepStrictEqual(plain(was.fields), plain(service.fields))
      ? service
      : { ...service, formVersion: was.formVersion + 1 }
  })
  return { ...hall, services }
}
