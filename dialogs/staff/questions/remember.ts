import { changesBetween } from '../../../src/domain/hall/edit.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { TOPICS } from '../../../src/domain/hall/hall-answers.ts'
import { saysRemember } from '../../../src/language/commands/remember-word.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { topicParam } from '../../common/topic-param.ts'
import { end, pass, run, type Step } from '../../engine/dialog.ts'
import type { StaffAnswerContext, StaffAnswerDraft } from './answering-draft.ts'
import { withAnswer } from './with-answer.ts'

/** Who runs the hall may keep the answer for the next who asks. */
export const offersToRemember = (c: StaffAnswerContext): boolean => {
  const { hall, topic } = c.draft
  return hall !== undefined && topic !== undefined && isKept(c, hall, topic) && managesHall(c.person, hall)
}

const isKept = (c: StaffAnswerContext, hall: string, topic: string): boolean =>
  TOPICS.includes(topic) || hallOf(c, hall)?.answers?.some(({ id }) => id === topic) === true

const hallOf = (c: StaffAnswerContext, id: string): Hall | undefined => c.catalogue.halls.find((hall) => hall.id === id)

export const rememberStep: Step<StaffAnswerDraft> = {
  ask(c) {
    const hall = hallOf(c, c.draft.hall ?? '')
    if (hall === undefined || c.draft.topic === undefined) return end()
    return {
      kind: 'choice',
      message: 'answering:remember',
      params: { hall: { text: hall.name }, topic: topicParam(c.draft.topic) },
      choices: ['remember', 'no'].map((token) => ({
        token,
        label: { message: `answering:choice.${token}` },
        is: { answer: token === 'no' ? 'no' : 'yes' },
      })),
    }
  },
  answer(c, { token, text = '' }) {
    const { hall = '', topic = '', text: says = '' } = c.draft
    if (token === 'no' || (token === undefined && c.reading.answer === 'no')) {
      c.say({ message: 'answering:notRemembered' })
      return end()
    }
    if (token !== 'remember' && !saysRemember(text) && c.reading.answer !== 'yes') return pass
    const { halls, version } = c.catalogue
    const changes = changesBetween(halls, withAnswer(halls, { hall, id: topic }, { [c.locale]: says }))
    if (changes.length === 0) {
      c.say({ message: 'edit:already' })
      return end()
    }
    return run({ do: 'edit', expected: version, changes }, 'remembering')
  },
}
