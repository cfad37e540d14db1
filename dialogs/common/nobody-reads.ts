import { findHall } from '../../src/domain/hall/catalogue.ts'
import type { Context } from '../engine/dialog.ts'
import type { MessageLine } from '../engine/types.ts'

/**
 * What a guest is told where nobody of the hall, and no admin, can be told by chat; whom to call instead. The fact is wanted before
 * the command is run (`reach`).
 */
export function nobodyReads(c: Context, hall: string): MessageLine[] {
  if (c.known({ need: 'reach', hall }) !== 'nobody') return []
  const found = findHall(c.catalogue, hall)
  if (found === undefined) return []
  const name = { text: found.name }
  return found.phone === undefined
    ? [{ message: 'common:nobodyReads.noPhone', params: { hall: name } }]
    : [{ message: 'common:nobodyReads.call', params: { hall: name, phone: found.phone } }]
}
