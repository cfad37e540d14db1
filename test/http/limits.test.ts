import { expect, test } from 'vitest'
import { runApp } from '../support/app.ts'
import { Guest } from '../support/service.ts'

test('too many messages of one person are told when to come again; others are not kept waiting', async () => {
  const app = await runApp({ messages: { count: 3, seconds: 60 }, sessions: { count: 1, seconds: 60 } })
  try {
    const guest = await Guest.arrive(app.url)
    for (let number = 0; number < 3; number += 1) expect((await guest.say('hello')).status).toBe(200)
    const response = await fetch(`${app.url}/api/chat/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${guest.token}` },
      body: '{"text":"hello"}',
    })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe('HALLO_TOO_MANY')
    // the machine itself may open as many sessions as it likes
    const other = await Guest.arrive(app.url)
    expect((await other.say('hello')).status).toBe(200)
  } finally {
    await app.close()
  }
})
