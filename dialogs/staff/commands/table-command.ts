import type { FileAnswer } from '../../../src/domain/form/form.ts'
import type { Coordinates } from '../../../src/domain/hall/coordinates.ts'
import type { Command as Wanted } from '../../../src/services/command.ts'
import type { CommandResult } from '../../../src/store/port/store.ts'
import type { Audience } from '../../common/audience.ts'
import type { Context, Input, Move, Question } from '../../engine/dialog.ts'
import type { Json, Say } from '../../engine/types.ts'
import type { CommandLine } from './line.ts'

/**
 * A command of staff, as one entry of the table: its words, who may, what it has to know, and what it does with that. The generic
 * dialog (`command-dialog.ts`) reads the arguments off the line, asks for those that are missing, shows the preview, and
 * does it after a yes. Its line in help, in the menus and in `docs/staff.md` stands in `commands.json` under its word.
 */
export interface TableCommand {
  /** typed after the slash, in small Latin letters: platforms' menus take no others */
  word: string
  /** what it is also called, in every language, in small letters */
  aliases: readonly string[]
  for: Audience
  /** beside a hall or a service its word is heard without the slash too: it shows how that stands */
  withPlace?: true
  /** in the order in which they are asked for; read off the line in the order of `reads` where that is another one */
  args: readonly Argument[]
  reads?: readonly Argument[]
  /** an answer is only for the question that is open: a name or an address may hold whatever another one asks for */
  oneByOne?: true
  /** arguments that words at the preview may put right: "3 people", 改到八点 */
  corrects?: readonly Argument[]
  /** what is done, now that every argument is there; it looks up what it needs anew each time */
  act(c: CommandContext): CommandEffect
  /** what is said when the store has done it; no further facts can be had */
  done?(c: CommandContext, result: CommandResult & { ok: true }): void
}

/** What is kept while a command is under way: each argument keeps its own keys beside these. */
export type CommandDraft = Json & {
  /** the command's word */
  act?: string
  /** of what the preview showed: where it differs by the time of the yes, the question is asked anew */
  shown?: string
  page?: number
}
export type CommandContext = Context<CommandDraft>

export type CommandEffect =
  /** shown first, with whom it touches, and done after a yes */
  | { preview: Preview; run: Wanted }
  /** done at once: it changes nothing that others see */
  | { run: Wanted }
  /** all is said already, or something has to be asked */
  | Move

export interface Preview extends Pick<Question, 'message' | 'params' | 'lines' | 'pictures'> {
  /** so many guests' bookings it touches */
  guests?: number
  /** labels of yes and no, and what is said after a no; left out: the general ones */
  texts?: { yes: string; no: string; kept: string }
}

export interface Argument {
  /** the step that asks for it */
  name: string
  /** takes what it finds off the line; a refusal ends the command */
  read(c: CommandContext, line: CommandLine): Say | undefined
  /** nothing is left to ask */
  has(c: CommandContext): boolean
  ask(c: CommandContext): Question | Move
  /** a tap on one of its choices, or words that `read` alone would not take; undefined: not an answer */
  answer?(c: CommandContext, input: Input): Move | 'taken' | undefined
  /** a part of it is said, and the rest is asked by another question */
  half?(c: CommandContext): boolean
  /** the words are surely its answer, whatever else they may mean */
  holds?(c: CommandContext): boolean
  /** a file that was sent in answer */
  file?(c: CommandContext, file: FileAnswer): Say | 'taken'
  /** a place that was sent in answer */
  location?(c: CommandContext, place: Coordinates): void
  /** may be left out: it is not asked for, but may be said in the answer to another */
  optional?: true
  /** takes whatever is left of a line: read last */
  greedy?: true
}
