import { contract } from '../../acts/features.ts'
import { mask } from '../../acts/mask.ts'
import type { Model } from '../../acts/model.ts'
import { INFORM, rank } from '../../acts/rank.ts'
import { withoutSlip } from '../../acts/slips.ts'
import { tokensOf } from '../../acts/tokens.ts'
import type { NameMatch } from '../../names/names.ts'
import { withoutManners } from '../without-manners.ts'

/** What a sentence of somebody who runs a hall may mean, by the lists of `config/phrases/<tag>/staff`. */
export interface StaffAct {
  act: string
  /** 0 … 1 */
  score: number
}

/** A sentence is read as a whole, and each of the two parts that its first mark cuts it into: "closed tomorrow, the boiler broke". */
const FIRST_MARK = /[,;:，；：。!！]\s*/

/** Who types Han on a telephone sets a blank for a comma: 王强那场取消 网坏了. */
const BLANK = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

/**
 * The acts that it may be, best first; all that guests say is the act `guests`. `names`: halls and services in it, also such as guests don't
 * see; `guest`: where a guest of the hall is named. Pure.
 */
export function staffActs(
  text: string,
  context: {
    zone: string
    locale: string
    names: readonly NameMatch[]
    guest?: readonly [number, number]
    guests: string
  },
  model: Model,
): StaffAct[] {
  const places = context.names.map(({ service, spans }) => ({
    slot: service === undefined ? ('hall' as const) : ('service' as const),
    span: spans[0]!,
  }))
  const { guest } = context
  const names =
    guest === undefined
      ? places
      : [{ slot: 'name' as const, span: guest }, ...places.filter(({ span }) => !touches(span, guest))]
  const masked = mask(text.replace(BLANK, '，'), model.words, { ...context, names, known: model.known }).text
  const cut = FIRST_MARK.exec(masked)
  const before = masked.slice(0, cut?.index ?? masked.length)
  const parts = cut === null ? [masked] : [masked, before, masked.slice(cut.index + cut[0].length)]
  // behind a colon stands what is to be said, whatever that means by itself
  if (cut !== null && /[:：]/.test(cut[0]) && !isName(before)) parts[0] = before
  const best = new Map<string, number>()
  // what stands beside a wish may be anything: "the boiler broke"
  for (const [i, part] of parts.entries())
    for (const { act, score } of part.trim() === '' ? [] : ranked(withoutManners(part), model))
      if (i === 0 || (act !== context.guests && act !== INFORM)) best.set(act, Math.max(best.get(act) ?? 0, score))
  return [...best].map(([act, score]) => ({ act, score })).sort((a, b) => b.score - a.score)
}

const touches = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1]

/** "riverside: …" only says where. */
const isName = (masked: string): boolean => [...masked.trim()].length <= 1

function ranked(masked: string, model: Model): readonly StaffAct[] {
  const tokens = contract(tokensOf(masked), model.lexicon.contractions).map((token) => ({
    ...token,
    text: withoutSlip(token.text, model),
  }))
  return tokens.length === 0 ? [] : rank(tokens, model, new Map()).best
}
