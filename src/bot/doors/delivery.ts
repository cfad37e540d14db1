import { setTimeout as sleep } from 'node:timers/promises'
import type { Send, SendOutcome } from '../../store/port/store.ts'
import { speakerFor } from '../draw/draw-text.ts'
import type { FileRef, ImageRef } from '../draw/file-ref.ts'
import { type ContentSources, contentOf } from './contents.ts'
import { DeliveryRefusal, type DoorAway, type DoorMessage, type PushingDoor } from './door.ts'
import { type SendBody, withRefs } from './entries.ts'
import { textsOf } from './messages.ts'
import { pacer } from './pace.ts'

export interface DeliveryParts extends ContentSources {
  /** an address of a file for people whose door takes none; left out: there is no public one */
  addressOf?: (ref: FileRef) => string | undefined
  /** a door's platform has answered, or has not */
  onPlatform?: ((door: string, there: boolean, why?: DoorAway) => void) | undefined
}

const LONGEST_WAIT_MS = 5 * 60_000
const LONGEST_CALL_MS = 30_000

export type Deliver = (send: Send, from?: number) => Promise<SendOutcome>

/**
 * Brings the sends of one door: each in its messages (`from` that one on), at the platform's pace; tells what came of it. Times
 * are real ms.
 */
export function deliveryBy(door: PushingDoor, parts: DeliveryParts): Deliver {
  const turn = pacer(door.pace)

  async function bring({ id, address, body }: Send, from: number): Promise<string | undefined> {
    let platformId: string | undefined
    for (const [place, message] of (await messagesOf(body as SendBody, door, parts)).entries()) {
      if (place < from) continue
      await turn(address)
      const edits = place === 0 && door.can.edit ? (body as SendBody).edits : undefined
      const how = { id: place === 0 ? id : `${id}/${place}`, ...(edits !== undefined && { edits }) }
      const brought = await inTime(door.deliver(message, address, how))
      platformId = brought.platformId ?? platformId
    }
    return platformId
  }

  return async (send, from = 0) => {
    try {
      const platformId = await bring(send, from)
      parts.onPlatform?.(door.name, true)
      return platformId === undefined ? { sent: true } : { sent: true, platformId }
    } catch (error) {
      const { kind, message, retryMs, of } =
        error instanceof DeliveryRefusal ? error : new DeliveryRefusal('later', kindOf(error))
      if (kind !== 'later' || of === 'platform') parts.onPlatform?.(door.name, kind !== 'later')
      if (kind !== 'later') return { sent: false, dead: true, error: message }
      const wait = retryMs ?? Math.min(1000 * 2 ** send.tries, LONGEST_WAIT_MS)
      return { sent: false, retryAt: Date.now() + wait, error: message }
    }
  }
}

/** Messages of errors may hold an address, and that a token. */
const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** As this version writes it: an earlier one named files by address and no language. */
function upToDate(body: SendBody): SendBody {
  const reply = withRefs(body.reply)
  const drawnIn = /\p{Script=Han}/u.test(reply.text) ? 'zh-CN' : 'en'
  return { ...body, reply, locale: body.locale ?? reply.files?.[0]?.locale ?? reply.images?.[0]?.locale ?? drawnIn }
}

/** A send as the door's messages. */
export async function messagesOf(sent: SendBody, { can }: PushingDoor, parts: DeliveryParts): Promise<DoorMessage[]> {
  const body = upToDate(sent)
  const { reply, part } = body
  if (part === undefined) return textsOf(body, can, body.together === undefined ? [] : linksIn(body.together, parts))
  const image = 'image' in part ? reply.images?.[part.image] : undefined
  const file = 'file' in part ? reply.files?.[part.file] : undefined
  const ref = image ?? file
  if (ref === undefined) return []
  const taken = image === undefined ? can.files : can.images
  // What a picture shows stands in the words as well; a file can be fetched where there is an address for it.
  if (!taken) return file === undefined ? [] : linkTo(file, parts)
  const found = await contentOf(ref, parts)
  if (found === undefined) return []
  return [
    { kind: image === undefined ? 'file' : 'image', ...found, ...(image && { caption: captionOf(image, reply) }) },
  ]
}

/** The code alone is what one copies from under its picture. */
const captionOf = ({ of, alt }: ImageRef, { booking }: SendBody['reply']): string =>
  (of === 'qr' && booking?.code) || alt.slice(0, 200)

function linkTo(file: FileRef, parts: DeliveryParts): DoorMessage[] {
  const link = linkOf(file, parts)
  return link === undefined ? [] : [{ kind: 'text', text: link }]
}

function linkOf(file: FileRef, { addressOf }: DeliveryParts): string | undefined {
  const address = addressOf?.(file)
  if (address === undefined) return undefined
  const name = file.own ? speakerFor(file.locale).text('files:forAnHour', { name: file.name }) : file.name
  return `${name}\n${address}`
}

const linksIn = (bodies: readonly SendBody[], parts: DeliveryParts): string[] =>
  bodies.flatMap(({ reply }) => reply.files ?? []).flatMap((file) => linkOf(file, parts) ?? [])

/** A request that is never answered must not keep everybody else's waiting. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = sleep(LONGEST_CALL_MS, undefined, { signal: over.signal }).then(() =>
    Promise.reject(new DeliveryRefusal('later', 'no answer')),
  )
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
    late.catch(() => undefined)
  }
}
