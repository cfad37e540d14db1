import type { Ask, Choice } from '../chat/protocol.ts'
import { fill, type Texts } from '../texts.ts'
import { h } from './dom.ts'

type Slots = NonNullable<Ask['slots']>

/** Every time of a day that can be had, by part of the day, with the places left. */
export function times(slots: Slots, texts: Texts, onChoice: (choice: Choice, byKey: boolean) => void): HTMLElement {
  const box = h('div', { class: 'times' })
  for (const part of ['morning', 'afternoon', 'evening'] as const) {
    const own = slots.filter((slot) => partOf(slot.from) === part)
    if (own.length === 0) continue
    const group = h('div', { class: 'hours', role: 'group', 'aria-label': texts[part] })
    for (const { value, from, to, left } of own) {
      const time = `${from}–${to}`
      const chip = h('button', { type: 'button', class: 'chip time', 'data-value': value }, time)
      if (left !== undefined) chip.append(' ', h('small', {}, fill(texts.placesLeft, { left })))
      chip.addEventListener('click', (event) => onChoice({ label: time, value }, event.detail === 0))
      group.append(chip)
    }
    box.append(h('p', { class: 'part', 'aria-hidden': 'true' }, texts[part]), group)
  }
  return box
}

const partOf = (time: string): 'morning' | 'afternoon' | 'evening' =>
  time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening'
