import { LEASE_MOST_MS, type Outbox, type Send } from '../../../src/store/port/store.ts'
import type { Ground } from './commands.ts'
import { isFree } from './inbox.ts'
import { reconcile } from './intents.ts'

/** No send is put off longer. */
const WAIT_MOST_MS = 3_600_000

export function outbox({ by, clock }: Ground): Outbox {
  return {
    async takeSends({ doors, limit, worker, leaseMs }) {
      const now = clock()
      await reconcile(by, now - LEASE_MOST_MS)
      const waiting = (await by.find('sends', ({ value }) => value?.state === 'waiting'))
        .map(({ value }) => value!)
        .filter(({ send }) => doors.includes(send.door))
        .sort((a, b) => a.n - b.n)
      const taken: Send[] = []
      const addresses = new Set<string>()
      for (const { send, tries, notBefore } of waiting) {
        const address = `${send.door} ${send.address}`
        // Only the first that waits for an address: a later one never overtakes it.
        if (addresses.has(address) || taken.length === limit) continue
        addresses.add(address)
        if (notBefore > now && notBefore <= now + WAIT_MOST_MS) continue
        const leased = await by.update('leases', `send ${send.id}`, (lease) =>
          isFree(lease?.until, now) ? { worker, until: now + leaseMs } : undefined,
        )
        if (leased !== undefined) taken.push({ ...send, notBefore, tries })
      }
      return taken
    },
    async renewSends(ids, { worker, leaseMs }) {
      for (const id of ids) {
        if ((await by.get('sends', id))?.value?.state !== 'waiting') continue
        await by.update('leases', `send ${id}`, (lease) =>
          lease?.worker === worker ? { worker, until: clock() + leaseMs } : undefined,
        )
      }
    },
    async settleSend(id, outcome) {
      const again = !outcome.sent && !('dead' in outcome)
      await by.update('sends', id, (value) => {
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
      if (again) await by.update('leases', `send ${id}`, (lease) => lease && { ...lease, until: 0 })
    },
    async claimSend(id, { worker, leaseMs }) {
      const now = clock()
      const known = (await by.get('sends', id))?.value
      if (known?.state === 'sent')
        return { status: 'sent', ...(known.platformId !== undefined && { platformId: known.platformId }) }
      if (known?.state !== 'waiting') return { status: 'none' }
      const leased = await by.update('leases', `send ${id}`, (lease) =>
        isFree(lease?.until, now) ? { worker, until: now + leaseMs } : undefined,
      )
      const { send, notBefore, tries } = known
      return leased === undefined ? { status: 'busy' } : { status: 'taken', send: { ...send, notBefore, tries } }
    },
    async hastenSends({ door, address }) {
      const waiting = await by.find('sends', ({ value }) => value?.state === 'waiting')
      for (const { value } of waiting)
        if (value!.send.door === door && value!.send.address === address)
          await by.update('sends', value!.send.id, (now) => now && { ...now, notBefore: 0 })
    },
  }
}
