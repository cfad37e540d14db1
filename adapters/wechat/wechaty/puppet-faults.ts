import type { Logger } from 'pino'
import { faultOf } from '../../../src/bot/dialog-fault.ts'

/** Where the code of wechaty and its puppets lies. */
const PUPPETS = '/adapters/wechat/wechaty/node_modules/'

/** Did it happen in a puppet's own code? What is no error was rejected by one: our own code rejects with errors only. */
export const isOfPuppet = (error: unknown): boolean =>
  !(error instanceof Error) ||
  ('code' in error && error.code === 'ERR_UNHANDLED_REJECTION') ||
  (error.stack ?? '').replaceAll('\\', '/').includes(PUPPETS)

/** A timer or a promise of a puppet that nobody watches must not end the process; any other fault ends it, as ever. */
export function survivePuppets(log: Pick<Logger, 'warn'>): void {
  process.on('uncaughtException', (error) => {
    if (isOfPuppet(error)) return log.warn(faultOf(error), 'a fault within the puppet')
    console.error(error)
    process.exit(1)
  })
}
