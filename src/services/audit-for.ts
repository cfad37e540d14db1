import type { AuditEntry, HallsEdit, Person, Store } from '../store/port/store.ts'
import { isAdmin, managesHall } from './rights.ts'

/** So many of the newest entries are looked through for those of a manager's halls. */
const LOOKED_THROUGH = 500

/** What staff did, the newest first: admins see all, managers what was done in their halls, everybody who works here what they did. */
export async function auditFor(
  { what, limit }: { what?: string; limit: number },
  person: Person,
  store: Pick<Store, 'audit'>,
): Promise<AuditEntry[]> {
  if (person.roles.length === 0) return []
  const query = what === undefined ? {} : { what }
  if (isAdmin(person)) return store.audit({ ...query, limit })
  const entries = await store.audit({ ...query, limit: LOOKED_THROUGH })
  return entries.filter((entry) => entry.actor === person.id || isOwn(entry, person)).slice(0, limit)
}

/** The change of the halls that made a version, for those who run all that it changed. */
export async function editFor(
  version: number,
  person: Person,
  store: Pick<Store, 'hallsEdit'>,
): Promise<HallsEdit | undefined> {
  const made = await store.hallsEdit(version)
  const may = made?.changes.every(({ at: [hall = ''] }) => managesHall(person, hall))
  return may === true ? made : undefined
}

/** All halls that the entry names are the person's; one that names none is the admins' to see. */
function isOwn({ before, after }: AuditEntry, person: Person): boolean {
  const halls = [...hallsIn(before), ...hallsIn(after)]
  return halls.length > 0 && halls.every((hall) => managesHall(person, hall))
}

function hallsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hallsIn)
  if (typeof value !== 'object' || value === null) return []
  const { hall, halls, part, role, body } = value as Record<string, unknown>
  if (typeof hall === 'string') return [hall]
  if (Array.isArray(halls)) return halls.map(String)
  if (typeof part === 'string') return [part.split('.')[0]!]
  return [...hallsIn(role), ...hallsIn(body)]
}
