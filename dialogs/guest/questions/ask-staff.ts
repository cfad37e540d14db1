import type { Hall } from '../../../src/domain/hall/hall.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import type { Context } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'

/** So many questions of one guest wait for an answer at most. */
const MOST_OPEN = 3

/**
 * What is not known is asked of the hall's staff, without the guest's name and number; `asked`: so many are, in this message. A question
 * that waits already is not asked again, whoever asked it.
 */
export function askStaff(c: Context, topic: string, hall: Hall, asked = 0): MessageLine {
  const params = { hall: { text: hall.name } }
  const call = (key: string): MessageLine =>
    hall.phone === undefined
      ? { message: `questions:${key}`, params }
      : { message: `questions:${key}Call`, params: { ...params, phone: hall.phone } }
  if (staffsHall(c.person, hall.id)) return { message: 'questions:ownHall', params: { ...params, topic } }
  c.want({ need: 'reach', hall: hall.id }, { need: 'waiting', hall: hall.id, topic })
  if (c.fact({ need: 'reach', hall: hall.id }) === 'nobody') return call('unknown')
  const { open, same, others } = c.fact({ need: 'waiting', hall: hall.id, topic })
  if (same) return call('askedAlready')
  if (open + asked >= MOST_OPEN) return call('tooMany')
  const question = c.ask({ hall: hall.id, topic })
  if (!others) c.tell({ staffOf: hall.id, except: c.person.id }, { what: 'asked', question })
  return call('asked')
}
