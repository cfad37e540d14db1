import { readAnswerKey } from '../../src/domain/form/asked-fields.ts'
import type { Answer, Field } from '../../src/domain/form/form.ts'
import { readAgain } from '../../src/domain/form/form-fields.ts'
import { phrase } from '../../src/language/wording/phrase.ts'
import type { ResultOf } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { again, type Context, type Dialog, end, go, type Input, type Move, pass, run } from '../engine/dialog.ts'
import type { Line, Say } from '../engine/types.ts'
import { answerParam } from './booking/answer-param.ts'

const SHOW =
  /^(?:(?:show |see |what is |what's )?(?:my |the )?(?:privacy|data|personal data|personal information)|what (?:do|does) (?:you|it|hallo) know (?:of|about) me|(?:我的)?(?:隐私|个人信息|个人数据|数据)|(?:你们?)?(?:存|保存|知道)了?(?:我的?)?(?:哪些|什么)(?:信息|数据|资料)?)$/
const ERASE =
  /^(?:please )?(?:delete|erase|remove|forget) (?:me|my (?:data|account|information|personal data)|everything (?:about|of) me)$|^(?:请)?(?:删除|清除|抹掉|注销)(?:掉)?(?:我的?)?(?:所有|全部)?(?:的)?(?:信息|数据|资料|账号|账户|个人信息|个人数据)$|^忘(?:记|了|掉)我$/

/** Said while it is shown what is known: anywhere else "delete it" is about something else. */
const ERASE_IT = /^(?:erase|delete)(?: (?:everything|it|all))?$|^(?:全部)?删除$/
const TAKE = /^(?:take it(?: along)?|export(?: it)?|download(?: it)?|导出|下载)$/
const LEAVE = /^(?:leave(?: it)?(?: as it is)?|nothing|keep it|ok|不改动?|算了|不用了?|没事了?)$/

/** `/privacy`: what is known of a person; they can take it along, or have it erased. */
export const privacy: Dialog = {
  name: 'privacy',
  first: 'known',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        if (c.slash?.word === 'privacy' || SHOW.test(phrase(c.text))) return go('known')
        return ERASE.test(phrase(c.text)) ? go('erase') : undefined
      },
    },
  ],
  steps: {
    known: {
      ask: (c) => ({
        kind: 'choice',
        message: 'privacy:known',
        lines: known(c),
        choices: [
          { token: 'take', label: { message: 'privacy:choice.take' } },
          { token: 'erase', label: { message: 'privacy:choice.erase' } },
          { token: 'leave', label: { message: 'privacy:choice.leave' } },
        ],
      }),
      answer(c, { token }) {
        const said = phrase(c.text)
        if (token === 'take' || TAKE.test(said)) return run({ do: 'handOut' }, 'taking')
        if (token === 'erase' || ERASE_IT.test(said)) return go('erase')
        return token === 'leave' || LEAVE.test(said) || c.reading.answer === 'no' ? leave(c) : pass
      },
    },
    erase: { ask: askErase, answer: answerErase },
    taking: { result: taken },
    erasing: { result: erased },
  },
  cancel: leave,
  ways: { known: ['taking', 'erase', 'end'], erase: ['erasing', 'end'], taking: ['end'], erasing: ['end'] },
}

function leave(c: Context): Move {
  c.say({ message: 'privacy:left' })
  return end()
}

/** One line each; sensitive answers are masked as everywhere. */
function known(c: Context): Line[] {
  const { person } = c
  const lines: Line[] = []
  if (person.name !== undefined) lines.push({ message: 'privacy:name', params: { name: person.name } })
  lines.push({ message: 'privacy:bookings', params: { count: bookingsOf(c) } })
  for (const [key, answer] of Object.entries(person.answers)) {
    const { field: id, guest } = readAnswerKey(key)
    const field = fieldOf(c, id, answer)
    if (field === undefined || answer === null) continue
    const params = { label: { text: field.label }, answer: answerParam(field, answer), guest }
    lines.push({ message: guest > 1 ? 'privacy:guest' : 'privacy:answer', params })
  }
  return [...lines, { message: 'privacy:kept' }]
}

/** So many are counted. */
const MOST_COUNTED = 100

const bookingsOf = (c: Context): number => c.fact({ need: 'bookings', when: 'all', limit: MOST_COUNTED }).items.length

/** The field of this id that the answer is one to, of whatever form: as sensitive as the most sensitive of its name. */
function fieldOf(c: Context, id: string, answer: Answer): Field | undefined {
  const fields = c.catalogue.halls.flatMap(({ services }) =>
    services.flatMap((service) => service.fields.filter((field) => field.id === id)),
  )
  const own =
    fields.find((field) => readAgain(field, answer, { fitsSlow: (pattern, value) => c.fits(pattern, value) }).ok) ??
    fields[0]
  return own && { ...own, sensitive: fields.some(({ sensitive }) => sensitive) }
}

/** What was held or asked for is settled first: it would be left to nobody in the middle. */
function askErase(c: Context): (Say & { kind: 'confirm' }) | Move {
  if (c.below('booking') !== undefined) {
    c.say({ message: 'privacy:unfinished' })
    return end()
  }
  const upcoming = c.fact({ need: 'bookings', when: 'upcoming', limit: MOST_COUNTED }).items
  const lines: Line[] = []
  if (upcoming.length > 0)
    lines.push({
      message: 'privacy:upcoming',
      params: { count: upcoming.length, codes: { list: upcoming.slice(0, 8).map(({ code }) => code) } },
    })
  if (c.person.roles.length > 0) lines.push({ message: 'privacy:role' })
  return {
    kind: 'confirm',
    message: 'privacy:ask',
    lines,
    choices: [
      { token: 'yes', label: { message: 'privacy:choice.yes' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'privacy:choice.no' }, is: { answer: 'no' } },
    ],
  }
}

function answerErase(c: Context, { token }: Input): Move {
  const answer = token ?? c.reading.answer
  if (answer === 'yes') return run({ do: 'erase' }, 'erasing')
  if (answer === 'no') return leave(c)
  return token === undefined ? again({ message: 'privacy:unclear' }) : pass
}

function taken(c: Context, result: ResultOf<'handOut'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  c.say({ message: 'privacy:taken', params: { name: result.file.name }, kept: [result.file] })
  return end()
}

function erased(c: Context, result: ResultOf<'erase'>): Move {
  c.say(result.ok ? { message: 'privacy:erased' } : refusal(result))
  return end()
}
