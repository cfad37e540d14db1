import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder, type Service, startService } from '../support/service.ts'
import {
  startTelegramPeer,
  type TelegramLine,
  type TelegramPeer,
  telegramEnv,
  telegramPeer,
} from '../support/telegram-peer.ts'

if (telegramPeer === undefined)
  console.warn('SKIPPED: a manager on Telegram, since HALLO_TELEGRAM_PEER names no Bot API server')

/** What is tapped (in brackets) and said, each with what the reply has. */
const TALKS: { user: object; says: [string, string][] }[] = [
  {
    user: { id: 31, first_name: 'Maud', language_code: 'en' },
    says: [
      ['/claim TEST-SETUP-CODE', 'You are the admin'],
      ['[Set up a hall]', 'What is the hall for?'],
      ['[Courts]', 'called'],
      ['Elm Courts', 'address'],
      ['12 Elm Road, London', 'open'],
      ['every day 9:00-21:00', 'What can be booked'],
      ['Tennis', 'cost'],
      ['18', 'at the same time'],
      ['4', 'asked'],
      ['[Name and mobile number]', '£18 per slot'],
      ['[Yes, open it]', 'Elm Courts can be booked now'],
      ['[Remove the sample halls]', 'gone'],
      ['[Yes]', 'Done'],
      ['what can i do here', 'Just say what is to change'],
      ['tennis costs 20 from now on', '£18 per slot → £20 per slot'],
      ['[Yes]', 'Done'],
      ['sorry 22', '£20 per slot → £22 per slot'],
      ['[Yes]', 'Done'],
      ['saturdays we open at 10', '10:00–21:00'],
      ['[Yes]', 'Done'],
      ['tennis is for ages 6 to 99', '6–99'],
      ['[Yes]', 'Done'],
      ['closed on friday, the floor is being painted', 'closed (“the floor is being painted”)'],
      ['[Yes]', 'Done'],
      ['open it again', 'closed → as usual'],
      ['[Yes]', 'Taken back'],
      ['/audit', 'Tennis'],
      ['/undo', 'takes the change back'],
      ['[No]', 'nothing'],
      ['/settings elm', 'Asked of guests'],
    ],
  },
]

describe.skipIf(telegramPeer === undefined)('a manager on Telegram, against a strict Bot API server', () => {
  let peer: TelegramPeer
  let service: Service
  let data: string

  beforeAll(async () => {
    peer = await startTelegramPeer()
    data = await dataFolder()
    service = await startService({
      folder: data,
      env: {
        HALLO_NOW: '2026-11-23T09:00:00Z',
        HALLO_LIMIT_MESSAGES: 'off',
        HALLO_SETUP_CODE: 'TEST-SETUP-CODE',
        ...telegramEnv(peer),
      },
    })
  })
  afterAll(async () => {
    await service?.stop()
    await peer?.close()
    await rm(data, { recursive: true, force: true })
  })

  test.each(TALKS)(
    'a hall from nothing, changed, a day closed and opened again',
    async ({ user, says }) => {
      const { id } = user as { id: number }
      let last = 0
      let shown: TelegramLine | undefined
      for (const [said, expected] of says) {
        const label = /^\[(.+)\]$/.exec(said)?.[1]
        const button = shown?.buttons?.flat().find(({ text }) => label !== undefined && text.startsWith(label))?.text
        const act =
          label === undefined
            ? peer.sim.message!({ user: id, text: said, ...(last === 0 && { user }) })
            : peer.sim.tap!({ user: id, message_id: shown!.message_id, label: button })
        last = ((await act) as { seq: number }).seq
        const replies: string[] = []
        // A reply may be several messages (the settings of a hall are one for each service).
        while (!replies.at(-1)?.includes(expected)) {
          try {
            shown = (await peer.sim.wait!({
              chat: id,
              after_seq: last,
              kinds: ['message'],
              timeout_ms: 8000,
            })) as TelegramLine
          } catch (fault) {
            throw new Error(`${said}: no “${expected}” in ${JSON.stringify(replies)}`, { cause: fault })
          }
          last = shown.seq
          replies.push(shown.text ?? '')
        }
      }
      await peer.sim.quiet!({ ms: 200 })
      expect(peer.sim.errors!({ injected: false })).toEqual([])
      expect(peer.sim.unanswered!({})).toEqual([])
    },
    120_000,
  )
})
