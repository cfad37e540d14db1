import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Router } from 'express'
import { opened, sealed, sha1Of } from './platform-crypto.ts'

export type Mode = 'plain' | 'compatible' | 'safe'

export const ACCOUNT = {
  appid: 'wx00000000000test',
  secret: '00112233445566778899aabbccddeeff',
  token: 'testtoken',
  aesKey: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq',
  original: 'gh_0123456789ab',
}

export interface ApiCall {
  path: string
  token: string | null
  query: Readonly<Record<string, string>>
  json: Record<string, unknown>
}

type Answering = (call: ApiCall) => object | undefined

/** What came of a push: the reply's text; undefined where the platform heard `success`. */
export interface Pushed {
  status: number
  body: string
  text?: string
}

/** The platform in this process: it takes the service's calls and pushes to its router. */
export async function fakePlatform(answer: Answering = () => undefined) {
  const calls: ApiCall[] = []
  const waiting = new Set<() => void>()
  const files = new Map<string, Uint8Array>()
  let tokens = 0
  const api = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://api')
    const body = await bodyOf(request)
    const json = request.headers['content-type']?.startsWith('application/json') ? JSON.parse(body.toString()) : {}
    const query = Object.fromEntries(url.searchParams)
    const call = { path: url.pathname, token: url.searchParams.get('access_token'), query, json }
    calls.push(call)
    for (const wake of waiting) wake()
    const file = files.get(url.searchParams.get('media_id') ?? '')
    if (call.path === '/cgi-bin/media/get' && file !== undefined) {
      response.setHeader('content-type', 'image/jpeg')
      response.end(file)
      return
    }
    const said = answer(call) ?? usual(call)
    response.setHeader('content-type', 'application/json; encoding=utf-8')
    response.end(JSON.stringify(said))
  })
  const usual = ({ path }: ApiCall): object => {
    if (path === '/cgi-bin/stable_token') return { access_token: `token-${++tokens}`.padEnd(40, '0'), expires_in: 7200 }
    if (path === '/cgi-bin/media/upload') return { type: 'image', media_id: `media-${calls.length}`, created_at: 1 }
    return { errcode: 0, errmsg: 'ok' }
  }
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const base = `http://127.0.0.1:${(api.address() as AddressInfo).port}`

  let webhook: ReturnType<typeof createServer> | undefined
  let target = ''

  return {
    base,
    calls,
    /** what people have sent, by its media id */
    files,
    /** Waits for so many calls of a path. */
    async called(path: string, count: number): Promise<ApiCall[]> {
      for (;;) {
        const found = calls.filter((call) => call.path.endsWith(path))
        if (found.length >= count) return found
        await new Promise<void>((resolve) => waiting.add(resolve))
      }
    },
    async serve(router: Router): Promise<void> {
      const app = express()
      app.set('query parser', 'simple')
      app.use('/wechat', router)
      webhook = createServer(app).listen(0, '127.0.0.1')
      await once(webhook, 'listening')
      target = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/wechat`
    },
    /** Any request to the address that the platform pushes to. */
    request: (query: Record<string, string>, init?: RequestInit) =>
      fetch(`${target}?${new URLSearchParams(query)}`, init),
    push: (fields: Fields, mode: Mode = 'plain', wrong: Wrong = {}) => push(target, fields, mode, wrong),
    async close(): Promise<void> {
      for (const server of [api, webhook]) {
        server?.close()
        server?.closeAllConnections()
      }
    },
  }
}

export type Fields = Readonly<Record<string, string>>
/** What is not as it should be. */
export interface Wrong {
  signature?: string
  msg_signature?: string
  appid?: string
  timestamp?: number
  xml?: string
}

export async function signedQuery(timestamp = Math.floor(Date.now() / 1000)) {
  const nonce = String(Math.floor(Math.random() * 1e9))
  return { timestamp: String(timestamp), nonce, signature: await sha1Of([ACCOUNT.token, String(timestamp), nonce]) }
}

const cdata = (text: string) => (/^\d+$/.test(text) ? text : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)
const xmlOf = (fields: Fields) =>
  `<xml>${Object.entries(fields)
    .map(
      ([name, value]) => `<${name}>${value.startsWith('<') && name.endsWith('Info') ? value : cdata(value)}</${name}>`,
    )
    .join('\n')}</xml>`

async function push(target: string, fields: Fields, mode: Mode, wrong: Wrong): Promise<Pushed> {
  const xml = wrong.xml ?? xmlOf(fields)
  const signed = await signedQuery(wrong.timestamp)
  const query: Record<string, string> = { ...signed, openid: fields.FromUserName ?? '' }
  if (wrong.signature !== undefined) query.signature = wrong.signature
  let body = xml
  if (mode !== 'plain') {
    const secret = await sealed(xml, ACCOUNT.aesKey, wrong.appid ?? ACCOUNT.appid)
    query.encrypt_type = 'aes'
    query.msg_signature = wrong.msg_signature ?? (await sha1Of([ACCOUNT.token, signed.timestamp, signed.nonce, secret]))
    const hidden = `<Encrypt><![CDATA[${secret}]]></Encrypt>`
    body =
      mode === 'safe'
        ? `<xml><ToUserName>${ACCOUNT.original}</ToUserName>${hidden}</xml>`
        : xml.replace('</xml>', `${hidden}</xml>`)
  }
  const init = { method: 'POST', body, headers: { 'content-type': 'text/xml' } }
  const response = await fetch(`${target}?${new URLSearchParams(query)}`, init)
  const said = await response.text()
  if (said === 'success' || said === '' || response.status !== 200) return { status: response.status, body: said }
  return { status: 200, body: said, text: await replyIn(said, fields, mode) }
}

/** Read by hand, and checked as the platform does. */
async function replyIn(said: string, { FromUserName, ToUserName }: Fields, mode: Mode): Promise<string> {
  const part = (xml: string, name: string) => {
    const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*)\\]\\]>|(\\d+))</${name}>`).exec(xml)
    if (found === null) throw new Error(`no ${name} in ${xml}`)
    return (found[1] ?? found[2]!).replaceAll(']]]]><![CDATA[>', ']]>')
  }
  let xml = said
  if (mode !== 'plain') {
    const [secret, stamp, nonce] = ['Encrypt', 'TimeStamp', 'Nonce'].map((name) => part(said, name))
    if (part(said, 'MsgSignature') !== (await sha1Of([ACCOUNT.token, stamp!, nonce!, secret!])))
      throw new Error('wrong signature')
    const { message, appid } = await opened(secret!, ACCOUNT.aesKey)
    if (appid !== ACCOUNT.appid) throw new Error(`sealed for ${appid}`)
    xml = message
  }
  if (!xml.startsWith('<xml>')) throw new Error(`no XML: ${xml.slice(0, 40)}`)
  if (part(xml, 'ToUserName') !== FromUserName || part(xml, 'FromUserName') !== ToUserName)
    throw new Error('not swapped')
  if (!/^\d{10}$/.test(part(xml, 'CreateTime')) || part(xml, 'MsgType') !== 'text') throw new Error(xml)
  const text = part(xml, 'Content')
  if (text.trim() === '' || Buffer.byteLength(text) > 2047) throw new Error('empty or too long')
  return text
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
