import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'

const css = readFileSync(join(packageRoot(), 'adapters/web/page/page.css'), 'utf8')

/** The colours that a block of the style sheet defines. */
const colours = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]))
const light = colours(/:root \{[^}]*\}/.exec(css)?.[0] ?? '')
const dark = colours(/prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}/.exec(css)?.[0] ?? '')

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

/** Text on ground, as the style sheet pairs them. */
const PAIRS = [
  ['ink', 'ground'],
  ['ink', 'paper'],
  ['ink', 'accent-soft'],
  ['soft', 'ground'],
  ['soft', 'paper'],
  ['accent', 'ground'],
  ['accent', 'paper'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-alert', 'alert'],
  ['off', 'paper'],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s colours', (_, palette) => {
  it.each(PAIRS)('%s on %s can be read (WCAG AA)', (text, ground) => {
    expect(contrast(palette.get(text)!, palette.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })
})

it('black on white is 21 to 1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
})
