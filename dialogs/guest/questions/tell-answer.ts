import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { answerOf } from '../../../src/domain/hall/hall-answers.ts'
import { shownHalls } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import type { Line } from '../../engine/types.ts'
import { namedIn } from '../browse/subject.ts'

/** What the hall says, or that it is not known here: nothing is claimed for it. */
export function tellAnswer(c: Context, id: string, hall: Hall, service: Service | undefined): void {
  c.say(answerLine(c, id, hall, service) ?? notKnown(id, hall))
}

/** The hall is named where it was not just spoken of. */
export function answerLine(c: Context, id: string, hall: Hall, service: Service | undefined): Line | undefined {
  const says = answerOf(id, hall, service)
  if (says !== undefined) {
    const spokenOf =
      namedIn(c) !== undefined || c.about.hall !== undefined || shownHalls(c.catalogue, c.person).length < 2
    const params = { says: { text: says } }
    return spokenOf
      ? { message: 'questions:says', params }
      : { message: 'questions:saysOf', params: { ...params, hall: { text: hall.name } } }
  }
  if (id === 'contact' && hall.phone !== undefined)
    return { message: 'browse:phone', params: { hall: { text: hall.name }, phone: hall.phone } }
  return undefined
}

function notKnown(_id: string, hall: Hall): Line {
  const params = { hall: { text: hall.name } }
  return hall.phone === undefined
    ? { message: 'questions:unknown', params }
    : { message: 'questions:unknownCall', params: { ...params, phone: hall.phone } }
}
