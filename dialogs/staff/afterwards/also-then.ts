import { namesDate } from '../../../src/language/commands/names-date.ts'
import { readDaysSaid } from '../../../src/language/commands/times/days-said.ts'
import { alsoSaid } from '../../../src/language/commands/wishes/wish-said.ts'
import { mayUse } from '../../common/audience.ts'
import { type Move, push } from '../../engine/dialog.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { lastChange } from './undo-meant.ts'

/** "the 26th too", 26号也不开, right after a day was given hours or closed: that day's hours, shown first. */
export function alsoThen(c: CommandContext): Move | undefined {
  if (c.open !== undefined || !mayUse('manager', c.person)) return undefined
  const said = alsoSaid(c.text)
  const version = said === undefined ? undefined : lastChange(c)?.number
  const made = version === undefined ? undefined : c.fact({ need: 'hallsEdit', version })
  const days = (made?.changes ?? []).flatMap(({ at: [hall, , service, , part, date] }) =>
    hall !== undefined && part === 'exceptions' && date !== undefined ? [{ hall, service, date }] : [],
  )
  const [first] = days
  const zone = c.catalogue.halls.find(({ id }) => id === first?.hall)?.zone
  if (said === undefined || first === undefined || zone === undefined) return undefined
  if (days.some(({ hall }) => hall !== first.hall)) return undefined
  const from = days
    .map(({ date }) => date)
    .sort()
    .at(-1)!
  const then = readDaysSaid(said, { now: seenFrom(c, said, from), zone, locale: c.locale })?.value
  if (typeof then !== 'object' || then.from === from) return undefined
  const one = days.every(({ service }) => service === first.service) ? { service: first.service } : {}
  const line = `copy ${from} to ${then.from}${then.to === then.from ? '' : ` to ${then.to}`}`
  return push('command', { act: 'hours', hall: first.hall, ...one, line }, 'line')
}

/** "the 26th" is of that day's month, "saturday" the one after it, and "tomorrow" is seen from now. */
export function seenFrom(c: CommandContext, said: string, date: string): string {
  const now = new Date(c.now).toISOString()
  const month = `${date.slice(0, 8)}01T12:00:00Z`
  if (/\d/.test(said)) return month > now ? month : now
  return namesDate(said) ? now : `${date}T12:00:00Z`
}
