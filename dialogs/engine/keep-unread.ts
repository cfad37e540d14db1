import { findHall } from '../../src/domain/hall/catalogue.ts'
import { maskedText } from '../../src/language/questions/masked-text.ts'
import { aboutOf } from '../common/about.ts'
import { hash } from './hash.ts'
import type { Moves } from './moves.ts'
import type { OpenAsk } from './types.ts'

/** What is typed for these is a person's own, and no question. */
const PRIVATE: ReadonlySet<OpenAsk['kind']> = new Set(['text', 'email', 'phone', 'code', 'id'])
const FEWEST_LETTERS = 3

/** What was not understood is kept for the hall's list, once a wording; not from those who run it. */
export function keepUnread({ work, heard }: Moves): void {
  const { person, catalogue } = work.facts
  const missed = work.effects.some((effect) => effect.do === 'say' && effect.say.code === 'HALLO_NOT_UNDERSTOOD')
  if (!missed || heard.slash !== undefined || person.roles.length > 0) return
  if (work.asked !== undefined && PRIVATE.has(work.asked.kind)) return
  const text = maskedText(heard.text, heard.understood.entities)
  if ((text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return
  const drafts = work.frames.map(({ draft }) => draft)
  const hall = aboutOf(catalogue, drafts).hall ?? findHall(catalogue, person.lastHall ?? '')
  const wording = `${person.id} ${hall?.id ?? ''} ${text.toLowerCase()}`
  const id = `u${hash(wording)}${hash(`unread ${wording}`)}`
  work.effects.push({ do: 'ask', question: { id, state: 'unread', text, ...(hall && { hall: hall.id }) } })
}
