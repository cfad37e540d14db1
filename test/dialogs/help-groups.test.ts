import { expect, test } from 'vitest'
import { COMMANDS } from '../../dialogs/common/all-commands.ts'
import { HELP_GROUPS } from '../../dialogs/common/help-groups.ts'

test('help groups the commands that there are, each once', () => {
  const grouped: string[] = Object.values(HELP_GROUPS).flat()
  const words = COMMANDS.filter((command) => command.for !== 'everyone').map(({ word }) => word)
  expect(new Set(grouped).size).toBe(grouped.length)
  expect(grouped.filter((word) => !words.includes(word))).toEqual([])
  expect(words.filter((word) => !grouped.includes(word)).sort()).toEqual(['audit', 'diag', 'settings', 'undo'])
})
