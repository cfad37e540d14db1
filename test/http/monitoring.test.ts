import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../config/root.ts'
import { runApp } from '../support/app.ts'
import { Guest } from '../support/service.ts'

const read = (name: string) => readFile(path.join(packageRoot(), 'docs', 'monitoring', name), 'utf8')

test('the sample alarms and the sample dashboard ask for metrics that there are', async () => {
  const app = await runApp()
  await (await Guest.arrive(app.url)).say('hello')
  const told = await (await fetch(`${app.url}/metrics`)).text()
  await app.close()
  expect(told).toContain('hallo_backlog{of="events"} 0')
  const known = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!))
  const alarms = parse(await read('alarms.yaml')) as { groups: { rules: { alert: string; expr: string }[] }[] }
  const dashboard = JSON.parse(await read('dashboard.json')) as { panels: { targets: { expr: string }[] }[] }
  const asked = [
    ...alarms.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ]
  expect(asked.length).toBeGreaterThan(12)
  for (const expr of asked)
    for (const [name] of expr.matchAll(/\b(hallo|process)_\w+/g))
      expect(known, expr).toContain(name.replace(/_(bucket|count|sum)$/, ''))
})
