import type { CommandWord } from '../engine/slash.ts'
import type { Audience } from './audience.ts'

/** A command as help, the menus and the documents list it; `commands:<word>` has what it does, and an example. */
export interface TableEntry extends CommandWord {
  for: Audience
  /** works, but is not shown in help and menus */
  unlisted?: true
  /** beside a hall or a service it is heard without the slash too */
  withPlace?: true
  /** it needs no arguments, so help shows no example */
  bare?: true
}
