import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { type HallAnswer, TOPICS } from '../../../src/domain/hall/hall-answers.ts'
import { readAction } from '../../../src/language/commands/action-words.ts'
import { topicParam } from '../../common/topic-param.ts'
import { done } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { hallArgument, placeIn, placeParam } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone } from '../halls/edit-act.ts'
import { topicArgument } from './topic-argument.ts'
import { withAnswer } from './with-answer.ts'

const LONGEST = 1000
const words = textArgument({ name: 'text', message: 'answering:askText', most: LONGEST, whole: true })

/** `/answers riverside`, `/answers riverside parking Free in front of the hall`, `/answers riverside parking remove`. */
export const answersCommand: TableCommand = {
  word: 'answers',
  aliases: ['答案', '回答', '常见问题'],
  for: 'manager',
  args: [hallArgument(), topicArgument, { ...words, has: () => true }],
  act(c) {
    const { hall, service } = placeIn(c)
    if (hall === undefined) return done
    const { topic, text, asks } = c.draft
    if (typeof topic !== 'string') {
      if (typeof text !== 'string') return list(c, hall, service)
      c.say({ message: 'answering:noTopic', params: { topics: { list: TOPICS.map((id) => topicParam(id)) } } })
      return done
    }
    const had = (service ?? hall).answers?.find(({ id }) => id === topic)
    if (typeof text !== 'string') return show(c, topic, had)
    const place = { hall: hall.id, service: service?.id, id: topic }
    const removes = readAction(text, ['remove'])?.spans[0]?.[1] === text.length && text.length <= 'remove'.length
    if (removes) return editAct(c, withAnswer(c.catalogue.halls, place, undefined))
    const question = typeof asks === 'string' ? { [c.locale]: [asks] } : undefined
    return editAct(c, withAnswer(c.catalogue.halls, place, { [c.locale]: text }, question))
  },
  done: editDone,
}

function list(c: CommandContext, hall: Hall, service: Service | undefined): CommandEffect {
  const answers = (service ?? hall).answers ?? []
  const missing = TOPICS.filter((id) => answers.every((each) => each.id !== id || each.says === undefined))
  const place = placeParam({ hall, ...(service && { service }) })
  const lines: MessageLine[] = answers.flatMap((each) => (each.says === undefined ? [] : [line(each)]))
  c.say({
    message: lines.length === 0 ? 'answering:none' : 'answering:list',
    params: { place },
    lines: [
      ...lines,
      ...(service === undefined && missing.length > 0
        ? [{ message: 'answering:missing', params: { topics: { list: missing.map((id) => topicParam(id)) } } }]
        : []),
      { message: 'answering:how', params: { hall: { text: hall.name } } },
    ],
  })
  return done
}

const line = ({ id, says, asks }: HallAnswer): MessageLine => ({
  message: 'answering:item',
  params: { topic: topicParam(id, asks), says: says === undefined ? { message: 'edit:none' } : { text: says } },
})

function show(c: CommandContext, topic: string, had: HallAnswer | undefined): CommandEffect {
  c.say(line(had ?? { id: topic }))
  return done
}
