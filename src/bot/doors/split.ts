import type { Capabilities } from './door.ts'

/** A text as messages of at most so many units: cut at a line's end, else at a blank, else between characters. */
export function split(text: string, { most, unit }: Capabilities['text']): string[] {
  const size = unit === 'bytes' ? (part: string) => Buffer.byteLength(part) : (part: string) => part.length
  const found: string[] = []
  let rest = text
  while (size(rest) > most) {
    const head = rest.slice(0, fitting(rest, most, size))
    const line = head.lastIndexOf('\n')
    const blank = head.lastIndexOf(' ')
    const cut = line > head.length / 2 ? line : blank > head.length / 2 ? blank : head.length
    found.push(rest.slice(0, cut))
    rest = rest.slice(cut).replace(/^[\n ]/, '')
  }
  return rest === '' && found.length > 0 ? found : [...found, rest]
}

/** How many UTF-16 units of the text fit, without parting a character; at least one character. */
function fitting(text: string, most: number, size: (part: string) => number): number {
  let units = 0
  let used = 0
  for (const character of text) {
    used += size(character)
    if (used > most && units > 0) break
    units += character.length
    if (used > most) break
  }
  return units
}
