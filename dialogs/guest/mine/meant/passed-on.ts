import { isNothingButName, nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { passedOnTo, passesOn } from '../../../../src/language/wording/after-booking.ts'
import { asksForDetails } from '../../../../src/language/wording/own-booking-words.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { go, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf, refer, spokenOf } from '../refer.ts'

/** "I can't make it, my niece Sophie will take my place": another name stands on what is booked, asked for where it is not said; nothing is cancelled. */
export function passedOn(c: ManageContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined || !passesOn(c.text)) return undefined
  // also in answer to “Cancel …?”, which is then not wished
  const atCancel = c.open?.dialog === 'manage' && c.open.step === 'cancel'
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help' && !atCancel) return undefined
  // "send me the details, I'll pass them on"
  if (asksForDetails(c.text)) return undefined
  // one more for somebody is a booking of its own
  if (wishesIn(c.understood).some((act) => act === 'again' || act === 'book')) return undefined
  const meant = refer(c, c.text)
  const spoken = c.names.matches.some(({ score }) => score >= SURE) ? undefined : spokenOf(c)
  const found = spoken !== undefined ? [spoken] : 'found' in meant ? meant.found : []
  const [first, another] = found
  if (first === undefined) return undefined
  const { name: told, mobile } = c.reading.contact ?? {}
  const name = nameSaid(c) ?? told ?? nameAtEnd(c.text)
  const said = name === undefined ? undefined : { name, ...(mobile !== undefined && { mobile }) }
  c.note({ act: 'details', ...(said ? { said, preview: true as const } : { asks: 'name' as const }) })
  if (another !== undefined) return go('which')
  c.note({ code: first.code })
  // whose document it is can't be told by a name alone
  if (said === undefined && !placeOf(c, first).service?.fields.some(({ kind }) => kind === 'id-card'))
    c.say({ message: 'manage:passOn', params: { code: first.code }, booking: first })
  return go('aim')
}

/** "can I put it in her name? Julie Park": the name stands in a clause of its own. */
const nameAtEnd = (text: string): string | undefined =>
  clausesOf(text)
    .slice(1)
    .map((clause) => clause.text)
    .find((clause) => isNothingButName(clause))

function nameSaid(c: ManageContext): string | undefined {
  const who = passedOnTo(c.text)
  return who === undefined ? undefined : nameGiven(who)
}
