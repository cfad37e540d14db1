import type { Text } from '../../../../src/domain/text.ts'
import type { CommandContext } from '../table-command.ts'
import { textArgument } from './text-argument.ts'

const LONGEST = 200

const words = textArgument({ name: 'reason', message: 'calledOff:askReason', most: LONGEST })

/** Why, as guests read it; it need not be said. */
export const reasonArgument = { ...words, has: () => true }

/** In the language in which it was written. */
export function reasonIn({ draft, locale }: CommandContext): Text | undefined {
  return typeof draft.reason === 'string' && draft.reason !== '' ? { [locale]: draft.reason } : undefined
}
