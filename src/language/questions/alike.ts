import type { Model } from '../acts/model.ts'
import { gistOf, likeness } from './likeness.ts'

/** From so much on two questions are the same in other words. */
const ALIKE = 0.6

/** Near-equal texts together, in the order of the first of each. */
export function alikeTogether<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  { locale, model }: { locale: string; model: Model },
): T[][] {
  const groups: { gist: ReturnType<typeof gistOf>; text: string; items: T[] }[] = []
  for (const item of items) {
    const text = textOf(item)
    const gist = gistOf(text, locale, model)
    const same = groups.find(
      (group) => group.text === text || Math.min(likeness(gist, group.gist), likeness(group.gist, gist)) >= ALIKE,
    )
    if (same === undefined) groups.push({ gist, text, items: [item] })
    else same.items.push(item)
  }
  return groups.map((group) => group.items)
}
