import { afterEach, describe, expect, test } from 'vitest'
import { envelope, signatureOf } from '../../adapters/wechat/official/envelope.ts'
import { ACCOUNT, signedQuery } from './fake-platform.ts'
import { event, wechatHouse } from './house.ts'
import { opened, sealed, sha1Of } from './platform-crypto.ts'

type House = Awaited<ReturnType<typeof wechatHouse>>

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function open(parts?: Parameters<typeof wechatHouse>[0]): Promise<House> {
  const house = await wechatHouse(parts)
  closing.push(house.close)
  return house
}
const SEND = '/cgi-bin/message/custom/send'
const contents = (house: House) =>
  house.calls
    .filter(({ path }) => path === SEND)
    .map(({ json }) => (json.text as { content: string } | undefined)?.content)

describe('the envelope', () => {
  const { aesKey, appid } = ACCOUNT
  test.each(['hi', '你好，明天下午三点', '😀'.repeat(900), '', 'x'.repeat(12)])(
    'is the platform’s own: %#',
    async (text) => {
      const ours = envelope(aesKey, appid)
      expect(ours.open(await sealed(text, aesKey, appid))).toBe(text)
      expect(await opened(ours.seal(text), aesKey)).toEqual({ message: text, appid })
      expect(signatureOf('c', 'a', 'b')).toBe(await sha1Of(['a', 'b', 'c']))
    },
  )
  test('what is not for us, or is damaged, is nothing', async () => {
    const ours = envelope(aesKey, appid)
    const good = await sealed('hi', aesKey, appid)
    expect(ours.open(await sealed('hi', aesKey, 'wxanother'))).toBeUndefined()
    expect(ours.open(await sealed('hi', aesKey.toLowerCase(), appid))).toBeUndefined()
    for (const bad of ['', 'x', good.slice(4), good.slice(0, -24), Buffer.alloc(64).toString('base64')])
      expect(ours.open(bad)).toBeUndefined()
  })
})

describe('a push', () => {
  test('of the check of the address gives the word back, bare', async () => {
    const house = await open()
    const answer = await house.request({ ...(await signedQuery()), echostr: '7298374923' })
    expect([answer.status, await answer.text()]).toEqual([200, '7298374923'])
    for (const wrong of [{ signature: 'x'.repeat(40) }, { echostr: '<script>' }, { timestamp: '1700000000' }]) {
      const refused = await house.request({ ...(await signedQuery()), echostr: '1', ...wrong })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(await refused.text()).toBe('')
    }
  })

  test.each(['plain', 'compatible', 'safe'] as const)('in %s mode is answered in its own form, once', async (mode) => {
    const house = await open({ mode })
    const MsgId = '24607123456789012345'
    const first = await house.say('oAda', 'badminton tomorrow at 6pm', { MsgId }, mode)
    expect(first.text).toContain('how many people')
    expect(first.body.includes('<Encrypt>')).toBe(mode !== 'plain')
    // the platform did not hear it: the same again, and no second one besides
    const again = await house.say('oAda', 'badminton tomorrow at 6pm', { MsgId }, mode)
    expect(again.text).toBe(first.text)
    expect((await house.say('oAda', '2', {}, mode)).text).toContain('name')
    expect(contents(house)).toEqual([])
    expect(house.logged).toEqual([])
  })

  test('that is forged, stale or of another account is refused and nothing is heard', async () => {
    const house = await open({ mode: 'safe' })
    const fields = {
      ToUserName: ACCOUNT.original,
      FromUserName: 'oEve',
      CreateTime: '1',
      MsgType: 'text',
      Content: 'hi',
      MsgId: '1',
    }
    const wrongs = [
      house.push(fields, 'safe', { signature: '0'.repeat(40) }),
      house.push(fields, 'safe', { msg_signature: '0'.repeat(40) }),
      house.push(fields, 'safe', { appid: 'wxanotherappid' }),
      house.push(fields, 'safe', { timestamp: Math.floor(Date.now() / 1000) - 3600 }),
      house.push(fields, 'plain'),
    ]
    for (const { status, body } of await Promise.all(wrongs)) expect([status, body]).toEqual([403, ''])
    expect(await house.store.person({ door: 'wechat', account: 'oEve' })).toBeUndefined()
    expect(house.logged.join()).not.toContain('oEve')
    const compatible = await open({ mode: 'compatible' })
    expect((await compatible.push(fields, 'compatible', { msg_signature: '0'.repeat(40) })).status).toBe(403)
  })

  test('with a bomb, a doctype, broken XML or nothing is refused, and ten megabytes are not read', async () => {
    const house = await open()
    const bomb = `<!DOCTYPE x [<!ENTITY a "lol">${'<!ENTITY b "&a;&a;&a;&a;">'.repeat(9)}]><xml><Content>&b;</Content></xml>`
    const external =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><MsgType>text</MsgType><Content>&a;</Content></xml>'
    const deep = `<xml>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</xml>`
    const fields = { FromUserName: 'oEve' }
    for (const xml of [
      bomb,
      external,
      deep,
      '<xml>',
      '',
      'hello',
      '{}',
      '<xml></xml>',
      '<xml><MsgType>text</MsgType></xml>',
      '<!-- --><xml/>',
    ])
      expect((await house.push(fields, 'plain', { xml })).status).toBeGreaterThanOrEqual(400)
    const query = await signedQuery()
    const big = await house
      .request(query, { method: 'POST', body: `<xml>${'x'.repeat(10_000_000)}</xml>` })
      .catch(() => undefined)
    expect(big?.status ?? 413).toBe(413)
    expect((await house.say('oAda', 'hi')).text).toContain('Hallo')
  })

  test('of a kind that nobody knows is heard kindly, an event of that kind in silence', async () => {
    const house = await open()
    expect((await house.say('oAda', '', { MsgType: 'hologram' })).text).toBeDefined()
    expect((await house.say('oAda', '', event('new_event'))).body).toBe('success')
    expect((await house.say('oAda', '', event('LOCATION', { Latitude: '1' }))).body).toBe('success')
    expect((await house.say('oAda', '', event('unsubscribe'))).body).toBe('success')
    expect(house.logged).toEqual([])
  })
})

