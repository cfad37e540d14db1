import type { Choice } from '../chat/protocol.ts'
import { fill, type Texts } from '../texts.ts'
import { h } from './dom.ts'

/** Where a party begins to be counted: most come in twos. */
const USUAL = 2

/** A number of people by "fewer" and "more", within the limits. */
export function stepper(
  { min, max, value }: { min: number; max: number; value: string },
  texts: Texts,
  onChoice: (choice: Choice, byKey: boolean) => void,
): HTMLElement {
  let count = Math.min(max, Math.max(min, USUAL))
  const step = (text: string, label: string) =>
    h('button', { type: 'button', class: 'step', 'aria-label': label }, text)
  const [fewer, more] = [step('−', texts.fewer), step('+', texts.more)]
  const shown = h('output', { class: 'count', 'aria-live': 'polite' })
  const take = h('button', { type: 'button', class: 'chip yes' })
  const label = () => fill(count === 1 ? texts.onePerson : texts.people, { count })
  const show = () => {
    shown.textContent = String(count)
    take.textContent = label()
    take.dataset.value = value + count
    fewer.disabled = count <= min
    more.disabled = count >= max
  }
  const move = (by: number) => {
    count = Math.min(max, Math.max(min, count + by))
    show()
  }
  fewer.addEventListener('click', () => move(-1))
  more.addEventListener('click', () => move(1))
  take.addEventListener('click', (event) => onChoice({ label: label(), value: value + count }, event.detail === 0))
  show()
  return h('div', { class: 'stepper', role: 'group', 'aria-label': texts.partySize }, fewer, shown, more, take)
}
