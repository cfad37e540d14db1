import { unknownThing } from '../../../src/language/acts/unknown-thing.ts'
import { kindMissing } from '../../../src/language/names/names.ts'
import { asksAny } from '../../../src/language/questions/asks-any.ts'
import { isQuestion, wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import { SURE } from '../../engine/utterance.ts'
import { KNOWN } from './known-questions.ts'

/** "do you have tennis?", 有游泳没有: a kind of thing that is nowhere here is asked for, and nothing else said. */
export function missingAsked(c: Context): string | undefined {
  const { whens, party, contact, duration } = c.reading
  if (c.text === '' || c.slash !== undefined || isNote(c) || wantsBooking(c.text)) return undefined
  if (whens.length > 0 || (party ?? contact ?? duration) !== undefined) return undefined
  if (!isQuestion(c.text) && !asksAny(c.text)) return undefined
  if (
    c.names.matches.some(({ score, spans }) => score >= SURE && spans.length > 0) ||
    (c.below('manage') ?? c.settled) !== undefined
  )
    return undefined
  // 那边有空调吗 asks of the place, and 能拍照不 of what is being booked
  const booking = c.below('booking')?.service !== undefined
  const isOfPlace = (act: string) => act === EQUIPMENT || (booking && act.startsWith('topic_'))
  return questionsIn(c.understood).some((act) => KNOWN[act] !== undefined || isOfPlace(act))
    ? undefined
    : kindMissing(c.text, c.catalogue)
}

const EQUIPMENT = 'topic_equipment'

/** "any squash courts on friday?" where there are none: said, and not passed over. */
export function tellMissingKind(c: Context): boolean {
  if (c.names.matches.some(({ score, service }) => service !== undefined && score >= SURE)) return false
  const kind = kindMissing(c.text, c.catalogue)
  // "squash court": the whole of it, where it stands alone
  const whole = kind === undefined ? undefined : unknownThing(c.reading.rest, modelFor(c.locale))
  const thing = whole?.toLowerCase().includes(kind!.toLowerCase()) && c.text.includes(whole) ? whole : kind
  if (thing !== undefined) c.say({ message: 'booking:unknownThing', params: { thing } })
  return thing !== undefined
}
