import { trimEnd } from '../../../domain/trim.ts'
import { readLength } from '../../halls/length-said.ts'
import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import { digitsIn } from '../rest-of-rule.ts'
import { correctionSaid } from './wish-said.ts'

const LINES = LANGUAGES.map(({ commands }) => commands.line)
const ANY = inAnyLanguage(LINES)
/** UTF-16 units */
const LONGEST = 200
/** Nothing but such an end stands between the complaint and what is to be. */
const NEXT = /^\p{Script=Han}?(?:\s*[,，;；.。!！:：–—-]+\s*|\s+)/u
const NUMBER = /(?<![\d.:\p{Script=Latin}-])\d{1,6}(?:\.\d+)?(?![\d:]|st|nd|rd|th|\s?[ap]m)/gu

/**
 * "an hour before is too short for the reminder, make it 3 hours": the sentence with what is to be in the place of what is not good as it
 * is. undefined: nothing is said to be too much or too little, or not both are said.
 */
export function withNewValue(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const said = ANY.tooMuch.exec(text)
  const behind = said && text.slice(said.index + said[0].length)
  if (said === null || behind === null) return undefined
  // "… is too short for the reminder, make it 3 hours"
  const { of = '', rest } = parted(behind) ?? {}
  if (rest === undefined) return undefined
  const before = trimEnd(text.slice(0, said.index), /[\s，,]/).replace(ANY.isSo, '')
  const wish = correctionSaid(
    digitsIn(trimEnd(rest.trim(), /[.。!！]/))
      .replace(ANY.makesIt, '')
      .replace(ANY.isEnough, ''),
  )
  const wanted = valueIn(wish, 'length') ?? valueIn(wish, 'number')
  if (wanted === undefined) return undefined
  const [from, to] = wanted.span
  const [value, more] = [wish.slice(from, to), wish.slice(to).trim()]
  const base = digitsIn(before)
  // "10 minutes is too long, make it 5": a number by itself may be one of the same unit
  const old = wanted.kind === 'length' ? valueIn(base, 'length') : (valueIn(base, 'number') ?? valueIn(base, 'length'))
  if (old === undefined) return /\d/.test(base) ? undefined : `${before}${of} ${wish.trim()}`.trim()
  const [a, b] = old.span
  const unit = old.kind === wanted.kind ? '' : base.slice(a, b).replace(/^\d+(?:\.\d+)?|^an?(?= )/iu, '')
  const behindOld = base.slice(b)
  const where = `${of} ${behindOld.startsWith(more) ? '' : more}`.trim()
  const price = old.kind === 'number' ? LINES.find(({ tooDear }) => tooDear.test(said[0]))?.costs : undefined
  return `${base.slice(0, a)}${price ?? ''}${value}${unit}${behindOld} ${where}`.trim()
}

/** Whose it is, up to the mark, and what is to be. */
function parted(behind: string): { of?: string; rest: string } | undefined {
  const mark = /[,，;；.。!！:：–—]|\s-\s/u.exec(behind)
  const joint = NEXT.exec(behind)
  if (mark === null) return joint === null ? undefined : { rest: behind.slice(joint[0].length) }
  const of = behind.slice(0, mark.index)
  return /\d/.test(digitsIn(of))
    ? undefined
    : { of: of.replace(ANY.tooMuchEnd, ''), rest: behind.slice(mark.index + mark[0].length) }
}

/** The one length, or the one number beside lengths, of a text. */
function valueIn(text: string, kind: Value['kind']): Value | undefined {
  const length = readLength(text)
  const [span, ...more] = length?.spans ?? []
  if (kind === 'length')
    return length !== undefined && length.value > 0 && span !== undefined && more.length === 0
      ? { span, kind }
      : undefined
  const apart = [...text.matchAll(NUMBER)].filter(
    ({ index }) => length === undefined || length.spans.every(([from, to]) => index < from || index >= to),
  )
  const [number, ...others] = apart
  if (number === undefined || others.length > 0) return undefined
  return { span: [number.index, number.index + number[0].length], kind }
}

interface Value {
  span: readonly [number, number]
  kind: 'length' | 'number'
}
