import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ASK_KINDS } from '../../src/domain/form/ask.ts'
import { HOSTILE, hostileText, UNITS } from '../support/hostile-texts.ts'
import { type OpenQuestion, openQuestions, stepCost } from '../support/open-questions.ts'
import { RUNS_ALL } from '../support/transcript-files.ts'

/**
 * A message costs in proportion to its length, at every question: the text is doubled, and the CPU may grow 2.5 times.
 * What costs less than a bounded text may is not compared: nobody waits for that long, and the clock is coarse.
 */
const HALF = 1000
const FULL = 2000
const CHEAP_MS = 20
const GROWTH = 2.5
/** What is not read must still be counted. */
const NO_MORE = 1.5
const LOOKS = 4
/**
 * Each question meets every so-manieth text, another share at each: every text meets many questions, and every question many
 * texts. All pairs are tens of thousands; `HALLO_RUNS=all`, as CI does, takes a larger share.
 */
const SHARE = RUNS_ALL ? 4 : 12

let questions: OpenQuestion[] = []
let close: () => Promise<void>
beforeAll(async () => {
  ;({ questions, close } = await openQuestions(join(import.meta.dirname, '..', 'transcripts')))
}, 900_000)
afterAll(() => close())

/** The least of some runs: what else the machine does only ever adds. */
async function least(question: OpenQuestion, text: string, runs: number, enough = 0): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs && best > enough; run += 1) best = Math.min(best, await stepCost(question, text))
  return best
}

/**
 * undefined: in proportion, at most `growth` times from one size to the other. What else runs meanwhile can make one look wrong: it
 * must show in every one of some.
 */
async function disproportion(
  question: OpenQuestion,
  text: (size: number) => string,
  [smaller, larger]: readonly [number, number] = [HALF, FULL],
  growth = GROWTH,
): Promise<string | undefined> {
  if ((await least(question, text(larger), 3, CHEAP_MS)) <= CHEAP_MS) return undefined
  let found: string | undefined
  for (let look = 0; look < LOOKS; look += 1) {
    let half = Number.POSITIVE_INFINITY
    let full = Number.POSITIVE_INFINITY
    for (let run = 0; run < 5; run += 1) {
      half = Math.min(half, await stepCost(question, text(smaller)))
      full = Math.min(full, await stepCost(question, text(larger)))
    }
    if (full <= CHEAP_MS || full <= growth * half) return undefined
    const start = JSON.stringify(text(larger).slice(0, 20))
    found = `${question.name}: ${half.toFixed(1)} ms become ${full.toFixed(1)} for ${start}`
  }
  return found
}

it('every kind of question has been met', () => {
  const kinds = new Set(questions.map(({ state }) => state.ask!.kind))
  for (const kind of ASK_KINDS.filter((each) => each !== 'none')) expect(kinds).toContain(kind)
  expect(questions.length).toBeGreaterThan(30)
})

it('a hostile text of twice the length costs twice, at every question', async () => {
  const slow: string[] = []
  for (const [at, question] of questions.entries())
    for (const hostile of HOSTILE.filter((_, index) => index % SHARE === at % SHARE)) {
      const found = await disproportion(question, (size) => hostileText(hostile, size))
      if (found !== undefined) slow.push(found)
    }
  expect(slow.join('\n')).toBe('')
}, 400_000)

it('what is longer than is read costs no more', async () => {
  const slow: string[] = []
  for (const question of questions)
    for (const unit of ['…', ' ', '。', 'to ', 'ﷺ', '\u0301\u0316', '三点']) {
      const text = (size: number): string => unit.repeat(Math.floor(size / unit.length))
      const found = await disproportion(question, text, [FULL, 5 * FULL], NO_MORE)
      if (found !== undefined) slow.push(found)
    }
  expect(slow.join('\n')).toBe('')
}, 200_000)

it('nor does any mixture of words that the readers know', async () => {
  const piece = fc.constantFrom(...UNITS)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...questions),
      fc.array(piece, { maxLength: 3 }),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.array(piece, { maxLength: 2 }),
      async (question, before, repeated, after) => {
        const hostile = { before: before.join(''), unit: repeated.join(''), after: after.join('') }
        expect(await disproportion(question, (size) => hostileText(hostile, size))).toBeUndefined()
      },
    ),
    { numRuns: 600 },
  )
}, 300_000)
