import type { z } from 'zod'

/** The first thing wrong with a body, as a phrase: `text: Invalid input: expected string, received number`. */
export function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'invalid'
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
}
