import { typos } from '../../src/domain/distance.ts'

/** A command's word as people type it after the slash, and what else it is called, in every language. */
export interface CommandWord {
  word: string
  aliases: readonly string[]
}

export interface Slash {
  /** the table's own word where it is one of them or of their aliases, else as typed, in small letters */
  word: string
  rest: string
}

/**
 * `/hours riverside 9-12`, `/营业时间 滨江`, `／撤销`. Chinese is written without blanks: the longest alias that the word begins with
 * counts (`/导出名单滨江`).
 */
export function readSlash(text: string, table: readonly CommandWord[]): Slash | undefined {
  const match = /^[/／](\p{L}[\p{L}\p{N}_]*)(?:@\w+)?(?:[\s:：,，]+([\s\S]*))?$/u.exec(text.trim())
  if (match === null) return undefined
  const typed = match[1]!.toLowerCase()
  const rest = match[2] ?? ''
  const known = table.find(({ word, aliases }) => word === typed || aliases.includes(typed))
  if (known !== undefined) return { word: known.word, rest }
  const [longest] = table
    .flatMap(({ word, aliases }) => aliases.map((alias) => ({ word, alias })))
    .filter(({ alias }) => /^\p{Script=Han}+$/u.test(alias) && typed.startsWith(alias))
    .sort((a, b) => b.alias.length - a.alias.length)
  if (longest === undefined) return { word: typed, rest }
  return { word: longest.word, rest: `${match[1]!.slice(longest.alias.length)} ${rest}`.trim() }
}

/** The command that was probably meant: at most two slips away, the nearest first; undefined where none is near. */
export function nearestCommand(typed: string, table: readonly CommandWord[]): string | undefined {
  const most = typed.length < 5 ? 1 : 2
  const near = table.flatMap(({ word, aliases }) =>
    [word, ...aliases].map((each) => ({ word, slips: typos(typed, each, most) })),
  )
  const [best] = near.filter(({ slips }) => slips <= most).sort((a, b) => a.slips - b.slips)
  const begun = table.filter(({ word }) => typed.length >= 3 && word.startsWith(typed))
  return best?.word ?? (begun.length === 1 ? begun[0]!.word : undefined)
}
