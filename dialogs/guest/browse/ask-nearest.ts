import { byDistance, distanceParam, nearLabel } from '../../common/near.ts'
import { hallToken, page, shownHalls } from '../../common/show.ts'
import { go, type Move, type Question } from '../../engine/dialog.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { type BrowseContext, tell } from './browse-draft.ts'
import { hallOption } from './options.ts'

/** The halls by how far they are from where the guest is; a tap begins a booking there. Where that is unknown it is asked. */
export function askNearest(c: BrowseContext): Question | Move {
  const { near } = c.draft
  const known = shownHalls(c.catalogue, c.person)
  if (known.every(({ location }) => location === undefined)) {
    if (known.length > 0) c.say({ message: near === undefined ? 'browse:noPlaces' : 'browse:noDistances' })
    return go('halls')
  }
  // their list says how to find out
  if (near === undefined) return go('halls')
  const halls = byDistance(known, near)
  const { options, shown } = page(halls, c.draft.page ?? 0, 8, ({ hall, metres }): Option => {
    if (metres === undefined) return hallOption(hall)
    return { token: `${hallToken(hall)}@`, label: nearLabel(hall, metres), is: { hall: hall.id } }
  })
  const lines = shown.map(({ hall, metres }): MessageLine => {
    const params = {
      hall: { text: hall.name },
      address: hall.address === undefined ? '' : { text: hall.address },
      distance: metres === undefined ? { message: 'browse:distanceUnknown' } : distanceParam(metres),
    }
    return { message: hall.address === undefined ? 'browse:nearLine' : 'browse:nearAt', params }
  })
  const message = c.below('booking') === undefined ? 'browse:nearest' : 'browse:nearestTold'
  return tell(c, { message, lines, choices: options })
}
