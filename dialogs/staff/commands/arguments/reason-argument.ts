import type { Text } from '../../../../src/domain/text.ts'
import { closingReason } from '../../../../src/language/commands/wishes/wish-said.ts'
import { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { textArgument } from './text-argument.ts'

const LONGEST = 200

const words = textArgument({ name: 'reason', message: 'calledOff:askReason', most: LONGEST })

/** Why, as guests read it; it need not be said. */
export const reasonArgument: Argument = { ...words, has: () => true }

/** Why some days are closed: what is left of the line, without the words that only close. */
export const closingReasonArgument: Argument = {
  ...reasonArgument,
  read(c, line) {
    const why = closingReason(line.open)
    return why === '' ? undefined : words.read(c, new CommandLine(why))
  },
}

/** In the language in which it was written. */
export function reasonIn({ draft, locale }: CommandContext): Text | undefined {
  return typeof draft.reason === 'string' && draft.reason !== '' ? { [locale]: draft.reason } : undefined
}
