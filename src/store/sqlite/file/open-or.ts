import { KeyDestroyed } from '../../seal/person-seal.ts'

/**
 * A sealed value, or `instead` where it can't be opened (the secret is checked when the file is opened, so it is damaged).
 * One damaged row must not stop those that are read with it. `ofErased`: it was about somebody who was erased.
 */
export function openOr<T, U>(open: () => T, instead: U, ofErased: U = instead): T | U {
  try {
    return open()
  } catch (error) {
    return error instanceof KeyDestroyed ? ofErased : instead
  }
}
