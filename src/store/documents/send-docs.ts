import { type EventClaim, LEASE_MOST_MS, type Outbox, type Send } from '../port/store.ts'
import { update } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { reconcile } from './intents/intents.ts'
import type { Values } from './values.ts'

/** So many waiting sends are looked at in one go. */
const PORTION = 200
/** No send is put off longer. */
const WAIT_MOST_MS = 3_600_000

export function outbox({ by, clock, leases }: DocumentsParts): Outbox {
  /** Undefined where it does not wait, or another is at it. */
  async function taken(id: string, take: EventClaim): Promise<Send | undefined> {
    let repeated: true | undefined
    const doc = await update(by, 'sends', id, (value) => {
      if (value?.send === undefined || value.state !== 'waiting' || !leases.isFree(value.lease ?? 0)) return undefined
      repeated = (value.lease ?? 0) === 0 ? undefined : true
      return { ...value, take: (value.take ?? 0) + 1, lease: leases.until(take), worker: take.worker }
    })
    const send = doc?.value && sendOf(doc.value)
    return send && { ...send, ...(repeated && { repeated }) }
  }

  return {
    async takeSends({ doors, limit, ...take }) {
      const now = clock()
      await reconcile(by, now - LEASE_MOST_MS)
      const sends: Send[] = []
      const addresses = new Set<string>()
      for (let from = 0; sends.length < limit; ) {
        const where = { door: { in: doors }, waiting: { from } }
        const waiting = await by.find('sends', { where, sort: 'waiting', limit: PORTION })
        for (const { id, value } of waiting) {
          const { send, notBefore } = value!
          if (send === undefined) {
            // It showed somebody who was erased.
            await update(by, 'sends', id, (now) => now && { ...now, state: 'forgotten' })
            continue
          }
          const address = `${send.door} ${send.address}`
          // Only the first that waits for an address: a later one never overtakes it.
          if (addresses.has(address) || sends.length === limit) continue
          addresses.add(address)
          if (notBefore > now && notBefore <= now + WAIT_MOST_MS) continue
          const found = await taken(send.id, take)
          if (found !== undefined) sends.push(found)
        }
        if (waiting.length < PORTION) break
        from = Math.max(from + 1, waiting.at(-1)!.value!.n)
      }
      return sends
    },
    async renewSends(ids, take) {
      for (const id of ids)
        await update(by, 'sends', id, (value) =>
          value?.state === 'waiting' && value.worker === take.worker
            ? { ...value, lease: leases.until(take) }
            : undefined,
        )
    },
    async settleSend({ id, take }, outcome) {
      const settled = await update(by, 'sends', id, (value) => {
        if (value?.state !== 'waiting' || (take !== undefined && take !== value.take)) return undefined
        const tried = { ...value, tries: value.tries + 1 }
        if (outcome.sent)
          return { ...tried, state: 'sent', ...(outcome.platformId && { platformId: outcome.platformId }) }
        if ('dead' in outcome) return { ...tried, state: 'dead' }
        return { ...tried, lease: 0, notBefore: Math.min(outcome.retryAt, clock() + WAIT_MOST_MS) }
      })
      return settled !== undefined
    },
    async claimSend(id, take) {
      const send = await taken(id, take)
      if (send !== undefined) return { status: 'taken', send }
      const stands = (await by.get('sends', id))?.value
      if (stands?.state === 'waiting') return { status: 'busy' }
      if (stands?.state !== 'sent') return { status: 'none' }
      return { status: 'sent', ...(stands.platformId !== undefined && { platformId: stands.platformId }) }
    },
    async undelivered(group) {
      const [waits] = await by.find('sends', { where: { unsent: group, waiting: {} }, limit: 1 })
      const unsent = await by.find('sends', { where: { unsent: group } })
      return { waits: waits !== undefined, dead: unsent.filter(({ value }) => value?.state === 'dead').length }
    },
    async hastenSends({ door, address }) {
      const where = { address: `${door} ${address}`, waiting: {} }
      for (const { id } of await by.find('sends', { where }))
        await update(by, 'sends', id, (now) => now && { ...now, notBefore: 0 })
    },
  }
}

const sendOf = ({ send, notBefore, tries, take = 0 }: Values['sends']): Send | undefined =>
  send && { ...send, notBefore, tries, take }
