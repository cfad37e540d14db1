import { labelMark } from '../../../dialogs/engine/labels.ts'
import type { ShownList, State } from '../../../dialogs/engine/types.ts'
import type { ReplyBody } from './draw.ts'
import type { Choice } from './reply.ts'

/** A list longer than this is shown in pages; what lies beyond is not typed by its number. */
const MOST = 20

/**
 * The state with what a person may now answer by number or label: the labels of the open question's choices, and the list
 * beside it (a reminder's choices) as long as nothing else was listed since. What a settled question listed is not meant any
 * more. A state that is kept for its list alone has nothing under way.
 */
export function withLists(state: State | undefined, drawn: readonly ReplyBody[], locale: string): State | undefined {
  const shown = drawn.flatMap(({ choices = [] }) => (choices.length === 0 ? [] : [listOf(choices)]))
  if (shown.length === 0) return state
  const last = shown.at(-1)!
  const ask = state?.ask
  const asked = ask && shown.findLast((list) => list.ask === ask.id)
  const { beside: _, ...rest } = state ?? { v: 1, locale, frames: [], recent: [] }
  const next: State = { ...rest }
  if (ask !== undefined && asked !== undefined) next.ask = { ...ask, labels: asked.labels }
  if (last.ask !== ask?.id) next.beside = last
  return next
}

function listOf(choices: readonly Choice[]): ShownList {
  const first = choices[0]!.value
  const ask = first.slice(0, first.indexOf('~'))
  const listed = choices.slice(0, MOST)
  return {
    ask,
    options: listed.map(({ value }) => value.slice(ask.length + 1)),
    labels: listed.map(({ label }) => labelMark(label)),
  }
}
