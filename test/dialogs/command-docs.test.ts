import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { COMMANDS } from '../../dialogs/common/all-commands.ts'
import { withCommandTable } from '../../scripts/command-docs.ts'

it('docs/staff.md lists the commands that there are (`npm run commands` writes them)', () => {
  const document = readFileSync(join(packageRoot(), 'docs', 'staff.md'), 'utf8')
  expect(withCommandTable(document)).toBe(document)
})

it('a word or another name of a command stands for one command only', () => {
  const words = COMMANDS.flatMap(({ word, aliases }) => [word, ...aliases])
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  // what platforms' menus take
  expect(COMMANDS.filter(({ word }) => !/^[a-z]{1,32}$/.test(word))).toEqual([])
})
