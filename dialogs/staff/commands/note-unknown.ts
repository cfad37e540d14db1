import { closedThing, unknownService } from '../../../src/language/commands/wishes/unknown-service.ts'
import { staffModelOf } from '../../engine/model-for.ts'
import type { CommandLine } from './line.ts'
import type { Argument, CommandContext, TableCommand } from './table-command.ts'

/** "pilates costs 20", where nothing is called so: neither another service nor the only one is meant by it. */
export function noteUnknown(c: CommandContext, { word, args, for: who }: TableCommand, line: CommandLine): void {
  const { service, among, all, whole } = c.draft
  // elsewhere what is left is a text: the name of a field
  if (who !== 'manager' || !NAMES_ONE.has(word) || !args.some(({ name }) => name === 'service')) return
  if ([service, among, all, whole].some((each) => each !== undefined) || line.isEmpty) return
  const unknown = unknownService(line.rest, staffModelOf(c))
  if (unknown !== undefined && (!closes(args) || closedThing(c.text) === unknown)) c.note({ unknown })
}

/** Behind days anything may be the reason. */
const closes = (args: readonly Argument[]): boolean => args.some(({ name }) => name === 'days' || name === 'hours')

const NAMES_ONE: ReadonlySet<string> = new Set(['price', 'rules', 'service', 'close', 'slots'])
