import type { Ask, Choice, Reply } from '../chat/protocol.ts'
import type { Locale, Texts } from '../texts.ts'
import { calendar } from './calendar-view.ts'
import { checks } from './checks.ts'
import { chips } from './chips.ts'
import { dayField } from './day-input.ts'
import { h } from './dom.ts'
import { stepper } from './stepper.ts'
import { times } from './times-view.ts'

/** What a tap sends: a choice of the reply, or one that a calendar, a list or a stepper stands for; or just words. */
export interface Taps {
  onChoice: (choice: Choice, byKey: boolean) => void
  onText: (text: string) => void
}

/** All that can be tapped below a reply: what fits its question best, and the choices that this does not hold already. */
export function answers(reply: Reply, texts: Texts, locale: Locale, taps: Taps): HTMLElement {
  const { ask, choices = [] } = reply
  const drawn = ask && drawing(ask, choices, texts, locale, taps)
  const rest = drawn === undefined ? choices : choices.filter((choice) => !holds(ask!, choice))
  const options = { label: texts.choices, confirm: ask?.kind === 'confirm', onChoice: taps.onChoice }
  const box = h('div', { class: 'answers' }, drawn)
  if (rest.length > 0) box.append(chips(rest, options))
  return box
}

function drawing(
  ask: Ask,
  choices: readonly Choice[],
  texts: Texts,
  locale: Locale,
  taps: Taps,
): HTMLElement | undefined {
  const { days, slots, range, options } = ask
  if (days !== undefined) return calendar(days, texts, locale, taps.onChoice)
  if (slots !== undefined && slots.length > 0) return times(slots, texts, taps.onChoice)
  if (range?.value !== undefined) return stepper({ ...range, value: range.value }, texts, taps.onChoice)
  const done = choices.find((choice) => choice.is?.done !== undefined)
  if (options !== undefined && done !== undefined) return checks(options, done, texts, taps.onChoice)
  if (ask.kind === 'date' && choices.every((choice) => choice.is?.date === undefined))
    return dayField(texts, taps.onText)
  return undefined
}

/** The drawing holds this choice too, or makes it needless ("more"). */
function holds({ days, slots, range, options }: Ask, { value, is }: Choice): boolean {
  const more = value.endsWith('~more')
  if (days !== undefined) return more || value === days.value + (is?.date ?? '')
  if (slots !== undefined) return more || slots.some((slot) => slot.value === value)
  if (range?.value !== undefined) return value.startsWith(range.value)
  return options !== undefined && (more || is?.option !== undefined || is?.done !== undefined)
}
