import type { Field } from '../../../src/domain/form/form.ts'
import { trimEnd } from '../../../src/domain/trim.ts'
import { optionAdded, optionGone } from '../../../src/language/halls/option-said.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import { done, type Move, push } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import type { CommandContext } from '../commands/table-command.ts'

interface Choice {
  hall: string
  service: string
  field: Field
}
/** One answer fewer or more of a question, as all that there are then. */
interface Wanted extends Choice {
  options: readonly string[]
}

const MARKS = /[\s.!。！]/
/** One answer is no choice. */
const FEWEST = 2

/** "kevin has left", "new stylist: mia": who or what guests may choose, of each service that asks for it; shown before it is done. */
export function optionsSaid(c: CommandContext): Move | undefined {
  if (c.slash !== undefined || c.own || !mayUse('manager', c.person) || c.open?.kind === 'text') return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  const text = trimEnd(c.text.trim(), MARKS)
  const wanted = choicesOf(c).flatMap((each): Wanted[] => {
    const options = changed(each.field, text)
    return options === undefined ? [] : [{ ...each, options }]
  })
  if (wanted.length === 0) return undefined
  if (wanted.some(({ options }) => options.length < FEWEST)) {
    c.say({ message: 'form:lastOption' })
    return done
  }
  const parts = wanted.map(({ hall, service, field, options }) => ({
    word: 'field',
    line: '',
    said: text,
    hall,
    service,
    of: { action: 'options', field: field.id, value: options.join(', ') },
  }))
  return push('command', { act: 'changes', parts: parts as unknown as Json[] }, 'hall')
}

function choicesOf({ catalogue, person }: CommandContext): Choice[] {
  return catalogue.halls
    .filter(({ id }) => managesHall(person, id))
    .flatMap((hall) =>
      hall.services.flatMap((service) =>
        service.fields
          .filter(({ options }) => options !== undefined)
          .map((field) => ({ hall: hall.id, service: service.id, field })),
      ),
    )
}

/** The labels that are left, or with the one that comes; undefined: nothing is said of them. */
function changed({ label, options = [] }: Field, text: string): string[] | undefined {
  const first = (names: Readonly<Record<string, string>>): string => Object.values(names)[0] ?? ''
  const left = options.filter((option) => !Object.values(option.label).some((name) => optionGone(text, name)))
  if (left.length < options.length) return left.map((option) => first(option.label))
  const name = Object.values(label)
    .map((each) => optionAdded(text, each))
    .find((each) => each !== undefined)
  const known = options.some((option) => Object.values(option.label).some((each) => each === name))
  return name === undefined || known ? undefined : [...options.map((option) => first(option.label)), name]
}
