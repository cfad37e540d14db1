import { clausesOf } from '../../../../../src/language/text/clauses.ts'
import { meansOnly } from '../../../../engine/act-meaning.ts'
import { isTalk } from '../../../questions/asked-behind-talk.ts'
import type { ManageContext } from '../../manage/manage-draft.ts'

const LONGEST = 100

/** "great, can you move it to 8?", right after a booking: what is behind the talk; the number is read where it leads the wish. */
export function wishBehindTalk(c: ManageContext): string | undefined {
  const { text, reading, understood, open, settled } = c
  if (open !== undefined || settled?.booking === undefined || text.length > LONGEST) return undefined
  if (reading.whens.length > 0 || (reading.party ?? reading.contact) !== undefined) return undefined
  if (!meansOnly(understood, 'change', 'shift', 'affirm')) return undefined
  if (!understood.entities.some(({ slot }) => slot === 'number' || slot === 'time')) return undefined
  const [first, second] = clausesOf(text)
  return first !== undefined && second !== undefined && isTalk(c, first.text) ? text.slice(second.from) : undefined
}
