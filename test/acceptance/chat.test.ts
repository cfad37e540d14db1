import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, bookingOf, dataFolder, Guest, lastOf, type Service, startService } from '../support/service.ts'

const NOW = '2026-11-23T01:00:00Z' // Monday, 09:00 in Shanghai
const env = { HALLO_NOW: NOW, HALLO_LIMIT_MESSAGES: 'off', HALLO_LIMIT_SESSIONS: 'off', HALLO_JOBS: '* * * * * *' }

let folder: string
let service: Service
beforeAll(async () => {
  folder = await dataFolder()
  service = await startService({ folder, env })
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true, force: true })
})

const texts = (answer: Answer) => answer.replies.map((reply) => reply.text).join('\n')
const codes = (answer: Answer) => answer.replies.map((reply) => reply.code).filter(Boolean)
const marksOffered = (answer: Answer) =>
  answer.replies.flatMap((reply) => reply.choices ?? []).flatMap((choice) => choice.is?.mark ?? [])

describe('one sentence and a yes', () => {
  test('in Chinese', async () => {
    const guest = await Guest.arrive(service.url, 'zh-CN')
    const asked = await guest.say('明天下午三点订滨江会议室，5个人，我叫王芳，13800138000')
    const reply = lastOf(asked)
    expect(asked.open?.kind).toBe('confirm')
    expect(reply.ask?.kind).toBe('confirm')
    expect(reply.draft).toMatchObject({
      hall: 'binjiang',
      service: 'meeting-room',
      marks: ['T20261124-1500'],
      party: 5,
      missing: [],
    })
    expect(Date.parse(reply.draft!.holdUntil!)).toBeGreaterThan(Date.parse(NOW))
    expect(reply.text).toContain('2026年11月24日')
    expect(reply.text).toContain('星期二')
    expect(reply.text).toContain('王芳')
    expect(reply.text).not.toContain('13800138000')
    expect(reply.choices?.[0]?.is?.answer).toBe('yes')

    const done = await guest.say('确认')
    const booking = bookingOf(done)!
    expect(booking).toMatchObject({
      state: 'confirmed',
      hall: 'binjiang',
      service: 'meeting-room',
      party: 5,
      zone: 'Asia/Shanghai',
    })
    expect(booking.start).toBe('2026-11-24T15:00:00+08:00')
    expect(booking.end).toBe('2026-11-24T16:00:00+08:00')
    expect(booking.code).toMatch(/^[A-Z0-9-]+$/)
    expect(texts(done)).toContain(booking.code)

    const files = done.replies.flatMap((r) => r.files ?? [])
    const images = done.replies.flatMap((r) => r.images ?? [])
    const calendar = await fetch(service.url + files[0]!.url)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    const ics = await calendar.text()
    expect(ics).toContain('20261124T150000')
    expect(files[0]!.bytes).toBe(Buffer.byteLength(ics))
    const picture = await fetch(service.url + images[0]!.url)
    expect(picture.headers.get('content-type')).toContain('image/svg+xml')
    expect(await picture.text()).toContain('<svg')
  })

  test('in English, and the second yes is the same booking', async () => {
    const guest = await Guest.arrive(service.url, 'en')
    const asked = await guest.say("badminton at Riverside for 4 next friday at 6pm, I'm Ada Lovelace, 13900139000")
    expect(lastOf(asked).ask?.kind).toBe('confirm')
    const yes = lastOf(asked).choices![0]!
    const [first, second] = await Promise.all([guest.choose(yes), guest.choose(yes)])
    expect(bookingOf(first)!.id).toBe(bookingOf(second)!.id)
    const third = await guest.say('yes')
    expect(bookingOf(third)!.id).toBe(bookingOf(first)!.id)
    const mine = await guest.say('my bookings')
    expect(texts(mine).split(bookingOf(first)!.code)).toHaveLength(2)
  })
})

test('step by step with taps, digits and full-width digits', async () => {
  const guest = await Guest.arrive(service.url, 'zh-CN')
  await guest.say('/start')
  await guest.say('预约')
  await guest.tap((choice) => choice.is?.hall === 'binjiang')
  await guest.tap((choice) => choice.is?.service === 'badminton')
  const dates = await guest.tap((choice) => choice.is?.date === '2026-11-25')
  expect(dates.open?.kind).toBe('slot')
  const slot = await guest.tap((choice) => choice.is?.mark === 'T20261125-1000')
  expect(slot.open?.kind).toBe('number')
  const party = await guest.say('２')
  expect(lastOf(party).draft).toMatchObject({ party: 2, marks: ['T20261125-1000'], missing: ['name', 'mobile'] })
  expect(party.open).toMatchObject({ kind: 'text', field: 'name' })
  const name = await guest.say('李雷')
  expect(name.open).toMatchObject({ kind: 'phone', field: 'mobile' })
  const bad = await guest.say('12345')
  expect(codes(bad)).toContain('HALLO_FIELD_MOBILE')
  const mobile = await guest.say('１３７００１３７０００')
  expect(mobile.open?.kind).toBe('confirm')
  const done = await guest.say('1')
  expect(bookingOf(done)?.state).toBe('confirmed')
})

