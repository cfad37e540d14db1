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
    return {
      kind: 'choice',
      message: 'manage:whose',
      params: { name: c.draft.said?.name ?? '' },
      choices: [
        ...(booking === undefined ? [] : guestsOn(c, booking)).map(({ guest, name }) => ({
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
    const guest = tapped === undefined ? (another === undefined ? named?.guest : undefined) : Number(tapped)
    if (guest === undefined) return pass
    c.set({ whose: guest })
    return changeDetails(c, booking, service)
  },
}
