import { readFileSync } from 'node:fs'
import type { FileRef } from '../../src/bot/draw/file-ref.ts'
import type { Ask, Choice, Reply } from '../../src/bot/draw/reply.ts'
import type { Coordinates } from '../../src/domain/hall/coordinates.ts'
import { linkCode } from '../../src/language/text/link-code.ts'
import { qrPng } from '../../src/reports/qr-picture.ts'

/**
 * Conversations as text files, run against anything that a guest can talk to. A line begins with what it is:
 *
 *     > words                 the guest types
 *     > [label]               the guest taps the choice whose label is, or contains, this
 *     > [[label]]             the same of any earlier reply, open or not
 *     > {file name kind}      the guest sends a file of that name; kind: png, pdf, exe, big (what is in it), or qr: the photo
 *                             of the booking's QR code; words behind it are written with it
 *     > {location 30.2 120.2} the guest sends a place: latitude and longitude
 *     > [is.mark=T2026…]      the guest taps the choice that carries this
 *     < words                 stands in one of the answers to the last line
 *     <! words                stands in none of them
 *     < [label]               the answers offer a choice with this label
 *     <! [label]              they don't
 *     ? kind field            the question now open: its kind, and its field where it has one; `none`: nothing is open
 *     = guest name            somebody else speaks (a new person the first time)
 *     = locale zh-CN          the session's language of guests that come from here on
 *     = wait 11m              so much time goes by, and the scheduled work is done
 *     = once more             the last message arrives again, under the same id
 *     = code HALLO_SLOT_FULL  one of the answers carries this code
 *     = draft {"party":5}     the last answer's draft holds this
 *     = silent                nothing was said
 *     = images 1              the last answer shows so many pictures
 *     = booking confirmed     the last answer carries the booking, in this state
 *     # …                     for the reader
 *
 * In what is typed and what is expected `{code}` stands for the code of the booking seen last, `{claim}` for that of the
 * invitation or log-in code seen last, `{link}` for that of two doors to be linked, and `{setup}` for the code of the first start.
 */
export interface Driver {
  say(guest: string, message: Said, id: string): Promise<Answer>
  /** lets time go by and does what is due; answers with what the service said to this guest by itself */
  wait(guest: string, ms: number): Promise<Answer>
  /** the language of guests that come from now on */
  locale(tag: string): void
}

export type Said =
  | { text: string }
  | { choice: string }
  | { location: Coordinates }
  | { file: { name: string; content: Uint8Array; caption?: string } }

/** As a door gets it, or as HTTP shows it: with addresses of its files. */
export type SaidReply = Omit<Reply, 'files' | 'images'> & {
  files?: readonly (FileRef | { name: string; url: string; type: string; bytes: number })[]
  images?: readonly object[]
}

export interface Answer {
  replies: readonly SaidReply[]
  open: Pick<Ask, 'kind' | 'field'> | null
}

/** The beginning of a file says what it is: that is all that is looked at. */
const CONTENTS: Readonly<Record<string, Uint8Array>> = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  exe: Buffer.from(`MZ${'\u0000'.repeat(200)}`),
  big: Buffer.alloc(11 * 1024 * 1024, 1),
}

async function contentOf(kind: string, { code }: Stage): Promise<Uint8Array> {
  const content = kind === 'qr' ? await qrPng(code) : CONTENTS[kind]
  if (content === undefined) throw new Error(`no such kind of file: ${kind}`)
  return content
}

/** The code of the first start, wherever transcripts are played. */
export const SETUP_CODE = 'TEST-SETUP-CODE'

interface Stage {
  driver: Driver
  guest: string
  answer: Answer
  /** all choices seen, by guest */
  seen: Map<string, Choice[]>
  last?: Said
  count: number
  code: string
  claim: string
  link: string
}

/** Runs one conversation; the first line that is not as expected fails, with its place and what was said. */
export async function runTranscript(file: string, driver: Driver): Promise<void> {
  const stage: Stage = {
    driver,
    guest: 'guest',
    answer: { replies: [], open: null },
    seen: new Map(),
    count: 0,
    code: '',
    claim: '',
    link: '',
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    const mark = line.slice(0, line.indexOf(' ') < 0 ? line.length : line.indexOf(' '))
    const rest = line.slice(mark.length).trim()
    const problem = await play(stage, mark, rest)
    if (problem === undefined) continue
    const said = stage.answer.replies.map(show).join('\n---\n')
    throw new Error(`${file}:${index + 1}: ${problem}\n${line}\nopen: ${JSON.stringify(stage.answer.open)}\n${said}`)
  }
}

const show = (reply: SaidReply): string =>
  [reply.text, ...(reply.choices ?? []).map((choice) => `  [${choice.label}]`)].join('\n')

async function play(stage: Stage, mark: string, rest: string): Promise<string | undefined> {
  switch (mark) {
    case '':
    case '#':
      return undefined
    case '>':
      return speak(stage, rest)
    case '<':
      return expectSaid(stage, rest) ? undefined : 'not in the answer'
    case '<!':
      return expectSaid(stage, rest) ? 'in the answer, but should not be' : undefined
    case '?':
      return expectOpen(stage, rest)
    case '=':
      return direct(stage, rest)
    default:
      return `a line can't begin with ${JSON.stringify(mark)}`
  }
}

