import { findService } from '../../../src/domain/hall/catalogue.ts'
import { isBookable } from '../../common/show.ts'
import { go, type Move, type Question } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { type BrowseContext, hallOf, tell } from './browse-draft.ts'
import { nextDays } from './free.ts'
import { bookOption, choice, dayOption } from './options.ts'
import { priceLine } from './tell-about.ts'

/** Days that are offered; with "book" and "the hall" they stay within eight choices. */
const MOST_DAYS = 5

export function askService(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  const service = findService(hall, c.draft.service ?? '')
  if (hall === undefined || service === undefined) return go('hall')
  const lines: MessageLine[] = []
  for (const notice of [hall.notice, service.notice])
    if (notice !== undefined) lines.push({ message: 'browse:text', params: { text: { text: notice } } })
  if (service.description !== undefined)
    lines.push({ message: 'browse:text', params: { text: { text: service.description } } })
  if (service.price !== undefined) lines.push(priceLine(service))
  lines.push({ message: 'browse:party', params: { min: service.party.min, max: service.party.max } })
  const pictures = service.pictures && { pictures: service.pictures }
  const back = choice('hall')
  const params = { service: { text: service.name }, hall: { text: hall.name } }
  if (!isBookable(hall, service))
    return tell(c, {
      message: 'browse:service',
      params,
      lines: [...lines, { message: 'browse:paused' }],
      ...pictures,
      choices: [back],
    })
  const days = nextDays(c, { hall, service }).slice(0, MOST_DAYS)
  for (const [date, count] of days) lines.push({ message: 'browse:freeDay', params: { date: { date }, count } })
  if (days.length === 0) lines.push({ message: 'browse:noDays' })
  const choices = [bookOption(hall, service), ...days.map(([date]) => dayOption(hall, service, date)), back]
  return tell(c, { message: 'browse:service', params, lines, ...pictures, choices })
}
