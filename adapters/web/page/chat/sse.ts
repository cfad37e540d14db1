export interface ServerEvent {
  event: string
  id: string
  data: string
}

/**
 * Takes a server-sent event stream apart, piece by piece, as
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation says. `retry` is passed
 * over: the page has its own back-off.
 */
export class EventStreamParser {
  #rest = ''
  #begun = false
  #event = ''
  #data: string[] = []
  #id = ''

  /** The events that this piece completes. A line cut by the end of the piece waits for the next one. */
  push(piece: string): ServerEvent[] {
    let text = this.#rest + piece
    if (!this.#begun && text !== '') {
      this.#begun = true
      if (text.startsWith('\uFEFF')) text = text.slice(1)
    }
    const events: ServerEvent[] = []
    let from = 0
    for (;;) {
      const end = text.slice(from).search(/[\r\n]/)
      if (end === -1) break
      const at = from + end
      // A CR at the very end may be the first half of a CRLF: wait for what follows.
      if (text[at] === '\r' && at === text.length - 1) break
      const event = this.#line(text.slice(from, at))
      if (event) events.push(event)
      from = at + (text.startsWith('\r\n', at) ? 2 : 1)
    }
    this.#rest = text.slice(from)
    return events
  }

  #line(line: string): ServerEvent | undefined {
    if (line === '') return this.#dispatch()
    const colon = line.indexOf(':')
    if (colon === 0) return undefined
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1))
    if (field === 'event') this.#event = value
    else if (field === 'data') this.#data.push(value)
    else if (field === 'id' && !value.includes('\0')) this.#id = value
    return undefined
  }

  #dispatch(): ServerEvent | undefined {
    const event = { event: this.#event || 'message', id: this.#id, data: this.#data.join('\n') }
    const empty = this.#data.length === 0
    this.#event = ''
    this.#data = []
    return empty ? undefined : event
  }
}
