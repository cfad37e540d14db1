import type { Context } from '../../engine/dialog.ts'

/** `question`: the one that is answered; `hall`, `topic`, `text`: what may be remembered of it. */
export type StaffAnswerDraft = { question?: string; hall?: string; topic?: string; text?: string }
export type StaffAnswerContext = Context<StaffAnswerDraft>
