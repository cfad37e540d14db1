import { isAdmin, runsSomething } from '../../src/services/roles.ts'
import type { Person } from '../../src/store/port/store.ts'

export interface SlashCommand {
  /** typed after the slash; `commands:<word>` says what it does, with an example */
  word: string
  for: 'everyone' | 'staff' | 'manager' | 'admin'
}

/** The commands of the house, in the order in which help lists them: the one place that says who is shown which. */
export const COMMANDS: readonly SlashCommand[] = [
  { word: 'book', for: 'everyone' },
  { word: 'mine', for: 'everyone' },
  { word: 'help', for: 'everyone' },
  { word: 'language', for: 'everyone' },
  { word: 'cancel', for: 'everyone' },
  { word: 'privacy', for: 'everyone' },
  { word: 'notices', for: 'everyone' },
  { word: 'checkin', for: 'staff' },
  { word: 'pending', for: 'staff' },
  { word: 'grant', for: 'manager' },
  { word: 'revoke', for: 'manager' },
  { word: 'staff', for: 'manager' },
  { word: 'export', for: 'manager' },
  { word: 'announce', for: 'manager' },
]

const MAY: { [who in SlashCommand['for']]: (person: Pick<Person, 'roles'>) => boolean } = {
  everyone: () => true,
  staff: ({ roles }) => roles.length > 0,
  manager: runsSomething,
  admin: isAdmin,
}

/** Those that this person may use; whether one may be used where is the services' to decide. */
export const commandsFor = (person: Pick<Person, 'roles'>): SlashCommand[] =>
  COMMANDS.filter((command) => MAY[command.for](person))
