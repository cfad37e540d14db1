import { ok, refuse } from '../../domain/result.ts'
import { isAdmin, managesHall } from '../rights.ts'
import type { UseCase } from '../service.ts'

/** What a phone shows, and every platform takes in one message. */
export const LONGEST_NOTICE = 2000

/** Announces to everybody with a booking: admins anywhere, managers in their halls. */
export const announce: UseCase<'announce'> = async ({ text, halls, only }, { person, now, event, conversation }) => {
  const may =
    halls === undefined ? isAdmin(person) : halls.length > 0 && halls.every((hall) => managesHall(person, hall))
  if (!may) return refuse('HALLO_ROLE_NEEDED')
  // a service is one of a hall
  if (only?.service !== undefined && halls?.length !== 1) return refuse('HALLO_ROLE_NEEDED')
  if ([...text].length > LONGEST_NOTICE) return refuse('HALLO_TEXT_TOO_LONG', { max: LONGEST_NOTICE })
  const told = conversation ?? `p:${person.id}`
  return ok({
    type: 'announce',
    key: `announce:${event}`,
    now,
    actor: person.id,
    text,
    conversation: told,
    ...(halls && { halls }),
    ...(only && { only }),
  })
}

/** Whoever may announce may stop it. */
export const stopTask: UseCase<'stopTask'> = async ({ id }, { person, now, store }) => {
  const found = (await store.tasks({ kind: 'announcement', open: true, id, limit: 1 }))[0]
  if (found === undefined) return refuse('HALLO_NOTICE_UNKNOWN')
  const may = isAdmin(person) || (found.body.halls?.every((hall) => managesHall(person, hall)) ?? false)
  if (!may) return refuse('HALLO_ROLE_NEEDED')
  return ok({ type: 'stopTask', key: `stopTask:${id}`, now, actor: person.id, task: id })
}
