import type { Ask, Entry, Message, Reply } from './protocol.ts'

export type RequestResult<T> = { ok: true; value: T } | Unreachable | RequestRefusal
/** No answer: no network, the service is away, or it took too long. */
export interface Unreachable {
  ok: false
  why: 'unreachable'
}
export interface RequestRefusal {
  ok: false
  why: 'refused'
  status: number
  code: string
  /** in the reader's language */
  message: string
  /** ms, where the service named a time */
  retryAfter?: number
}

/** The service holds a message for 10 s before it says "still in work", so a longer silence is no answer. */
const TIMEOUT = 20_000
/** A picture over a slow network. */
const UPLOAD_TIMEOUT = 120_000

export interface Api {
  /** `greet`: the chat is opened with it, and the greeting comes along. */
  session(
    locale: string,
    greet: boolean,
  ): Promise<RequestResult<{ token: string; replies?: Reply[]; open?: Ask | null }>>
  send(token: string, message: Message): Promise<RequestResult<{ replies: Reply[]; open: Ask | null }>>
  /** Without `after`: the newest. */
  history(
    token: string,
    range: { after?: number; limit: number },
  ): Promise<RequestResult<{ entries: Entry[]; open: Ask | null }>>
  /** The open stream, unread. */
  events(token: string, after: number, signal: AbortSignal): Promise<RequestResult<Response>>
}

/** What a browser wants and gives for its passkeys is its own. */
export interface PasskeyApi {
  post<T>(path: string, body: unknown, token?: string): Promise<RequestResult<T>>
}

export function httpApi(options: {
  fetch: typeof fetch
  locale: () => string
  /** the service's clock, told with its answers (ms since 1970) */
  onTime?: (now: number) => void
  /** until when the session has a role (ms since 1970); undefined: it has none */
  onRole?: (until: number | undefined) => void
  base?: string
}): Api & PasskeyApi {
  const call = async (path: string, init: RequestInit & { token?: string }): Promise<RequestResult<Response>> => {
    const headers = new Headers(init.headers)
    headers.set('Accept-Language', options.locale())
    if (init.token) headers.set('Authorization', `Bearer ${init.token}`)
    // Of a form the browser says it by itself, with the boundary.
    if (typeof init.body === 'string') headers.set('Content-Type', 'application/json')
    try {
      const response = await options.fetch(`${options.base ?? ''}/api/chat/${path}`, {
        ...init,
        headers,
      })
      const now = Date.parse(response.headers.get('Hallo-Now') ?? '')
      if (!Number.isNaN(now)) options.onTime?.(now)
      if (response.ok && init.token) options.onRole?.(untilOf(response))
      return response.ok ? { ok: true, value: response } : await refusal(response)
    } catch {
      return { ok: false, why: 'unreachable' }
    }
  }

  const json = async <T>(
    path: string,
    init: RequestInit & { token?: string },
    patience = TIMEOUT,
  ): Promise<RequestResult<T>> => {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), patience)
    try {
      const answer = await call(path, { ...init, signal: abort.signal })
      return answer.ok ? { ok: true, value: (await answer.value.json()) as T } : answer
    } catch {
      // Cut off in the middle of the body, or no JSON: something between here and the service has answered for it.
      return { ok: false, why: 'unreachable' }
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    session: (locale, greet) =>
      json('sessions', { method: 'POST', body: JSON.stringify(greet ? { locale, greet } : { locale }) }),
    send: (token, { id, text, choice, location, file }) =>
      file === undefined
        ? json('messages', {
            method: 'POST',
            token,
            body: JSON.stringify({ id, text, choice, location }),
          })
        : json('messages', { method: 'POST', token, body: form(id, file) }, UPLOAD_TIMEOUT),
    history: (token, { after, limit }) =>
      json(`history?limit=${limit}${after === undefined ? '' : `&after=${after}`}`, { token }),
    post: (path, body, token) =>
      json(path, { method: 'POST', body: JSON.stringify(body), ...(token !== undefined && { token }) }),
    events: (token, after, signal) =>
      call('events', { token, signal, headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(after) } }),
  }
}

function untilOf(response: Response): number | undefined {
  const until = Date.parse(response.headers.get('Hallo-Role-Until') ?? '')
  return Number.isNaN(until) ? undefined : until
}

function form(id: string, file: File): FormData {
  const form = new FormData()
  form.set('id', id)
  form.set('file', file)
  return form
}

async function refusal(response: Response): Promise<RequestRefusal> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  const body = (await response.json().catch(() => null)) as { error?: { code?: unknown; message?: unknown } } | null
  return {
    ok: false,
    why: 'refused',
    status: response.status,
    code: String(body?.error?.code ?? ''),
    message: String(body?.error?.message ?? ''),
    ...(seconds >= 0 ? { retryAfter: seconds * 1000 } : {}),
  }
}
