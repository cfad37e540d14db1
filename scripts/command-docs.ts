import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../config/root.ts'
import { COMMANDS } from '../dialogs/common/all-commands.ts'
import type { Audience } from '../dialogs/common/audience.ts'
import { speakerFor } from '../src/bot/draw/draw-text.ts'

/** Writes the table of commands into `docs/staff.md`: `npm run commands`; `--check` only says whether it is up to date. */

const FILE = join(packageRoot(), 'docs', 'staff.md')
const BEGIN = '<!-- commands: written by `npm run commands` -->'
const END = '<!-- end of commands -->'
const SAMPLE = { hall: 'Riverside Hall', service: 'Meeting room' }
const WHO: Readonly<Record<Audience, string>> = {
  everyone: 'everybody',
  staff: 'staff',
  manager: 'managers',
  admin: 'admins',
}

export function commandTable(): string {
  const { text } = speakerFor('en')
  const rows = COMMANDS.filter(({ unlisted }) => unlisted !== true).map(({ word, aliases, for: who, bare }) => {
    const example = who === 'everyone' || bare === true ? `/${word}` : text(`commands:${word}.example`, SAMPLE)
    const others = aliases.map((alias) => `\`/${alias}\``).join(', ')
    return `| \`/${word}\` | ${others} | ${WHO[who]} | ${text(`commands:${word}.does`)} | \`${example}\` |`
  })
  return ['| command | also | for | what it does | example |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** The document with the table as it is now. */
export function withCommandTable(document: string): string {
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${FILE} has no place for the commands`)
  return `${before}${BEGIN}\n\n${commandTable()}\n\n${END}${after}`
}

function main(): void {
  const document = readFileSync(FILE, 'utf8')
  const written = withCommandTable(document)
  if (!process.argv.includes('--check')) writeFileSync(FILE, written)
  else if (written !== document) {
    console.error('docs/staff.md lists other commands than there are: run npm run commands')
    process.exitCode = 1
  }
}

if (import.meta.filename === process.argv[1]) main()
