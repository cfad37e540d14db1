/**
 * A sealed value, or `instead` where it can't be opened (the secret is checked when the file is opened, so it is damaged).
 * One damaged row must not stop those that are read with it.
 */
export function openOr<T, U>(open: () => T, instead: U): T | U {
  try {
    return open()
  } catch {
    return instead
  }
}
