import type { Alarm } from '../../src/store/port/store.ts'
import { type Context, type Dialog, end, quiet } from '../engine/dialog.ts'
import type { Param, Params } from '../engine/types.ts'

/** What is wrong with the service, said to its admins; raised by `src/jobs/tell-admins.ts`, and where codes are guessed at. */
export const alarm: Dialog = {
  name: 'alarm',
  first: 'alarmed',
  steps: { alarmed: { ask: () => end() } },
  due(c, body) {
    const told: Alarm | undefined = body.what === 'wrongClaims' ? { kind: 'wrongClaims' } : body.alarm
    if (told === undefined) return undefined
    // Who is no longer an admin by the time that it is told need not hear of it.
    if (!c.person.roles.some(({ role }) => role === 'admin')) return quiet
    c.say({ message: `alarm:${told.kind}`, params: alarmParams(told, c.catalogue.halls) })
    return quiet
  },
  ways: { alarmed: ['end'] },
}

/** Halls by their names, as far as they are known; a door by its own. */
export function alarmParams(
  { door, minutes, left, year, halls = [] }: Alarm,
  known: Context['catalogue']['halls'],
): Params {
  const names = halls.map((id): Param => {
    const hall = known.find((each) => each.id === id)
    return hall === undefined ? id : { text: hall.name }
  })
  return {
    ...(door !== undefined && { door: { message: `alarm:door.${door}` } }),
    ...(minutes !== undefined && { minutes }),
    ...(left !== undefined && { left }),
    ...(year !== undefined && { year: String(year) }),
    ...(names.length > 0 && { halls: { list: names } }),
  }
}
