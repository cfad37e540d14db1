import { FIELD_KINDS, type Field, type FieldKind } from '../../../src/domain/form/form.ts'
import { kindOfLabel, saysKind, saysNeed, saysWordsOf } from '../../../src/language/halls/form-words.ts'
import { placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** Which field of a form (`field`), and of a new one its kind and whether it must be answered. */

const fieldsOf = (c: CommandContext): readonly Field[] => placeIn(c).service?.fields ?? []

export const fieldIn = (c: CommandContext): Field | undefined => fieldsOf(c).find(({ id }) => id === c.draft.field)

export const fieldArgument: Argument = {
  name: 'field',
  read(c, line) {
    const found = fieldNamed(line.open, fieldsOf(c))
    if (found !== undefined) c.set({ field: line.take({ value: found.id, spans: [found.span] }) })
    // which service is meant may be answered only later
    else if (line.rest !== '') c.note({ fieldSaid: line.rest })
    return undefined
  },
  has(c) {
    const { fieldSaid } = c.draft
    const found =
      fieldIn(c) === undefined && typeof fieldSaid === 'string' ? fieldNamed(fieldSaid, fieldsOf(c)) : undefined
    if (found !== undefined) c.note({ field: found.id })
    return fieldIn(c) !== undefined
  },
  ask: (c) => ({
    kind: 'choice',
    message: 'form:ask.which',
    choices: fieldsOf(c).map(({ label }, i) => ({ token: `f:${i}`, label: { text: label } })),
  }),
  answer(c, { token }) {
    const field = fieldsOf(c).find((_, i) => token === `f:${i}`)
    if (field === undefined) return undefined
    c.set({ field: field.id })
    return 'taken'
  },
}

/** The field that a text names by its label or id, else by what it takes ("phone" of the only mobile number). */
export function fieldNamed(said: string, fields: readonly Field[]): { id: string; span: [number, number] } | undefined {
  const text = said.toLowerCase()
  const labels = fields.flatMap(({ id, label }) => [id, ...Object.values(label)].map((name) => ({ id, name })))
  const [named] = labels
    .flatMap(({ id, name }) => {
      const at = wordIn(text, name.toLowerCase())
      return at < 0 ? [] : [{ id, span: [at, at + name.length] as [number, number] }]
    })
    // "Name of the club" before "Name", and what stands first
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  // "climbers name" is no other name
  const longer = fields.filter(
    ({ id, label }) =>
      id !== named?.id &&
      Object.values(label).some((each) => /\S\s+\S/u.test(each) && !said.includes(each) && saysWordsOf(said, each)),
  )
  if (named !== undefined) return longer.length === 1 ? { id: longer[0]!.id, span: named.span } : named
  const [only, ...others] = fields.filter(({ kind }) => saysKind(said, kind))
  if (only !== undefined) return others.length > 0 ? undefined : { id: only.id, span: [0, 0] }
  // "allergies" of "Any allergies?"
  const [like, ...more] = fields.filter(({ label }) => Object.values(label).some((each) => saysWordsOf(said, each)))
  return like === undefined || more.length > 0 ? undefined : { id: like.id, span: [0, 0] }
}

/** Where the name stands in the text, not within another word ("name" in "rename"); -1: nowhere. */
function wordIn(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + name.length] ?? '']
    if (!(LATIN.test(before) && LATIN.test(name[0] ?? '')) && !(LATIN.test(after) && LATIN.test(name.at(-1) ?? '')))
      return at
  }
  return -1
}
const LATIN = /[\p{Script=Latin}\d]/u

export const kindArgument: Argument = {
  name: 'kind',
  read: () => undefined,
  has(c) {
    const said = c.draft.kind ?? kindOfLabel(String(c.draft.value ?? ''))
    // in plain words nobody says what kind of answer it is, and a text takes any: the preview names it
    const kind =
      said ?? (c.slash === undefined && c.open?.kind !== 'text' && c.draft.value !== undefined ? 'text' : undefined)
    if (kind !== undefined) c.note({ kind })
    return kind !== undefined
  },
  ask: () => ({
    kind: 'choice',
    message: 'form:ask.kind',
    choices: FIELD_KINDS.map((kind) => ({ token: `k:${kind}`, label: { message: `form:kind.${kind}` } })),
  }),
  answer(c, { token }) {
    const kind = FIELD_KINDS.find((each) => token === `k:${each}`)
    if (kind === undefined) return undefined
    c.set({ kind })
    return 'taken'
  },
}

export const kindIn = ({ draft }: CommandContext): FieldKind => (draft.kind as FieldKind | undefined) ?? 'text'

/** Said with the wish: "they must tell us their age"; what guests are asked may hold such words itself. */
function needSaid(c: CommandContext): string | undefined {
  if (c.slash !== undefined || c.open?.kind === 'text') return undefined
  return saysNeed(c.text.replace(String(c.draft.value ?? ''), ' '))
}

export const needArgument: Argument = {
  name: 'need',
  read: () => undefined,
  has(c) {
    const said = c.draft.need ?? needSaid(c)
    if (said !== undefined) c.note({ need: said })
    return said !== undefined
  },
  ask: () => ({
    kind: 'choice',
    message: 'form:ask.need',
    choices: ['required', 'optional'].map((need) => ({ token: `n:${need}`, label: { message: `form:need.${need}` } })),
  }),
  answer(c, { token }) {
    if (token !== 'n:required' && token !== 'n:optional') return undefined
    c.set({ need: token.slice(2) })
    return 'taken'
  },
}
