import type { Booking } from '../../domain/booking/booking.ts'
import { dueAfter } from '../../domain/booking/no-shows.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import { numberOf } from '../decide/code.ts'
import { READ_LATER } from '../decide/people/read-later.ts'
import { type Due, type DueWork, LEASE_MOST_MS } from '../port/store.ts'
import { update } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { ALL } from './fetched-facts.ts'
import { reconcile } from './intents/intents.ts'
import { changeSettled, foundDocs, settledDoc } from './intents/settled.ts'
import { addressOf } from './read-docs.ts'
import { homesOf, toRecipient } from './recipient-docs.ts'

/** So many are looked at in one go: more than are leased at any time. */
const LOOK = 1000

export function dueWork({ by, clock, leases }: DocumentsParts): DueWork {
  const subjectOf = (due: Due): string =>
    due.type === 'booking' ? `due ${due.booking.id}` : `due in ${due.address.conversation}`
  /** Where it was made, as long as that is one of the guest's doors (a messenger of theirs before the page), or where they write alone. */
  const toldIn = async ({ conversation, person }: Booking): Promise<string | undefined> => {
    if (conversation === undefined) return undefined
    if (conversation.startsWith('p:')) {
      const made = (await settledDoc(by, 'conversations', conversation))?.value
      const linked = made && (await settledDoc(by, 'persons', made.person))?.value?.linkedTo
      const theirs = made !== undefined && (made.person === person || linked === person)
      if (theirs && !READ_LATER.includes(made.door)) return conversation
      return (await homesOf(by, [person])).get(person)?.id ?? (theirs ? conversation : undefined)
    }
    return (await homesOf(by, [person])).get(person)?.id
  }
  return {
    async takeDue({ now, limit, ...take }) {
      await reconcile(by, clock() - LEASE_MOST_MS)
      const found: Due[] = []
      for (const { value } of await foundDocs(by, 'bookings', {
        where: { due: { to: now } },
        sort: 'due',
        limit: LOOK,
        // One that can't be read keeps nobody behind it waiting.
        damaged: () => undefined,
      })) {
        const { booking } = value!
        const told = await toldIn(booking)
        const address = told === undefined ? undefined : await addressOf({ by }, told)
        found.push({ type: 'booking', booking, due: booking.nextDue!, ...(address && { address }) })
      }
      const expired = { where: { expires: { to: now } }, sort: 'expires', limit: LOOK }
      for (const { id, value } of await foundDocs(by, 'conversations', expired))
        found.push({ type: 'conversation', due: value!.expires!, address: toRecipient(id, value!) })
      const taken: Due[] = []
      for (const due of found.sort((a, b) => a.due - b.due)) {
        if (taken.length === limit) break
        const leased = await update(by, 'leases', subjectOf(due), (lease) =>
          leases.isFree(lease?.until ?? 0) ? { worker: take.worker, until: leases.until(take) } : undefined,
        )
        if (leased !== undefined) taken.push(due)
      }
      return taken
    },
    async settleDue(due) {
      if (due.type === 'conversation')
        await changeSettled(by, 'conversations', due.address.conversation, (value) => {
          if (value?.expires !== due.due) return undefined
          const { expires: _, ...rest } = value
          return rest
        })
      else {
        const halls = (await settledDoc(by, 'catalogue', ALL))?.value?.halls ?? []
        await changeSettled(by, 'bookings', String(numberOf(due.booking.id)), (value) => {
          if (value?.booking.version !== due.booking.version || value.booking.nextDue !== due.due) return undefined
          const { nextDue: _, ...rest } = value.booking
          const hall = findHall({ halls }, rest.hall)
          const at = dueAfter(rest, { hall, service: findService(hall, rest.service) }, due.due)
          return { ...value, booking: { ...rest, ...(at !== undefined && at > due.due && { nextDue: at }) } }
        })
      }
      await update(by, 'leases', subjectOf(due), (lease) => lease && { ...lease, until: 0 })
    },
  }
}
