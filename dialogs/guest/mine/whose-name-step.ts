import { end, type Move, pass, type Step } from '../../engine/dialog.ts'
import { guestsIn, guestsOn } from './guests-on-list.ts'
import { changeDetails } from './manage/details.ts'
import { keep } from './manage/keep-booking.ts'
import type { ManageDraft } from './manage/manage-draft.ts'
import { placeOf } from './refer.ts'

/** Another name, of a list of several: whose place it takes. */
export const whoseStep: Step<ManageDraft> = {
  ask(c) {
    const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
    const guests = booking === undefined ? [] : guestsOn(c, booking)
    const name = c.draft.said?.name ?? ''
    const [first] = guests
    return {
      kind: 'choice',
      // most often it is who has booked
      message: first === undefined ? 'manage:whose' : 'manage:whoseFirst',
      params: { name, first: first?.name ?? '' },
      choices: [
        ...guests.map(({ guest, name }) => ({
          token: `whose.${guest}`,
          label: name,
        })),
        { token: 'keep', label: { message: 'manage:choice.keep' } },
      ],
    }
  },
  answer(c, { token, text = '' }): Move {
    if (token === 'keep' || c.reading.answer === 'no') return keep(c)
    const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
    const service = booking && placeOf(c, booking).service
    if (booking === undefined || service === undefined) return end()
    const tapped = /^whose\.(\d+)$/.exec(token ?? '')?.[1]
    const [named, another] = guestsIn(text, guestsOn(c, booking))
    const first = c.reading.answer === 'yes' && named === undefined ? guestsOn(c, booking)[0]?.guest : undefined
    const said = another === undefined ? (named?.guest ?? first) : undefined
    const guest = tapped === undefined ? said : Number(tapped)
    if (guest === undefined) return pass
    c.set({ whose: guest })
    return changeDetails(c, booking, service)
  },
}
