import { isNamePart } from '../contact/name-in-passing.ts'
import { LANGUAGES } from '../languages.ts'

const LISTS = LANGUAGES.flatMap(({ people: { listed } }) => listed ?? [])
const LOOKED_AT = 300
const asItIs = (member: string): string => member

const isNameInParts = (name: string): boolean => name.split(' ').every(isNamePart)

/** Several people by their names: how many come with who writes, the names, and where they stand (UTF-16 offsets). */
export function namesListed(
  text: string,
): { count: number; names: string[]; span: readonly [number, number] } | undefined {
  const start = text.slice(0, LOOKED_AT)
  for (const { list, between, oneself, beside, isName, bare = asItIs } of LISTS) {
    const [said, lead, members] = list.exec(start) ?? []
    if (said === undefined || lead === undefined || members === undefined) continue
    const people = members.split(between).map(bare)
    // 王芳，李雷，周六: what follows them is none of them
    while (isName !== undefined && people.length > 2 && !isName(people.at(-1)!) && !oneself.test(people.at(-1)!))
      people.pop()
    const names = people.filter((each) => !oneself.test(each))
    if (people.length < 2 || names.length === 0 || !names.every((name) => (isName ?? isNameInParts)(name))) continue
    // "for me, Liu Wei 138…": who writes says their name
    if (
      bare === asItIs &&
      people.length === 2 &&
      names.length === 1 &&
      oneself.test(people[0]!) &&
      members.includes(',')
    )
      continue
    // "it's Dale, Dale Cooper" is one
    if (names.some((name) => names.some((other) => other.startsWith(`${name} `)))) continue
    const at = start.indexOf(said) + said.indexOf(members)
    const count = people.length + (beside.test(lead) && names.length === people.length ? 1 : 0)
    const length = members.indexOf(people.at(-1)!) + people.at(-1)!.length
    return { count, names: count === names.length ? names : [], span: [at, at + length] }
  }
  return undefined
}
