import { LANGUAGES } from '../languages.ts'

/** What is said of one of the answers that guests may choose: who works here, sizes, levels. */

const WORDS = LANGUAGES.map(({ halls }) => halls.options)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Nobody says it in more (UTF-16 units). */
const LONGEST = 100

/** "kevin has left", 凯文离职了: it is none of them any more. */
export const optionGone = (text: string, label: string): boolean =>
  text.length <= LONGEST &&
  text.toLowerCase().includes(label.toLowerCase()) &&
  WORDS.some(({ gone }) => gone(escaped(label)).some((each) => new RegExp(each, 'iu').test(text)))

/** "new stylist: mia", 新来个发型师叫小雅: one more of what the field is called by; its name. */
export function optionAdded(text: string, label: string): string | undefined {
  if (text.length > LONGEST || !text.toLowerCase().includes(label.toLowerCase())) return undefined
  for (const { added } of WORDS)
    for (const each of added(escaped(label))) {
      const name = new RegExp(each, 'iu').exec(text)?.groups?.name?.trim()
      if (name !== undefined && name !== '') return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    }
  return undefined
}
