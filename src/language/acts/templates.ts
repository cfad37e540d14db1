import { isSlot, slotMark } from './phrase-slots.ts'

/** So many readings of one template are learnt at most; the first and the fullest are always among them. */
const MOST = 16

type Part = { text: string } | { either: Part[][] }

/**
 * The sentences that a template stands for: `{slot}` becomes its mark, `[optional]` is left out or said, of `(this|that)`
 * one is said. Brackets may be nested. Throws where a bracket is not closed or a slot unknown.
 */
export function expand(template: string): string[] {
  const { parts, end } = parse(template, 0, '')
  if (end !== template.length) throw new Error(`"${template}" closes a bracket that it does not open`)
  const all = spell(parts)
  return spread([...new Set(all.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== ''))
}

function parse(template: string, start: number, close: string): { parts: Part[]; either: Part[][]; end: number } {
  const either: Part[][] = []
  let parts: Part[] = []
  let text = ''
  let at = start
  const flush = (): void => {
    if (text !== '') parts.push({ text })
    text = ''
  }
  for (; at < template.length; at += 1) {
    const char = template[at]!
    if (char === '[' || char === '(') {
      flush()
      const inner = parse(template, at + 1, char === '[' ? ']' : ')')
      parts.push({ either: char === '[' ? [[], ...inner.either] : inner.either })
      at = inner.end
    } else if (char === '{') {
      const end = template.indexOf('}', at)
      const name = template.slice(at + 1, end)
      if (end < 0 || !isSlot(name)) throw new Error(`"${template}" has an unknown slot {${name}}`)
      // an amount is a length; the word tells the reader of a phrase that it moves something
      text += slotMark(name === 'amount' ? 'length' : name)
      at = end
    } else if (char === '|' && close !== '') {
      flush()
      either.push(parts)
      parts = []
    } else if (char === close) {
      flush()
      return { parts: [], either: [...either, parts], end: at }
    } else if (char === ']' || char === ')') break
    else text += char
  }
  if (close !== '') throw new Error(`"${template}" does not close its ${close}`)
  flush()
  return { parts, either, end: at }
}

/** All spellings, at most some hundreds on the way. */
function spell(parts: readonly Part[]): string[] {
  let all = ['']
  for (const part of parts) {
    const next = 'text' in part ? [part.text] : part.either.flatMap((each) => spell(each))
    all = all.flatMap((begun) => next.map((more) => begun + more))
    if (all.length > 400) all = spread(all, 400)
  }
  return all
}

/** Evenly chosen, with the first and the last. */
function spread(all: string[], most = MOST): string[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!)
}
