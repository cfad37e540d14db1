import type { Logger } from 'pino'
import type { RateLimit } from '../../../config/settings.ts'
import type { Store } from '../../store/port/store.ts'
import { type DeliveryParts, deliveryBy } from './delivery.ts'
import type { Door, DoorMessage, Hear, PushingDoor } from './door.ts'
import { doorOutbox } from './door-outbox.ts'
import { type OnSend, type Sender, startSender } from './sender.ts'

export interface DoorParts extends DeliveryParts {
  store: DeliveryParts['store'] &
    Pick<Store, 'takeSends' | 'renewSends' | 'settleSend' | 'claimSend' | 'hastenSends' | 'person'>
  /** messages of one person at a door that pushes, as it is now; left out: no limit */
  limit?: (() => RateLimit | undefined) | undefined
  hear: Hear
  worker: string
  log: Pick<Logger, 'warn'>
  onSend?: OnSend
}

export interface RunningDoors extends Pick<Sender, 'wake'> {
  /** A text at once, past the store; rejects where the door does not push, is not open or is refused. */
  say(door: string, address: string, text: string): Promise<void>
  /** The same with any message, such as a picture. */
  show(door: string, address: string, message: DoorMessage): Promise<void>
  /** Nothing more comes in; what is being brought is brought. */
  stop(): Promise<void>
}

const pushes = (door: Door): door is PushingDoor => door.sends !== 'log'

/** Opens the doors, and brings what waits for those that push. */
export async function runDoors(doors: readonly Door[], parts: DoorParts): Promise<RunningDoors> {
  const pushing = doors.filter(pushes)
  const deliveries = new Map(pushing.map((door) => [door.name, deliveryBy(door, parts)]))
  const { store, worker, log, onSend, limit } = parts
  const sender =
    pushing.length === 0
      ? undefined
      : startSender({
          store,
          doors: [...deliveries.keys()],
          worker,
          log,
          onSend,
          deliver: (send) => deliveries.get(send.door)!(send),
        })
  const wake = () => sender?.wake()
  const outboxes = doors.map((door) => doorOutbox(door, { ...parts, limit, wake, bring: deliveries.get(door.name) }))
  const open = await Promise.all(doors.map((door, place) => door.start(parts.hear, outboxes[place]!)))
  const show: RunningDoors['show'] = async (name, address, message) => {
    const door = pushing.find((each) => each.name === name)
    if (door === undefined) throw new Error('no such door')
    await door.deliver(message, address)
  }
  return {
    wake,
    show,
    say: (name, address, text) => show(name, address, { kind: 'text', text }),
    async stop() {
      await Promise.all(open.map((door) => door.stop()))
      await Promise.all(outboxes.map((outbox) => outbox.settled()))
      await sender?.stop()
    },
  }
}
