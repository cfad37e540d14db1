import { meansOnly } from '../../engine/act-meaning.ts'
import { go, type Move, pass, type Step } from '../../engine/dialog.ts'
import { guestsIn, guestsOn } from './guests-on-list.ts'
import { changeParty } from './manage/change-party.ts'
import { keep } from './manage/keep-booking.ts'
import type { ManageDraft } from './manage/manage-draft.ts'

/** "Who isn't coming?", one after the other. */
export const leavingStep: Step<ManageDraft> = {
  ask(c) {
    const { party = 1, gone = [] } = c.draft
    const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
    const guests = booking === undefined ? [] : guestsOn(c, booking)
    return {
      kind: 'choice',
      message: 'manage:leaving',
      params: { count: guests.length - party - gone.length },
      choices: [
        ...guests
          .filter(({ guest }) => !gone.includes(guest))
          .map(({ guest, name }) => ({ token: `gone.${guest}`, label: name })),
        { token: 'keep', label: { message: 'manage:choice.keep' } },
      ],
    }
  },
  answer(c, { token, text }): Move {
    if (token === 'keep' || c.reading.answer === 'no' || meansOnly(c.understood, 'keep', 'abandon', 'deny'))
      return keep(c)
    const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
    const { party = 1, gone = [] } = c.draft
    const tapped = /^gone\.(\d+)$/.exec(token ?? '')?.[1]
    const guests = booking === undefined ? [] : guestsOn(c, booking)
    const more = tapped === undefined ? guestsIn(text ?? '', guests).map(({ guest }) => guest) : [Number(tapped)]
    const all = [...new Set([...gone, ...more])].slice(0, guests.length - party)
    if (all.length === gone.length) return pass
    c.set({ gone: all })
    return all.length < guests.length - party ? go('leaving') : changeParty(c, party)
  },
}
