import { speakerFor } from '../draw/draw-text.ts'
import type { Choice } from '../draw/reply.ts'
import type { Capabilities, DoorMessage } from './door.ts'
import type { SendBody } from './entries.ts'
import { split } from './split.ts'

type Text = DoorMessage & { kind: 'text' }

/**
 * The words of a reply as messages of a door: buttons where it has them, else a list that can be answered by number or label.
 * `links`: lines that stand under the words.
 */
export function textsOf(body: SendBody, can: Capabilities, links: readonly string[] = []): Text[] {
  const { reply, open, locale } = body
  const choices = reply.choices ?? []
  const words = (body.together ?? [body]).map((part) => wordsOf(part, can))
  const texts: Text[] = split([...words, ...links].join(body.together === undefined ? '\n' : '\n\n'), can.text).map(
    (part) => ({ kind: 'text', text: part }),
  )
  const last = texts.at(-1)!
  if (choices.length > 0) {
    if (can.buttons !== 'none') last.buttons = choices
    else if (body.numbered === true && texts.length === 1 && links.length === 0)
      last.list = { head: [...words.slice(0, -1), reply.text].join('\n\n'), choices }
  } else if (can.contact && reply.ask?.kind === 'phone' && open?.kind === 'phone')
    last.contact = speakerFor(locale ?? 'en').text('telegram:shareNumber')
  if (body.news !== undefined)
    texts[0]!.about = {
      what: body.news,
      ...(reply.booking !== undefined && { booking: reply.booking }),
      ...(locale !== undefined && { locale }),
    }
  return texts
}

function wordsOf({ reply, numbered }: SendBody, can: Capabilities): string {
  const choices = reply.choices ?? []
  const listed = can.buttons === 'none' && choices.length > 0
  return listed ? [reply.text, ...choiceLines(choices, numbered === true)].join('\n') : reply.text
}

/** Choices as lines: numbered where numbers stand for them, else only named. */
export const choiceLines = (choices: readonly Choice[], numbered: boolean): string[] =>
  choices.map(({ label }, place) => `${numbered ? `${place + 1}.` : '·'} ${label}`)
