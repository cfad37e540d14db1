import { placeAlone, withoutShows } from '../../../src/language/commands/plain-command.ts'
import { howSaid } from '../../../src/language/commands/wishes/how-said.ts'
import { mayUse } from '../../common/audience.ts'
import { doWord, spokenWord } from '../../common/words.ts'
import type { Moves } from '../moves.ts'
import { isOnlyName, plainWords } from '../plain-words.ts'
import { nearestCommand, type Slash } from '../slash.ts'
import type { OpenAsk, Say } from '../types.ts'
import type { Work } from '../work.ts'
import { GENERAL, hearStart, intention } from './hear-start.ts'

/** So much of the end of what was taken is shown. */
export const LAST_WORDS = 30

/** A question that is open never eats a command. */
export function hearCommand(moves: Moves, slash: Slash): void {
  const { definition } = moves.work
  if (slash.word === 'start') {
    hearStart(moves)
    return
  }
  // "/cancel 7KMD-2QXV" says which: that is a command of its own.
  const word = spokenWord(moves)
  const dialog = definition.dialogs.find(({ commands }) => commands?.includes(slash.word))
  if (word !== undefined && (dialog === undefined || slash.rest.trim() === '')) {
    doWord(moves, word)
    return
  }
  if (dialog?.command !== undefined) {
    const context = moves.fresh(dialog)
    moves.applyFresh(context, dialog.command(context, slash.word, slash.rest))
    return
  }
  if (intention(moves, true)) return
  unknownCommand(moves, slash.word)
}

/** A command in plain words, of somebody with a role; what is typed for a question in free words is its answer. */
export function commandSaid({ work, heard }: Moves, typed = work.ask?.kind): Slash | undefined {
  if (work.facts.person.roles.length === 0) return undefined
  // "codes of thames workshop" answers no question of a booking, not even one for a name or a note
  const booking = work.frames.some(({ dialog }) => dialog === 'booking' || dialog === 'manage')
  const placed = booking ? wordBesidePlace(work, heard.text) : undefined
  if (placed !== undefined) return placed
  if (typed !== undefined && TYPED.has(typed)) return undefined
  // 怎么导出名单 asks for the way
  if (howSaid(heard.text) !== undefined) return undefined
  const { catalogue, person } = work.facts
  const forbidden = new Set(
    (work.definition.commands ?? []).flatMap(({ word, for: who = 'everyone' }) => (mayUse(who, person) ? [] : [word])),
  )
  // what is another's to do is heard as that only where it can be nothing else
  const plain = plainWords(catalogue, heard.text, (word) => !forbidden.has(word)) ?? plainWords(catalogue, heard.text)
  const bare = plain === undefined && typed === work.ask?.kind && !booking ? bareWord(work, heard.text) : undefined
  if (bare !== undefined) return bare
  return plain?.maybeBooking === true && booking ? undefined : plain
}

/**
 * "stats", 统计 by themselves, with nothing under way: the word of a command that its sender may use, without the slash. Some
 * are heard beside a hall or a service too: "riverside settings", 设置 滨江.
 */
function bareWord(work: Work, text: string): Slash | undefined {
  const { ask, definition, facts } = work
  if (ask !== undefined && (ask.kind !== 'choice' || ask.dialog === 'command')) return undefined
  const said = withoutEnds(text)
  for (const { word, aliases, for: who = 'everyone' } of definition.commands ?? []) {
    if (who === 'everyone' || SAID_ELSEWISE.has(word) || !mayUse(who, facts.person)) continue
    if ([word, ...aliases].includes(said)) return { word, rest: '' }
  }
  return wordBesidePlace(work, text)
}

/** A hall or a service, and the word of a command that is heard beside one, and nothing else. */
function wordBesidePlace({ definition, facts }: Work, text: string): Slash | undefined {
  const said = withoutEnds(text)
  for (const { word, aliases, for: who = 'everyone', withPlace } of definition.commands ?? []) {
    if (withPlace !== true || who === 'everyone' || !mayUse(who, facts.person)) continue
    for (const typed of [word, ...aliases]) {
      const rest = restBeside(said, typed)
      if (rest !== undefined && isOnlyName(facts.catalogue, placeAlone(rest))) return { word, rest }
    }
  }
  return undefined
}

const withoutEnds = (text: string): string =>
  withoutShows(text.trim())
    .replace(/[.!?。！？]$/u, '')
    .toLowerCase()

/** What stands before or behind the word, where anything does. */
function restBeside(said: string, word: string): string | undefined {
  const rest = said.startsWith(word) ? said.slice(word.length) : said.endsWith(word) ? said.slice(0, -word.length) : ''
  return rest.trim() === '' ? undefined : rest.trim()
}

/** What it takes back is known by what was done just now. */
const SAID_ELSEWISE: ReadonlySet<string> = new Set(['undo'])

export const TYPED: ReadonlySet<OpenAsk['kind']> = new Set(['text', 'email', 'phone', 'id'])

/** The nearest command is offered, and what was open is asked again. */
function unknownCommand(moves: Moves, typed: string): void {
  const { definition, facts } = moves.work
  const table = (definition.commands ?? []).filter(({ for: who = 'everyone' }) => mayUse(who, facts.person))
  const near = nearestCommand(typed, table)
  const say: Say =
    near === undefined
      ? { message: 'dialog:unknownCommand' }
      : { message: 'dialog:nearestCommand', params: { typed: `/${typed}`, near: `/${near}` } }
  moves.work.say(GENERAL, say)
  moves.resume()
}
