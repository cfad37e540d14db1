import { isNamePart } from '../contact/name-in-passing.ts'

const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?: \p{Lu}[\p{L}'’-]{1,20})?`
const ME = '(?:me|myself|I)'
/** "for Tom, Lily and Max", "for me, Tom and Lily", "with Tom and Lily": capitals in a row, and no days or places. */
const LISTED = new RegExp(
  String.raw`(?<![\p{L}\d])(for|with|it's|we are|we're|guests?:?|names?:?|names are)\s+((?:${ME}|${NAME})(?:\s?,\s?(?:and\s|&\s)?(?:${ME}|${NAME})){0,11}(?:\s?,?\s(?:and|&)\s(?:${ME}|${NAME}))?)(?=\s*(?:$|[,.!?;\n]|\s\p{Ll}|\s\d))`,
  'u',
)
const BETWEEN = /\s?,\s?(?:(?:and|&)\s)?|\s(?:and|&)\s/u
const LOOKED_AT = 300

/** Several people by their names: how many come with who writes, the names, and where they stand (UTF-16 offsets). */
export function namesListed(
  text: string,
): { count: number; names: string[]; span: readonly [number, number] } | undefined {
  const match = LISTED.exec(text.slice(0, LOOKED_AT))
  if (match === null) return undefined
  const people = match[2]!.split(BETWEEN)
  const names = people.filter((each) => !/^(?:me|myself|I)$/.test(each))
  if (people.length < 2 || names.length === 0 || !names.every((name) => name.split(' ').every(isNamePart)))
    return undefined
  const start = match.index + match[0].indexOf(match[2]!)
  const count = people.length + (match[1] === 'with' && names.length === people.length ? 1 : 0)
  return {
    count,
    names: count === names.length ? names : [],
    span: [start, start + match[2]!.length],
  }
}
