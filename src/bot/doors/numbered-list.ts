import { takesPlaces } from '../../../dialogs/engine/labels.ts'
import type { Ask, Reply } from '../draw/reply.ts'

/**
 * Which of a turn's replies has the choices that typed numbers stand for, by its place: the last with a list, unless digits answer
 * the open question. undefined: none.
 */
export function numberedList(replies: readonly Pick<Reply, 'choices' | 'ask'>[], open: Ask | null): number | undefined {
  const last = replies.findLastIndex(({ choices }) => choices !== undefined && choices.length > 0)
  if (last < 0) return undefined
  const counts = replies[last]?.ask !== undefined ? open?.kind !== 'number' : takesPlaces(open?.kind)
  return counts ? last : undefined
}
