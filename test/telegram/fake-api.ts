import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Bot API that does what it is told: hands out updates, notes calls, and answers them as `answer` says. */
export async function fakeApi(
  answer: (method: string, body: string) => object | undefined = () => undefined,
  /** what can be downloaded, by file id */
  files: ReadonlyMap<string, Uint8Array> = new Map(),
) {
  const calls: { method: string; body: string }[] = []
  const updates: { update_id: number }[] = []
  const waiting = new Set<() => void>()
  let count = 0
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').pop() ?? ''
    const body = await textOf(request)
    if (method === 'getUpdates') {
      const { offset } = JSON.parse(body) as { offset: number }
      while (updates[0] !== undefined && updates[0].update_id < offset) updates.shift()
      if (updates.length === 0) await new Promise<void>((resolve) => waiting.add(resolve))
      response.end(JSON.stringify({ ok: true, result: updates }))
      return
    }
    if (request.url?.startsWith('/file/')) {
      response.end(files.get(method))
      return
    }
    if (method === 'getFile') {
      const { file_id } = JSON.parse(body) as { file_id: string }
      response.end(JSON.stringify({ ok: true, result: { file_id, file_path: file_id } }))
      return
    }
    const told = answer(method, body)
    calls.push({ method, body })
    response.statusCode = told === undefined ? 200 : ((told as { error_code?: number }).error_code ?? 200)
    response.end(JSON.stringify(told ?? { ok: true, result: { message_id: ++count } }))
    for (const wake of waiters) wake()
    waiters.clear()
  })
  const waiters = new Set<() => void>()
  // Otherwise an idle connection may be closed under the next call, on a machine that is busy for seconds.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    update(update: { update_id: number }) {
      updates.push(update)
      for (const wake of waiting) wake()
      waiting.clear()
    },
    /** resolves when so many calls of a method were answered */
    async called(method: string, times: number): Promise<string[]> {
      const found = () => calls.filter((call) => call.method === method)
      while (found().length < times) await new Promise<void>((resolve) => waiters.add(resolve))
      return found().map(({ body }) => body)
    },
    close() {
      for (const wake of waiting) wake()
      server.closeAllConnections()
      server.close()
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}
