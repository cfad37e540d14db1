import { spokenIn } from '../../language/text/spoken-in.ts'
import type { EventBody } from '../../store/port/store.ts'

/**
 * The language to answer in: what the person chose or was answered in before; of a new person the first words', where these
 * show one; what the door knows (a browser's language may be another's); what the conversation has been in. Else English.
 */
export function localeFor(known: { person?: string; door?: string; conversation?: string; body: EventBody }): string {
  if (known.person !== undefined) return known.person
  const given = known.door ?? known.conversation
  const spoken = known.body.type === 'text' ? spokenIn(known.body.text, given) : undefined
  return spoken ?? given ?? 'en'
}
