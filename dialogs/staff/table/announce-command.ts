import { LONGEST_NOTICE } from '../../../src/services/commands/announce-service.ts'
import { end, run } from '../../engine/dialog.ts'
import { progressLines, stopChoices, stopOf } from '../announce-progress.ts'
import { audienceArgument, audienceOf, audienceParam, onlyOf } from '../commands/arguments/audience-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'

const said = textArgument({
  name: 'text',
  message: 'announce:askText',
  most: LONGEST_NOTICE,
  whole: true,
  lines: progressLines,
  choices: stopChoices,
})
/** While another is on its way, that one may be stopped instead. */
const text: Argument = {
  ...said,
  answer(c, input) {
    const stop = stopOf(input.token)
    return stop === undefined ? said.answer?.(c, input) : run(stop, 'doing')
  },
}

/** `/announce [hall] <text>`: what is said, to whom and how many, and only after a yes. */
export const announceCommand: TableCommand = {
  word: 'announce',
  aliases: ['发公告', '发布公告', '群发'],
  for: 'manager',
  args: [audienceArgument, text],
  act(c) {
    const halls = audienceOf(c)
    const only = onlyOf(c)
    const count = c.fact({ need: 'audience', halls: halls ?? [], ...(only && { only }) })
    if (count === 0) {
      c.say({ message: 'announce:nobody', params: { halls: audienceParam(c) } })
      return end()
    }
    const words = String(c.draft.text ?? '')
    return {
      preview: {
        message: 'announce:sure',
        params: { count, text: words, halls: audienceParam(c) },
        texts: { yes: 'announce:choice.yes', no: 'announce:choice.no', kept: 'announce:dropped' },
      },
      run: { do: 'announce', text: words, ...(halls && { halls }), ...(only && { only }) },
    }
  },
  done(c, { task }) {
    if (task?.state === 'stopped') c.say({ message: 'announce:stopped', params: { count: task.done } })
    else c.say({ message: 'announce:sending' })
  },
}
