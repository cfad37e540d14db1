import type { ArgumentMatch } from '../../../../src/language/commands/argument-match.ts'
import type { Argument } from '../table-command.ts'

/** Something that may be said besides, kept as `name` of the draft; nobody is asked for it. */
export const besidesArgument = (
  name: string,
  said: (text: string) => ArgumentMatch<string | number> | undefined,
): Argument => ({
  name,
  optional: true,
  read(c, line) {
    const found = said(line.open)
    if (found !== undefined) c.set({ [name]: line.take(found) })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.value' }),
})
