import type { Path } from './yaml-lines.ts'

/** A mistake in a file that a person wrote: where it is and what was expected, in one sentence. */
export interface ConfigProblem {
  file: string
  /** from 1 */
  line: number
  message: string
}

/** `config/halls.yaml:12: …`, which editors and terminals make a link of. */
export const problemText = ({ file, line, message }: ConfigProblem): string => `${file}:${line}: ${message}`

/** A mistake before its line is known. */
export interface Complaint {
  path: Path
  /** a whole sentence */
  message: string
}
