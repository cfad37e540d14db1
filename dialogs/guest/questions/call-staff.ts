import { todayOf } from '../../../src/domain/booking/rules.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { shownServices } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { dayLines } from '../browse/hour-lines.ts'
import { subjectOf } from '../browse/subject.ts'
import { placeOf, spokenOf } from '../mine/refer.ts'

const TOPIC = 'human'

/** Somebody wants a person: the staff of the hall spoken of get the message, and the guest hears when somebody is there. */
export function callStaff(c: Context): MessageLine[] {
  const hall = hallToCall(c)
  if (hall === undefined) return []
  const hours = dayLines(shownServices(hall, c.person), todayOf(hall, c.now))
  const open: MessageLine[] = [{ message: 'questions:staffHours', params: { hall: { text: hall.name } } }, ...hours]
  // a tap says nothing that could be passed on
  if (c.text === '' || staffsHall(c.person, hall.id)) return open
  c.want({ need: 'reach', hall: hall.id }, { need: 'waiting', hall: hall.id, topic: TOPIC })
  if (c.fact({ need: 'reach', hall: hall.id }) === 'nobody') return open
  const { open: waiting, same } = c.fact({ need: 'waiting', hall: hall.id, topic: TOPIC })
  if (!same && waiting < MOST_OPEN) {
    const question = c.ask({ hall: hall.id, topic: TOPIC })
    c.tell({ staffOf: hall.id, except: c.person.id }, { what: 'asked', question })
  }
  return [{ message: 'questions:staffCalled', params: { hall: { text: hall.name } } }, ...open]
}

/** Right after a booking it is about that one. */
export function hallToCall(c: Context): Hall | undefined {
  const spoken = spokenOf(c)
  return c.about.hall ?? (spoken && placeOf(c, spoken).hall) ?? subjectOf(c).hall
}

/** As many as of other questions (`ask-staff.ts`), and one more: anger waits for nothing. */
const MOST_OPEN = 4
