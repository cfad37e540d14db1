import type { Argument } from '../table-command.ts'

/** A whole number, as `name` of the draft. */
export function numberArgument(name: string, options: { message: string; optional?: true }): Argument {
  return {
    name,
    ...(options.optional && { optional: true }),
    read(c, line) {
      const match = /(?<![\d.,-])\d{1,7}(?![\d.,]\d|\d)/.exec(line.open)
      if (match === null) return undefined
      c.set({ [name]: Number(line.take({ value: match[0], spans: [[match.index, match.index + match[0].length]] })) })
      return undefined
    },
    has: (c) => c.draft[name] !== undefined || options.optional === true,
    ask: () => ({ kind: 'number', message: options.message }),
  }
}
