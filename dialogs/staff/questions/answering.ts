import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Command } from '../../../src/services/command.ts'
import type { CommandResult, GuestQuestion } from '../../../src/store/port/store.ts'
import { refusal } from '../../common/refusal.ts'
import {
  type Context,
  type Dialog,
  done,
  end,
  go,
  type Input,
  type Move,
  pass,
  quiet,
  run,
} from '../../engine/dialog.ts'
import type { Params, Say } from '../../engine/types.ts'
import { answerOption, answerTap, TAP } from './answer-tap.ts'
import type { StaffAnswerContext, StaffAnswerDraft } from './answering-draft.ts'
import { offersToRemember, rememberStep } from './remember.ts'

/** Guests' questions at the hall's staff: one of them answers, the guest hears it, and the hall may keep it. */
export const answering: Dialog<StaffAnswerDraft> = {
  name: 'answering',
  first: 'reply',
  light: true,
  intents: [{ certain: true, match: matchReply }],
  steps: {
    reply: { ask: askReply, answer: (c, input) => reply(c, c.draft.question, input) },
    sending: { result: sent },
    remember: rememberStep,
    remembering: { result: remembered },
  },
  due: (c, { what, question }) =>
    what === 'asked' ? told(c, question) : what === 'answered' ? toldAnswered(c, question) : undefined,
  stale: (_, token) => answerTap(token) ?? (token === 'remember' ? end() : undefined),
  ways: {
    reply: ['sending', 'end'],
    sending: ['remember', 'end'],
    remember: ['remembering', 'end'],
    remembering: ['end'],
  },
}

/** A reply to the message that told of the question is its answer. */
function matchReply(c: StaffAnswerContext): Move | undefined {
  const { quoted } = c
  if (quoted?.token?.startsWith(TAP) !== true || quoted.ask?.startsWith('answering') !== true || c.slash !== undefined)
    return undefined
  return c.person.roles.length === 0 ? undefined : reply(c, quoted.token.slice(TAP.length), { text: c.text })
}

function told(c: StaffAnswerContext, id: string | undefined): Move | undefined {
  const found = id === undefined ? undefined : c.fact({ need: 'question', id })?.question
  if (found === undefined || found.person === c.person.id) return undefined
  if (found.state === 'open')
    c.say({ message: 'answering:asked', params: paramsOf(c, found), choices: [answerOption(found)] })
  return quiet
}

function toldAnswered(c: StaffAnswerContext, id: string | undefined): Move | undefined {
  const found = id === undefined ? undefined : c.fact({ need: 'question', id })
  if (found === undefined || found.question.person === c.person.id) return undefined
  c.say(already(c, found.question, found.by))
  return quiet
}

const paramsOf = (c: Context, { hall: id = '', text }: GuestQuestion): Params => {
  const hall = findHall(c.catalogue, id)
  return { hall: hall === undefined ? id : { text: hall.name }, text }
}

const already = (c: Context, question: GuestQuestion, by: string | undefined): Say => ({
  message: 'answering:already',
  params: {
    ...paramsOf(c, question),
    by: by ?? { message: 'checkin:colleague' },
    says: question.answer?.text ?? '',
  },
})

function askReply(c: StaffAnswerContext) {
  const { question: id = '' } = c.draft
  const found = c.fact({ need: 'question', id })
  if (found === undefined || found.question.person === c.person.id) {
    c.say(refusal({ code: 'HALLO_QUESTION_UNKNOWN' }))
    return end()
  }
  if (found.question.state !== 'open') {
    c.say(already(c, found.question, found.by))
    return end()
  }
  return { kind: 'text' as const, message: 'answering:ask', params: paramsOf(c, found.question) }
}

function reply(c: StaffAnswerContext, id: string | undefined, { text }: Input): Move {
  const says = text?.trim() ?? ''
  if (id === undefined || says === '' || c.long) return pass
  const found = c.fact({ need: 'question', id })
  if (found === undefined) {
    c.say(refusal({ code: 'HALLO_QUESTION_UNKNOWN' }))
    return done
  }
  const { hall, topic } = found.question
  c.note({ question: id, hall, topic, text: says })
  const command: Command = { do: 'answer', question: id, text: says }
  return run(command, 'sending')
}

/** The guest, and whoever waited for the same, hears it; so do the colleagues. */
function sent(c: StaffAnswerContext, result: CommandResult): Move {
  if (!result.ok) {
    c.say(result.question === undefined ? refusal(result) : already(c, result.question, undefined))
    return end()
  }
  const [first] = result.questions ?? []
  if (first === undefined) return end()
  if (result.repeated !== true) {
    for (const { id, conversation } of result.questions ?? [])
      c.tell({ conversation }, { what: 'answered', question: id })
    c.tell({ staffOf: first.hall ?? '', except: c.person.id }, { what: 'answered', question: first.id })
  }
  c.say({ message: 'answering:sent', params: { count: result.questions?.length ?? 1 } })
  return offersToRemember(c) ? go('remember') : end()
}

function remembered(c: StaffAnswerContext, result: CommandResult): Move {
  c.say(result.ok ? { message: 'answering:remembered' } : refusal(result))
  return end()
}
