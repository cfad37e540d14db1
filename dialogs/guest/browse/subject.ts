import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { isBookable, shownHalls } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { placeOf, spokenOf } from '../mine/refer.ts'

/** What a question is about: what it names, else what the conversation is about or was about, else the guest's last hall or the only one. */
export function subjectOf(c: Context): { hall?: Hall; service?: Service } {
  const named = namedIn(c)
  if (named !== undefined) return named
  if (c.about.hall !== undefined) return c.about
  const spoken = inFocus(c)
  if (spoken !== undefined) return spoken
  const halls = shownHalls(c.catalogue, c.person)
  const hall = halls.length === 1 ? halls[0] : halls.find(({ id }) => id === c.person.lastHall)
  return hall === undefined ? {} : { hall }
}

/** As `subjectOf`; where nothing else is spoken of, what was booked or changed last. */
export function subjectSpoken(c: Context): { hall?: Hall; service?: Service } {
  if (namedIn(c) !== undefined || c.about.hall !== undefined || inFocus(c)?.service !== undefined) return subjectOf(c)
  const booking = spokenOf(c)
  if (booking === undefined) return subjectOf(c)
  const place = placeOf(c, booking)
  const hall = inFocus(c)?.hall
  return hall === undefined || hall.id === place.hall?.id ? place : subjectOf(c)
}

/** The hall, or the service of a hall, that the message names for certain. */
export function namedIn(c: Context): { hall: Hall; service?: Service } | undefined {
  const sure = c.names.matches.filter(({ score }) => score >= SURE)
  // of two services the one that can be had: "no pottery? then archery on sunday"
  const match = sure.find((each) => !isAway(c, each)) ?? sure[0]
  const hall = match === undefined ? undefined : findHall(c.catalogue, match.hall)
  if (match === undefined || hall === undefined || hall.status === 'closed') return undefined
  const service = match.service === undefined ? undefined : findService(hall, match.service)
  return service === undefined ? { hall } : { hall, service }
}

function isAway(c: Context, { hall: id, service: of }: NameMatch): boolean {
  const hall = findHall(c.catalogue, id)
  const service = findService(hall, of ?? '')
  return of !== undefined && (hall === undefined || service === undefined || !isBookable(hall, service))
}

/** What was asked about before. */
function inFocus(c: Context): { hall: Hall; service?: Service } | undefined {
  const { hall: id, service: name } = c.focus
  const hall = typeof id === 'string' ? findHall(c.catalogue, id) : undefined
  if (hall === undefined || hall.status === 'closed') return undefined
  const service = typeof name === 'string' ? findService(hall, name) : undefined
  return service === undefined ? { hall } : { hall, service }
}
