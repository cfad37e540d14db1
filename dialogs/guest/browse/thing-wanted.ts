import { isWordOfTalk, unknownThing } from '../../../src/language/acts/unknown-thing.ts'
import { wantsSomething } from '../../../src/language/wording/browse-words.ts'
import type { Context } from '../../engine/dialog.ts'
import { modelFor } from '../../engine/model-for.ts'

/** "I want to play paintball", where nothing is called so: what is wanted. */
export function thingWanted(c: Context): string | undefined {
  const model = modelFor(c.locale)
  const thing = wantsSomething(c.text) ? unknownThing(c.reading.rest, model) : undefined
  return thing === undefined || isWordOfTalk(thing, model) ? undefined : thing
}
