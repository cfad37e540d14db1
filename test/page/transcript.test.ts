import { describe, expect, it } from 'vitest'
import type { Entry, Message, Reply } from '../../adapters/web/page/chat/protocol.ts'
import { OPENING, Transcript } from '../../adapters/web/page/chat/transcript.ts'

const reply = (seq: number, more: Partial<Reply> = {}): Reply => ({ id: `r${seq}`, seq, text: `reply ${seq}`, ...more })
const said = (seq: number, more: Partial<Reply> = {}): Entry => ({ ...reply(seq, more), from: 'hallo', at: '' })
const wrote = (seq: number, id: string, text: string): Entry => ({ seq, id, text, from: 'guest', at: '' })
const message = (id: string, text: string): Message => ({ id, text, label: text, at: 0 })
const texts = (transcript: Transcript) => transcript.lines.map((line) => line.text)
const choices = [{ label: 'A', value: 'q~a' }]

describe('the transcript', () => {
  it('puts the guest’s words before their answer, and takes each reply once', () => {
    const transcript = new Transcript()
    const hello = message('a', 'hello')
    transcript.wait(hello)
    expect(transcript.lines).toMatchObject([{ from: 'guest', text: 'hello', waiting: true }])
    transcript.answered(hello, [reply(2), reply(3)])
    transcript.answered(hello, [reply(2), reply(3)])
    transcript.add([said(3)])
    expect(texts(transcript)).toEqual(['hello', 'reply 2', 'reply 3'])
    expect(transcript.lines[0]?.waiting).toBe(false)
    expect(transcript.cursor).toBe(3)
    expect(transcript.hole).toBeUndefined()
  })

  it('keeps what is still on its way at the end', () => {
    const transcript = new Transcript()
    transcript.wait(message('a', 'one'))
    transcript.wait(message('b', 'two'))
    transcript.answered(message('a', 'one'), [reply(2)])
    expect(texts(transcript)).toEqual(['one', 'reply 2', 'two'])
  })

  it('hides the opening, which nobody typed', () => {
    const transcript = new Transcript()
    transcript.wait(message('a', OPENING))
    transcript.answered(message('a', OPENING), [reply(2)])
    expect(texts(transcript)).toEqual(['reply 2'])
    const reloaded = new Transcript()
    reloaded.add([wrote(1, 'a', OPENING), said(2)], true)
    expect(texts(reloaded)).toEqual(['reply 2'])
  })

  it('sees what is missing, asks for it once, and puts it in its place', () => {
    const transcript = new Transcript()
    transcript.add([said(4), said(5)], true)
    transcript.add([said(8)])
    expect(transcript.hole).toBe(5)
    transcript.add([wrote(6, 'other', 'from the other tab'), said(7)])
    expect(transcript.hole).toBeUndefined()
    expect(texts(transcript).slice(2)).toEqual(['from the other tab', 'reply 7', 'reply 8'])
    transcript.add([said(12)])
    transcript.settle()
    expect(transcript.hole).toBeUndefined()
  })

  it('puts a renewed list where the old one stood, and shows no line for the tap', () => {
    const list = { choices: [{ label: 'Refresh', value: 'day.1~fresh' }] }
    const renewed = { inReplyTo: 'c', renews: 'day.1', choices: [{ label: 'Refresh', value: 'day.2~fresh' }] }
    const transcript = new Transcript()
    transcript.add([wrote(1, 'a', '/today'), said(2, list), said(3)], true)
    const tap = message('c', 'Refresh')
    transcript.wait(tap)
    transcript.answered(tap, [reply(5, renewed)])
    expect(texts(transcript)).toEqual(['/today', 'reply 5', 'reply 3'])
    expect([...transcript.live]).toEqual(['s:0:5'])
    // once more, and read again from the history in pieces
    const again = { inReplyTo: 'd', renews: 'day.2', choices: [{ label: 'Refresh', value: 'day.3~fresh' }] }
    transcript.add([wrote(6, 'd', 'Refresh'), said(7, again)])
    expect(texts(transcript)).toEqual(['/today', 'reply 7', 'reply 3'])
    const reloaded = new Transcript()
    reloaded.add([wrote(4, 'c', 'Refresh'), said(5, renewed), wrote(6, 'd', 'Refresh'), said(7, again)], true)
    expect(texts(reloaded)).toEqual(['Refresh', 'reply 7'])
    reloaded.add([wrote(1, 'a', '/today'), said(2, list), said(3)])
    expect(texts(reloaded)).toEqual(['/today', 'reply 7', 'reply 3'])
  })

  it('knows a message again that the service had before its answer arrived', () => {
    const transcript = new Transcript()
    transcript.wait(message('a', 'hello'))
    transcript.add([wrote(1, 'a', 'hello'), said(2)], true)
    expect(texts(transcript)).toEqual(['hello', 'reply 2'])
    transcript.answered(message('a', 'hello'), [reply(2)])
    expect(texts(transcript)).toEqual(['hello', 'reply 2'])
  })

  it('offers the choices of what was said since the guest last spoke, and none while an answer is awaited', () => {
    const transcript = new Transcript()
    transcript.add([said(2, { choices }), wrote(3, 'b', 'x'), said(4, { choices }), said(5)], true)
    expect(transcript.live.size).toBe(1)
    expect(transcript.live).toContain(transcript.lines[2]?.key)
    const next = message('c', 'y')
    transcript.wait(next)
    expect(transcript.live.size).toBe(0)
    transcript.withdraw(next)
    expect(transcript.live.size).toBe(1)
  })

  it('begins anew below what was said, and tells the two apart', () => {
    const transcript = new Transcript()
    transcript.add([said(1, { choices }), wrote(2, 'x', 'hi'), said(3, { choices })], true)
    transcript.wait(message('b', 'unsent'))
    transcript.startAnew('A new conversation.')
    expect(transcript.live.size).toBe(0)
    transcript.wait(message('c', OPENING))
    transcript.answered(message('c', OPENING), [reply(2, { choices })])
    expect(texts(transcript)).toEqual(['reply 1', 'hi', 'reply 3', 'A new conversation.', 'reply 2'])
    expect(transcript.live.size).toBe(1)
    expect(new Set(transcript.lines.map((line) => line.key)).size).toBe(5)
    expect(transcript.cursor).toBe(2)
  })
})
