import { readAnswerKey } from '../../src/domain/form/asked-fields.ts'
import type { Answer, Field } from '../../src/domain/form/form.ts'
import { readAgain } from '../../src/domain/form/form-fields.ts'
import { says } from '../../src/language/wording/wishes.ts'
import type { ResultOf } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import { again, type Context, type Dialog, end, go, type Input, type Move, pass, run } from '../engine/dialog.ts'
import type { MessageLine, Say } from '../engine/types.ts'
import { answerParam } from './booking/answer-param.ts'
import { purposeParams } from './booking/steps/field-question.ts'
import { placeOf, standing } from './mine/refer.ts'

/** `/privacy`: what is known of a person; they can take it along, or have it erased. */
export const privacy: Dialog = {
  name: 'privacy',
  first: 'known',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        if (c.slash?.word === 'privacy' || says(c.text, 'privacy')) return go('known')
        if (says(c.text, 'erase') || erases(c)) return go('erase')
        // while something is filled in, why it is asked is told there
        if (c.slash !== undefined || c.text === '' || c.below('booking') !== undefined) return undefined
        return meansOnly(c.understood, 'privacy') ? go('known') : undefined
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
        if (token === 'take' || says(c.text, 'takeAlong')) return run({ do: 'handOut' }, 'taking')
        if (token === 'erase' || says(c.text, 'eraseIt')) return go('erase')
        return token === 'leave' || says(c.text, 'leave') || c.reading.answer === 'no' ? leave(c) : pass
      },
    },
    erase: { ask: askErase, answer: answerErase },
    taking: { result: taken },
    erasing: { result: erased },
  },
  cancel: leave,
  ways: { known: ['taking', 'erase', 'end'], erase: ['erasing', 'end'], taking: ['end'], erasing: ['end'] },
}

/** "delete everything you have about me": of what is known, and not of what is booked. */
export const erases = ({ understood }: Context): boolean =>
  understood.acts.some(({ act }) => act === 'erase') && meansOnly(understood, 'erase')

function leave(c: Context): Move {
  c.say({ message: 'privacy:left' })
  return end()
}

/** One line each; sensitive answers are masked as everywhere. */
function known(c: Context): MessageLine[] {
  const { person } = c
  const lines: MessageLine[] = []
  if (person.name !== undefined) lines.push({ message: 'privacy:name', params: { name: person.name } })
  lines.push({ message: 'privacy:bookings', params: { count: bookingsOf(c) } })
  for (const [key, answer] of Object.entries(person.answers)) {
    const { field: id, guest } = readAnswerKey(key)
    const field = fieldOf(c, id, answer)
    if (field === undefined || answer === null) continue
    const params = { label: { text: field.label }, answer: answerParam(field, answer), guest }
    lines.push({ message: guest > 1 ? 'privacy:guest' : 'privacy:answer', params })
  }
  return [...lines, { message: 'privacy:kept' }, ...purposes(c), { message: 'privacy:seen' }]
}

/** What is asked of those who book what is booked, why, and how long it is kept. */
function purposes(c: Context): MessageLine[] {
  const fields = standing(c).flatMap((booking) => placeOf(c, booking).service?.fields ?? [])
  const sensitive = new Map(fields.flatMap((field) => (field.sensitive ? [[field.id, field] as const] : [])))
  return [...sensitive.values()].map((field) => ({ message: 'booking:confirm.purpose', params: purposeParams(field) }))
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
  const lines: MessageLine[] = []
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
  if (answer === 'no' || (token === undefined && says(c.text, 'leave'))) return leave(c)
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
