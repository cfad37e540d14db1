import { contract } from '../../acts/features.ts'
import { type MaskedText, mask } from '../../acts/mask.ts'
import type { Model } from '../../acts/model.ts'
import { slotMark } from '../../acts/phrase-slots.ts'
import { INFORM, rank } from '../../acts/rank.ts'
import { withoutSlip } from '../../acts/slips.ts'
import { tokensOf } from '../../acts/tokens.ts'
import { LANGUAGES } from '../../languages.ts'
import type { NameMatch } from '../../names/names.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import { spelled } from '../plain-command.ts'
import { withoutManners } from '../without-manners.ts'

const ANY = inAnyLanguage(
  LANGUAGES.map(({ commands: { guestWish } }) => ({
    pronoun: guestWish.pronoun,
    beforeHour: guestWish.beforeHour,
    excuse: guestWish.excuse,
  })),
)

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
  const typed = text.replace(BLANK, '，')
  const masked = withLeads(typed, mask(typed, model.words, { ...context, names, known: model.known }))
  const cut = FIRST_MARK.exec(masked)
  const before = masked.slice(0, cut?.index ?? masked.length)
  const parts = cut === null ? [masked] : [masked, before, masked.slice(cut.index + cut[0].length)]
  // behind a colon stands what is to be said, whatever that means by itself
  if (cut !== null && /[:：]/.test(cut[0]) && !isName(before)) parts[0] = before
  if (guest !== undefined) parts.push(...topicSaid(masked))
  const best = new Map<string, number>()
  // what stands beside a wish may be anything: "the boiler broke"
  for (const [i, part] of parts.entries())
    for (const { act, score } of part.trim() === ''
      ? []
      : ranked(withoutManners(spelled(part).replace(ANY.excuse, '')), model))
      if (i === 0 || (act !== context.guests && act !== INFORM)) best.set(act, Math.max(best.get(act) ?? 0, score))
  return [...best].map(([act, score]) => ({ act, score })).sort((a, b) => b.score - a.score)
}

/** “jane: can you give her an hour more” is “give jane an hour more”: who is named first is what the rest is about. */
function topicSaid(masked: string): string[] {
  const at = masked.indexOf(NAME)
  if (at < 0 || at > LONGEST_LEAD) return []
  const rest = masked.slice(at + 1).replace(MARKS_BEFORE, '')
  const wish = withoutManners(spelled(rest))
  const named = wish.replace(ANY.pronoun, NAME)
  return named === wish ? (wish === rest ? [] : [`${NAME} ${wish}`]) : [named]
}

const NAME = slotMark('name')
const TIME = slotMark('time')
const LEADS = new RegExp(`^(?:${ANY.beforeHour.source})`, 'iu')

/** “till 8” is read as one hour: whether it begins or ends then is said by the word before it, as in the phrases. */
const withLeads = (text: string, { text: masked, from, to }: MaskedText): string =>
  [...masked]
    .map((char, i) => {
      const [lead] = (char === TIME && LEADS.exec(text.slice(from[i], to[i]))) || []
      return lead === undefined ? char : `${lead.toLowerCase()} ${char}`
    })
    .join('')

/** What stands before a name that is spoken of: “so ”, “hi, ” (UTF-16 units). */
const LONGEST_LEAD = 8
const MARKS_BEFORE = /^(?:['’]?s(?!\p{L})|[\s,，:：;；.–—-])+/iu

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
