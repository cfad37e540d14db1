import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ACCOUNT, signedQuery } from './fake-platform.ts'
import { event, wechatHouse } from './house.ts'

let house: Awaited<ReturnType<typeof wechatHouse>>
beforeEach(async () => {
  house = await wechatHouse()
})
afterEach(() => house.close())

const seconds = () => String(Math.floor(Date.now() / 1000))
let number = 0
/** A text message, with `more` behind or instead of its fields. */
const xmlWith = (content: string, more = '', created = seconds()) =>
  `<xml><ToUserName>${ACCOUNT.original}</ToUserName><FromUserName>oAda</FromUserName><CreateTime>${created}</CreateTime>` +
  `<MsgType>text</MsgType><Content>${content}</Content><MsgId>2460700000001${++number}</MsgId>${more}</xml>`
/** As the platform signs it, whatever it is. */
const post = async (body: string | Uint8Array, headers: Record<string, string> = { 'content-type': 'text/xml' }) =>
  house.request(await signedQuery(), { method: 'POST', body: body as string, headers })
/** Afterwards everything is as ever. */
const works = async () => expect((await house.say('oBen', 'hi')).text).toContain('Hallo')

describe('a signed push that is no message of the platform', () => {
  test.each([
    ['two senders', xmlWith('hi', '<FromUserName>oEve</FromUserName>')],
    ['a sender that is no name', xmlWith('hi').replace('oAda', '../../etc')],
    ['no time', xmlWith('hi', '', 'yesterday')],
    ['a negative time', xmlWith('hi', '', '-5')],
    ['an element where a text is due', xmlWith('hi').replace('oAda', '<a>oAda</a>')],
    ['a second root', `${xmlWith('hi')}<xml><a>b</a></xml>`],
    ['an element of JavaScript’s own', xmlWith('hi').replaceAll('FromUserName', '__proto__')],
    ['an entity of its own behind a comment', `<!-- --><!DOCTYPE x [<!ENTITY a "b">]>${xmlWith('&a;')}`],
    ['half of it', xmlWith('hi').slice(0, 150)],
    ['JSON', JSON.stringify({ MsgType: 'text', Content: 'hi' })],
  ])('with %s is refused', async (_, xml) => {
    expect((await post(xml)).status).toBeGreaterThanOrEqual(400)
    expect(await house.store.person({ door: 'wechat', account: 'oEve' })).toBeUndefined()
    await works()
  })

  test('in an encoding that nobody uses, or as a bomb of it, is not read', async () => {
    const type = { 'content-type': 'text/xml; charset=x-none' }
    expect((await post(xmlWith('hi'), type)).status).toBe(415)
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'))
    expect((await post(bomb, { 'content-type': 'text/xml', 'content-encoding': 'gzip' })).status).toBe(413)
    await works()
  })
})

describe('a message that holds what no message should', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \u3000\n '],
    ['entities of XML', '&lt;b&gt; &amp;amp; &quot;'],
    ['a number for a character', '&#x1F600; &#0; &#x10FFFF; &#xD800;'],
    ['control characters', '\u0001\u0008\u001b[31m'],
    ['marks that turn text around', '\u202ebadminton\u2066'],
    ['characters beyond the plane', '𠮷𪚥𰻝'],
    ['an emoji of many parts', '👨‍👩‍👧‍👦🏳️‍🌈'],
    ['a thousand marks on one letter', `e${'\u0301'.repeat(1000)}`],
    ['the end of its own section', '<![CDATA[x]]>]]&gt;<![CDATA[y]]>'],
    ['very much', '约'.repeat(20_000)],
  ])('(%s) is answered in words that the platform takes', async (_, content) => {
    const response = await post(xmlWith(content))
    expect(response.status).toBe(200)
    const answer = await response.text()
    expect(answer).toMatch(/^<xml>/)
    expect(answer).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    // tabs and line ends are all that XML allows of them
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(answer).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    await works()
    expect(house.logged).toEqual([])
  })

  test('bytes that are no UTF-8 are answered', async () => {
    const [before, after] = xmlWith('<![CDATA[@]]>').split('@')
    const bytes = Buffer.concat([Buffer.from(before!), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(after!)])
    expect((await post(bytes)).status).toBe(200)
    await works()
  })

  test('thousands of unknown fields are passed over', async () => {
    const fields = Array.from({ length: 5000 }, (_, n) => `<F${n}>${n}</F${n}>`).join('')
    expect((await post(xmlWith('hi', fields))).status).toBe(200)
    await works()
  })
})

test('events of every unknown name, and known ones without their fields, are taken in silence or answered', async () => {
  for (const name of ['new_event', '', 'constructor', 'subscribe', 'SCAN', 'CLICK', 'scancode_waitmsg', 'unsubscribe'])
    expect((await house.say('oAda', '', event(name))).status, name).toBe(200)
  for (const name of ['TEMPLATESENDJOBFINISH', 'subscribe_msg_sent_event', 'subscribe_msg_popup_event'])
    expect(await house.say('oAda', '', event(name)), name).toMatchObject({ status: 200, body: 'success' })
  await works()
  expect(house.logged).toEqual([])
})
