import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { problemText } from '../../config/config-problem.ts'
import { exportHalls } from '../../config/export-halls.ts'
import { loadHalls } from '../../config/load.ts'
import type { MessageLine } from '../../dialogs/engine/types.ts'
import { touchedAmong } from '../../dialogs/staff/halls/affected-guests.ts'
import { describeChanges } from '../../dialogs/staff/halls/describe-changes.ts'
import { overfilledAmong } from '../../dialogs/staff/halls/overfull-slots.ts'
import { openClock } from '../bot/clock.ts'
import { drawError, drawLine } from '../bot/draw/draw.ts'
import { checkChange } from '../domain/hall/check/check-halls.ts'
import { changesBetween } from '../domain/hall/edit.ts'
import type { Hall } from '../domain/hall/hall.ts'
import { comingTo } from '../services/hall-booking.ts'
import { openStore, StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import type { Store } from '../store/port/store.ts'

/** `hallo halls export [file]`: the halls as they stand, in the form of `halls.yaml`. */
export async function exportFile(file: string | undefined): Promise<void> {
  await withStore(async (store) => {
    const text = exportHalls((await store.catalogue()).halls)
    if (file === undefined) process.stdout.write(text)
    else {
      writeNew(file, text)
      console.log(`Written to ${file}.`)
    }
  })
}

/** What is there already is somebody's: it is never written over. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException
    throw new StartProblem([code === 'EEXIST' ? `${file} is there already; please give another name.` : message])
  }
}

/** `hallo halls check <file>`: whether it could be applied, as far as the file alone tells. */
export async function checkFile(file: string): Promise<void> {
  console.log(`${file}: ${hallsIn(file).length} halls, nothing is wrong.`)
}

/**
 * `hallo halls apply <file>`: the halls become those of the file. What changes is shown, and done after a yes; what would take
 * a booking's time or place is refused, since only the chat's `/close` tells guests and offers them others.
 */
export async function applyFile(file: string, options: { yes?: boolean }): Promise<void> {
  const wanted = hallsIn(file)
  await withStore(async (store, now) => {
    const { halls: before, version } = await store.catalogue()
    const after = wanted.map((hall) => withStanding(hall, before))
    const changes = changesBetween(before, after)
    if (changes.length === 0) {
      console.log('The halls are like that already; nothing has changed.')
      return
    }
    const sound = checkChange(before, after)
    if (!sound.ok) throw new StartProblem([drawError(sound.code, sound.params, 'en')])
    for (const line of describeChanges(before, after)) console.log(text(line, after))
    await refuseNarrowing(store, { before, after, now })
    if (!(options.yes === true || (await saidYes()))) {
      console.log('Nothing was changed.')
      return
    }
    const result = await store.execute({
      type: 'edit',
      key: `edit:${randomUUID()}`,
      now,
      actor: 'system',
      expected: version,
      changes,
    })
    if (!result.ok) throw new StartProblem([drawError(result.code, result.params, 'en')])
    console.log(`Done (change ${result.edit.version}). An admin takes it back with /undo ${result.edit.version}.`)
  })
}

function hallsIn(file: string): Hall[] {
  const loaded = loadHalls(file)
  if (!loaded.ok) throw new StartProblem(loaded.problems.map(problemText))
  return loaded.halls
}

async function withStore(work: (store: Store, now: number) => Promise<void>): Promise<void> {
  const settings = readSettings()
  const { store } = await openStore(settings)
  try {
    await work(store, (await openClock(store, settings.now)).now())
  } finally {
    await store.close()
  }
}

/** What the file says nothing of: pictures, and the number of the form that answers are kept with. */
function withStanding(hall: Hall, before: readonly Hall[]): Hall {
  const standing = before.find(({ id }) => id === hall.id)
  const { pictures: _, ...rest } = hall
  return {
    ...rest,
    ...(standing?.pictures && { pictures: standing.pictures }),
    services: hall.services.map((service) => {
      const old = standing?.services.find(({ id }) => id === service.id)
      if (old === undefined) return service
      return { ...service, formVersion: old.formVersion, ...(old.pictures && { pictures: old.pictures }) }
    }),
  }
}

async function refuseNarrowing(
  store: Store,
  { before, after, now }: { before: readonly Hall[]; after: readonly Hall[]; now: number },
): Promise<void> {
  const person = { id: 'system', roles: [{ role: 'admin' as const }], answers: {}, createdAt: now }
  const coming = await Promise.all(before.map(({ id }) => comingTo(id, { person, now, store })))
  const damaged = coming.reduce((sum, each) => sum + each.damaged, 0)
  if (damaged > 0) console.log(`${damaged} bookings can't be read and are not looked at: hallo verify names them.`)
  const gone = touchedAmong(
    coming.flatMap(({ bookings }) => bookings),
    before,
    after,
  )
  const full = after.flatMap((hall) =>
    hall.services.flatMap((service) => {
      const had = before.find(({ id }) => id === hall.id)?.services.find(({ id }) => id === service.id)
      const { bookings = [] } = coming[before.findIndex(({ id }) => id === hall.id)] ?? {}
      return had === undefined || had.schedule.capacity === service.schedule.capacity
        ? []
        : overfilledAmong(bookings, service).map((line) => text(line, after))
    }),
  )
  if (gone.length + full.length === 0) return
  throw new StartProblem([
    ...gone.map(({ code, start }) => `Booked: ${code}, ${new Date(start).toISOString()}`),
    ...full,
    'Nothing was changed: guests have booked what would be gone. Close it in the chat first (/close), which tells them and offers other times.',
  ])
}

const text = (line: MessageLine, halls: readonly Hall[]): string => drawLine(line, { locale: 'en', halls })

async function saidYes(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Run it again with --yes to do this.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(?:y|yes)$/i.test((await terminal.question('Do this? (yes/no) ')).trim())
  } finally {
    terminal.close()
  }
}