describe('what people do', () => {
  test('they follow, scan, tap the menu, speak, send a place and a link', async () => {
    const house = await open()
    expect((await house.say('oAda', '', event('subscribe', { EventKey: '' }))).text).toContain('Hallo')
    expect((await house.say('oBen', '', event('subscribe', { EventKey: 'qrscene_book_badminton' }))).text).toContain(
      'Badminton',
    )
    expect((await house.say('oBen', '', event('SCAN', { EventKey: 'checkin' }))).text).toContain('booking')
    expect((await house.say('oAda', '', event('CLICK', { EventKey: '/mine' }))).text).toContain('no upcoming bookings')
    expect((await house.say('oAda', '', event('CLICK', { EventKey: 'of an old menu' }))).text).toContain('Welcome back')
    expect(
      (await house.say('oAda', '', { MsgType: 'voice', MediaId: 'm', Recognition: 'my bookings.' })).text,
    ).toContain('no upcoming bookings')
    expect(
      (await house.say('oAda', '', { MsgType: 'location', Location_X: '1', Location_Y: '2', Label: 'x' })).text,
    ).toContain('Riverside Hall · ')
    // no place on the earth
    expect((await house.say('oAda', '', { MsgType: 'location', Location_X: '91', Location_Y: '2' })).text).toContain(
      'file',
    )
    expect((await house.say('oAda', '', { MsgType: 'link', Title: 'x', Url: 'https://x.example' })).text).toBeDefined()
    expect(house.logged).toEqual([])
  })

  test('a link opens the chat with a scene: one code each, and none where the platform is away', async () => {
    let away = false
    const house = await open({
      answer: ({ path, json }) =>
        path !== '/cgi-bin/qrcode/create'
          ? undefined
          : away
            ? { errcode: -1, errmsg: 'system error' }
            : { ticket: 't', url: `http://weixin.qq.com/q/${JSON.stringify(json).length}` },
    })
    const { linkTo } = house.official
    const link = await linkTo!('hall_binjiang')
    expect(link).toMatch(/^http:\/\/weixin\.qq\.com\/q\//)
    expect(await linkTo!('hall_binjiang')).toBe(link)
    expect(await house.called('/qrcode/create', 1)).toMatchObject([
      { json: { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'hall_binjiang' } } } },
    ])
    expect(await linkTo!('x'.repeat(65))).toBeUndefined()
    away = true
    expect(await linkTo!('checkin')).toBeUndefined()
    away = false
    expect(await linkTo!('checkin')).toBeDefined()
  })

  test('a turn that takes long is answered by a customer service message, tappable, and a retry is silent', async () => {
    const house = await open({ after: 200 })
    // As if the platform went away: the answer goes out by itself.
    const accepted = await house.house.porter.hear({
      id: 'wechat:oAda:77',
      conversation: 'p:wxoAda',
      door: 'wechat',
      account: 'oAda',
      address: 'oAda',
      person: 'wxoAda',
      locale: 'en',
      body: { type: 'text', text: 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000' },
      at: house.house.clock.now(),
    })
    await accepted.handled
    // its window opens
    expect((await house.say('oAda', 'who are you')).text).toContain("I'm Hallo")
    const [call] = await house.called(SEND, 1)
    const { head_content, list } = call!.json.msgmenu as {
      head_content: string
      list: { id: string; content: string }[]
    }
    expect(head_content).toContain('Shall I book it?')
    expect(list[0]!.content).toBe('1. Yes, book it')
    const MsgId = '77'
    const retry = await house.say('oAda', 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000', { MsgId })
    expect(retry.body).toBe('success')
    const booked = await house.say('oAda', list[0]!.content, { bizmsgmenuid: list[0]!.id })
    expect(booked.text).toContain('Booked!')
    expect(booked.text).toContain('https://book.example/')
    const picture = (await house.called(SEND, 2))[1]!
    expect(picture.json.msgtype).toBe('image')
    // two messages for one: the answer and the picture
    expect(house.calls.filter(({ path }) => path === SEND)).toHaveLength(2)
  })

  test('what others wrote becomes no link, and rare characters survive', async () => {
    const house = await open()
    await house.say('oAda', 'badminton tomorrow at 6pm for 2, 13800138000')
    const answer = await house.say('oAda', '𠮷野 <a href="weixin://x">x</a> ]]> &amp; \u202e\u0007😀')
    expect(answer.text).toBeDefined()
    expect(answer.text).not.toMatch(/<a|\p{Cc}(?<!\n)/u)
    const named = await house.say('oAda', '𠮷野家')
    expect(named.text).toContain('𠮷野家')
  })

  test('a flood of one person is told to slow down, others are heard', async () => {
    const house = await open({ limit: { count: 3, seconds: 60 } })
    for (let n = 0; n < 3; n += 1) expect((await house.say('oEve', 'hi')).text).toContain('Hallo')
    expect((await house.say('oEve', 'hi')).text).toContain('1 minute')
    expect((await house.say('oAda', 'hi')).text).toContain('Hallo')
    expect(house.logged).toEqual([])
  })

  test('a picture is fetched where one is asked for', async () => {
    const house = await open()
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d494844520000000100000001080600000' + '01f15c4890000000049454e44ae426082',
      'hex',
    )
    house.files.set('media1', png)
    const image = { MsgType: 'image', MediaId: 'media1', PicUrl: 'http://x' }
    expect((await house.say('oAda', '', image)).text).toContain("can't do anything with a file")
    expect(house.calls.filter(({ path }) => path.endsWith('media/get'))).toEqual([])
    await house.say('oAda', 'climbing on saturday at 10am for 1, Ada Lovelace, 13800138000')
    for (const said of ['first time', 'no']) await house.say('oAda', said)
    expect((await house.say('oAda', 'yes')).text).toContain('please send a picture')
    expect((await house.say('oAda', '', image)).text).toContain("Guardian's consent: ••••")
  })
})

