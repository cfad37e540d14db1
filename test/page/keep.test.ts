import { describe, expect, it } from 'vitest'
import { PageStorage, type Shelf } from '../../adapters/web/page/chat/keep.ts'
import type { Message } from '../../adapters/web/page/chat/protocol.ts'

const message = (id: string): Message => ({ id, text: 'hello', label: 'hello', at: 1 })

function shelf(): Shelf & { content: Map<string, string> } {
  const content = new Map<string, string>()
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  }
}

describe('what the page keeps', () => {
  it('outlives a reload', () => {
    const store = shelf()
    const before = new PageStorage(store)
    before.token = 't'
    before.locale = 'zh-CN'
    before.addUnsent(message('a'))
    const after = new PageStorage(store)
    expect([after.token, after.locale, after.unsent]).toEqual(['t', 'zh-CN', [message('a')]])
    after.token = undefined
    expect(new PageStorage(store).token).toBeUndefined()
  })

  it('takes one message away and leaves those of another tab', () => {
    const store = shelf()
    const [one, other] = [new PageStorage(store), new PageStorage(store)]
    one.addUnsent(message('a'))
    other.addUnsent(message('b'))
    other.addUnsent(message('b'))
    one.removeUnsent('a')
    expect(other.unsent.map(({ id }) => id)).toEqual(['b'])
    other.removeUnsent('b')
    expect(store.content.size).toBe(0)
  })

  it('lasts as long as the page where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied')
    }
    for (const broken of [
      undefined,
      { getItem: refuse, setItem: refuse, removeItem: refuse },
      { ...shelf(), setItem: refuse },
    ]) {
      const keep = new PageStorage(broken)
      keep.token = 't'
      keep.addUnsent(message('a'))
      expect(keep.token).toBe('t')
      expect(keep.unsent).toHaveLength(1)
      keep.token = undefined
      expect(keep.token).toBeUndefined()
    }
  })

  it('passes over what it did not write', () => {
    const store = shelf()
    for (const junk of ['{', '{}', '[1, null, {"id":"a"}]', '[{"id":"a","label":"x","at":1}]']) {
      store.setItem('hallo.unsent', junk)
      expect(new PageStorage(store).unsent).toEqual([])
    }
  })
})
