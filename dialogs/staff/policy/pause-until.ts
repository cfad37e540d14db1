import { saysUntil, untilOf } from '../../../src/language/commands/wishes/wish-said.ts'
import { actionIn } from '../commands/arguments/action-argument.ts'
import type { Argument, CommandContext, CommandEffect } from '../commands/table-command.ts'

/** Guests read until when: whoever has not said it may. */
export function askedUntil(c: CommandContext, act: CommandEffect): CommandEffect {
  if (!('preview' in act) || saysUntil(String(c.draft.reason ?? ''))) return act
  return { ...act, preview: { ...act.preview, lines: [...(act.preview.lines ?? []), { message: 'edit:untilWhen' }] } }
}

/** "until friday", said at the preview. */
export const untilArgument: Argument = {
  name: 'until',
  optional: true,
  read(c, line) {
    const until = actionIn(c) === 'pause' ? untilOf(line.rest) : ''
    if (until === '') return undefined
    const { reason } = c.draft
    c.set({ reason: typeof reason === 'string' && reason !== '' ? `${reason}, ${until}` : until })
    line.take({ value: until, spans: [[0, line.text.length]] })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.value' }),
}
