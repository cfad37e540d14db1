import type { ClosingAnswer } from '../../../src/services/closing-answers.ts'
import { whenOf } from '../../common/show.ts'
import { done } from '../../engine/dialog.ts'
import type { FactResults } from '../../engine/needs.ts'
import type { MessageLine, Option, Say } from '../../engine/types.ts'
import { guestParams } from '../check-in/show-guest.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'

/** How closings stand: who has moved, who has cancelled, who has not answered and has to be called. */

type ClosingStatus = FactResults['closings'][number]

/** So many closings are told at once, of each so many guests by name, and so many can be called by a tap. */
const MOST_CLOSINGS = 3
const MOST_GUESTS = 8

/** `/closings`, "who has answered?": of those still under way; where there are none, of the last one. */
export const closingsCommand: TableCommand = {
  word: 'closings',
  aliases: ['闭馆进展', '闭馆答复'],
  for: 'manager',
  withPlace: true,
  args: [],
  act(c) {
    const all = c.fact({ need: 'closings' })
    const running = all.filter(({ task }) => task.state === 'running')
    const told = running.length > 0 ? running.slice(0, MOST_CLOSINGS) : all.slice(0, 1)
    if (told.length === 0) c.say({ message: 'closing:none' })
    else for (const closing of told) c.say(report(c, closing))
    return done
  },
}

/** Those who have not answered come first: they are the ones to call. */
export function report(c: CommandContext, { task, answers }: ClosingStatus): Say {
  const of = (...hows: readonly ClosingAnswer['how'][]) => answers.filter(({ how }) => hows.includes(how))
  const waiting = of('waiting', 'over')
  c.want(...waiting.slice(0, MOST_GUESTS).map(({ booking }) => ({ need: 'told', booking: booking.id }) as const))
  const starts = new Map(task.body.bookings.map(({ id, start }) => [id, start]))
  const sorted = [...waiting, ...of('moved'), ...of('cancelled', 'calledOff'), ...of('open')]
  const lines = sorted.slice(0, MOST_GUESTS).map((answer) => guestLine(c, answer, starts.get(answer.booking.id)))
  const left = sorted.length - lines.length
  return {
    message: waiting.length === 0 ? 'closing:allAnswered' : 'closing:report',
    params: {
      edit: task.body.edit,
      at: { instant: task.at, zone: answers[0]?.booking.zone ?? 'UTC' },
      count: waiting.length,
      moved: of('moved').length,
      cancelled: of('cancelled', 'calledOff').length,
    },
    lines: [...lines, ...(left > 0 ? [{ message: 'edit:moreGuests', params: { count: left } }] : [])],
    choices: waiting.slice(0, MOST_GUESTS).map(({ booking }) => callOption(c, booking)),
  }
}

function guestLine(c: CommandContext, { booking, how }: ClosingAnswer, start: number | undefined): MessageLine {
  const params = guestParams(c, booking)
  if (how === 'waiting' || how === 'over') {
    const told = c.fact({ need: 'told', booking: booking.id })
    return { message: 'closing:guest.waiting', params: { ...params, told: { message: `closing:told.${told}` } } }
  }
  const before =
    start === undefined ? undefined : whenOf({ ...booking, start, end: start + (booking.end - booking.start) })
  return how === 'moved' && before !== undefined
    ? { message: 'closing:guest.moved', params: { ...params, before } }
    : { message: `closing:guest.${how === 'moved' ? 'open' : how}`, params }
}

/** The full number is one tap away: each look is noted. */
const callOption = (c: CommandContext, booking: ClosingAnswer['booking']): Option => ({
  token: `call:${booking.code}`,
  label: { message: 'closing:choice.call', params: guestParams(c, booking) },
  is: { booking: booking.id },
})
