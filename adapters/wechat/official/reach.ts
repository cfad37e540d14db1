import { createHmac } from 'node:crypto'
import type { Store } from '../../../src/store/port/store.ts'
import type { Scene, WechatMessage } from './push-read.ts'

/** What the platform lets us send a person now. Times are UTC ms by the platform's clock. */
export interface Reach {
  /** side by side, not added up; each was filled by the person's last act of its kind */
  windows: { [scene in Scene]?: { left: number; until: number } }
  /** one-time notices that were permitted and not used, by template */
  permits: { [template: string]: number }
  /** template messages that are under way: the send's id, or (before we knew of it) whether it arrived; by the platform's id */
  jobs: { [msgid: string]: string | boolean }
  /** when the last customer service messages went out */
  sent?: number[]
}

export interface ReachBook {
  read(openid: string): Promise<Reach>
  /** Changes it by compare-and-swap; `change` may run several times and returns false to leave it. */
  change(openid: string, change: (reach: Reach) => boolean): Promise<Reach>
  /** Takes a customer service message from the window that ends first; false: there is none. */
  spend(openid: string): Promise<boolean>
  /** The platform refused: what we counted was wrong. */
  close(openid: string): Promise<void>
  note(heard: WechatMessage): Promise<void>
}

const MINUTE = 60_000
/** As the platform gives them, ending a little earlier. */
const WINDOWS: { readonly [scene in Scene]: { left: number; ms: number } } = {
  message: { left: 5, ms: 48 * 60 * MINUTE - MINUTE },
  menu: { left: 3, ms: MINUTE - 3000 },
  subscribe: { left: 3, ms: MINUTE - 3000 },
  scan: { left: 3, ms: MINUTE - 3000 },
}
/** A message window that is nearly new is not written anew for each message. */
const FRESH_MS = 60 * MINUTE
/** Of so many template messages it is remembered what became of them. */
const JOBS = 8
const NOTHING: Reach = { windows: {}, permits: {}, jobs: {} }

/** Kept in the store for all processes, under a keyed hash of the person's openid. */
export function reachBook(store: Pick<Store, 'meta' | 'setMeta'>, hashWith: string): ReachBook {
  /** how far the platform's clock is ahead of ours, as its pushes show */
  let ahead = 0
  const now = () => Date.now() + ahead
  const keyOf = (openid: string) =>
    `wechat.reach.${createHmac('sha256', hashWith).update(`hallo/wechat-reach ${openid}`).digest('base64url').slice(0, 24)}`
  const parse = (text: string | undefined): Reach =>
    text === undefined ? structuredClone(NOTHING) : { ...structuredClone(NOTHING), ...(JSON.parse(text) as Reach) }

  const change: ReachBook['change'] = async (openid, work) => {
    const key = keyOf(openid)
    for (let was = await store.meta(key); ; ) {
      const reach = parse(was)
      if (!work(reach)) return reach
      const wanted = JSON.stringify(reach)
      const stands = await store.setMeta(key, wanted, was)
      if (stands === wanted) return reach
      was = stands
    }
  }

  return {
    read: async (openid) => parse(await store.meta(keyOf(openid))),
    change,
    async spend(openid) {
      let spent = false
      await change(openid, (reach) => {
        const open = Object.values(reach.windows).filter(({ left, until }) => left > 0 && until > now())
        const [first] = open.sort((one, other) => one.until - other.until)
        spent = first !== undefined
        if (first !== undefined) first.left -= 1
        if (spent) reach.sent = [...(reach.sent ?? []), now()].slice(-WINDOWS.message.left)
        return spent
      })
      return spent
    },
    async close(openid) {
      await change(openid, (reach) => {
        reach.windows = {}
        return true
      })
    },
    async note({ openid, created, opens, unfollowed, permits }) {
      const skew = created * 1000 - Date.now()
      if (skew > Math.max(ahead, MINUTE)) ahead = skew
      if (opens === undefined && unfollowed === undefined && permits === undefined) return
      await change(openid, (reach) => {
        if (unfollowed) reach.windows = {}
        for (const { template, accepted } of permits ?? [])
          reach.permits[template] = accepted ? (reach.permits[template] ?? 0) + 1 : 0
        // What went out since the second in which it was written counts: of somebody who writes much a push may come late.
        const since = reach.sent?.filter((at) => at >= (created + 1) * 1000).length ?? 0
        const wide = opens && {
          left: Math.max(0, WINDOWS[opens].left - since),
          until: created * 1000 + WINDOWS[opens].ms,
        }
        const before = opens && reach.windows[opens]
        const fresh = before?.left === wide?.left && (before?.until ?? 0) > (wide?.until ?? 0) - FRESH_MS
        if (opens && wide && !(opens === 'message' && fresh)) reach.windows[opens] = wide
        return unfollowed !== undefined || permits !== undefined || !(opens === 'message' && fresh)
      })
    },
  }
}

/** Notes a job, and forgets the oldest ones. */
export function withJob(reach: Reach, msgid: string, job: string | boolean): void {
  reach.jobs[msgid] = job
  const names = Object.keys(reach.jobs)
  for (const old of names.slice(0, Math.max(0, names.length - JOBS))) delete reach.jobs[old]
}
