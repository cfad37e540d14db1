import { receiveFile } from '../../src/bot/doors/receive-file.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import type { EventBody, QuotedMessage, Store } from '../../src/store/port/store.ts'
import type { Answer, Said } from './transcript.ts'

/** What a guest says as an event's body; a file is taken in as a door does it. */
export async function bodyOf(
  message: Said | { text: string; quoted?: QuotedMessage },
  event: string,
  person: string,
  store: Store,
  now: number,
): Promise<EventBody> {
  if ('text' in message) return { type: 'text', ...message }
  if ('location' in message) return { type: 'location', ...message.location }
  if ('choice' in message) return { type: 'choice', value: message.choice }
  const { caption, ...file } = message.file
  const body = await receiveFile({ event, person, conversation: `p:${person}`, now, ...file }, store)
  return caption === undefined ? body : { ...body, caption }
}

/** Over HTTP a file that is too large is no message: its refusal stands for the answer. */
export const refusedFile = ({ error }: { error?: { code: string; message: string } }): Answer => ({
  replies: [{ id: 'refused', seq: 0, text: error?.message ?? '', code: error?.code as ErrorCode }],
  open: { kind: 'file' },
})
