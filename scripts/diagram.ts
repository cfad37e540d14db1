import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../config/root.ts'
import type { Dialog } from '../dialogs/engine/dialog.ts'
import { HOUSE } from '../dialogs/house.ts'

/** Draws each dialog's steps as a Mermaid diagram in `docs/diagrams/`: `npm run diagram`. */

/** What a diagram shows: what asks is a box, what only waits for a command's result is rounded by its note. */
export function diagramOf(dialog: Dialog): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${dialog.first}`]
  for (const [name, step] of Object.entries(dialog.steps)) {
    lines.push(`  ${name} : ${name}${what(step.ask !== undefined, step.result !== undefined)}`)
    for (const to of dialog.ways[name] ?? []) lines.push(`  ${name} --> ${to === 'end' ? '[*]' : to}`)
  }
  return `# ${dialog.name}

${waysIn(dialog)}

\`\`\`mermaid
${lines.join('\n')}
\`\`\`
`
}

function what(asks: boolean, waits: boolean): string {
  if (asks) return waits ? ' (asks; waits for a result)' : ' (asks)'
  return waits ? ' (waits for a result)' : ''
}

function waysIn({ intents = [], due, stale, light }: Dialog): string {
  const ways: string[] = []
  if (intents.some((intent) => intent.certain === true)) ways.push('at any point by words that are certain')
  if (intents.some((intent) => intent.certain !== true)) ways.push('by words that no open question takes')
  if (due !== undefined) ways.push("by the service's own events")
  if (stale !== undefined) ways.push('by taps on its old questions')
  const begins = ways.length === 0 ? 'Begins where another dialog leads to it.' : `Begins ${ways.join(', ')}.`
  const keeps = light === true ? 'It gives way to whatever asks next.' : 'What is unfinished is kept under digressions.'
  return `${begins} ${keeps} “cancel”, “back” and “start over” work in every step.`
}

/** All diagrams by file name. */
export function diagrams(): Map<string, string> {
  return new Map(HOUSE.dialogs.map((dialog) => [`${dialog.name}.md`, diagramOf(dialog)]))
}

export const diagramFolder = (): string => join(packageRoot(), 'docs', 'diagrams')

function write(): void {
  const folder = diagramFolder()
  mkdirSync(folder, { recursive: true })
  const drawn = diagrams()
  for (const file of readdirSync(folder)) if (!drawn.has(file)) rmSync(join(folder, file))
  for (const [file, text] of drawn) writeFileSync(join(folder, file), text)
}

if (import.meta.filename === process.argv[1]) write()
