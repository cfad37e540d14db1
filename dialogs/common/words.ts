import { leavesDraft } from '../../src/language/drafts/of-draft.ts'
import type { Word } from '../../src/language/reading.ts'
import { saysUndo } from '../../src/language/wording/after-booking.ts'
import { asksForPolicy } from '../../src/language/wording/browse-words.ts'
import { declines } from '../../src/language/wording/form-answers.ts'
import { saysCancel } from '../../src/language/wording/own-booking-words.ts'
import { politenessIn } from '../../src/language/wording/politeness.ts'
import { whichOf } from '../../src/language/wording/which-booking.ts'
import { says } from '../../src/language/wording/wishes.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import { push } from '../engine/dialog.ts'
import type { Moves } from '../engine/moves.ts'
import { SURE } from '../engine/utterance.ts'
import type { Work } from '../engine/work.ts'
import { leavesNamed, leavesOpenDraft } from '../guest/booking/early/leaves-draft.ts'

const SLASHES: Readonly<Record<string, Word>> = {
  cancel: 'cancel',
  back: 'back',
  help: 'help',
  restart: 'restart',
  language: 'language',
  mine: 'mine',
}
const TOKENS: ReadonlySet<string> = new Set<Word>(['cancel', 'back', 'help', 'restart', 'language', 'mine', 'human'])

/** A choice of any question that is one of the words. */
export const tokenWord = (token: string): Word | undefined => (TOKENS.has(token) ? (token as Word) : undefined)

/** The word that the text is, typed or as a slash command; "more", "skip" and "same" are for the step alone. */
export function spokenWord({ heard, work }: Moves): Word | undefined {
  if (heard.slash !== undefined) return Object.hasOwn(SLASHES, heard.slash.word) ? SLASHES[heard.slash.word] : undefined
  // "cancel riverside" is about a hall's booking, not the word alone.
  if (heard.text === '') return undefined
  const lets = work.top < 0 && letsBe(heard.text, work)
  // 儿童课就算了 names nothing that is here
  const named = heard.names.matches.some(({ score }) => !lets || score >= SURE)
  if (named) return leavesNamed(heard, work) ? 'cancel' : undefined
  // "can I cancel later?" asks and cancels nothing.
  if (asksForPolicy(heard.text)) return undefined
  // "skip that", to what may be left out
  if (heard.reading.word === 'skip' && work.ask?.options.includes('skip')) return undefined
  if (says(heard.text, 'dropBooking') && work.frames.some((frame) => frame.dialog === 'booking')) return 'cancel'
  if (leavesOpenDraft(heard, work)) return 'cancel'
  if (takesBackChange({ heard, work })) return 'back'
  const { word } = heard.reading
  // "cancel everything", with nothing open: all that is booked
  if (word === 'cancel' && work.top < 0 && whichOf(heard.text) === 'all') return undefined
  // 不用了，谢谢 behind a booking gives nothing up
  if (word === 'cancel' && work.top < 0 && politenessIn(heard.text) === 'thanks') return undefined
  // 不用了谢谢, to a note that may be left out
  if (word === 'cancel' && work.ask?.options.includes('skip') && declines(heard.text)) return undefined
  // with nothing open it leaves everything as it is
  if (lets) return 'cancel'
  // 不要了 to "do you need to rent gear?"
  if (word === 'cancel' && work.ask?.yesno === true && work.ask.field !== undefined && declines(heard.text))
    return undefined
  // with nothing open there is no question to go back to: "undo" is of what was done
  if (word === 'back' && work.top < 0 && meansOnly(heard.understood, 'undo')) return undefined
  return word !== undefined && TOKENS.has(word) ? word : undefined
}

/** "no, leave it as it was", at a summary that was shown again since something was changed. */
function takesBackChange({ heard, work }: Pick<Moves, 'heard' | 'work'>): boolean {
  if (work.ask?.dialog !== 'booking' || work.ask.step !== 'confirm') return false
  const { whens, party, contact } = heard.reading
  if (whens.length > 0 || (party ?? contact) !== undefined) return false
  if (!saysUndo(heard.text) && !meansOnly(heard.understood, 'undo')) return false
  return work.frames[work.top]?.trail.at(-1)?.step === 'confirm'
}

/** With nothing under way; 那就不约了 of somebody who has booked may be of that. */
const letsBe = (text: string, { facts: { person } }: Work): boolean =>
  says(text, 'neverMind') ||
  (person.lastHall === undefined && !saysCancel(text) && !saysUndo(text) && leavesDraft(text))

/** Carries out a word that works everywhere. */
export function doWord(moves: Moves, word: Word): void {
  const { work } = moves
  const open = work.top >= 0
  if (open && word === 'cancel') cancel(moves)
  else if (open && word === 'back') back(moves)
  else if (open && word === 'restart') restart(moves)
  else if (word === 'cancel' && letsBe(moves.heard.text, work)) work.say('dialog', { message: 'dialog:leftAsIs' })
  else {
    const { words, home } = work.definition
    if (words[word] === undefined) work.say('dialog', { message: 'dialog:nothingOpen' })
    const route = words[word] ?? home.greet
    moves.apply(work.top, push(route.dialog, {}, route.step))
  }
}

function cancel(moves: Moves): void {
  const { work } = moves
  const at = work.top
  const dialog = work.dialogAt(at)
  if (dialog.cancel !== undefined) {
    moves.apply(at, dialog.cancel(moves.at(at)))
    return
  }
  work.say(dialog.name, { message: 'dialog:cancelled' })
  moves.apply(at, { move: 'end' })
}

function restart(moves: Moves): void {
  const { work } = moves
  const at = work.frames.findLastIndex((frame) => work.dialog(frame.dialog)?.restart !== undefined)
  if (at < 0) {
    work.frames = []
    const { greet } = work.definition.home
    moves.apply(-1, push(greet.dialog, {}, greet.step))
    return
  }
  work.frames.length = at + 1
  moves.apply(at, work.dialogAt(at).restart!(moves.at(at)))
}

function back(moves: Moves): void {
  const { work } = moves
  const frame = work.own(work.top)
  const entry = frame.trail.pop()
  if (entry === undefined) {
    if (work.frames.length > 1) work.frames.pop()
    else work.say(frame.dialog, { message: 'dialog:atTheBeginning' })
    moves.ask()
    return
  }
  undo(work, entry.was, entry.unset)
  const { steps, first } = work.dialogAt(work.top)
  frame.step = Object.hasOwn(steps, entry.step) ? entry.step : first
  frame.tries = 0
  moves.ask()
}

function undo(work: Work, was: object = {}, unset: readonly string[] = []): void {
  const { draft } = work.own(work.top)
  Object.assign(draft, was)
  for (const key of unset) delete draft[key]
  work.changed = true
}
