import {
  blockReasonSaid,
  reasonBehind,
  remarkSaid,
  rightNameSaid,
  tellingBehind,
  untilSaid,
  whySaid,
} from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { tellSaid, tellThemSaid } from '../../../src/language/commands/wishes/tell-said.ts'
import type { DeskAct } from './desk-acts.ts'

/** A sentence at the desk, as a command's line is taken from it. */
export type SentenceSaid = {
  /** all of it, as it was typed */
  whole: string
  /** what stands before the guest's name */
  before?: string
  /** without the name or number of the guest whom it is about */
  rest: string
  /** what stands behind that name */
  behind: string
  /** a number that it gives, E.164 */
  mobile?: string
}

/** The sentence around a guest's name at these offsets (UTF-16 units). */
export function sentenceAround(
  text: string,
  [from, to]: readonly [number, number] = [0, 0],
  mobile?: string,
): SentenceSaid {
  const rest = `${text.slice(0, from)} ${text.slice(to).replace(/^['’]s?(?!\p{L})/u, '')}`.trim()
  return {
    whole: text,
    before: text.slice(0, from),
    rest,
    behind: text.slice(to),
    ...(mobile !== undefined && { mobile }),
  }
}

/** What of the sentence is left for the command's arguments; `colleague` is whom it names among colleagues. */
export function lineSaid({ takes, says = '' }: DeskAct, said: SentenceSaid, colleague: () => string): string {
  const { whole, before = '', rest, behind, mobile = '' } = said
  const line = (text: string): string => `${says} ${text}`.trim()
  switch (takes) {
    case 'all':
      return line(rest)
    case 'why':
      return line(whySaid(rest) || reasonBehind(behind))
    case 'blockWhy':
      return line(blockReasonSaid(rest) || tellingBehind(behind))
    case 'remark':
      return line(remarkSaid(behind) || remarkSaid(rest) || tellingBehind(behind))
    case 'name':
      return line(rightNameSaid(rest))
    case 'number':
      return line(mobile)
    case 'tell':
      return line(tellSaid(before, behind) ?? tellThemSaid(whole) ?? '')
    case 'text':
      return line(remarkSaid(whole))
    case 'until':
      // "I'm off sick tomorrow": the day is said without a word that leads to it
      return line(untilSaid(whole) || (says === 'off' ? whole : ''))
    case 'colleague':
      return line(colleague())
    default:
      return says
  }
}
