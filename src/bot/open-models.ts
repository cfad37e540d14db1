import { setImmediate as nextTurn } from 'node:timers/promises'
import { openAhead } from '../../dialogs/engine/model-for.ts'
import { finishLater } from '../language/acts/in-portions.ts'
import { tryPlainCommands } from '../language/commands/plain-command.ts'
import { asksAsStaff } from '../language/commands/wishes/guest-wish-said.ts'
import type { Person } from '../store/port/person.ts'

/** Opens what guests' words are understood by, a few milliseconds at a time. */
export const openGuests = (locale: string): Promise<void> | undefined => openAhead(locale, 'guests', nextTurn)

/** `done`: nothing is to be waited for any more. */
let patterns: Promise<void> | 'done' | undefined

/** The same for those who run a hall, with the patterns of their commands, which are translated when they are first used. */
function openStaff(locale: string): Promise<unknown> | undefined {
  const model = openAhead(locale, 'staff', nextTurn)
  patterns ??= finishLater(tryPlainCommands(), nextTurn).then(
    () => {
      patterns = 'done'
    },
    (error) => {
      // the next one tries again
      patterns = undefined
      throw error
    },
  )
  return model === undefined && patterns === 'done' ? undefined : Promise.all([model, patterns])
}

/** All that somebody's words need: `undefined` where it is open, which is so but for the first words after a start. */
export function openFor(
  { locale, person }: { locale: string; person: Pick<Person, 'roles'> },
  text: string,
): Promise<unknown> | undefined {
  const guests = openGuests(locale)
  // a guest who asks as staff do is told that it is not theirs
  const staff = person.roles.length > 0 || asksAsStaff(text) ? openStaff(locale) : undefined
  return guests === undefined ? staff : Promise.all([guests, staff])
}