describe('the token', () => {
  test('is one for all, kept sealed, and fetched again once where the platform says that it is over', async () => {
    let over = 0
    const house = await open({
      answer: ({ path, token }) =>
        path === SEND && token?.startsWith('token-1')
          ? { errcode: [40001, 42001][over++ % 2], errmsg: 'over' }
          : undefined,
      after: 0,
    })
    await house.called('/cgi-bin/menu/create', 1)
    await Promise.all(
      ['oAda', 'oBen', 'oCy'].map((who) =>
        house.say(who, 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000'),
      ),
    )
    await Promise.all(['oAda', 'oBen', 'oCy'].map((who) => house.say(who, 'yes')))
    await house.called(SEND, 4)
    expect(house.calls.filter(({ path }) => path === '/cgi-bin/stable_token').length).toBeLessThanOrEqual(3)
    expect(await house.store.meta('wechat.token')).not.toContain('token-')
    expect(house.logged.join()).not.toMatch(/token-\d/)
  })
})

describe('where no window is open', () => {
  const remindedOf = async (house: House) => {
    await house.say('oAda', 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000')
    expect((await house.say('oAda', 'yes')).text).toContain('Booked!')
    await house.called(SEND, 1)
    await house.say('oAda', '', event('unsubscribe'))
    await house.say('oAda', '', event('subscribe', { EventKey: '' }), 'plain')
    // the window of a new follower is short
    await house.say('oAda', '', event('unsubscribe', { EventKey: 'again' }))
    await house.house.wait(12 * 3_600_000)
  }

  test('a reminder waits, and is told at the next word', async () => {
    const house = await open()
    await remindedOf(house)
    expect(contents(house).filter((text) => text?.startsWith('A reminder'))).toEqual([])
    expect((await house.say('oAda', 'hi')).text).toBeDefined()
    const calls = await house.called(SEND, 2)
    expect(JSON.stringify(calls[1]!.json)).toContain('A reminder')
  })

  test('a reminder goes as a template message; what did not arrive is told at the next word', async () => {
    let msgid = 0
    const templates = {
      reminder: {
        kind: 'template' as const,
        id: 't'.repeat(43),
        data: { thing1: '{hall} {service}', time2: '{start}', character_string3: '{code}', number4: '{party}' },
      },
    }
    const house = await open({
      templates,
      answer: ({ path }) => (path.endsWith('template/send') ? { errcode: 0, errmsg: 'ok', msgid: ++msgid } : undefined),
    })
    await remindedOf(house)
    const [call] = await house.called('/template/send', 1)
    expect(call!.json).toMatchObject({ touser: 'oAda', template_id: 't'.repeat(43) })
    expect(call!.json.data).toMatchObject({
      thing1: { value: 'Riverside Hall Badm…' },
      time2: { value: '2026年11月24日 18:00' },
      number4: { value: '2' },
    })
    await house.say('oAda', '', event('TEMPLATESENDJOBFINISH', { MsgID: '1', Status: 'failed: system failed' }))
    await house.say('oAda', 'hi')
    const calls = await house.called(SEND, 2)
    expect(JSON.stringify(calls[1]!.json)).toContain('A reminder')
  })
})
