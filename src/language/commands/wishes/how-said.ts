import { LANGUAGES } from '../../languages.ts'
import { firstFound } from '../../text/in-any-language.ts'

const HOW = LANGUAGES.map(({ commands }) => commands.how)

/** More are no help. */
const MOST = 2

/** How something is done is asked ("how do I close a day?", 价格怎么改): the words of the commands that may be meant; undefined: it is not. */
export function howSaid(text: string): string[] | undefined {
  const { wish, verb = '' } = firstFound(HOW, ({ asks }) => asks, text.trim())?.groups ?? {}
  if (wish === undefined) return undefined
  const said = `${verb}${wish}`
  const words = HOW.flatMap(({ topics }) => topics.filter(([is]) => is.test(said)).map(([, word]) => word))
  return words.slice(0, MOST)
}
