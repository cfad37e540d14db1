import { hash } from './hash.ts'
import type { OpenAsk, ShownList, State } from './types.ts'

/** A label as it is kept and compared, in little room: typed by hand it may differ in width, case, spaces and marks. */
export function labelMark(label: string): string {
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')
  return plain === '' ? '' : hash(plain).slice(-6)
}

type Shown = Pick<State, 'ask' | 'beside'>

/** The tap that a typed label stands for: of the list shown last, else of the open question. */
export function tapOfLabel({ ask, beside }: Shown, text: string): string | undefined {
  // No label is longer than a button; a sentence is not worth the look.
  if (text.length > 120) return undefined
  const mark = labelMark(text)
  if (mark === '') return undefined
  return tapAt(beside, beside?.labels.indexOf(mark)) ?? tapAt(ask, ask?.labels?.indexOf(mark))
}

/**
 * The tap that a place in the list beside the open question stands for, from 0; undefined where digits answer the question.
 */
export function tapOfPlace({ ask, beside }: Shown, place: number): string | undefined {
  return takesPlaces(ask?.kind) ? tapAt(beside, place) : undefined
}

const tapAt = (list: (Pick<ShownList, 'options'> & ({ ask: string } | { id: string })) | undefined, place = -1) => {
  const token = list?.options[place]
  if (list === undefined || token === undefined) return undefined
  return `${'ask' in list ? list.ask : list.id}~${token}`
}

/** Do digits stand for places of a list beside a question of this kind (undefined: none is open)? */
export const takesPlaces = (open: OpenAsk['kind'] | undefined): boolean => open === undefined || LISTS_ONLY.has(open)

/** Kinds of questions that digits answer only by the place in a list. */
const LISTS_ONLY: ReadonlySet<OpenAsk['kind']> = new Set(['choice', 'confirm', 'terms', 'email', 'file', 'none'])
