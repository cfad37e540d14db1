import { mongo } from 'mongoose'
import { StoreFault } from '../port/store-fault.ts'

export const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000

/** Nothing came, neither an answer nor a fault. */
export class NoAnswer extends Error {
  constructor(ms: number) {
    super(`MongoDB has not answered within ${ms} ms`)
  }
}

/** Of the socket itself: the driver hands them on as they are where a command is written to one that has just ended. */
const SOCKET_FAULTS: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
])

const isOfSocket = (error: unknown): boolean =>
  error instanceof Error && SOCKET_FAULTS.has((error as NodeJS.ErrnoException).code)

/**
 * A member that is no primary any more, or not yet, or stops: the driver looks for the primary once it has heard that, and
 * sends a read once more by itself. (NotWritablePrimary, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary,
 * InterruptedAtShutdown, InterruptedDueToReplStateChange, ShutdownInProgress, PrimarySteppedDown.)
 */
const ELECTION_FAULTS: ReadonlySet<unknown> = new Set([10_107, 13_435, 13_436, 11_600, 11_602, 91, 189])

/** Of operations that went together: the driver's own fault, in a wrapping without its kind or labels. */
function unwrapped(error: unknown): unknown {
  if (!(error instanceof mongo.MongoBulkWriteError)) return error
  const { errorResponse: cause } = error as { errorResponse?: unknown }
  return cause instanceof Error ? cause : error
}

/** A connection was cut, or the members of a replica set agree on another primary: soon it works again. */
export function mayPass(fault: unknown): boolean {
  const error = unwrapped(fault)
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof NoAnswer ||
    error instanceof mongo.MongoServerSelectionError ||
    isOfSocket(error) ||
    (error instanceof mongo.MongoServerError && ELECTION_FAULTS.has(error.code)) ||
    (error instanceof mongo.MongoError &&
      (error.hasErrorLabel('RetryableWriteError') ||
        error.hasErrorLabel('RetryableError') ||
        error.name === 'MongoPoolClearedError'))
  )
}

/** What the operator reads; an address in it has no password. */
export function asFault(fault: unknown): unknown {
  const error = unwrapped(fault)
  if (mayPass(error))
    return new StoreFault('busy', 'MongoDB can not be reached now: see that it runs, and that HALLO_STORE names it.', {
      cause: error,
    })
  if (error instanceof mongo.MongoServerError && error.code === 18)
    return new StoreFault('cannotOpen', 'MongoDB refuses the name or the password that HALLO_STORE has.', {
      cause: error,
    })
  if (error instanceof mongo.MongoServerError && error.code === 13)
    return new StoreFault('readonly', 'The user that HALLO_STORE names may not read and write its database.', {
      cause: error,
    })
  if (error instanceof mongo.MongoServerError && (error.code === 14_031 || error.code === 39))
    return new StoreFault('full', 'MongoDB has no room left on its disk.', { cause: error })
  return error
}
