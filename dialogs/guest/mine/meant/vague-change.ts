import { meansOnly } from '../../../engine/act-meaning.ts'
import { type Move, push } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { refer, standing } from '../refer.ts'

/** "I've changed my mind about the archery", "the time is wrong": it is shown, with all that can be done with it. */
export function vagueChange(c: ManageContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (!meansOnly(c.understood, 'change')) return undefined
  const { whens, party, contact, duration } = c.reading
  if (whens.length > 0 || (party ?? contact ?? duration) !== undefined) return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const all = standing(c)
  // another service than what is booked is one to begin with
  if (named.some(({ service }) => !all.some((booking) => booking.service === service))) return undefined
  const meant = refer(c, c.text)
  if (!('found' in meant) || meant.found.length === 0) return undefined
  const [only, another] = meant.found
  return another === undefined ? push('mine', { code: only!.code }, 'details') : push('mine', {}, 'list')
}
