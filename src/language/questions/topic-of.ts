import { TOPICS } from '../../domain/hall/hall-answers.ts'
import type { Model } from '../acts/model.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { understand } from '../understand.ts'

const QUOTED = /^\s*["“「『](?<ask>[^"”」』]{2,200})["”」』]/
/** what is asked, in words: as plain sentences have it */
const SAID = /^\s*\?(?<said>[^?？]{2,80})\?/
const HEAD = /^[\s:：,，]*(?<head>[^\s:：,，]+)/

/** Which answer a line begins with: an id, a topic's name in any language (`labels`), a word for it, or a question in quotes (`ask`). */
export function topicOf(
  line: string,
  {
    labels,
    own,
    model,
    locale,
  }: { labels: ReadonlyMap<string, string>; own: readonly string[]; model: Model; locale: string },
): ArgumentMatch<{ id: string } | { ask: string }> | undefined {
  const ask = QUOTED.exec(line)
  if (ask?.groups?.ask !== undefined) return { value: { ask: ask.groups.ask }, spans: [[0, ask[0].length]] }
  const said = SAID.exec(line)
  if (said?.groups?.said !== undefined) {
    const words = said.groups.said.trim()
    const id = topicIn(words, locale, model) ?? topicIn(`${words}?`, locale, model)
    return { value: id === undefined ? { ask: words } : { id }, spans: [[0, said[0].length]] }
  }
  const lead = line.length - line.trimStart().length
  const text = line.slice(lead).toLowerCase()
  for (const [label, id] of [...labels].sort(([a], [b]) => b.length - a.length))
    if (text.startsWith(label) && !/^[\p{L}\d]/u.test(/[a-z]$/.test(label) ? text.slice(label.length) : ''))
      return { value: { id }, spans: [[lead, lead + label.length]] }
  const match = HEAD.exec(line)
  const head = match?.groups?.head
  if (match === null || head === undefined) return undefined
  const spans: [number, number][] = [[match[0].length - head.length, match[0].length]]
  const plain = head.toLowerCase()
  const known = [...own, ...TOPICS].find((id) => id === plain)
  if (known !== undefined) return { value: { id: known }, spans }
  const topic = topicIn(head, locale, model)
  return topic === undefined ? undefined : { value: { id: topic }, spans }
}

/** The one topic that the words are about. */
function topicIn(words: string, locale: string, model: Model): string | undefined {
  const { acts } = understand(words, { zone: 'UTC', locale }, model)
  return acts.length === 1 && acts[0]!.act.startsWith('topic_') ? acts[0]!.act.slice('topic_'.length) : undefined
}
