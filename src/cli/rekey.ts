import { renameSync } from 'node:fs'
import { fileOf, isNew, StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { createSecret, isStrong, readSecret, secretFileOf, secretFor } from '../store/secret.ts'
import { rekeySqlite } from '../store/sqlite/rekey/rekey-sqlite.ts'

/**
 * `hallo rekey`: seals the data file anew. The new secret is `HALLO_NEW_SECRET`, or a random one that is kept beside the data
 * file from before the first value is sealed with it: whatever ends this program, running it again goes on.
 */
export async function rekey(): Promise<void> {
  const settings = readSettings()
  const file = fileOf(settings)
  if (isNew(settings)) throw new StartProblem([`${file}: there is no data file yet, so nothing to seal anew.`])
  if (settings.newSecret !== undefined && !isStrong(settings.newSecret))
    throw new StartProblem(['HALLO_NEW_SECRET is too weak; expected at least 32 random characters, or leave it out.'])
  try {
    const next = `${secretFileOf(file)}.new`
    const from = secretFor(file, settings.secret)
    if (from === undefined)
      throw new StartProblem([`${file}: its secret is missing: set HALLO_SECRET, or put ${secretFileOf(file)} back.`])
    const to = settings.newSecret ?? readSecret(next) ?? createSecret(next)
    const { values } = await rekeySqlite({
      file,
      from,
      to,
      onPortion: (done) => process.stderr.write(`\r${done} sealed`),
    })
    process.stderr.write('\n')
    if (settings.newSecret === undefined) renameSync(next, secretFileOf(file))
    console.log(`${values} values are sealed anew. ${whatNext(settings, file)}`)
    console.log(
      'Everybody on the page begins a new session; open invitations are over. Old backups open with the old secret.',
    )
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([`${file}: ${error.message}`])
    throw error
  }
}

function whatNext({ secret, newSecret }: { secret?: string; newSecret?: string }, file: string): string {
  const kept = secretFileOf(file)
  if (newSecret !== undefined) return 'Set HALLO_SECRET to what HALLO_NEW_SECRET is, then start the service.'
  const where = `The new secret stands in ${kept}: keep a copy of it apart from the data.`
  return secret === undefined
    ? where
    : `${where} Remove HALLO_SECRET from the environment and .env, then start the service.`
}
