import { TOPICS } from '../../src/domain/hall/hall-answers.ts'
import type { Param } from '../engine/types.ts'

/** What a question is about: a known one by its name, a hall's own by its id. */
export const topicParam = (id: string): Param => (TOPICS.includes(id) ? { message: `questions:topic.${id}` } : id)
