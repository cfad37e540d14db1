import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { alikeTogether } from '../../../src/language/questions/alike.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import type { GuestQuestion } from '../../../src/store/port/store.ts'
import { done } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { answerOption } from './answer-tap.ts'

/** So many of each kind are listed, those asked most first, and so many can be answered by a tap. */
const MOST_LINES = 8
const MOST_TAPS = 4

/** `/questions`, `/questions riverside`: what waits for an answer, and what was not understood, as guests wrote it but for names and numbers. */
export const questionsCommand: TableCommand = {
  word: 'questions',
  aliases: ['问题', '客人提问', '待回答'],
  for: 'staff',
  args: [hallArgument({ may: staffsHall, allHalls: true, services: false })],
  act(c) {
    const all = c.fact({ need: 'questions' }).filter(({ hall }) => c.draft.hall === undefined || hall === c.draft.hall)
    const open = grouped(c, all, 'open')
    const unread = grouped(c, all, 'unread')
    if (open.length + unread.length === 0) {
      c.say({ message: 'answering:noQuestions' })
      return done
    }
    const lines: MessageLine[] = [
      ...(open.length > 0 ? [{ message: 'answering:open' }, ...open.map((each) => lineOf(c, each))] : []),
      ...(unread.length > 0 ? [{ message: 'answering:unread' }, ...unread.map((each) => lineOf(c, each))] : []),
    ]
    const choices = open.slice(0, MOST_TAPS).map(([first]): Option => {
      const label = { message: 'answering:choice.answerOf', params: { text: short(first!.text) } }
      return answerOption(first!, label)
    })
    const [first, ...rest] = lines
    c.say({ ...first!, lines: rest, ...(choices.length > 0 && { choices }) })
    return done
  },
}

function grouped(c: CommandContext, all: readonly GuestQuestion[], state: GuestQuestion['state']): GuestQuestion[][] {
  const language = { locale: c.locale, model: modelFor(c.locale) }
  const halls = new Map<string, GuestQuestion[]>()
  for (const each of all) {
    if (each.state !== state) continue
    const key = `${each.hall ?? ''} ${each.topic ?? ''}`
    halls.set(key, [...(halls.get(key) ?? []), each])
  }
  // what waits for the same answer is one
  const groups = [...halls.values()].flatMap((each) =>
    each[0]?.topic === undefined || each[0].topic === 'human'
      ? alikeTogether(each, ({ text }) => text, language)
      : [each],
  )
  return groups.sort((a, b) => b.length - a.length).slice(0, MOST_LINES)
}

function lineOf(c: CommandContext, group: readonly GuestQuestion[]): MessageLine {
  const [{ text, hall: id } = { text: '', hall: undefined }] = group
  const hall = id === undefined ? undefined : findHall(c.catalogue, id)
  const params = { text, count: group.length }
  return hall === undefined
    ? { message: 'answering:asks', params }
    : { message: 'answering:asksAt', params: { ...params, hall: { text: hall.name } } }
}

const short = (text: string): string => ([...text].length <= 24 ? text : `${[...text].slice(0, 23).join('')}…`)
