import { howOften } from '../../../../src/language/wording/repeats.ts'
import { go, type Input, type Move, pass, type Question, type Step } from '../../../engine/dialog.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, serviceOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { leaveLine, soFar } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'
import { MOST_PARTS } from '../several/parts.ts'
import { daysOfRepeat } from '../several/series-meant.ts'

/** "every friday": for how many weeks; "daily": for how many days. */
export const weeksStep: Step<BookingDraft> = {
  ask(c): Question | Move {
    if (serviceOf(c) === undefined) return go('service')
    if (c.draft.repeat === undefined) return advance(c)
    const { weekdays, step } = c.draft.repeat
    const daily = step === 1
    const most = daily ? MOST_PARTS : Math.floor(MOST_PARTS / weekdays.length)
    const counts = (daily ? [3, 5, 7, 12] : [2, 4, 8, 12]).filter((count) => count <= most)
    return {
      kind: 'number',
      message: daily ? 'booking:weeks.askDays' : 'booking:weeks.ask',
      params: { max: most },
      lines: [...soFar(c), ...leaveLine(c)],
      brief: soFar(c),
      choices: [
        ...counts.map((count) => ({
          token: `weeks.${count}`,
          label: { message: daily ? 'booking:weeks.days' : 'booking:weeks.choice', params: { count } },
        })),
        { token: 'weeks.once', label: { message: 'booking:weeks.once' } },
      ],
    }
  },
  answer(c, input) {
    const count = /^weeks\.(\d+)$/.exec(input.token ?? '')?.[1]
    if (count !== undefined) return take(c, { count: Number(count) })
    if (input.token === 'weeks.once') return take(c, { count: 1 })
    const often = input.text === undefined ? undefined : oftenSaid(c, input)
    if (often !== undefined) return take(c, often)
    const [when] = input.text === undefined ? [] : c.reading.whens
    const dated = when?.date !== undefined && (when.until === undefined || when.until === when.date)
    // "so could I come this wednesday?" is of that one
    if (dated && c.reading.repeat === undefined && when.stated.some((part) => part === 'date' || part === 'weekday'))
      c.note({ repeat: undefined, series: undefined })
    return hearAny(c, input)
  },
  // "only the once, dear" greets nobody
  holds: (c) => oftenSaid(c, { text: c.text }) !== undefined,
  unclear: (c) => ({ message: c.draft.repeat?.step === 1 ? 'booking:weeks.unclearDays' : 'booking:weeks.unclear' }),
}

function oftenSaid(c: BookingContext, { text = '' }: Input): { count: number } | { untilDay: string } | undefined {
  const said = howOften(text, c.draft.repeat?.step)
  if (said === undefined || 'count' in said) return said
  const [when] = c.reading.whens
  const day = when?.until ?? when?.date
  return day === undefined ? undefined : { untilDay: day }
}

function take(c: BookingContext, often: { count: number } | { untilDay: string }): Move {
  const { repeat, date } = c.draft
  if (repeat === undefined || date === undefined) return pass
  const days = daysOfRepeat(date, repeat, often)
  const put = putter(c)
  put({ series: days.length > 1 ? days : undefined, repeat: undefined }, 'slot')
  return advance(c, put)
}
