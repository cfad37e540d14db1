import { splitSaid } from '../../../../src/language/wording/booking-words.ts'
import { again, go, type Move, type Question, type Step } from '../../../engine/dialog.ts'
import { absorbContact } from '../absorb.ts'
import { advance } from '../advance.ts'
import { type BookingDraft, placeOf } from '../booking-draft.ts'
import { absorbRemark } from '../early/remark-early.ts'
import { putter } from '../fill-steps.ts'
import { leaveLine, refusal } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'
import { isRoomFor, partiesOf } from '../several/parties.ts'
import { leadsWithYes } from './further-answers.ts'

/** A party that is too large for one booking: two of them are offered. */
export const splitStep: Step<BookingDraft> = {
  ask(c): Question | Move {
    const parties = partiesOf(c)
    if (parties === undefined || !isRoomFor(c, parties)) {
      if (parties !== undefined) c.say({ message: 'booking:split.noRoom', params: { count: c.draft.tooMany ?? 0 } })
      c.note({ tooMany: undefined })
      return go('party')
    }
    const [first, second] = parties
    return {
      kind: 'confirm',
      message: 'booking:split.ask',
      params: { max: placeOf(c).service.party.max, first, second },
      lines: [...leaveLine(c)],
      brief: [],
      choices: [
        {
          token: 'split.yes',
          label: { message: 'booking:split.yes', params: { first, second } },
          is: { answer: 'yes' },
        },
        { token: 'split.no', label: { message: 'booking:split.no' }, is: { answer: 'no' } },
      ],
    }
  },
  answer(c, input) {
    const parties = partiesOf(c)
    // of two bookings or one it speaks, whatever else 分两间 may be
    const said = input.token ?? splitSaid(input.text ?? '') ?? c.reading.answer
    // "yes, lakeside. two courts please"
    const answer = said ?? (input.text !== undefined && leadsWithYes(c) ? 'yes' : undefined)
    if (parties !== undefined && (answer === 'split.yes' || answer === 'yes')) {
      const put = putter(c)
      put({ party: parties[0], also: [parties[1]], tooMany: undefined }, 'party')
      // 行分开吧，都写陶静，136…
      absorbContact(c, put)
      absorbRemark(c)
      return advance(c, put)
    }
    // it shall be one: there is none for so many
    if (input.token === undefined && answer === 'no' && splitSaid(input.text ?? '') === 'no')
      return again(refusal('HALLO_PARTY_TOO_LARGE', { max: placeOf(c).service.party.max }))
    if (answer === 'split.no' || answer === 'no') {
      c.note({ tooMany: undefined })
      return go('party')
    }
    return hearAny(c, input)
  },
}
