import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../../config/settings.ts'

/** The log goes to standard error, one JSON object a line; standard output is for whoever started the service. */
export const makeLog = (level: Settings['logLevel']): Logger =>
  pino({ level, base: null }, destination({ fd: 2, sync: true }))
