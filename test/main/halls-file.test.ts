import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { exportHalls } from '../../config/export-halls.ts'
import { readHalls } from '../../config/load.ts'
import { applyFile, exportFile } from '../../src/cli/halls-file.ts'
import { openStore } from '../../src/start/open-store.ts'
import { readSettings } from '../../src/start/read-settings.ts'
import { sampleHalls } from '../support/sample-halls.ts'

let folder: string
let said: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallo-halls-'))
  vi.stubEnv('HALLO_STORE', `sqlite:${join(folder, 'hallo.db')}`)
  vi.stubEnv('HALLO_NOW', '2026-11-23T09:00:00+08:00')
  said = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

it('what is exported reads as the same halls, but for their pictures', () => {
  const halls = sampleHalls().map(({ pictures: _, ...hall }) => hall)
  expect(readHalls(exportHalls(halls), 'halls.yaml')).toMatchObject({ ok: true, halls })
})

it('an export never writes over a file', async () => {
  const file = join(folder, 'halls.yaml')
  writeFileSync(file, 'mine')
  await expect(exportFile(file)).rejects.toThrow('is there already')
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

it('an export that is applied changes nothing; a change in it is shown, and made once', async () => {
  const file = join(folder, 'halls.yaml')
  await exportFile(file)
  await applyFile(file, { yes: true })
  expect(said.join('\n')).toContain('nothing has changed')
  writeFileSync(file, readFileSync(file, 'utf8').replace('amount: 8000', 'amount: 9000'))
  await applyFile(file, {})
  expect(said.join('\n')).toContain('price CN¥80 per slot → CN¥90 per slot')
  expect(said.join('\n')).toContain('--yes')
  expect((await halls())[0]?.services[0]?.price?.amount).toBe(8000)
  await applyFile(file, { yes: true })
  const [first, second] = await halls()
  expect(first?.services[0]?.price?.amount).toBe(9000)
  expect(second?.pictures).toHaveLength(1)
})

it('a file that takes what is booked is refused whole', async () => {
  const file = join(folder, 'halls.yaml')
  await exportFile(file)
  const { store } = await openStore(readSettings())
  const now = Date.parse('2026-11-23T01:00:00Z')
  const booked = await store.execute({
    type: 'reserve',
    key: 'a',
    now,
    actor: 'ada',
    person: 'ada',
    hall: 'binjiang',
    service: 'badminton',
    marks: ['T20261128-1800'],
    party: 4,
    hold: { kind: 'form', until: now + 600_000 },
    confirmed: true,
  })
  await store.close()
  expect(booked.ok).toBe(true)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('capacity: 6', 'capacity: 3'))
  await expect(applyFile(file, { yes: true })).rejects.toThrow(/Nothing was changed/)
  writeFileSync(file, text.replace(/ {6}- id: badminton[\s\S]*?(?= {2}- id: huadu)/, ''))
  await expect(applyFile(file, { yes: true })).rejects.toThrow(/Nothing was changed/)
  expect((await halls())[0]?.services).toHaveLength(2)
})

async function halls() {
  const { store } = await openStore(readSettings())
  const { halls: all } = await store.catalogue()
  await store.close()
  return all
}
