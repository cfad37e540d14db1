import type { PartChange } from '../../../domain/hall/edit.ts'
import type { FileInfo } from '../files.ts'
import type { GuestQuestion } from '../questions.ts'
import type { BookedOnly, ClosingTask } from '../tasks.ts'
import type { CommandBase } from './command-base.ts'

/**
 * A change of the halls, all parts or none. What others have changed since `expected` is left as it is; where it is one of
 * these parts, the change is refused. `undo`: the change that made that version is taken back.
 */
export interface EditCommand extends CommandBase {
  type: 'edit'
  /** the catalogue's version that was shown */
  expected: number
  changes: readonly PartChange[] | { undo: number }
  /** whose time it takes away: the same commit begins the task that asks after their answers */
  closing?: Omit<ClosingTask['body'], 'edit'> & { conversation: string }
}

/** What a guest asks is kept for the hall's staff; one that is open already is not asked twice. */
export interface AskCommand extends CommandBase {
  type: 'ask'
  question: GuestQuestion
}

/** An answer to a question of a guest, and to all that wait for the same. */
export interface AnswerCommand extends CommandBase {
  type: 'answer'
  question: string
  text: string
}

/** A notice for everybody with a booking that is not over, in these halls or (none named) anywhere; sent by the jobs. */
export interface AnnounceCommand extends CommandBase {
  type: 'announce'
  text: string
  halls?: readonly string[]
  only?: BookedOnly
  /** where to tell how it went */
  conversation: string
}

/** What is done stays done; no more is. */
export interface StopTaskCommand extends CommandBase {
  type: 'stopTask'
  task: string
}

/** A roster was made: noted in the audit log. The file itself is kept before. */
export interface ExportCommand extends CommandBase {
  type: 'export'
  halls: readonly string[]
  from: string
  to: string
  rows: number
  /** so many bookings of these days can't be read, and are not in it */
  damaged?: number
  file: FileInfo
}
