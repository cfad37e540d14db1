import { withoutMannersBehind } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import type { Context, Move } from '../../engine/dialog.ts'
import { plainWords } from '../../engine/plain-words.ts'
import { ofGuest } from '../commands/desk-act-move.ts'
import { DESK_ACTS } from '../commands/desk-acts.ts'
import type { NamedGuest } from '../commands/named-guest.ts'

/** Commands about one guest's booking; "rename" may be about one too. */
export const OF_GUESTS: ReadonlySet<string> = new Set(
  Object.values(DESK_ACTS).flatMap(({ guest, word }) => (guest === true ? [word] : [])),
)

/** "block ann rude to staff": what the rules of plain commands read where the name has its capital. */
export function plainOf(c: Context, guest: NamedGuest, words = OF_GUESTS): Move | undefined {
  const [from, to] = guest.span
  if (from === to) return undefined
  const named = withoutMannersBehind(`${c.text.slice(0, from)}${CAPITAL}${c.text.slice(to)}`)
  const plain = plainWords(c.catalogue, named, (word) => words.has(word))
  const act = Object.values(DESK_ACTS).find(({ word, guest: is }) => is === true && word === plain?.word)
  if (plain === undefined || act === undefined) return undefined
  return ofGuest(c, act, guest, plain.rest.replace(CAPITAL, ' ').replace(/^[\s,，:：]+/, ''))
}

/** A name as the rules know one. */
const CAPITAL = 'Xxxx'