test('a party of 2 in a room that takes parties leaves no place; the other is offered the nearest slots', async () => {
  const first = await Guest.arrive(service.url)
  await first.say("meeting room at Riverside on 2026-11-26 at 10:00 for 2, I'm Ann Lee, 13600136001")
  const second = await Guest.arrive(service.url)
  const refused = await second.say("meeting room at Riverside on 2026-11-26 at 10:00 for 2, I'm Bob Ray, 13600136002")
  expect(codes(refused)).toContain('HALLO_SLOT_FULL')
  expect(marksOffered(refused).length).toBeGreaterThan(0)
  expect(marksOffered(refused)).not.toContain('T20261126-1000')
})

test('a guest who changes the time or the party never meets their own hold', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say("meeting room at Riverside on 2026-11-27 at 10:00 for 2, I'm Ann Lee, 13600136003")
  const party = await guest.say('make it 6 people')
  expect(party.open?.kind, texts(party)).toBe('confirm')
  expect(lastOf(party).draft).toMatchObject({ party: 6, marks: ['T20261127-1000'] })
  const later = await guest.say('change the time to 11:00')
  expect(later.open?.kind, texts(later)).toBe('confirm')
  expect(lastOf(later).draft).toMatchObject({ party: 6, marks: ['T20261127-1100'] })
  const back = await guest.say('10:00 please')
  expect(lastOf(back).draft, texts(back)).toMatchObject({ marks: ['T20261127-1000'] })
  const other = await Guest.arrive(service.url)
  const free = await other.say("meeting room at Riverside on 2026-11-27 at 11:00 for 2, I'm Bob Ray, 13600136004")
  expect(free.open?.kind, 'the slot given up is free at once').toBe('confirm')
})

