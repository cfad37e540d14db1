import type { GuestQuestion } from '../../../src/store/port/store.ts'
import { type Move, push } from '../../engine/dialog.ts'
import type { Option } from '../../engine/types.ts'

export const TAP = 're:'

export const answerOption = (
  { id }: GuestQuestion,
  label: Option['label'] = { message: 'answering:choice.answer' },
): Option => ({ token: `${TAP}${id}`, label })

/** The tap that answers a question, wherever it was shown. */
export const answerTap = (token: string | undefined): Move | undefined =>
  token?.startsWith(TAP) === true ? push('answering', { question: token.slice(TAP.length) }, 'reply') : undefined
