import { LANGUAGES } from '../../languages.ts'

const WORDS = LANGUAGES.map(({ commands: { guestWish } }) => guestWish)

/** What a guest is to be told, by what stands before and behind their name, as it is said to them; empty: it is not said yet; undefined: nobody is told anything. */
export function tellSaid(before: string, behind: string): string | undefined {
  for (const { tells, toGuest } of WORDS)
    for (const each of tells) {
      const said = each.before.test(before) ? each.behind.exec(behind) : null
      if (said !== null) return toGuest(said.groups?.text?.trim() ?? '')
    }
  return undefined
}

/** So far in a sentence stands whom it is for (UTF-16 units). */
const FARTHEST = 40

/** Whether it begins as what somebody is to be told does. */
export function beginsToTell(text: string): boolean {
  for (let at = 1; at <= Math.min(FARTHEST, text.length); at += 1) {
    const before = text.slice(0, at)
    if (WORDS.some(({ tells }) => tells.some((each) => each.before.test(before)))) return true
  }
  return false
}

/** The same of whom a word stands for: “tell her her court is ready”, 告诉她场地好了. */
export function tellThemSaid(text: string): string | undefined {
  for (const { tellsThem, toGuest } of WORDS) {
    const said = tellsThem.exec(text)
    if (said !== null) return toGuest(said.groups?.text?.trim() ?? '')
  }
  return undefined
}
