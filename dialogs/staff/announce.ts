import { says } from '../../src/language/wording/wishes.ts'
import { runsSomething } from '../../src/services/rights.ts'
import { type Context, done, type Move, push, quiet, run } from '../engine/dialog.ts'
import type { MessageLine } from '../engine/types.ts'
import { progressOf, stopOf } from './announce-progress.ts'
import { announceLine } from './commands/arguments/audience-argument.ts'
import { commandDialog } from './commands/command-dialog.ts'
import { announceCommand } from './table/announce-command.ts'

/** On the board, newest first. */
const SHOWN = 5

/** `/announce`, how it goes, and the board where everybody can read what was announced. */
export const announce = commandDialog('announce', [announceCommand], {
  begun: true,
  intents: [
    { certain: true, match: announceSaid },
    {
      certain: true,
      match: (c) =>
        c.slash?.word === 'notices' || (c.slash === undefined && says(c.text, 'notices')) ? board(c) : undefined,
    },
  ],
  due(c, body) {
    if (body.what !== 'notice' && body.what !== 'noticeSent' && body.what !== 'noticeProgress') return undefined
    const [notice] = body.notice === undefined ? [] : c.fact({ need: 'notices', id: body.notice })
    if (notice === undefined) return undefined
    if (body.what === 'noticeSent') reportSent(c, notice.done, body.unreached ?? 0)
    else if (body.what === 'noticeProgress') for (const line of progressOf([notice])) c.say(line)
    else c.say({ message: 'announce:notice', params: { text: notice.body.text } })
    return quiet
  },
  stale(c, token) {
    const stop = runsSomething(c.person) ? stopOf(token) : undefined
    return stop && run(stop, 'doing')
  },
})

/** "tell everybody of friday that …" of somebody who runs a hall; what else it might be is asked by the commands. */
export function announceSaid(c: Context): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length === 0 || c.open?.kind === 'text') return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  const said = announceLine(c)
  if (said?.sure === true && !runsSomething(c.person)) {
    c.deny(announceCommand.word)
    return done
  }
  return said?.sure === true ? push('announce', { act: announceCommand.word, line: said.line }, 'line') : undefined
}

/** Who has blocked the service, or is no more, has not got it. */
function reportSent(c: Context, meant: number, unreached: number): void {
  const lines = unreached === 0 ? [] : [{ message: 'announce:unreached', params: { count: unreached } }]
  c.say({ message: 'announce:sent', params: { count: Math.max(0, meant - unreached) }, lines })
}

/** What has been announced, for everybody to read. */
function board(c: Context): Move {
  // What was stopped was a mistake; what was for some is theirs.
  const notices = c
    .fact({ need: 'notices' })
    .filter(({ state, body }) => state !== 'stopped' && body.only === undefined)
    .slice(0, SHOWN)
  const zone = c.catalogue.halls[0]?.zone ?? 'UTC'
  const lines = notices.map(
    ({ at, body }): MessageLine => ({
      message: 'announce:item',
      params: { at: { instant: at, zone }, text: body.text },
    }),
  )
  c.say({ message: notices.length === 0 ? 'announce:none' : 'announce:board', lines })
  return done
}
