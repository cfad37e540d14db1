/** The step or the drawing threw: the fault of a dialog, not of the store, so that trying again would not help. */
export class DialogFault extends Error {
  override readonly name = 'DialogFault'
  constructor(cause: unknown) {
    super('A dialog failed', { cause })
  }
}

/**
 * What the log may know of a fault: kind, code and the places in our code. The message stays out, since it may quote what a
 * person wrote.
 */
export function faultOf(error: unknown): { kind: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { cause } = error
  if (error instanceof DialogFault) return faultOf(cause)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { kind: error.name, code, at }
}

/** The same in a line, for the list of events that were given up. */
export function faultText(error: unknown): string {
  const { kind, code, at } = faultOf(error)
  return [kind, code, at?.[0]].filter((part) => part !== undefined).join(' ')
}
