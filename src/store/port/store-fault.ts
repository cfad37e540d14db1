import type { ErrorCode } from '../../domain/errors.ts'

/**
 * What can be wrong with the place where the data is kept. `full` and `busy` pass: the same call may succeed later.
 * The others need somebody who looks at the file, the settings or the disk.
 */
export type FaultReason =
  | 'full'
  | 'busy'
  | 'readonly'
  | 'corrupt'
  | 'notADatabase'
  | 'newer'
  | 'secret'
  | 'incomplete'
  | 'backup'
  | 'notEmpty'
  | 'cannotOpen'
  | 'io'

/** Nothing of the call was stored. `message` is a whole sentence for the operator; people see the text of `code`. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: ErrorCode = 'HALLO_STORE_UNAVAILABLE'
  readonly reason: FaultReason

  constructor(reason: FaultReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/**
 * Whether nothing can be stored or read now. A damaged page is no such fault: only what touches it fails, however often it is
 * tried, and must not hold up the rest.
 */
export const isAway = (error: unknown): boolean => error instanceof StoreFault && error.reason !== 'corrupt'
