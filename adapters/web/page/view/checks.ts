import type { Choice } from '../chat/protocol.ts'
import type { Texts } from '../texts.ts'
import { h } from './dom.ts'
import { languageOf } from './linkify.ts'

const TICK = /^✓ /

/** Several choices: ticked here, and sent together with the last button. */
export function checks(
  choices: readonly Choice[],
  texts: Texts,
  onChoice: (choice: Choice, byKey: boolean) => void,
): HTMLElement {
  const picked = new Map<string, string>()
  const box = h('div', { class: 'chips', role: 'group', 'aria-label': texts.choices })
  const order: string[] = []
  for (const choice of choices) {
    const { is, value } = choice
    const label = choice.label.replace(TICK, '')
    const id = String(is?.option ?? '')
    if (is?.done !== undefined) box.append(done(choice, order, picked, onChoice))
    if (is?.option === undefined) continue
    order.push(id)
    if (is.picked === 1) picked.set(id, label)
    const on = () => String(picked.has(id))
    const check = h('button', { type: 'button', role: 'checkbox', class: 'chip check', 'data-value': value }, label)
    check.lang = languageOf(label)
    check.setAttribute('aria-checked', on())
    check.addEventListener('click', () => {
      if (!picked.delete(id)) picked.set(id, label)
      check.setAttribute('aria-checked', on())
    })
    box.append(check)
  }
  return box
}

function done(
  { label, value }: Choice,
  order: readonly string[],
  picked: ReadonlyMap<string, string>,
  onChoice: (choice: Choice, byKey: boolean) => void,
): HTMLElement {
  const button = h('button', { type: 'button', class: 'chip yes', 'data-value': value }, label)
  button.addEventListener('click', (event) => {
    const ids = order.filter((id) => picked.has(id))
    const said = ids.map((id) => picked.get(id)).join(', ') || label
    onChoice({ label: said, value: `${value}.${ids.join(',')}` }, event.detail === 0)
  })
  return button
}
