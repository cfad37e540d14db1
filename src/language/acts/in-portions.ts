/**
 * Work in portions of a few milliseconds each: whoever does it says what happens between two of them. All at once, or with room for
 * others in between.
 */
export function finish<T>(portions: Generator<void, T>): T {
  for (;;) {
    const { done, value } = portions.next()
    if (done === true) return value
  }
}

/** `pause`: lets others work. */
export async function finishLater<T>(portions: Generator<void, T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const { done, value } = portions.next()
    if (done === true) return value
    await pause()
  }
}
