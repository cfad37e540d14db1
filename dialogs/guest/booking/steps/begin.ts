import type { Move, Step } from '../../../engine/dialog.ts'
import { advance } from '../advance.ts'
import { answerOf, type BookingContext, type BookingDraft, questionsOf } from '../booking-draft.ts'
import { lastAnswer } from '../known-answer.ts'

/** Begun from outside with something known already: nothing is asked here, what is missing is. */
export const beginStep: Step<BookingDraft> = {
  ask(c): Move {
    if (c.draft.again === true) takeLastAnswers(c)
    return advance(c)
  },
}

/** Each answer may bring further questions (conditions), so it is gone round until there are none that are known. */
function takeLastAnswers(c: BookingContext): void {
  for (;;) {
    const known = questionsOf(c).flatMap((asked) => {
      // whose it is was not the guest's last time
      const own = c.draft.forOther === true && asked.field.kind === 'name'
      const answer = answerOf(c, asked) === undefined && !own ? lastAnswer(c, asked) : undefined
      return answer === undefined ? [] : [[`field:${asked.key}`, answer] as const]
    })
    if (known.length === 0) return
    c.note(Object.fromEntries(known))
  }
}
