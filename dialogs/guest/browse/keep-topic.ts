import type { Context } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { placeKey } from '../booking/free/bookable.ts'
import { withinOf } from '../booking/free/within.ts'
import { isHalfSupposed } from '../booking/when/half-supposed.ts'

/** Keeps in mind what a question was about, where no booking is under way, so that the booking that may follow begins with it. */
export function keepSpoken(c: Context): void {
  if (c.below('booking') !== undefined) return
  const spoken = { ...placeSpoken(c), ...whenSpoken(c), ...whoSpoken(c) }
  if (Object.keys(spoken).length > 0) c.keepInMind({ dropped: undefined, ...spoken })
}

/** What was asked, so that it can be asked of something else: "and the studio?" */
export function keepAsked(c: Context, asked: readonly string[]): void {
  if (c.below('booking') === undefined) c.keepInMind({ asked: [...asked] })
}

function placeSpoken(c: Context): Json {
  const sure = c.names.matches.filter(({ score }) => score >= SURE)
  const [best] = sure
  if (best === undefined) return {}
  if (best.service === undefined) return { hall: best.hall }
  const keys = sure.flatMap(({ hall, service }) => (service === undefined ? [] : [placeKey(hall, service)]))
  if (keys.length === 1) return { hall: best.hall, service: best.service, among: undefined }
  return { hall: undefined, service: undefined, among: keys }
}

/** A day and a time that were said plainly; what is doubtful is asked anew. */
function whenSpoken(c: Context): Json {
  const { whens, doubt, duration } = c.reading
  const [when] = whens
  if (when === undefined || doubt !== undefined || when.past) return {}
  const spoken: Json = {}
  if (when.date !== undefined && (when.until === undefined || when.until === when.date)) spoken.date = when.date
  const within = withinOf(when)
  if (within !== undefined) spoken.within = within
  else if (when.start !== undefined) {
    spoken.start = when.start
    if (isHalfSupposed(when)) spoken.halfSupposed = true
    if (when.end !== undefined) spoken.end = when.end
  }
  if (duration !== undefined && when.end === undefined) spoken.minutes = duration
  if (when.dayPart !== undefined) spoken.part = when.dayPart
  return spoken
}

function whoSpoken(c: Context): Json {
  const { party, contact } = c.reading
  const spoken: Json = {}
  if (party !== undefined && party.min === party.max) spoken.party = party.min
  if (contact !== undefined) spoken.contact = { ...contact }
  return spoken
}
