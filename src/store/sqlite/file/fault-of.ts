import { type FaultReason, StoreFault } from '../../port/store-fault.ts'

/** SQLite's primary result codes (the low byte of an extended one), https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, FaultReason>> = {
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'cannotOpen',
  26: 'notADatabase',
}

const SENTENCES: Partial<Record<FaultReason, string>> = {
  full: 'The disk is full: nothing was stored. Make room and try again; the service need not be restarted.',
  busy: 'Another process kept the data file locked for too long: nothing was stored.',
  readonly: "The data file or its folder can't be written: give the service's user write access to both.",
  corrupt: 'The data file is damaged. Stop the service and put a backup in its place.',
  notADatabase: 'The data file is not a database of this service. Name another one in HALLO_STORE.',
  cannotOpen: "The data file can't be opened: does its folder exist, and may the service's user write there?",
  io: 'The disk failed while the data file was read or written: nothing was stored.',
}

/** The driver's error as a fault with a reason; anything else (a mistake of ours) is passed on as it is. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error
  const reason = reasonOf(error)
  if (reason === undefined) return error
  return new StoreFault(reason, `${SENTENCES[reason] ?? ''} (${error.message})`.trim(), { cause: error })
}

/** There is no connection at all. */
export function cannotOpen(error: unknown): StoreFault {
  const detail = error instanceof Error ? error.message : String(error)
  return new StoreFault('cannotOpen', `${SENTENCES.cannotOpen} (${detail})`, { cause: error })
}

export const isBusy = (error: unknown): boolean => error instanceof Error && reasonOf(error) === 'busy'

function reasonOf(error: Error): FaultReason | undefined {
  if (!('rawCode' in error) || typeof error.rawCode !== 'number') return undefined
  return REASONS[error.rawCode & 0xff]
}