describe('bad input gets a clear answer', () => {
  const start = async () => {
    const guest = await Guest.arrive(service.url)
    await guest.say('book badminton at Riverside on 2026-11-26 at 12:00')
    return guest
  }
  test.each([
    ['0', 'HALLO_PARTY_TOO_SMALL'],
    ['-1', 'HALLO_PARTY_TOO_SMALL'],
    ['1.5', 'HALLO_PARTY_NOT_WHOLE'],
    ['10000', 'HALLO_PARTY_TOO_LARGE'],
  ])('a party of %s', async (said, code) => {
    const guest = await start()
    const answer = await guest.say(said)
    expect(codes(answer), texts(answer)).toContain(code)
    expect(answer.open?.kind).toBe('number')
  })

  test.each([
    ['30 February', /HALLO_DATE/],
    ['2月30日', /HALLO_DATE/],
    ['yesterday', /HALLO_DATE_PAST|HALLO_SLOT_PAST/],
    ['2027-11-26', /HALLO_SLOT_BEYOND/],
    ['blurgh', /./],
    ['🎉🎉🎉', /./],
    ['<script>alert(1)</script>', /./],
    ["'; DROP TABLE booking; --", /./],
    ['\u0000\u0007\u001b[31m', /./],
    ['十'.repeat(9999), /./],
  ])('a date of %j', async (said, code) => {
    const guest = await Guest.arrive(service.url)
    await guest.say('book badminton at Riverside')
    const answer = await guest.say(said)
    expect(answer.status).toBe(200)
    expect(answer.open?.kind).toBe('date')
    if (code.source !== '.') expect(codes(answer).join(), texts(answer)).toMatch(code)
    expect(lastOf(answer).text.length).toBeGreaterThan(10)
  })

  test('HTML in a name is a name, and comes back as text', async () => {
    const guest = await start()
    await guest.say('2')
    const named = await guest.say('<b>Bobby</b>')
    expect(named.open?.field).toBe('mobile')
    const asked = await guest.say('13600136009')
    expect(lastOf(asked).text).toContain('<b>Bobby</b>')
  })

  test('over HTTP: bodies, tokens, ids, lengths', async () => {
    const guest = await Guest.arrive(service.url)
    const post = (body: string, token = guest.token) =>
      fetch(`${service.url}/api/chat/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      })
    expect((await post('{nonsense')).status).toBe(400)
    expect((await post('[]')).status).toBe(400)
    expect((await post('{}')).status).toBe(400)
    expect((await post('{"text":"a","choice":"b"}')).status).toBe(400)
    expect((await post('{"text":5}')).status).toBe(400)
    expect((await post('{"text":"hi"}', 'nonsense')).status).toBe(401)
    expect((await post(JSON.stringify({ text: 'a'.repeat(10_001) }))).status).toBe(413)
    const error = (await (await post('{}')).json()) as { error: { code: string; message: string } }
    expect(error.error.code).toBe('HALLO_BODY_INVALID')

    const first = await guest.say('hello', 'one')
    const again = await guest.say('hello', 'one')
    expect(again.replies).toEqual(first.replies)
    const other = await guest.say('something else', 'one')
    expect(other.status).toBe(409)
    expect(other.error?.code).toBe('HALLO_ID_REUSED')
    const history = await guest.history()
    expect(history.entries.filter((entry) => entry.from === 'guest')).toHaveLength(1)
  })

  test('two messages at once are both answered, in order', async () => {
    const guest = await Guest.arrive(service.url)
    await guest.say('book badminton at Riverside')
    const [a, b] = await Promise.all([guest.say('2026-11-26'), guest.say('13:00')])
    expect([a.status, b.status]).toEqual([200, 200])
    const history = await guest.history()
    const seqs = history.entries.map((entry) => entry.seq)
    expect(seqs).toEqual([...seqs].sort((x, y) => x - y))
    expect(new Set(seqs).size).toBe(seqs.length)
  })

  test('an old button says what came of it and changes nothing', async () => {
    const guest = await Guest.arrive(service.url)
    const halls = await guest.say('book')
    const old = lastOf(halls).choices!.find((choice) => choice.is?.hall)!
    await guest.say('badminton at Riverside')
    const before = await guest.say('2026-11-26')
    const answer = await guest.choose(old)
    expect(answer.status).toBe(200)
    expect(answer.open).toMatchObject({ kind: before.open!.kind, step: before.open!.step })
    const unknown = await guest.choose('nonsense')
    expect(unknown.status).toBe(200)
    expect(unknown.open).toMatchObject({ kind: before.open!.kind })
  })
})

test('move, resize and cancel by words; find it on a new device by code and mobile number', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say("badminton at Riverside on 2026-11-28 at 14:00 for 2, I'm Ann Lee, 13600136010")
  const booked = bookingOf(await guest.say('yes'))!

  let answer = await guest.say('move my booking to 2026-11-29 at 15:00')
  if (answer.open?.kind === 'confirm') answer = await guest.say('yes')
  const moved = bookingOf(answer)!
  expect(moved, texts(answer)).toMatchObject({ id: booked.id, code: booked.code, marks: ['T20261129-1500'] })
  expect(moved.version).toBeGreaterThan(booked.version)

  const stranger = await Guest.arrive(service.url)
  answer = await stranger.say('my bookings')
  expect(texts(answer)).not.toContain(booked.code)
  await stranger.say('/code')
  await stranger.say(booked.code)
  answer = await stranger.say('13600136010')
  answer = await stranger.say('my bookings')
  expect(texts(answer)).toContain(booked.code)

  answer = await guest.say('cancel my booking')
  expect(answer.open?.kind, texts(answer)).toBe('confirm')
  answer = await guest.say('yes')
  expect(bookingOf(answer)).toMatchObject({ id: booked.id, state: 'cancelled' })
})

test('a digression comes back to the open question; the language can be switched', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say('book badminton at Riverside on 2026-11-26 at 12:00 for 2')
  const where = await guest.say('where is it?')
  expect(texts(where)).toContain('8 Binjiang Road')
  expect(where.open).toMatchObject({ field: 'name' })
  const chinese = await guest.say('中文')
  expect(texts(chinese)).toMatch(/姓名/)
  expect(chinese.open).toMatchObject({ field: 'name' })
})

test('a restart in the middle of a form changes nothing; the page sees the conversation again', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say('book badminton at Riverside on 2026-11-26 at 16:00 for 2')
  const before = await guest.say('Ann Lee')
  await service.stop()
  service = await startService({ folder, env })
  guest.url = service.url
  const history = await guest.history()
  expect(history.open).toEqual(before.open)
  const after = await guest.say('13600136020')
  expect(after.open?.kind).toBe('confirm')
  expect(lastOf(after).draft).toMatchObject({ party: 2, marks: ['T20261126-1600'], missing: [] })
})

test('a hold that is over is told once, and a late yes books all the same', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say("badminton at Riverside on 2026-11-30 at 12:00 for 2, I'm Ann Lee, 13600136030")
  const said = (await guest.history()).entries.length
  await service.stop()
  service = await startService({ folder, env: { ...env, HALLO_NOW: '2026-11-23T01:30:00Z' } })
  guest.url = service.url
  await expect.poll(async () => (await guest.history()).entries.length, { timeout: 15_000 }).toBe(said + 1)
  const other = await Guest.arrive(service.url)
  const free = await other.say("badminton at Riverside on 2026-11-30 at 12:00 for 6, I'm Bob Ray, 13600136031")
  expect(free.open?.kind, 'the places are given back').toBe('confirm')
  await other.say('cancel')
  const late = await guest.say('yes')
  expect(bookingOf(late)?.state, texts(late)).toBe('confirmed')
})

test('what people write is not readable in the data, nor in the log', async () => {
  const guest = await Guest.arrive(service.url)
  await guest.say("badminton at Riverside on 2026-12-01 at 12:00 for 2, I'm Xanthippe Quux, 13600136099")
  await guest.say('yes')
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name))))
  for (const secret of ['Xanthippe', '13600136099']) {
    for (const file of files) expect(file.includes(secret)).toBe(false)
    expect(service.output()).not.toContain(secret)
  }
})
