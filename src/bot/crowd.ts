/** In so many rounds of the event loop on end a connection has come: more are waiting outside. */
const CROWD = 4

let came = false
let watching = false
let streak = 0

/** A connection has come to this process. */
export function connectionCame(): void {
  came = true
  if (watching) return
  watching = true
  setImmediate(watch)
}

/** Once a round, while they come. */
function watch(): void {
  streak = came ? streak + 1 : 0
  watching = came
  came = false
  if (watching) setImmediate(watch)
}

/**
 * Is a crowd on its way in? Node takes in one connection each round of the event loop: while rounds are filled with work those who come
 * wait outside, and platforms that push give up after seconds.
 */
export const isCrowdComing = (): boolean => streak >= CROWD
