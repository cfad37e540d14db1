/**
 * What stands for an entity in a phrase. A slot is one character of Unicode's private use area, so that a masked text is a
 * plain string: patterns, cuts and comparisons need to know nothing of entities.
 */
const SLOTS = [
  'day',
  'time',
  'range',
  'part',
  'length',
  'amount',
  'party',
  'service',
  'hall',
  'name',
  'mobile',
  'email',
  'code',
  'ordinal',
  'number',
  'price',
  'address',
] as const
export type PhraseSlot = (typeof SLOTS)[number]

const FIRST = 0xe000
export const FIRST_SLOT = String.fromCharCode(FIRST)
export const LAST_SLOT = String.fromCharCode(FIRST + SLOTS.length - 1)

export const slotMark = (slot: PhraseSlot): string => String.fromCharCode(FIRST + SLOTS.indexOf(slot))
export const slotOf = (mark: string): PhraseSlot | undefined => SLOTS[mark.charCodeAt(0) - FIRST]
export const isSlot = (name: string): name is PhraseSlot => (SLOTS as readonly string[]).includes(name)

/** Takes a mark for a person to read: "{day}". */
export const shownSlots = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (mark) => `{${slotOf(mark) ?? '?'}}`)
