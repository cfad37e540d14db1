/** What follows a name that a sentence is about: "Riverside is closed", "Riverside will open", "Riverside's lift". */
const GOES_ON =
  /^\s*(?:'s|’s|(?:is|are|was|were|will|won't|can|can't|has|have|had|does|doesn't|opens?|closes?|stays?|remains?|and|or|hall|centre|center|today|tomorrow)\b)/i

/**
 * Does what stands after a name at the beginning of an announcement begin a sentence of its own, so that the name says whom it is
 * for ("riverside The lift is broken", 滨江：电梯坏了)? Else the name is part of the sentence (滨江今天闭馆).
 */
export function beginsAnew(rest: string): boolean {
  if (/^\s*[:：,，;；\n]/.test(rest)) return true
  return /^\s/.test(rest) && !GOES_ON.test(rest)
}
