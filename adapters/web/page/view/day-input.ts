import type { Texts } from '../texts.ts'
import { h } from './dom.ts'

/** The device's own date picker, as a help for a day such as a birthday; it can be written as well. */
export function dayField(texts: Texts, onText: (text: string) => void): HTMLElement {
  const input = h('input', { type: 'date', id: 'day', class: 'picker' })
  const take = h('button', { type: 'submit', class: 'chip' }, texts.take)
  const form = h('form', { class: 'chips' }, h('label', { for: 'day', class: 'unseen' }, texts.pickDay), input, take)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (input.value !== '') onText(input.value)
  })
  return form
}
