import { LEASE_MOST_MS, type Outbox, type Send } from '../port/store.ts'
import { update } from './connection.ts'
import type { Ground } from './documents-ground.ts'
import { isFree } from './event-docs.ts'
import { reconcile } from './intents.ts'

/** So many waiting sends are looked at in one go. */
const PORTION = 200
/** No send is put off longer. */
const WAIT_MOST_MS = 3_600_000

export function outbox({ by, clock }: Ground): Outbox {
  return {
    async takeSends({ doors, limit, worker, leaseMs }) {
      const now = clock()
      await reconcile(by, now - LEASE_MOST_MS)
      const taken: Send[] = []
      const addresses = new Set<string>()
      for (let from = 0; taken.length < limit; ) {
        const where = { door: { in: doors }, waiting: { from } }
        const waiting = await by.find('sends', { where, sort: 'waiting', limit: PORTION })
        for (const { value } of waiting) {
          const { send, tries, notBefore } = value!
          const address = `${send.door} ${send.address}`
          // Only the first that waits for an address: a later one never overtakes it.
          if (addresses.has(address) || taken.length === limit) continue
          addresses.add(address)
          if (notBefore > now && notBefore <= now + WAIT_MOST_MS) continue
          const leased = await update(by, 'leases', `send ${send.id}`, (lease) =>
            isFree(lease?.until, now) ? { worker, until: now + leaseMs } : undefined,
          )
          if (leased === undefined) continue
          // Somebody may have settled it since it was found.
          const stands = (await by.get('sends', send.id))?.value
          if (stands?.state === 'waiting' && stands.tries === tries) taken.push({ ...send, notBefore, tries })
        }
        if (waiting.length < PORTION) break
        from = Math.max(from + 1, waiting.at(-1)!.value!.n)
      }
      return taken
    },
    async renewSends(ids, { worker, leaseMs }) {
      for (const id of ids) {
        if ((await by.get('sends', id))?.value?.state !== 'waiting') continue
        await update(by, 'leases', `send ${id}`, (lease) =>
          lease?.worker === worker ? { worker, until: clock() + leaseMs } : undefined,
        )
      }
    },
    async settleSend(id, outcome) {
      const again = !outcome.sent && !('dead' in outcome)
      await update(by, 'sends', id, (value) => {
        if (value?.state !== 'waiting') return undefined
        const tries = value.tries + 1
        if (again) return { ...value, tries, notBefore: Math.min(outcome.retryAt, clock() + WAIT_MOST_MS) }
        const platformId = outcome.sent ? outcome.platformId : undefined
        return {
          ...value,
          tries,
          state: outcome.sent ? 'sent' : 'dead',
          ...(platformId !== undefined && { platformId }),
        }
      })
      if (again) await update(by, 'leases', `send ${id}`, (lease) => lease && { ...lease, until: 0 })
    },
    async claimSend(id, { worker, leaseMs }) {
      const now = clock()
      const known = (await by.get('sends', id))?.value
      if (known?.state === 'sent')
        return { status: 'sent', ...(known.platformId !== undefined && { platformId: known.platformId }) }
      if (known?.state !== 'waiting') return { status: 'none' }
      const leased = await update(by, 'leases', `send ${id}`, (lease) =>
        isFree(lease?.until, now) ? { worker, until: now + leaseMs } : undefined,
      )
      const { send, notBefore, tries } = known
      return leased === undefined ? { status: 'busy' } : { status: 'taken', send: { ...send, notBefore, tries } }
    },
    async hastenSends({ door, address }) {
      const where = { address: `${door} ${address}`, waiting: {} }
      for (const { id } of await by.find('sends', { where }))
        await update(by, 'sends', id, (now) => now && { ...now, notBefore: 0 })
    },
  }
}
