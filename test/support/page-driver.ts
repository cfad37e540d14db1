import type { Browser } from 'playwright-core'
import type { Ask, Reply } from '../../src/bot/draw/reply.ts'
import { refusedFile } from './body.ts'
import { DESKTOP, Visitor } from './browser.ts'
import { dataFolder, type Service, startService } from './service.ts'
import { type Answer, type Said as Body, type Driver, SETUP_CODE } from './transcript.ts'

type Told = { replies: Reply[]; open: Ask | null }

/**
 * Guests who hold a conversation on the page, each in a browser of their own, with the whole service behind it. What
 * the service answers is compared with what stands on the page, word by word and choice by choice.
 */
export class PageDriver implements Driver {
  readonly #browser: Browser
  readonly #folder: string
  readonly #visitors = new Map<string, Visitor>()
  readonly #heard = new Map<string, number>()
  /** the ids that the page gave to the messages, by the transcript's */
  readonly #ids = new Map<string, string>()
  #service: Service
  #locale = 'en'
  /** the service's clock minus the real one, ms */
  #ahead: number

  private constructor(browser: Browser, folder: string, service: Service, ahead: number) {
    this.#browser = browser
    this.#folder = folder
    this.#service = service
    this.#ahead = ahead
  }

  static async open(browser: Browser, now: number): Promise<PageDriver> {
    const folder = await dataFolder()
    return new PageDriver(browser, folder, await serviceAt(folder, now), now - Date.now())
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, body: Body, id: string): Promise<Answer> {
    const visitor = await this.#visitor(guest)
    const name = `${guest}:${id}`
    const again = this.#ids.get(name)
    const onPage = again === undefined ? await this.#act(visitor, body) : undefined
    const told = onPage ?? (await this.#besides(visitor, body, again))
    if (onPage) await this.#compare(visitor, onPage)
    this.#ids.set(name, told.replies[0]?.inReplyTo ?? '')
    this.#heard.set(guest, Math.max(this.#heard.get(guest) ?? 0, ...told.replies.map((reply) => reply.seq)))
    return toTheMinute(told)
  }

  /** The service is stopped and goes on later: the page has to find back to it by itself. */
  async wait(guest: string, ms: number): Promise<Answer> {
    const visitor = await this.#visitor(guest)
    this.#ahead += ms
    const { port } = new URL(this.#service.url)
    await this.#service.stop()
    this.#service = await serviceAt(this.#folder, Date.now() + this.#ahead, port)
    const after = this.#heard.get(guest) ?? 0
    const told = await visitor.page.evaluate<Told>(`(async () => {
      for (let look = 0; ; look++) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        const { entries, open } = await (await ${call(`history?after=${after}&limit=50`)}).json()
        const replies = entries.filter((entry) => entry.from === 'hallo')
        if (replies.length || look === 6) return { replies, open }
      }
    })()`)
    for (const { text } of told.replies) await visitor.replies().filter({ hasText: text }).last().waitFor()
    this.#heard.set(guest, Math.max(after, ...told.replies.map((reply) => reply.seq)))
    return toTheMinute(told)
  }

  async close(): Promise<void> {
    const complaints = [...this.#visitors.values()].flatMap((visitor) => visitor.complaints)
    for (const visitor of this.#visitors.values()) await visitor.leave()
    await this.#service.stop('SIGKILL')
    if (complaints.length) throw new Error(`the browser complains: ${complaints.join('\n')}`)
  }

  async #visitor(guest: string): Promise<Visitor> {
    const known = this.#visitors.get(guest)
    if (known) return known
    const visitor = await Visitor.arrive(this.#browser, { ...DESKTOP, locale: this.#locale })
    this.#visitors.set(guest, visitor)
    return visitor.open(this.#service.url)
  }

  /** As a guest does it: types, or taps what stands there. Undefined where the page does not offer this. */
  async #act(visitor: Visitor, body: Body): Promise<Told | undefined> {
    if ('location' in body) return undefined
    const chip = 'choice' in body ? await this.#chipOf(visitor, body.choice) : undefined
    if ('choice' in body ? !chip : 'text' in body && body.text.trim() === '') return undefined
    if ('file' in body && !(await visitor.page.locator('#attach').isVisible())) return undefined
    const response = visitor.page.waitForResponse((one) => one.url().endsWith('/messages'))
    if (chip) await chip.click()
    else if ('file' in body) await visitor.attach(body.file)
    else if ('text' in body) await visitor.write(body.text)
    const answer = await response
    if (answer.status() === 413) return refusedFile(await answer.json()) as Told
    return (await answer.json()) as Told
  }

  async #chipOf(visitor: Visitor, value: string) {
    // Ticks are the page's own until they are sent together.
    if (value.includes('~pick.') || this.#offered.get(visitor)?.some((choice) => choice.value === value) !== true)
      return undefined
    const there = visitor.page.locator(`[data-value="${value}"]`)
    // A day further on, a page of a list, a number that a stepper counts to: the page has another way to it.
    return (await there.first().isVisible()) ? there.first() : undefined
  }
  /** the choices that stand on the page, in order */
  readonly #offered = new Map<Visitor, { label: string; value: string }[]>()

  /** What a guest can't do on the page (it takes old buttons away): another client does it, behind the page's back. */
  async #besides(visitor: Visitor, body: Body, id = ''): Promise<Told> {
    this.#offered.delete(visitor)
    if ('file' in body) return visitor.page.evaluate<Told>(upload(body.file))
    const sent = JSON.stringify(id ? { id, ...body } : body)
    return visitor.page.evaluate<Told>(`(async () => (await ${call('messages', sent)}).json())()`)
  }

  /** The page shows the answer, all of it, and offers its choices, and no others. */
  async #compare(visitor: Visitor, { replies }: Told): Promise<void> {
    if (replies.some(({ id }) => id === 'refused')) return visitor.page.locator('.notice').last().waitFor()
    const texts = replies.map((reply) => reply.text)
    const choices = replies.flatMap((reply) => reply.choices ?? [])
    await visitor.page.locator('#typing:not(.on)').waitFor({ state: 'attached' })
    const shown = (await visitor.replies().locator('.words').allTextContents()).slice(-texts.length)
    const taps = visitor.page.locator('[data-value]')
    const offered = await taps.evaluateAll((all) =>
      all.map((each) => ({
        value: (each as unknown as { dataset: { value: string } }).dataset.value,
        label: each.textContent ?? '',
        plain: each.className === 'chip' || each.className === 'chip yes',
      })),
    )
    const wrong = missing(replies, offered)
    if (JSON.stringify(shown) !== JSON.stringify(texts) || wrong !== undefined)
      throw new Error(
        `${wrong}: the page shows ${JSON.stringify([shown, offered])}\nof ${JSON.stringify([texts, choices])}`,
      )
    this.#offered.set(visitor, choices)
  }
}

/** What the page does not offer of the choices, or offers without there being such a choice. */
function missing(
  replies: readonly Reply[],
  offered: readonly { value: string; label: string; plain: boolean }[],
): string | undefined {
  const choices = replies.flatMap((reply) => reply.choices ?? [])
  const { days, slots, range, options } = replies.findLast((reply) => reply.ask !== undefined)?.ask ?? {}
  const drawn = days !== undefined || slots !== undefined || range?.value !== undefined || options !== undefined
  for (const { value, label } of choices) {
    const there = offered.find((each) => each.value === value)
    // Drawn otherwise, a list needs no further pages, and a stepper counts.
    // A tick has no value of its own until all are sent.
    if (value.includes('~pick.') && options !== undefined) continue
    if (there === undefined && !(drawn && (value.endsWith('~more') || value.startsWith(range?.value ?? '—'))))
      return `no “${label}”`
    if (there?.plain === true && there.label !== label && !drawn) return `“${there.label}” is no label`
  }
  const known = (value: string): boolean =>
    choices.some((choice) => choice.value === value) ||
    (days !== undefined && value.startsWith(days.value)) ||
    slots?.some((slot) => slot.value === value) === true ||
    value.startsWith(range?.value ?? '—')
  const extra = offered.find(({ value }) => !known(value))
  return extra && `“${extra.label}” is no choice`
}

const serviceAt = (folder: string, now: number, port = '0'): Promise<Service> =>
  startService({
    folder,
    env: {
      PORT: port,
      HALLO_NOW: new Date(now).toISOString(),
      HALLO_JOBS: '* * * * * *',
      HALLO_SETUP_CODE: SETUP_CODE,
      HALLO_LIMIT_MESSAGES: 'off',
    },
  })

/** A file that is sent without the page's button. */
const upload = ({ name, content }: { name: string; content: Uint8Array }): string => `(async () => {
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(atob('${Buffer.from(content).toString('base64')}'), (c) => c.charCodeAt(0))]), ${JSON.stringify(name)})
  const headers = { authorization: 'Bearer ' + localStorage['hallo.token'] }
  return (await fetch('/api/chat/messages', { method: 'POST', headers, body: form })).json()
})()`

/** A call with the page's own session, as an expression for the browser. */
function call(path: string, body?: string): string {
  const init = body === undefined ? '' : `method: 'POST', body: ${JSON.stringify(body)},`
  const headers = `{ authorization: 'Bearer ' + localStorage['hallo.token'], 'content-type': 'application/json' }`
  return `fetch('/api/chat/${path}', { ${init} headers: ${headers} })`
}

/** The service's clock runs on while the page is used; transcripts speak of whole minutes. */
const toTheMinute = ({ replies, open }: Told): Answer => ({
  open,
  replies: replies.map((reply) =>
    reply.draft?.holdUntil === undefined
      ? reply
      : { ...reply, draft: { ...reply.draft, holdUntil: reply.draft.holdUntil.replace(/:\d\d(?=[+-])/, ':00') } },
  ),
})
