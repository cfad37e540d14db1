import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { comparedBy } from '../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { saysCheapest } from '../../../src/language/wording/booking-words.ts'
import type { Context } from '../../engine/dialog.ts'

/** "which is bigger, the meeting room or the studio?": what is compared is told of each. */
export function comparing({ text }: Context): 'price' | 'rules' | 'where' | 'hours' | undefined {
  if (!asksAny(text) && !clausesOf(text).some((clause) => asksAny(clause.text))) return undefined
  return saysCheapest(text) ? 'price' : comparedBy(text)
}
