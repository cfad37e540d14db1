import type { AnswerCommand, AskCommand } from '../port/commands/hall-commands.ts'
import type { GuestQuestion } from '../port/store.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import { type Decision, unchanged, type Write } from './writes.ts'

/** Of what was not understood the newest of a person are kept: nobody fills the list alone. */
const MOST_UNREAD = 30

/** A question that is open already is not asked twice. */
export function ask(facts: Facts, { question }: AskCommand): Decision<'ask'> {
  const theirs = facts.questionsOf(question.person)
  const same = theirs.find((each) => isSame(each, question))
  if (same !== undefined && question.state === 'open') return unchanged({ ok: true, question: same, repeated: true })
  const writes: Write[] = [{ set: 'question', id: question.id, before: facts.question(question.id), after: question }]
  const unread = theirs.filter(({ state, id }) => state === 'unread' && id !== question.id)
  if (question.state === 'unread' && unread.length >= MOST_UNREAD) {
    const [oldest] = [...unread].sort((a, b) => a.at - b.at)
    if (oldest !== undefined) writes.push({ set: 'question', id: oldest.id, before: oldest })
  }
  return { result: { ok: true, question }, writes }
}

const isSame = (a: GuestQuestion, b: GuestQuestion): boolean =>
  a.state === 'open' && b.state === 'open' && a.hall === b.hall && a.topic === b.topic

/** Whoever else waits for the same answer gets it too. The first answer counts: the second hears of it. */
export function answer(
  facts: Facts,
  { question: id, text, now: at, actor: by, key }: AnswerCommand,
): Decision<'answer'> {
  const asked = facts.question(id)
  if (asked === undefined || asked.state === 'unread') return refusing({ ok: false, code: 'HALLO_QUESTION_UNKNOWN' })
  if (asked.answer?.key === key) return unchanged({ ok: true, questions: [asked], repeated: true })
  if (asked.answer !== undefined) return refusing({ ok: false, code: 'HALLO_QUESTION_ANSWERED', question: asked })
  const { hall, topic } = asked
  const waiting = hall === undefined || topic === PERSONAL ? [] : facts.openQuestions(hall)
  const others = waiting.filter((each) => each.id !== id && each.topic === topic)
  const answered = [asked, ...others].map((before): { before: GuestQuestion; after: GuestQuestion } => ({
    before,
    after: { ...before, state: 'answered', answer: { text, by, at, key } },
  }))
  return {
    result: { ok: true, questions: answered.map(({ after }) => after) },
    writes: [
      ...answered.map(({ before, after }): Write => ({ set: 'question', id: after.id, before, after })),
      { set: 'audit', entry: { at, actor: by, what: 'answer', subject: id, after: { hall, topic } } },
    ],
  }
}

/** Somebody wants to talk to a person: the answer is for them alone. */
const PERSONAL = 'human'
