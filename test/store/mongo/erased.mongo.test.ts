import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirming, finished, finishing, reserving, said, take, taken } from '../kit.ts'
import { readBytes } from '../sqlite/raw-reading.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'
import { bytesOf, rawDocuments } from './raw-documents.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
const PERSONS = ['ada', 'bob', 'staff']
const erasing = (person: string) =>
  ({ type: 'erase', key: `erase ${person}`, now: NOW, actor: person, person }) as const

describe.skipIf(server === undefined)('erasing on MongoDB', () => {
  let url: string
  let stores: Store[]
  beforeEach(() => {
    url = newDatabase()
    stores = []
  })
  afterEach(async () => {
    for (const store of stores) await store.close()
    await dropDatabase(url)
  })
  async function open(): Promise<Store> {
    const store = await openMongo({ url, secret: SECRET, halls, catalogueNow: NOW })
    stores.push(store)
    return store
  }
  async function says(store: Store, person: string, text: string, subjects: string[] = []): Promise<void> {
    const event = said({ person, body: { type: 'text', text } })
    const turn = await taken(store, event)
    const to = { door: 'telegram', address: person, conversation: event.conversation }
    const end = finished({
      state: { text },
      open: { text },
      entries: [{ from: 'hallo', at: NOW, body: { text } }],
      sends: [{ id: `send ${event.id}`, ...to, body: { text } }],
      person: { name: text, answers: { remark: text } },
      subjects,
    })
    await store.commitTurn(finishing(turn, () => end))
  }
  const bodies = async (store: Store, person: string) =>
    (await store.history({ conversation: `p:${person}`, limit: 9 })).entries.map(({ body }) => body)

  test('copies of documents from before open to nobody any more, the secret at hand', async () => {
    const store = await open()
    for (const [at, person] of PERSONS.entries()) {
      await says(store, person, `planted ${person}`)
      const content = Buffer.from(`planted ${person} file`)
      const file = { id: `file-${person}`, name: `planted ${person}`, type: 'image/png', person, content }
      await store.keepFile({ ...file, now: NOW, expires: NOW + 1e9 })
      const hold = booked(await store.execute(reserving({ key: person, person, marks: [mark(9 + at)] })))
      const answers = { name: `planted ${person}`, mobile: MOBILE }
      await store.execute({ ...confirming(hold), answers })
    }
    await store.accept(said({ person: 'ada', body: { type: 'text', text: 'and then?' } }))
    const before = await rawDocuments(url)
    const read = (...all: Map<string, unknown>[]) =>
      new Set(readBytes(bytesOf(all), SECRET, PERSONS).match(/planted \w+/g) ?? [])
    expect(read(before)).toEqual(new Set(PERSONS.map((person) => `planted ${person}`)))

    expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true, count: 1 })
    const after = await rawDocuments(url)
    before.delete('keys')
    expect(read(before, after)).toEqual(new Set(['planted bob', 'planted staff']))
    // What she still has said is not lost.
    const turn = await store.nextTurn({ ...take, conversation: 'p:ada' })
    expect(turn?.event.body).toEqual({ type: 'text', text: 'and then?' })
    expect((await store.verify()).problems).toEqual([])
    expect(await bodies(store, 'bob')).toHaveLength(1)
  })

  test("what a staff chat shows of a guest goes with the guest; the chat's other turns stay", async () => {
    const store = await open()
    await says(store, 'ada', 'hi')
    await says(store, 'staff', 'a word')
    await says(store, 'staff', 'planted ada and bob', ['ada', 'bob'])
    await says(store, 'staff', 'only bob', ['bob'])
    await says(store, 'staff', 'ada again', ['ada'])
    await store.execute(erasing('ada'))
    expect(await bodies(store, 'staff')).toEqual([{ text: 'a word' }, { text: 'only bob' }])
    // Neither is what showed her sent any more, and a question that did is closed.
    const sends = await store.takeSends({ doors: ['telegram'], limit: 20, ...take })
    expect(sends.map(({ body }) => body)).toEqual([{ text: 'a word' }])
    expect((await store.history({ conversation: 'p:staff', limit: 1 })).open).toBeNull()
    await says(store, 'staff', 'and so on')
    expect(await bodies(store, 'staff')).toContainEqual({ text: 'and so on' })
  })

  test('who comes back is known under a new key, also by a process that had the old one in memory', async () => {
    const [store, other] = [await open(), await open()]
    await says(store, 'ada', 'before')
    await says(other, 'ada', 'before too')
    await store.execute(erasing('ada'))
    await says(other, 'ada', 'after')
    expect(await bodies(store, 'ada')).toEqual([{ text: 'after' }])
    expect(await bodies(await open(), 'ada')).toEqual([{ text: 'after' }])
    expect((await store.person({ id: 'ada' }))?.name).toBe('after')
  })

  test('nothing of a person stands there in the clear, nor what they are found by', async () => {
    const store = await open()
    const secretWords = ['planted words', 'Planted Name', '13800138000', '+8613800138000']
    const event = said({ person: 'ada', account: 'account-of-ada', body: { type: 'text', text: secretWords[0]! } })
    const turn = await taken(store, event)
    const entries = [{ from: 'guest', at: NOW, body: { text: secretWords[0] } }] as const
    await store.commitTurn(finishing(turn, () => finished({ entries, state: { text: secretWords[0] } })))
    const hold = booked(await store.execute(reserving({ person: 'ada' })))
    await store.execute({ ...confirming(hold), answers: { name: secretWords[1]!, mobile: secretWords[3]! } })
    const raw = bytesOf(await rawDocuments(url)).toString('latin1')
    for (const word of [...secretWords, 'account-of-ada', event.id]) expect(raw).not.toContain(word)
  })

  test('what is in an index is a number, the mark of a slot, or the hash of a text', async () => {
    const store = await open()
    await says(store, 'ada', 'a word', ['bob'])
    const hold = booked(await store.execute(reserving({ person: 'ada' })))
    await store.execute({ ...confirming(hold), answers: { mobile: '+8613800138000' } })
    await store.accept(said({ person: 'ada' }))
    const hash = /^[\w-]{22}$/
    const slot = /^T\d{8}-\d{4}$/
    const kinds = new Set<string>()
    for (const [collection, docs] of await rawDocuments(url))
      for (const { k } of docs)
        for (const [name, value] of Object.entries(k ?? {}))
          for (const each of [value].flat()) {
            kinds.add(`${collection}.${name}`)
            if (typeof each === 'number') continue
            expect(each, `${collection}.${name}`).toMatch(name === 'mark' ? slot : hash)
          }
    for (const known of ['bookings.person', 'bookings.slot', 'slots.mark', 'events.of', 'log.conversation'])
      expect(kinds).toContain(known)
  })
})
