import type { Command } from '../../src/services/command.ts'
import type { Announcement } from '../../src/store/port/store.ts'
import type { Context } from '../engine/dialog.ts'
import type { MessageLine, Option } from '../engine/types.ts'

/** How announcements under way are getting on, and the taps that stop them. */

export const progressLines = (c: Context): MessageLine[] => progressOf(sending(c))

export const progressOf = (tasks: readonly Announcement[]): MessageLine[] =>
  tasks.map(
    ({ done, total, body }): MessageLine =>
      total === undefined
        ? { message: 'announce:progress', params: { count: done, text: short(body.text) } }
        : { message: 'announce:progressOf', params: { count: done, total, text: short(body.text) } },
  )

export const stopChoices = (c: Context): Option[] =>
  sending(c)
    .slice(0, 3)
    .map(({ id, body }) => ({
      token: `stop:${id}`,
      label: { message: 'announce:choice.stop', params: { text: short(body.text) } },
    }))

export const stopOf = (token: string | undefined): Command | undefined =>
  token?.startsWith('stop:') === true ? { do: 'stopTask', id: token.slice(5) } : undefined

const sending = (c: Context): Announcement[] => c.fact({ need: 'notices' }).filter(({ state }) => state === 'running')

const short = (text: string): string => {
  const letters = [...(text.split('\n')[0] ?? '')]
  return letters.length <= 20 ? letters.join('') : `${letters.slice(0, 19).join('')}…`
}
