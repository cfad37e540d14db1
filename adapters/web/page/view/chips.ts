import type { Choice } from '../chat/protocol.ts'
import { h, withTimes } from './dom.ts'
import { languageOf } from './linkify.ts'

/** The choices of a reply as buttons. At a confirmation the first one is the yes. */
export function chips(
  choices: readonly Choice[],
  options: { label: string; confirm: boolean; onChoice: (choice: Choice, byKey: boolean) => void },
): HTMLElement {
  const group = h('div', {
    class: options.confirm ? 'chips confirming' : 'chips',
    role: 'group',
    'aria-label': options.label,
  })
  choices.forEach((choice, i) => {
    const chip = h(
      'button',
      { type: 'button', class: options.confirm && i === 0 ? 'chip yes' : 'chip' },
      ...withTimes(choice.label),
    )
    chip.dataset.value = choice.value
    chip.lang = languageOf(choice.label)
    // A click without a pointer (`detail` 0) came from the keyboard or a screen reader.
    chip.addEventListener('click', (event) => options.onChoice(choice, event.detail === 0))
    group.append(chip)
  })
  return group
}
