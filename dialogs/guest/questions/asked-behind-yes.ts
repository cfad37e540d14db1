import { leadingYes, saysYesBut } from '../../../src/language/acts/answer.ts'
import { agreesToDraft } from '../../../src/language/drafts/of-draft.ts'
import { clausesOf } from '../../../src/language/text/clauses.ts'
import { joinedParts, withoutJoin } from '../../../src/language/wording/joined-parts.ts'
import type { Context } from '../../engine/dialog.ts'
import { asksApart, tellAsked } from './question-apart.ts'

const LONGEST = 200

/**
 * 对的 确认。她要自己带瑜伽垫吗, "yes and can I bring my dog": behind a yes nothing is said but questions, each of them. Empty: there is no yes,
 * or one that waits for its answer ("yes but is it indoors?"), or something else is said.
 */
export function askedBehindYes(c: Context): string[] {
  const { text } = c
  if (text.length > LONGEST || c.slash !== undefined || saysYesBut(text)) return []
  const parts = [...clausesOf(text), ...joinedParts(text)].map(({ from }) => from)
  const cuts = [leadingYes(text), ...parts].sort((a, b) => a - b)
  for (const cut of cuts) {
    const asked = clausesOf(text.slice(cut)).map((clause) => withoutJoin(clause.text))
    if (cut > 0 && asked.every((each) => asksApart(c, each, true)) && agrees(c, text.slice(0, cut))) return asked
  }
  return []
}

const agrees = (c: Context, lead: string): boolean =>
  agreesToDraft(lead) || (!/[?？]/.test(lead) && c.part(lead.trim()).context.reading.answer === 'yes')

/** Each is answered, or named with who can tell. */
export function tellBehindYes(c: Context, asked: readonly string[]): void {
  for (const each of asked) tellAsked(c, each, undefined)
}
