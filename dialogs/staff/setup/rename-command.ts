import { bothNamesIn } from '../../../src/language/commands/action-words.ts'
import { isHallItself } from '../../../src/language/commands/wishes/wish-said.ts'
import { allOpen } from '../../../src/language/names/all-open.ts'
import { findNames } from '../../../src/language/names/names.ts'
import { end } from '../../engine/dialog.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import { CommandLine } from '../commands/line.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'

const place = hallArgument()
const value = textArgument({ name: 'value', message: 'edit:ask.value', most: 80 })

/** The old name stands before "to", the new one after it: a new name may hold an old one. */
const bothNames: Argument = {
  ...place,
  read(c, line) {
    const { old, name } = bothNamesIn(line.text)
    const named = new CommandLine(old)
    const refused = place.read(c, named)
    // "riverside River Hall", "yoga Morning Yoga": what stands behind the old one, whose words it may hold again
    const behind = named.open.startsWith(' ') ? behindName(c, old) : ''
    const value = name === '' ? behind : name
    // the only hall is not meant by a name that it has not
    const unknown = refused === undefined && c.draft.hall === undefined && !isHallItself(named.rest)
    if (unknown) return { message: 'edit:unknownThing', params: { name: named.rest } }
    if (refused === undefined && value !== '') c.set({ value })
    return refused
  },
}

function behindName(c: CommandContext, text: string): string {
  const [first] = findNames(text, allOpen(c.catalogue), c.person.lastHall).matches
  return first === undefined ? '' : text.slice(first.spans[0]![1]).trim()
}

/** `/rename riverside to River Hall`, `/改名 会议室改名为大会议室`: a hall, or a service where one is named. */
export const renameCommand: TableCommand = {
  word: 'rename',
  aliases: ['改名', '更名'],
  for: 'manager',
  args: [bothNames, value],
  reads: [bothNames],
  act(c) {
    const { hall, service } = placeIn(c)
    if (hall === undefined) return end()
    const words = { [c.locale]: String(c.draft.value) }
    return editAct(
      c,
      withHall(c, hall.id, (each) =>
        service === undefined
          ? { ...each, name: { ...each.name, ...words } }
          : {
              ...each,
              services: each.services.map((one) =>
                one.id === service.id ? { ...one, name: { ...one.name, ...words } } : one,
              ),
            },
      ),
    )
  },
  done: editDone,
}
