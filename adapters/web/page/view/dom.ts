import { apartTimes } from './linkify.ts'

type Attributes = Record<string, string | boolean | undefined>
type Child = Node | string | undefined

/** Makes an element. Texts become text nodes, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '')
    else if (typeof value === 'string') element.setAttribute(name, value)
  }
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/** A text in which no line breaks within a range of times. */
export const withTimes = (text: string): (Node | string)[] =>
  apartTimes(text).map((piece) => (piece.times ? h('span', { class: 'unbroken' }, piece.text) : piece.text))

/** An element that `index.html` is known to hold. */
export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`index.html has no #${id}`)
  return element as T
}

/** An address as the service gives it, a path of its own; anything else is no address. */
export function ownPath(url: string): string | undefined {
  try {
    const { origin, pathname, search } = new URL(url, location.href)
    return origin === location.origin ? pathname + search : undefined
  } catch {
    return undefined
  }
}