async function speak(stage: Stage, rest: string): Promise<string | undefined> {
  const tapped = /^(\[\[?)(.*?)\]?\]$/.exec(rest)
  const file = /^\{file (\S+) (\w+)\}(?: (.+))?$/.exec(rest)
  const place = /^\{location (\S+) (\S+)\}$/.exec(rest)
  let message: Said
  if (place !== null) message = { location: { latitude: Number(place[1]), longitude: Number(place[2]) } }
  else if (file !== null)
    message = {
      file: { name: file[1]!, content: await contentOf(file[2]!, stage), ...(file[3] && { caption: file[3] }) },
    }
  else if (tapped === null) message = { text: unescaped(filled(stage, rest)) }
  else {
    const choices = tapped[1] === '[[' ? (stage.seen.get(stage.guest) ?? []) : choicesOf(stage.answer)
    const choice = findChoice(choices, tapped[2]!)
    if (choice === undefined) return 'no such choice'
    message = { choice: choice.value }
  }
  await hear(stage, message)
  return undefined
}

const filled = ({ code, claim, link }: Stage, text: string): string =>
  text
    .replaceAll('{code}', code)
    .replaceAll('{claim}', claim)
    .replaceAll('{link}', link)
    .replaceAll('{setup}', SETUP_CODE)

/** `\n`, `\u0000` and `x*9999` for what can't be typed into a file. */
function unescaped(text: string): string {
  const repeated = /^(.+)\*(\d+)$/u.exec(text)
  if (repeated !== null) return repeated[1]!.repeat(Number(repeated[2]))
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

async function hear(stage: Stage, message: Said, id?: string): Promise<void> {
  stage.last = message
  if (id === undefined) stage.count++
  note(stage, await stage.driver.say(stage.guest, message, id ?? `m${stage.count}`))
}

function note(stage: Stage, answer: Answer): void {
  stage.answer = answer
  stage.seen.set(stage.guest, [...choicesOf(answer), ...(stage.seen.get(stage.guest) ?? [])])
  const booking = answer.replies.findLast((reply) => reply.booking !== undefined)?.booking
  if (booking !== undefined) stage.code = booking.code
  const claim = answer.replies.map(({ text }) => /(?:\/claim |^)([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})/m.exec(text)?.[1])
  const link = answer.replies.map(({ text }) => linkCode(text))
  stage.link = link.findLast((each) => each !== undefined) ?? stage.link
  stage.claim = claim.findLast((each) => each !== undefined) ?? stage.claim
}

const choicesOf = ({ replies }: Answer): Choice[] => replies.flatMap((reply) => reply.choices ?? [])

function findChoice(choices: readonly Choice[], wanted: string): Choice | undefined {
  const carried = /^is\.(\w+)=(.*)$/.exec(wanted)
  if (carried !== null) return choices.find((choice) => String(choice.is?.[carried[1]!]) === carried[2])
  return choices.find((choice) => choice.label === wanted) ?? choices.find((choice) => choice.label.includes(wanted))
}

function expectSaid({ answer, code, link }: Stage, rest: string): boolean {
  const label = /^\[(.*)\]$/.exec(rest)?.[1]
  if (label !== undefined) return findChoice(choicesOf(answer), label) !== undefined
  const wanted = rest.replaceAll('{code}', code || '{code}').replaceAll('{link}', link || '{link}')
  return answer.replies.some((reply) => reply.text.includes(wanted))
}

function expectOpen({ answer: { open } }: Stage, rest: string): string | undefined {
  const [kind, field] = rest.split(' ')
  if (kind === 'none') return open === null ? undefined : 'something is open'
  if (open?.kind !== kind) return 'another question is open'
  return field === undefined || open?.field === field ? undefined : 'another field is asked for'
}

async function direct(stage: Stage, rest: string): Promise<string | undefined> {
  const [word = '', ...others] = rest.split(' ')
  const value = others.join(' ')
  const last = stage.answer.replies.at(-1)
  switch (word) {
    case 'images': {
      const count = last?.images?.length ?? 0
      return count === Number(value) ? undefined : `${count} pictures are shown`
    }
    case 'guest':
      stage.guest = value
      return undefined
    case 'locale':
      stage.driver.locale(value)
      return undefined
    case 'wait':
      note(stage, await stage.driver.wait(stage.guest, lengthOf(value)))
      return undefined
    case 'once':
      if (stage.last === undefined) return 'nothing was said yet'
      await hear(stage, stage.last, `m${stage.count}`)
      return undefined
    case 'code':
      return stage.answer.replies.some((reply) => reply.code === value) ? undefined : 'no answer carries this code'
    case 'draft':
      return holds(last?.draft, JSON.parse(value)) ? undefined : `the draft is ${JSON.stringify(last?.draft)}`
    case 'booking':
      return last?.booking?.state === value ? undefined : `the booking is ${JSON.stringify(last?.booking)}`
    case 'silent':
      return stage.answer.replies.length === 0 ? undefined : 'something was said'
    default:
      return `no such directive: ${word}`
  }
}

function lengthOf(text: string): number {
  const match = /^(\d+)([smhd])$/.exec(text)
  const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  if (match === null) throw new Error(`not a length of time: ${text}`)
  return Number(match[1]) * units[match[2]!]!
}

function holds(actual: unknown, expected: object): boolean {
  if (typeof actual !== 'object' || actual === null) return false
  return Object.entries(expected).every(
    ([key, value]) => JSON.stringify((actual as Record<string, unknown>)[key]) === JSON.stringify(value),
  )
}
