/** What was read of a line, and where it stands in it (UTF-16 offsets). */
export interface ArgumentMatch<Value> {
  value: Value
  spans: readonly (readonly [from: number, to: number])[]
}
