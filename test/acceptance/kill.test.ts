import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bookingOf, dataFolder, Guest, lastOf, type Service, startService } from '../support/service.ts'

const ROUNDS = Number(process.env.HALLO_KILLS ?? 100)
const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_LIMIT_MESSAGES: 'off', HALLO_LIMIT_SESSIONS: 'off' }

/** A spread of moments over a confirmation (ms), the same in every run. */
const moment = (round: number) => ((round * 7) % 40) / 4

test(`killed ${ROUNDS} times in the middle of a confirmation: each has one definite answer, and nothing is lost`, async () => {
  const folder = await dataFolder()
  let service: Service = await startService({ folder, env })
  const booked: { guest: Guest; code: string }[] = []
  let unanswered = 0
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const guest = await Guest.arrive(service.url)
      const day = 24 + Math.floor(round / 12)
      const hour = 9 + (round % 12)
      const date = day <= 30 ? `2026-11-${day}` : `2026-12-${String(day - 30).padStart(2, '0')}`
      const asked = await guest.say(
        `badminton at Riverside on ${date} at ${String(hour).padStart(2, '0')}:00 for 2, I'm Ada Lovelace, 138${String(20_000_000 + round)}`,
      )
      expect(lastOf(asked).ask?.kind, JSON.stringify(asked)).toBe('confirm')

      const inFlight = guest.say('yes', `yes-${round}`).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, moment(round)))
      await service.stop('SIGKILL')
      const before = await inFlight
      if (!before) unanswered += 1

      service = await startService({ folder, env })
      guest.url = service.url
      const after = await guest.say('yes', `yes-${round}`)
      expect(after.status).toBe(200)
      const booking = bookingOf(after)
      expect(booking?.state, JSON.stringify(after)).toBe('confirmed')
      if (before?.status === 200) expect(after.replies).toEqual(before.replies)
      booked.push({ guest, code: booking!.code })

      const again = await guest.say('yes')
      expect(bookingOf(again)?.code, 'a second yes, as another message').toBe(booking!.code)
    }
    expect(new Set(booked.map(({ code }) => code)).size).toBe(ROUNDS)
    for (const { guest, code } of booked) {
      guest.url = service.url
      const mine = await guest.say('my bookings')
      expect(
        mine.replies
          .map((reply) => reply.text)
          .join('\n')
          .split(code).length - 1,
        `${code} once`,
      ).toBe(1)
    }
    expect(unanswered, 'some kills must fall before the answer').toBeGreaterThan(0)
  } finally {
    await service.stop()
    const report = execFileSync(process.execPath, ['dist/src/cli.js', 'verify'], {
      env: { ...process.env, ...env, HALLO_STORE: `sqlite:${folder}/hallo.db` },
      encoding: 'utf8',
    })
    await rm(folder, { recursive: true, force: true })
    expect(report).toMatch(/\b0 problems\b/)
  }
}, 600_000)
