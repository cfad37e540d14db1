import { lengthOf } from '../../../../src/domain/form/fields/text-field.ts'
import { refusal } from '../../../common/refusal.ts'
import type { MessageLine, Option } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'

interface TextOptions {
  /** the step, and the key of the draft */
  name: string
  message: string
  /** characters */
  most: number
  /** keeps its lines: what was typed from its first word on, as it was typed */
  whole?: true
  /** it may be left out, by this choice */
  skip?: string
  lines?(c: CommandContext): MessageLine[]
  choices?(c: CommandContext): Option[]
}

/** Words of one's own: whatever nothing else of the line has taken. */
export function textArgument({ name, message, most, whole, skip, lines, choices }: TextOptions): Argument {
  return {
    name,
    greedy: true,
    read(c, line) {
      const had = c.draft[name]
      const text = typeof had === 'string' && had !== '' ? had : whole === true ? line.tail : line.rest
      if (text === '') return undefined
      if (c.long || lengthOf(text) > most) return refusal({ code: 'HALLO_TEXT_TOO_LONG', params: { max: most } })
      c.set({ [name]: text })
      return undefined
    },
    has: (c) => c.draft[name] !== undefined,
    ask(c) {
      const offered = [
        ...(choices?.(c) ?? []),
        ...(skip === undefined ? [] : [{ token: 'skip', label: { message: skip } }]),
      ]
      return {
        kind: 'text',
        message,
        ...(lines && { lines: lines(c) }),
        ...(offered.length > 0 && { choices: offered }),
      }
    },
    answer(c, { token, text }) {
      // a yes or no by itself is no reason
      const bare = c.reading.answer !== undefined && c.reading.rest.trim() === '' && c.reading.whens.length === 0
      const skipped = token === 'skip' || (text !== undefined && (bare || c.reading.word === 'skip'))
      if (skip === undefined || !skipped) return undefined
      c.set({ [name]: '' })
      return 'taken'
    },
  }
}
