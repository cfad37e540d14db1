import type { Hall } from '../../../src/domain/hall/hall.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import type { Context } from '../../engine/dialog.ts'
import { hash } from '../../engine/hash.ts'
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

/** What a guest asks of their own booking, in words that are no known question: the answer is for them alone. */
export function askOfOwn(c: Context, hall: Hall, code: string, text: string): MessageLine {
  const topic = `own-${hash(`${code} ${text.toLowerCase()}`)}`
  const params = { hall: { text: hall.name }, phone: hall.phone ?? '' }
  const call = (key: string): MessageLine => ({
    message: hall.phone === undefined ? `questions:${key}` : `questions:${key}Call`,
    params,
  })
  c.want({ need: 'reach', hall: hall.id }, { need: 'waiting', hall: hall.id, topic })
  if (c.fact({ need: 'reach', hall: hall.id }) === 'nobody') return call('unknown')
  const { open, same } = c.fact({ need: 'waiting', hall: hall.id, topic })
  if (same) return call('askedAlready')
  if (open >= MOST_OPEN) return call('tooMany')
  const question = c.ask({ hall: hall.id, topic, text })
  c.tell({ staffOf: hall.id, except: c.person.id }, { what: 'asked', question })
  return { message: 'unclear:passed', params }
}
