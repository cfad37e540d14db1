import { howSaid } from '../../../src/language/commands/wishes/how-said.ts'
import { COMMANDS } from '../../common/all-commands.ts'
import { mayUse } from '../../common/audience.ts'
import { commandLine } from '../../common/command-line.ts'
import { type Context, done, type Move } from '../../engine/dialog.ts'

/** "How do I close a day?" of somebody who works in a hall: what does it is said, with an example; nothing is begun. */
export function tellHow(c: Context): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length === 0) return undefined
  const asked = (howSaid(c.text) ?? []).flatMap((word) => COMMANDS.filter((command) => command.word === word))
  const [first] = asked
  if (first === undefined) return undefined
  const theirs = asked.filter((command) => mayUse(command.for, c.person))
  if (theirs.length === 0) c.deny(first.word)
  else c.say({ message: 'command:how', lines: theirs.map((command) => commandLine(c, command)) })
  return done
}
