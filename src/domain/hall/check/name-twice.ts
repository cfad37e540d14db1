import type { Text } from '../../text.ts'
import type { Hall } from '../hall.ts'

/** A name that a change gives to a second hall, or to a second service of one hall: guests could not tell them apart. */
export function nameTwice(before: readonly Hall[], after: readonly Hall[]): string | undefined {
  const had = new Set(namesTwice(before).map(({ key }) => key))
  return namesTwice(after).find(({ key }) => !had.has(key))?.name
}

function namesTwice(halls: readonly Hall[]): { key: string; name: string }[] {
  return [
    ...twiceAmong(halls, 'halls'),
    ...halls.flatMap(({ id, services }) => twiceAmong(Array.isArray(services) ? services : [], id)),
  ]
}

function twiceAmong(things: readonly { id: string; name: Text }[], at: string): { key: string; name: string }[] {
  const owners = new Map<string, string>()
  return things.flatMap(({ id, name }) =>
    Object.values(name ?? {}).flatMap((each) => {
      const key = `${at} ${String(each).trim().toLowerCase()}`
      const owner = owners.get(key) ?? id
      owners.set(key, owner)
      return owner === id ? [] : [{ key, name: String(each) }]
    }),
  )
}
