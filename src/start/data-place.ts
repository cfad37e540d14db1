import { dirname, join } from 'node:path'
import type { Settings } from '../../config/settings.ts'

export type DataPlace = Pick<Settings, 'store' | 'data'>

/** What lies beside the data file has its name; with a database it lies in `HALLO_DATA`, by this name. */
const NAME = 'hallo'
const FOLDER = 'data'

/** The data file, or what stands for it where the store is a database: the list of erasures is kept beside it. */
export const besideOf = ({ store, data = FOLDER }: DataPlace): string =>
  store.kind === 'sqlite' ? store.file : join(data, NAME)

/** Where backups go that nobody names a place for. */
export const backupFolder = (place: DataPlace): string => join(dirname(besideOf(place)), 'backups')
