import { kindMissing } from '../../../src/language/names/names.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'

/** "any squash courts on friday?" where there are none: said, and not passed over. */
export function tellMissingKind(c: Context): boolean {
  if (c.names.matches.some(({ score, service }) => service !== undefined && score >= SURE)) return false
  const thing = kindMissing(c.text, c.catalogue)
  if (thing !== undefined) c.say({ message: 'booking:unknownThing', params: { thing } })
  return thing !== undefined
}
