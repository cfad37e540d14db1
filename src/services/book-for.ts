import { createHash } from 'node:crypto'
import { deskGuest } from '../domain/booking/booking.ts'
import { findHall, findService } from '../domain/hall/catalogue.ts'
import { ok, refuse } from '../domain/result.ts'
import { staffsHall } from './rights.ts'
import type { UseCase } from './service.ts'

/**
 * Staff book for somebody at the desk or on the phone. It is nobody's who works there: its person is made up, and becomes whoever links
 * it by code and number.
 */
export const bookFor: UseCase<'bookFor'> = async (command, asked) => {
  const { hall, service, marks, party, answers, arrived } = command
  const { catalogue, event, now, person } = asked
  if (!staffsHall(person, hall)) return refuse('HALLO_ROLE_NEEDED')
  const found = findHall(catalogue, hall)
  const form = findService(found, service)?.fields
  if (form === undefined) return refuse('HALLO_SERVICE_UNAVAILABLE')
  const mobile = form.find(({ kind }) => kind === 'mobile')
  if (found?.desk?.mobile === 'required' && mobile !== undefined && (answers[mobile.id] ?? '') === '')
    return refuse('HALLO_DESK_MOBILE')
  return ok({
    type: 'reserve',
    key: `bookFor:${event}`,
    now,
    actor: person.id,
    person: deskGuest(createHash('sha256').update(event).digest('hex').slice(0, 20)),
    hall,
    service,
    marks,
    party,
    answers,
    hold: { kind: 'form', until: now },
    byStaff: { arrived },
  })
}
