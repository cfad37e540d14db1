import { matchesOf } from './matches-of.ts'

/** Characters of Chinese, in the order of Unicode. */
export const HAN = /[\u3400-\u9fff]/

/** A text rewritten for reading that still knows where each of its characters stood in the text as typed (UTF-16). */
export interface Normal {
  text: string
  /** original offset at which character i began, and at which it ended */
  from: number[]
  to: number[]
}

export function plain(text: string): Normal {
  const from = new Array<number>(text.length)
  const to = new Array<number>(text.length)
  for (let i = 0; i < text.length; i += 1) {
    from[i] = i
    to[i] = i + 1
  }
  return { text, from, to }
}

/** Replaces matches of a global pattern; every new character stands for the whole match. undefined keeps a match. */
export function rewrite(
  normal: Normal,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): Normal {
  let out: Normal | undefined
  let done = 0
  for (const match of matchesOf(normal.text, pattern)) {
    const text = replace(match)
    if (text === undefined || match[0] === '') continue
    out ??= { text: '', from: [], to: [] }
    const end = match.index + match[0].length
    append(out, normal, done, match.index)
    out.text += text
    for (let i = 0; i < text.length; i += 1) {
      out.from.push(normal.from[match.index]!)
      out.to.push(normal.to[end - 1]!)
    }
    done = end
  }
  if (!out) return normal
  append(out, normal, done, normal.text.length)
  return out
}

function append(out: Normal, source: Normal, start: number, end: number): void {
  out.text += source.text.slice(start, end)
  for (let i = start; i < end; i += 1) {
    out.from.push(source.from[i]!)
    out.to.push(source.to[i]!)
  }
}
