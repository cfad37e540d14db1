import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { chatInTerminal } from '../../adapters/terminal/terminal.ts'
import { nearestLocale } from '../../config/locales.ts'
import { type ContentSources, contentOf } from '../bot/doors/contents.ts'
import { LOCALES } from '../bot/draw/draw.ts'
import type { FileRef } from '../bot/draw/file-ref.ts'
import { FILE_MAX } from '../domain/form/fields/file-field.ts'
import { startJobs } from '../jobs/jobs.ts'
import { qrPicture } from '../reports/qr-picture.ts'
import { liveSettings } from '../start/live-settings.ts'
import { makeLog } from '../start/logger.ts'
import { openStore, tellStart } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import { jobFailed, startPorter } from '../start/start-porter.ts'

/**
 * `hallo chat`: the chat in this terminal, on the same data file as the service, whether that runs or not. It does the
 * scheduled work too while it is open, so that a hold ends here as it does there.
 */
export async function chat(options: { locale?: string; fresh?: boolean }): Promise<void> {
  const settings = readSettings()
  // A log between the lines would make the talk unreadable.
  const log = makeLog(settings.logLevel === 'info' ? 'error' : settings.logLevel)
  const opened = await openStore(settings)
  const { store } = opened
  const live = await liveSettings({ settings, store })
  const { porter, clock, worker } = await startPorter(opened, settings, log, {}, live.current)
  const { jobs: cron } = settings
  const keep = () => live.current().keep
  const jobs = startJobs({ store, porter, clock, worker, cron, keep, failed: jobFailed(log) })
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  tellStart(opened)
  const folder = settings.store.kind === 'sqlite' ? dirname(settings.store.file) : '.'
  try {
    await chatInTerminal(
      {
        porter,
        store,
        clock,
        person: await personOf(join(folder, 'terminal-person'), options.fresh === true),
        locale: options.locale ?? nearestLocale(systemLanguage(), LOCALES),
        input: process.stdin,
        output: process.stdout,
        qr: (code) => qrPicture(code, 'utf8'),
        readFile: (path) => readTyped(path),
        keepFile: (file) => keepFile(file, folder, { store, clock }),
      },
      stop.signal,
    )
  } finally {
    live.stop()
    await jobs.stop()
    await porter.settle()
    await store.close()
  }
}

/** Who talks here: the same person the next time, kept in a small file beside the data. */
async function personOf(file: string, fresh: boolean): Promise<string> {
  const known = fresh ? '' : await readFile(file, 'utf8').catch(() => '')
  if (known.trim() !== '') return known.trim()
  const person = `t${randomBytes(12).toString('base64url')}`
  await writeFile(file, `${person}\n`, { mode: 0o600 })
  return person
}

/** A file of this machine that was named at a question for one; `~` and quotes as a shell would take them. */
async function readTyped(typed: string): Promise<{ name: string; content: Uint8Array } | undefined> {
  const path = resolve(typed.replace(/^(['"])(.*)\1$/, '$2').replace(/^~(?=\/)/, homedir()))
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  // One that is much too large need not be read to be told so.
  if (size < 0 || size > 2 * FILE_MAX) return undefined
  const content = await readFile(path).catch(() => undefined)
  return content && { name: basename(path), content }
}

async function keepFile(ref: FileRef, folder: string, sources: ContentSources): Promise<string | undefined> {
  const found = await contentOf(ref, sources)
  if (found === undefined) return undefined
  const path = resolve(folder, ref.of === 'ics' ? 'calendar' : 'files', basename(found.name))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, found.content, { mode: 0o600 })
  return path
}

/** `zh_CN.UTF-8` as a language tag. */
function systemLanguage(): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG)?.replace(/\..*$/, '').replace('_', '-')
}
