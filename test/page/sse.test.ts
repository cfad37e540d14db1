import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventStreamParser } from '../../adapters/web/page/chat/sse.ts'

const parse = (...pieces: string[]) => {
  const parser = new EventStreamParser()
  return pieces.flatMap((piece) => parser.push(piece))
}

describe('the event stream', () => {
  it('gives an event at its empty line, not before', () => {
    expect(parse('event: reply\nid: 7\ndata: {"a":1}\n')).toEqual([])
    expect(parse('event: reply\nid: 7\ndata: {"a":1}\n\n')).toEqual([{ event: 'reply', id: '7', data: '{"a":1}' }])
  })

  it('passes over comments, unknown fields and events without data', () => {
    expect(parse(': hallo\n\nretry: 10\n\nevent: reply\n\ndata: x\n\n')).toEqual([
      { event: 'message', id: '', data: 'x' },
    ])
  })

  it('joins several data lines, takes one space off, and keeps the last id', () => {
    expect(parse('id: 1\ndata:  a\ndata:b\ndata\n\ndata: c\n\n')).toEqual([
      { event: 'message', id: '1', data: ' a\nb\n' },
      { event: 'message', id: '1', data: 'c' },
    ])
  })

  it('reads every kind of line end, and a byte order mark', () => {
    expect(parse('\uFEFFdata: a\r\n\r\ndata: b\r\rdata: c\n\n').map((event) => event.data)).toEqual(['a', 'b', 'c'])
  })

  it('gives the same events however the stream is cut', () => {
    const line = fc.constantFrom('data: 你好', 'data', 'id: 5', 'event: reply', ': c', 'x: y', '')
    const end = fc.constantFrom('\n', '\r\n', '\r')
    const stream = fc.array(fc.tuple(line, end).map(([text, by]) => text + by)).map((lines) => `${lines.join('')}\n`)
    fc.assert(
      fc.property(stream, fc.array(fc.nat(200)), (text, cuts) => {
        const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
        const pieces = [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length))
        expect(parse(...pieces)).toEqual(parse(text))
      }),
    )
  })
})
