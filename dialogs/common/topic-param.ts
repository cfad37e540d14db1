import { type HallAnswer, TOPICS } from '../../src/domain/hall/hall-answers.ts'
import type { Param } from '../engine/types.ts'

/** What a question is about: a known one by its name, a hall's own by how it is asked, else by its id. */
export function topicParam(id: string, asks?: HallAnswer['asks']): Param {
  if (TOPICS.includes(id)) return { message: `questions:topic.${id}` }
  const [ask] = Object.values(asks ?? {}).flat()
  return ask === undefined ? id : `“${ask}”`
}
