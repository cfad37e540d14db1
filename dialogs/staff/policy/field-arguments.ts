import { FIELD_KINDS, type Field, type FieldKind } from '../../../src/domain/form/form.ts'
import { placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** Which field of a form (`field`), and of a new one its kind and whether it must be answered. */

const fieldsOf = (c: CommandContext): readonly Field[] => placeIn(c).service?.fields ?? []

export const fieldIn = (c: CommandContext): Field | undefined => fieldsOf(c).find(({ id }) => id === c.draft.field)

export const fieldArgument: Argument = {
  name: 'field',
  read(c, line) {
    const text = line.open.toLowerCase()
    const labels = fieldsOf(c).flatMap(({ id, label }) => [id, ...Object.values(label)].map((name) => ({ id, name })))
    const found = labels
      .flatMap(({ id, name }) => {
        const at = wordIn(text, name.toLowerCase())
        return at < 0 ? [] : [{ id, from: at, to: at + name.length }]
      })
      // "Name of the club" before "Name", and what stands first
      .sort((a, b) => a.from - b.from || b.to - a.to)[0]
    if (found !== undefined) c.set({ field: line.take({ value: found.id, spans: [[found.from, found.to]] }) })
    return undefined
  },
  has: (c) => fieldIn(c) !== undefined,
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
  has: (c) => c.draft.kind !== undefined,
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

export const needArgument: Argument = {
  name: 'need',
  read: () => undefined,
  has: (c) => c.draft.need !== undefined,
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
