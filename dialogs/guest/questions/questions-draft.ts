import type { Context } from '../../engine/dialog.ts'

/** What is asked of a hall that is not known yet: ids of answers. */
export type QuestionsDraft = { ids?: string[] }
export type QuestionsContext = Context<QuestionsDraft>
