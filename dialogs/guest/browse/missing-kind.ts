import { unknownThing } from '../../../src/language/acts/unknown-thing.ts'
import { kindMissing } from '../../../src/language/names/names.ts'
import type { Context } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'
import { SURE } from '../../engine/utterance.ts'

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
