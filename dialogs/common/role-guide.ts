import { runsSomething } from '../../src/services/rights.ts'
import type { Context, Question } from '../engine/dialog.ts'
import type { MessageLine, Option } from '../engine/types.ts'
import { commandsFor } from './all-commands.ts'
import { commandLine, ownNames } from './command-line.ts'
import { HELP_GROUPS } from './help-groups.ts'
import type { TableEntry } from './table-entry.ts'

/** What people with a role may do besides: in short first, their commands by groups. */

type Group = keyof typeof HELP_GROUPS | 'more'
const GROUPS: readonly Group[] = [...(Object.keys(HELP_GROUPS) as (keyof typeof HELP_GROUPS)[]), 'more']
/** Sentences that may be said as they stand. */
const SAID = {
  staff: ['today', 'arrived', 'forGuest', 'moved'],
  manager: ['close', 'price', 'hours', 'today', 'staff', 'settings'],
} as const

export const isGroup = (token: string): token is Group => (GROUPS as readonly string[]).includes(token)

/** "what can I do here?" of somebody who works here: a few sentences to say, and the groups of commands. */
export function guide(c: Context): Question | undefined {
  if (c.person.roles.length === 0) return undefined
  const who = runsSomething(c.person) ? 'manager' : 'staff'
  const params = ownNames(c)
  return {
    kind: 'choice',
    message: `help:guide.${who}`,
    lines: [...SAID[who].map((said) => ({ message: `help:say.${said}`, params })), { message: `help:guide.${who}End` }],
    choices: [...groupOptions(c), { token: 'book', label: { message: 'common:choice.book' } }],
  }
}

/** The commands of the group that was tapped. */
export function groupOf(c: Context): Question | undefined {
  const { group } = c.draft as { group?: string }
  const lines = linesOf(
    c,
    GROUPS.filter((each) => each === group),
  )
  const [first, ...others] = lines
  return first && { kind: 'choice', ...first, message: first.message!, lines: others, choices: groupOptions(c) }
}

export const roleLines = (c: Context): MessageLine[] => linesOf(c, GROUPS)

function linesOf(c: Context, groups: readonly Group[]): MessageLine[] {
  return groups.flatMap((group) => {
    const listed = commandsIn(c, group)
    return listed.length === 0
      ? []
      : [{ message: `help:group.${group}` }, ...listed.map((each) => commandLine(c, each))]
  })
}

function commandsIn(c: Context, group: Group): TableEntry[] {
  const grouped: ReadonlySet<string> = new Set(
    group === 'more' ? Object.values(HELP_GROUPS).flat() : HELP_GROUPS[group],
  )
  return commandsFor(c.person).filter(
    (command) => command.for !== 'everyone' && grouped.has(command.word) !== (group === 'more'),
  )
}

const groupOptions = (c: Context): Option[] =>
  GROUPS.filter((group) => commandsIn(c, group).length > 0).map((group) => ({
    token: group,
    label: { message: `help:choice.${group}` },
  }))
