import { packageVersion } from '../../config/root.ts'
import { backUp, backupName } from '../start/backups.ts'
import { StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { secretFileOf } from '../store/secret.ts'

/** `hallo backup [FILE]`: everything as it stands now in one file, whether the service runs or not. */
export async function backup(named: string | undefined): Promise<void> {
  const settings = readSettings()
  const now = Date.now()
  const file = named ?? backupName(settings, now)
  try {
    const { store, secret } = settings
    const { rows, bytes, damaged } = await backUp({ store, secret, file, now, program: packageVersion() })
    console.log(`${file}: ${rows.bookings ?? 0} bookings, ${(bytes / 1e6).toFixed(1)} MB; read back and found whole.`)
    for (const [kind, count] of damaged)
      console.log(`${count} of ${kind} can't be read and are not in it: \`hallo verify\` names them.`)
    const opener =
      secret === undefined && store.kind === 'sqlite' ? `the file ${secretFileOf(store.file)}` : 'HALLO_SECRET'
    console.log(`It opens only with ${opener}: keep a copy of that too, in another place than the backups.`)
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  }
}
