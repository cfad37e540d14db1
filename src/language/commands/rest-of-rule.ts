import { LANGUAGES } from '../languages.ts'

/** The rest of the command's line of a sentence that is like the rule. */
export function restOf(rest: string, { groups = {}, input }: RegExpExecArray): string {
  const filled = rest.replace(/\$(\w+)/g, (_, name: string) => {
    if (name === 'words') return wordsBeside(input, Object.values(groups))
    const said = groups[name] ?? ''
    return name === 'n' ? numberIn(said) : said
  })
  return filled.replace(/\s+/g, ' ').trim()
}

/** What is said besides the groups: the name of the thing stands in it. */
const wordsBeside = (text: string, groups: readonly (string | undefined)[]): string =>
  groups.reduce<string>((left, group) => (group === undefined || group === '' ? left : left.replace(group, ' ')), text)

/** Numbers in words as digits, where they count something: "six courts", 两块. */
export const digitsIn = (text: string): string =>
  LANGUAGES.reduce((said, { commands }) => commands.withDigits(said), text)

const NUMBERS = new Map(LANGUAGES.flatMap(({ commands }) => Object.entries(commands.numbers)))
/** By itself: 六 counts what its rule knows. */
const numberIn = (said: string): string => String(NUMBERS.get(said.trim().toLowerCase()) ?? digitsIn(said))
