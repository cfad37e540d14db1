import { ownLocales, type Texts } from '../../../config/locales.ts'
import { TOPICS } from '../../../src/domain/hall/hall-answers.ts'
import { topicOf } from '../../../src/language/questions/topic-of.ts'
import { spokenIn } from '../../../src/language/text/spoken-in.ts'
import { hash } from '../../engine/hash.ts'
import { modelFor } from '../../engine/model-for.ts'
import { placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument } from '../commands/table-command.ts'

/** Which answer is meant, as `topic` of the draft; a question in quotes is a new one (`asks`). None: all are listed. */
export const topicArgument: Argument = {
  name: 'topic',
  read(c, line) {
    const { hall, service } = placeIn(c)
    const own = [...(service?.answers ?? []), ...(hall?.answers ?? [])].map(({ id }) => id)
    const text = line.open
    const locale = spokenIn(text, c.locale) ?? c.locale
    const found = topicOf(text, { labels: labels(), own, model: modelFor(locale), locale })
    if (found === undefined) return undefined
    const said = line.take(found)
    c.set('ask' in said ? { topic: `q-${hash(said.ask)}`, asks: said.ask } : { topic: said.id })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'answering:askTopic' }),
}

let known: ReadonlyMap<string, string> | undefined

/** Names of the topics in every language. */
function labels(): ReadonlyMap<string, string> {
  known ??= new Map(
    Object.values(ownLocales()).flatMap((namespaces) => {
      const names = namespaces.questions?.topic as Texts
      return TOPICS.map((id) => [String(names[id]).toLowerCase(), id] as const)
    }),
  )
  return known
}
