import { findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { unknownThing } from '../../../src/language/acts/unknown-thing.ts'
import { search } from '../../../src/language/names/search.ts'
import { page, shownHalls } from '../../common/show.ts'
import { go, type Move, type Question } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import type { MessageLine } from '../../engine/types.ts'
import { hallLines } from './ask-hall.ts'
import { type BrowseContext, tell } from './browse-draft.ts'
import { choice, hallOption, serviceAtOption } from './options.ts'

/** Only what can be a thing's name is quoted. */
function notFound(c: BrowseContext, query: string): MessageLine {
  const thing = unknownThing(query, modelFor(c.locale))
  return thing === undefined
    ? { message: 'browse:nothingLike' }
    : { message: 'browse:notFound', params: { query: thing } }
}

export function askFound(c: BrowseContext): Question | Move {
  const { query = '' } = c.draft
  const hits = search(query, c.catalogue, c.locale).flatMap((hit): { hall: Hall; service?: Service }[] => {
    const hall = shownHalls(c.catalogue, c.person).find(({ id }) => id === hit.hall)
    const service = hit.service === undefined ? undefined : findService(hall, hit.service)
    if (hall === undefined) return []
    return [service === undefined ? { hall } : { hall, service }]
  })
  const [only] = hits
  if (only === undefined)
    return tell(c, { ...notFound(c, query), lines: hallLines(c), choices: [choice('halls'), choice('human')] })
  if (hits.length === 1) {
    c.note({ hall: only.hall.id, service: only.service?.id })
    return go(only.service === undefined ? 'hall' : 'service')
  }
  const { options } = page(hits, c.draft.page ?? 0, 7, ({ hall, service }) =>
    service === undefined ? hallOption(hall) : serviceAtOption(hall, service),
  )
  return tell(c, { message: 'browse:found', params: { query }, choices: [...options, choice('halls')] })
}
