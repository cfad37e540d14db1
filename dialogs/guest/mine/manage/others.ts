import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { end, go, type Move, pass, type Step } from '../../../engine/dialog.ts'
import type { Json } from '../../../engine/types.ts'
import { aboutParams } from '../lines.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'

/** "move both to friday": one after the other, each after a yes. */

/** Notes that the same is wished of all of them; the first is begun with. */
export function eachOf(c: ManageContext, [first, ...others]: readonly Booking[], wish: Json): Move {
  c.say({ message: 'manage:oneByOne', params: { count: others.length + 1 } })
  const waiting = others.map(({ code, hall, service, start, end, zone }) => ({ code, hall, service, start, end, zone }))
  c.note({ ...(wish as Partial<ManageDraft>), code: first!.code, others: waiting, wish, preview: true })
  return go('aim')
}

/** Asks about the next of them, where there is one; else `finish`. */
export const orNext = (c: ManageContext, finish: Move): Move =>
  (c.draft.others ?? []).length === 0 ? finish : go('another')

export const anotherStep: Step<ManageDraft> = {
  ask(c) {
    const [next] = c.draft.others ?? []
    if (next === undefined) return end()
    return {
      kind: 'confirm',
      message: 'manage:another',
      params: aboutParams(c, next),
      choices: [
        { token: 'yes', label: { message: 'manage:choice.move' }, is: { answer: 'yes' } },
        { token: 'no', label: { message: 'manage:choice.keep' }, is: { answer: 'no' } },
      ],
    }
  },
  answer(c, { token }): Move {
    const answer = token ?? c.reading.answer
    const [next, ...others] = c.draft.others ?? []
    if (next === undefined || (answer !== 'yes' && answer !== 'no')) return pass
    if (answer === 'no') {
      c.note({ others })
      c.say({ message: 'manage:kept', params: aboutParams(c, next) })
      return orNext(c, end())
    }
    c.note({ ...CLEARED, ...(c.draft.wish as Partial<ManageDraft>), code: next.code, others, agreed: true })
    return go('aim')
  },
}

/** What was said and found of the one before. */
const CLEARED: Partial<Record<keyof ManageDraft, undefined>> = {
  party: undefined,
  day: undefined,
  part: undefined,
  within: undefined,
  offers: undefined,
  page: undefined,
  before: undefined,
  answers: undefined,
  preview: undefined,
  gone: undefined,
  without: undefined,
}
