import type { Ask, Choice } from '../chat/protocol.ts'
import type { Texts } from '../texts.ts'
import { h } from './dom.ts'
import { languageOf } from './linkify.ts'

/** Several choices: ticked here, and sent together with the last button (`done`, one of the reply's choices). */
export function checks(
  options: NonNullable<Ask['options']>,
  done: Choice,
  texts: Texts,
  onChoice: (choice: Choice, byKey: boolean) => void,
): HTMLElement {
  const picked = new Set(options.filter((option) => option.picked).map(({ id }) => id))
  const box = h('div', { class: 'chips', role: 'group', 'aria-label': texts.choices })
  for (const { id, label } of options) {
    const check = h('button', { type: 'button', role: 'checkbox', class: 'chip check' }, label)
    check.lang = languageOf(label)
    check.setAttribute('aria-checked', String(picked.has(id)))
    check.addEventListener('click', () => {
      if (!picked.delete(id)) picked.add(id)
      check.setAttribute('aria-checked', String(picked.has(id)))
    })
    box.append(check)
  }
  const take = h('button', { type: 'button', class: 'chip yes', 'data-value': done.value }, done.label)
  take.addEventListener('click', (event) => {
    const ticked = options.filter(({ id }) => picked.has(id))
    const label = ticked.map((option) => option.label).join(', ') || done.label
    onChoice({ label, value: `${done.value}.${ticked.map(({ id }) => id).join(',')}` }, event.detail === 0)
  })
  box.append(take)
  return box
}
