import { expect, test } from 'vitest'
import { listen } from '../../src/http/server/server.ts'
import { notYet } from '../../src/start/serve-http.ts'

test('a health check that comes while a first start tries its port is not told that the service is ready', async () => {
  const { url, close } = await listen(notYet, { port: 0, host: '127.0.0.1' })
  const answer = await fetch(`${url}/readyz`)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('1')
  await answer.text()
  await close(0)
})
