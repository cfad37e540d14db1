import { speakerFor } from '../draw/draw-text.ts'
import type { Choice } from '../draw/reply.ts'
import type { Capabilities, Message } from './door.ts'
import type { SendBody } from './entries.ts'
import { split } from './split.ts'

type Text = Message & { kind: 'text' }

/** The words of a reply as messages of a door: buttons where it has them, else a list that can be answered by number or label. */
export function textsOf({ reply, open, numbered, locale }: SendBody, can: Capabilities): Text[] {
  const choices = reply.choices ?? []
  const listed = can.buttons === 'none' && choices.length > 0
  const text = listed ? [reply.text, ...choiceLines(choices, numbered === true)].join('\n') : reply.text
  const texts: Text[] = split(text, can.text).map((part) => ({ kind: 'text', text: part }))
  const last = texts.at(-1)!
  if (choices.length > 0) {
    if (!listed) last.buttons = choices
  } else if (can.contact && reply.ask?.kind === 'phone' && open?.kind === 'phone')
    last.contact = speakerFor(locale ?? 'en').text('telegram:shareNumber')
  return texts
}

/** Choices as lines: numbered where numbers stand for them, else only named. */
export const choiceLines = (choices: readonly Choice[], numbered: boolean): string[] =>
  choices.map(({ label }, place) => `${numbered ? `${place + 1}.` : '·'} ${label}`)
