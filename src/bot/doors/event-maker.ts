import type { EventBody, Incoming } from '../../store/port/store.ts'
import type { Clock } from '../clock.ts'

/** What somebody did at a door, as the platform tells it. */
export interface DoorEvent {
  /** the person's, at the platform */
  account: string
  /** the platform's own name of the event; the same one comes once */
  key: string
  /** where a reply goes, in the platform's form */
  address: string
  /** the platform's hint of a language */
  locale?: string | undefined
  /** what the platform calls the person */
  name?: string | undefined
  body: EventBody
}

/** Longer names are cut: what a platform lets people call themselves is no form's answer. */
const NAME_MAX = 60

/**
 * Makes inbox events of what is done at a door. An account speaks as a person named by the door's mark and itself (`tg7`), in a
 * conversation of its own, which is private: the store follows where that person was linked to another, and the conversation goes on as it was.
 */
export function eventMaker(
  { door, mark }: { door: string; mark: string },
  { clock }: { clock: Clock },
): (event: DoorEvent) => Incoming {
  return ({ account, key, address, locale, name, body }) => {
    const person = `${mark}${account}`
    const called = [...(name ?? '')].slice(0, NAME_MAX).join('')
    return {
      id: `${door}:${account}:${key}`,
      conversation: `p:${person}`,
      door,
      account,
      address,
      person,
      ...(locale !== undefined && { locale }),
      ...(called !== '' && { name: called }),
      body,
      at: clock.now(),
    }
  }
}
