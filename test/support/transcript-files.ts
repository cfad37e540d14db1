import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../config/root.ts'

export const TRANSCRIPTS = join(packageRoot(), 'test/transcripts')

/** All of them. The engine plays each; the fake door too, at each mix of capabilities where there is time: `HALLO_RUNS=all`, as CI does. */
export const ALL_TRANSCRIPTS: readonly string[] = readdirSync(TRANSCRIPTS)
  .filter((file) => file.endsWith('.txt'))
  .sort()

/** Whether everything is run, also what takes minutes. */
export const RUNS_ALL = process.env.HALLO_RUNS === 'all'

/** Whether a fourth of them will do: `HALLO_RUNS=some`, on a Node that only has to be known to work. */
export const RUNS_SOME = process.env.HALLO_RUNS === 'some'

/** Those that every real door plays: buttons and numbers, both languages, files, staff, what is told by others. */
export const DOOR_DOZEN: readonly string[] = [
  'approval.txt',
  'book-en.txt',
  'book-zh.txt',
  'cancel-by-staff.txt',
  'check-in.txt',
  'day.txt',
  'export.txt',
  'files.txt',
  'link.txt',
  'mine-zh.txt',
  'reminder.txt',
  'talk-zh.txt',
  'typed-choices.txt',
]

/** A hall of each trade set up from nothing, as the page plays it. */
export const TRADES: readonly string[] = [
  'trade-appointments-zh.txt',
  'trade-classes-en.txt',
  'trade-counter-zh.txt',
  'trade-courts-en.txt',
  'trade-exhibition-zh.txt',
  'trade-home-en.txt',
  'trade-rooms-zh.txt',
]

/** Changed in forty ways, by commands and in plain words, and a day closed and opened again; these take minutes on the page. */
export const CHANGES: readonly string[] = [
  'forty-changes.txt',
  'shape-talk-en.txt',
  'shape-talk-zh.txt',
  'close-command.txt',
]
