import { checkParty } from '../../../../src/domain/booking/rules.ts'
import { partyAfter, withoutDifference } from '../../../../src/language/numbers/party-change.ts'
import { withoutNow } from '../../../../src/language/wording/own-booking-words.ts'
import { readFor } from '../../../common/read-for.ts'
import { refusal } from '../../../common/refusal.ts'
import { again, go, type Move, run } from '../../../engine/dialog.ts'
import { answersWithout, leavingNames, whoLeaves } from '../guests-on-list.ts'
import { unchanged } from './keep-booking.ts'
import { type ManageContext, managedPlace } from './manage-draft.ts'

/** A number of guests, said as a number or as a difference ("2 more", 加一个人); undefined: none. */
export function readParty(c: ManageContext, text: string): number | undefined {
  const plain = withoutNow(withoutDifference(text))
  const { party = text === c.text ? c.reading.party : undefined, whens } = readFor(c, plain, managedPlace(c), 'number')
  // "5 or 6" is for them to say
  if (party !== undefined && (party.min !== party.max || whens.some((when) => when.start !== undefined)))
    return undefined
  // a difference counts from what is shown
  const shown = (c.step === 'sure' ? c.draft.party : undefined) ?? c.draft.size ?? 0
  return partyAfter(text, party?.min, shown)
}

/** Runs the change of the party, or says which size can't be and asks again. */
export function changeParty(c: ManageContext, party: number): Move {
  const { service } = managedPlace(c)
  const allowed = service === undefined ? undefined : checkParty(service, party)
  if (allowed !== undefined && !allowed.ok) {
    if (c.step === 'party') return again(refusal(allowed))
    c.say(refusal(allowed))
    return go('party')
  }
  if (party === c.draft.size) return unchanged(c)
  c.note({ party })
  const leaves = whoLeaves(c, party)
  if (leaves === 'ask') return go('leaving')
  if (leaves !== undefined) c.note({ gone: [...leaves], without: leavingNames(c) })
  if (c.draft.preview === true) {
    c.note({ preview: undefined })
    return go('sure')
  }
  const { id = '', version = 0 } = c.draft
  const answers = leaves && answersWithout(c, leaves)
  return run({ do: 'change', booking: id, version, party, ...(answers && { answers }) }, 'changing')
}
