import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpWhenDue } from '../../src/start/scheduled-backups.ts'
import type { Store } from '../../src/store/port/store.ts'
import { memoryStore } from '../support/store.ts'

const HOUR = 3_600_000
let folder: string
let store: Store
let now = Date.parse('2026-11-23T01:00:00Z')
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-scheduled-'))
  store = await memoryStore()
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const backups = async () => (await readdir(path.join(folder, 'backups'))).sort()

function due(write = (file: string) => writeFile(file, '')) {
  const settings = {
    store: { kind: 'sqlite', file: path.join(folder, 'hallo.db') } as const,
    backup: { everyMs: 24 * HOUR, most: 3 },
  }
  const parts = { settings, store, write, made: () => undefined, failed: () => undefined, clock: () => now }
  return backUpWhenDue(parts, new AbortController().signal)
}

test('one a day, the newest three are kept, and nobody else’s files are touched', async () => {
  await mkdir(path.join(folder, 'backups'))
  await writeFile(path.join(folder, 'backups', 'by-hand.backup'), '')
  await writeFile(path.join(folder, 'backups', 'hallo-20261120T010000Z.backup.77.part'), '')
  let made = 0
  for (let hour = 0; hour < 24 * 6; hour++) {
    if (await due()) made++
    now += HOUR
  }
  expect(made).toBe(6)
  expect(await backups()).toEqual([
    'by-hand.backup',
    'hallo-20261126T010000Z.backup',
    'hallo-20261127T010000Z.backup',
    'hallo-20261128T010000Z.backup',
  ])
})

test('of two processes one makes it, and one that failed is tried again after ten minutes', async () => {
  await mkdir(path.join(folder, 'backups'))
  const both = await Promise.all([due(), due()])
  expect(both.filter(Boolean)).toHaveLength(1)
  now += 24 * HOUR
  await expect(due(() => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full')
  expect(await due()).toBe(false)
  now += HOUR / 6
  expect(await due()).toBe(true)
})
