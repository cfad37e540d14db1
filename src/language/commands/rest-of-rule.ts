import { LANGUAGES } from '../languages.ts'

/** The rest of the command's line of a sentence that is like the rule. */
export function restOf(rest: string, { groups = {} }: RegExpExecArray): string {
  const filled = rest.replace(/\$(\w+)/g, (_, name: string) => {
    const said = groups[name] ?? ''
    return name === 'n' ? withDigits(said) : said
  })
  return filled.replace(/\s+/g, ' ').trim()
}

/** Small numbers as digits: "three weeks", 三周, 两次; in names they stay. */
const withDigits = (text: string): string => LANGUAGES.reduce((said, { commands }) => commands.withDigits(said), text)
