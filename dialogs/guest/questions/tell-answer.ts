import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { answerOf, TOPICS } from '../../../src/domain/hall/hall-answers.ts'
import { asksOfCost, saysGratis } from '../../../src/language/questions/plain-questions.ts'
import { shownHalls } from '../../common/show.ts'
import { topicParam } from '../../common/topic-param.ts'
import type { Context } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { namedIn } from '../browse/subject.ts'
import { askStaff } from './ask-staff.ts'

/**
 * What the hall says; what it does not say is asked of its staff: nothing is claimed for it. `beside`: something else is said as well, so
 * that what is not known is named.
 */
export function tellAnswers(
  c: Context,
  ids: readonly string[],
  hall: Hall,
  service: Service | undefined,
  beside = ids.length > 1,
): void {
  let asked = 0
  for (const id of ids) {
    const known = answerLine(c, id, hall, service)
    const line = known ?? askStaff(c, id, hall, asked)
    const about = known === undefined && beside && TOPICS.includes(id)
    c.say(about ? { message: 'questions:about', params: { topic: topicParam(id), says: line } } : line)
    if (known === undefined) asked += 1
  }
}

/** The hall is named where it was not just spoken of. */
export function answerLine(c: Context, id: string, hall: Hall, service: Service | undefined): MessageLine | undefined {
  const says = answerOf(id, hall, service)
  if (says !== undefined) {
    const spokenOf =
      namedIn(c) !== undefined || c.about.hall !== undefined || shownHalls(c.catalogue, c.person).length < 2
    const params = { says: { text: says } }
    return spokenOf
      ? { message: 'questions:says', params }
      : { message: 'questions:saysOf', params: { ...params, hall: { text: hall.name } } }
  }
  const told = service === undefined ? undefined : (gratisLine(c, id, service) ?? serviceAnswer(id, service))
  if (told !== undefined) return told
  if (id === 'contact' && hall.phone !== undefined)
    return { message: 'browse:phone', params: { hall: { text: hall.name }, phone: hall.phone } }
  return undefined
}

/** 展览小孩子要收费吗, where nobody has to pay. */
function gratisLine({ text }: Context, id: string, { price, description }: Service): MessageLine | undefined {
  if (price !== undefined || description === undefined || !OF_COST.has(id) || !asksOfCost(text)) return undefined
  return Object.values(description).some(saysGratis)
    ? { message: 'browse:text', params: { text: { text: description } } }
    : undefined
}

const OF_COST: ReadonlySet<string> = new Set(['children', 'discount', 'deposit', 'age'])

/** What the service itself tells, where nobody has written an answer: the age its form asks for, the people it takes. */
function serviceAnswer(id: string, { name, fields, party }: Service): MessageLine | undefined {
  const service = { text: name }
  const youngest = fields.find(({ age }) => age?.min !== undefined)?.age?.min
  if (id === 'age' && youngest !== undefined)
    return { message: 'questions:known.age', params: { service, count: youngest } }
  if (id === 'capacity') return { message: 'questions:known.capacity', params: { service, ...party } }
  if (id === 'id' && fields.some(({ kind }) => kind === 'id-card'))
    return { message: 'questions:known.id', params: { service } }
  return undefined
}
