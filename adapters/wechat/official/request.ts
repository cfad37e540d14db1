import { DeliveryRefusal } from '../../../src/bot/doors/door.ts'

export interface Call {
  query?: Readonly<Record<string, string>>
  json?: object
  form?: FormData
}

export type ApiAnswer = Readonly<Record<string, unknown>>

/** The platform's code of a refusal; its words may hold what people wrote. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'
  readonly code: number

  constructor(code: number) {
    super(`WeChat ${code}`)
    this.code = code
  }
}

const LONGEST_CALL_MS = 10_000
/** One request; what is no answer at all is for later. */
export async function request(url: string, { json, form }: Pick<Call, 'json' | 'form'>): Promise<Response> {
  const body = json === undefined ? form : JSON.stringify(json)
  const init: RequestInit = {
    method: body === undefined ? 'GET' : 'POST',
    signal: AbortSignal.timeout(LONGEST_CALL_MS),
  }
  if (body !== undefined) init.body = body
  if (json !== undefined) init.headers = { 'content-type': 'application/json; charset=utf-8' }
  try {
    const response = await fetch(url, init)
    if (response.ok) return response
    await response.body?.cancel()
    throw new DeliveryRefusal('later', `WeChat HTTP ${response.status}`)
  } catch (error) {
    // The words of other errors may hold the address, and that the token.
    throw error instanceof DeliveryRefusal
      ? error
      : new DeliveryRefusal('later', error instanceof Error ? error.name : 'unknown')
  }
}

/** Throws `ApiRefusal`. */
export async function answerOf(response: Response): Promise<ApiAnswer> {
  const answer = await jsonOf(response)
  const code = Number(answer.errcode ?? 0)
  if (code !== 0) throw new ApiRefusal(code)
  return answer
}

/** Ids are longer than a number can be. */
export async function jsonOf(response: Response): Promise<ApiAnswer> {
  try {
    const text = await response.text()
    return JSON.parse(text.replace(/("msgid"\s*:\s*)(\d+)/g, '$1"$2"')) as ApiAnswer
  } catch {
    throw new DeliveryRefusal('later', 'WeChat answers no JSON')
  }
}
