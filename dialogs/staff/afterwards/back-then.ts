import type { PartChange } from '../../../src/domain/hall/edit.ts'
import { type BackPart, backSaid, saysLeave } from '../../../src/language/commands/wishes/afterwards-said.ts'
import { mayUse } from '../../common/audience.ts'
import { done, type Move, push } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { isJustDone, LOOKED_THROUGH, lastChange, versionOf } from './undo-meant.ts'

/** "Put the price of yoga back to what it was", 价格改回原来的, and "leave it as it was" right after: that change is taken back, shown first. */
export function backThen(c: CommandContext): Move | undefined {
  const busy = c.open !== undefined && (c.open.dialog === 'command' || c.open.kind === 'text')
  if (busy || c.slash !== undefined || c.own || !mayUse('manager', c.person)) return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  if (saysLeave(c.text)) {
    const last = lastChange(c)
    const { number } = last ?? {}
    return number === undefined || !isJustDone(c, last!.at) ? undefined : takenBack(number)
  }
  const said = backSaid(c.text)
  if (said === undefined) return undefined
  const [named] = c.names.matches.filter(({ score }) => score >= SURE)
  const meant = ({ at }: PartChange): boolean =>
    (named === undefined || (at[0] === named.hall && (named.service === undefined || at[2] === named.service))) &&
    (said === 'any' || isPart(at, said))
  const version = c
    .fact({ need: 'audit', what: 'edit', limit: LOOKED_THROUGH })
    .map(versionOf)
    .find((each) => each !== undefined && c.fact({ need: 'hallsEdit', version: each })?.changes.some(meant) === true)
  if (version !== undefined) return takenBack(version)
  c.say({ message: 'edit:noEarlier' })
  return done
}

const takenBack = (version: number): Move => push('command', { act: 'undo', line: String(version) }, 'line')

function isPart(at: readonly string[], part: Exclude<BackPart, 'any'>): boolean {
  const [, , , key, detail] = at
  if (part === 'price') return key === 'price'
  if (part === 'hours') return key === 'schedule' && HOURS.has(detail ?? '')
  if (part === 'places') return key === 'schedule' && detail === 'capacity'
  return at.at(-1) === 'name' || at.includes('name')
}
const HOURS: ReadonlySet<string> = new Set(['weekly', 'exceptions'])
