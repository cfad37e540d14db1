import type { Coordinates } from '../../../src/domain/hall/coordinates.ts'
import { idNumberIn } from '../../../src/language/contact/id-number.ts'
import { isNothingButName } from '../../../src/language/contact/name-in-passing.ts'
import { digitsTyped, isOfList, numberTyped, ordinalTyped } from '../../../src/language/numbers/place-in-list.ts'
import { asksAny, onlyAgrees } from '../../../src/language/questions/asks-any.ts'
import { clausesOf, dashAsComma } from '../../../src/language/text/clauses.ts'
import { LONGEST_MESSAGE } from '../../../src/language/text/cut-message.ts'
import { isLabelLine, isPastedForm } from '../../../src/language/text/pasted-form.ts'
import { spokenIn } from '../../../src/language/text/spoken-in.ts'
import type { Understanding } from '../../../src/language/understand.ts'
import { saysFine } from '../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import type { EventBody } from '../../../src/store/port/store.ts'
import { aboutOf } from '../../common/about.ts'
import { doWord, spokenWord, tokenWord } from '../../common/words.ts'
import { mayAsk, questionsIn } from '../act-meaning.ts'
import { push } from '../dialog.ts'
import { tapOfLabel, tapOfPlace } from '../labels.ts'
import { pickedOf } from '../list-pick.ts'
import { Moves } from '../moves.ts'
import { offeredActs, sentenceOf } from '../offered-acts.ts'
import type { Json, OpenAsk, Say } from '../types.ts'
import { Utterance } from '../utterance.ts'
import type { Work } from '../work.ts'
import { commandSaid, hearCommand, LAST_WORDS, TYPED } from './hear-command.ts'
import { GENERAL, greet, intention } from './hear-start.ts'

/** A file: an answer where the open question takes one, else a dialog may know what to make of it. */
export function hearFile(moves: Moves, { file, name, mime, bytes }: EventBody & { type: 'file' }): void {
  const { work } = moves
  const step = work.top < 0 ? undefined : work.dialogAt(work.top).steps[work.frames[work.top]!.step]
  const sent = { id: file, name, type: mime, bytes }
  const move = step?.file?.(moves.at(work.top), sent)
  if (move !== undefined && moves.apply(work.top, move)) return
  if (moves.offer((dialog, context) => dialog.file?.(context, sent))) return
  work.say(GENERAL, { message: 'errors:HALLO_FILE_UNEXPECTED', code: 'HALLO_FILE_UNEXPECTED' })
  moves.ask()
}

/** Where the guest is: an answer where the open question takes it, else the halls that are near. */
export function hearLocation(moves: Moves, place: Coordinates): void {
  const { work } = moves
  const step = work.top < 0 ? undefined : work.dialogAt(work.top).steps[work.frames[work.top]!.step]
  const move = step?.location?.(moves.at(work.top), place)
  if (move !== undefined && moves.apply(work.top, move)) return
  moves.offer((dialog, context) => dialog.location?.(context, place))
}

/** Order: a command, a word that works everywhere, a certain intention, the step, other intentions, fallback. */
export function hearText(moves: Moves, chosen = false): void {
  const { work, heard } = moves
  const { text } = heard
  if (heard.long && !tellLong(moves)) return
  if (heard.slash !== undefined) {
    hearCommand(moves, heard.slash)
    return
  }
  // what a choice stands for is no label to be tapped: it may be the label of that very choice
  const shown = chosen ? undefined : shownTap(moves, text)
  const picked =
    chosen || work.ask === undefined
      ? undefined
      : (byNumber(work.ask, text) ??
        (questionsIn(heard.understood).length > 0 ? undefined : pickedOf(heard, work.ask, draftOf(work))))
  if (shown !== undefined) hearTap(moves, shown)
  else if (picked !== undefined) choose(moves, picked)
  else {
    adoptLanguage(moves)
    const word = spokenWord(moves)
    // 让小山来前台: of somebody who runs the desk it is no wish for a person to talk to
    const plain = word === undefined || word === 'human' ? commandSaid(moves) : undefined
    if (plain !== undefined) hearCommand(moves, plain)
    else if (word !== undefined) doWord(moves, word)
    else hearSentence(moves, text)
  }
  hearHandedOn(moves)
}

const draftOf = (work: Work): Json | undefined => work.frames[work.top]?.draft

/** What a dialog has handed on (the move `hear`) is heard by what is below it. */
function hearHandedOn({ work }: Moves): void {
  // what is handed on may hand on a part of it
  for (let { handedOn } = work; handedOn !== undefined; { handedOn } = work) {
    work.handedOn = undefined
    const { text, apart } = handedOn
    if (!apart || !hearApart(work, text)) hearSentence(heardAs(work, text, false), text)
  }
}

/** Of nothing that is under way; false: nobody knows what to do with it. */
function hearApart(work: Work, text: string): boolean {
  const moves = heardAs(work, text, true)
  return intention(moves, true) || intention(moves, false)
}

const heardAs = (work: Work, said: string, apart: boolean): Moves =>
  new Moves(work, new Utterance(work, { said, own: true, apart }))

/** The tap that was meant by what was typed: a label, a place in a list that is not the question's, or the tap's own value. */
function shownTap({ work }: Moves, text: string): string | undefined {
  // a tap that a door could only send as text
  if (work.ask !== undefined && text.startsWith(`${work.ask.id}~`)) return text
  const labelled = tapOfLabel(work, text)
  if (labelled !== undefined) return labelled
  const place = placeIn(text)
  return place === undefined ? undefined : tapOfPlace(work, place)
}

/**
 * More was written than is read: the guest hears what was taken. An answer in free words and a command are not taken in
 * part (false): half a note, or half an announcement, says something else.
 */
function tellLong(moves: Moves): boolean {
  const { work, heard } = moves
  const whole = heard.slash !== undefined || work.ask?.kind === 'text'
  if (whole) {
    const error = { error: 'HALLO_TEXT_TOO_LONG', params: { max: LONGEST_MESSAGE } } as const
    work.say(GENERAL, { message: 'common:error', params: { error }, code: 'HALLO_TEXT_TOO_LONG' })
    moves.ask()
    return false
  }
  const last = heard.text.slice(-LAST_WORDS).replace(/\s+/g, ' ').trim()
  work.say(GENERAL, { message: 'dialog:long', params: { max: LONGEST_MESSAGE, last } })
  return true
}

function hearSentence(moves: Moves, text: string): void {
  const { work, heard } = moves
  if (work.top >= 0 && work.ask === undefined) {
    // The question has changed since it was asked (`migrate`): what was typed for the old one must not answer the new.
    work.say(GENERAL, { message: 'dialog:askedAnew' })
    moves.ask()
    return
  }
  if (secondYes(moves)) return
  if (holdsWhatIsAsked(moves) && moves.answer({ text })) return
  // what is pasted from a form asks for nothing, whatever its labels mean elsewhere
  if (!isPasted(moves) && intention(moves, true)) return
  // "the second, and is there parking?" has its answer by now
  const picked = work.ask === undefined ? undefined : pickedOf(heard, work.ask, draftOf(work))
  if (picked !== undefined) {
    choose(moves, picked)
    return
  }
  if (moves.answer({ text })) return
  // no answer to a question in free words, but a command
  const plain = moves.work.ask === undefined || moves.heard.own ? undefined : commandSaid(moves, 'choice')
  if (plain !== undefined) {
    hearCommand(moves, plain)
    return
  }
  if (intention(moves, false)) return
  if (work.top >= 0) {
    hearNothing(moves)
    return
  }
  const { fallback } = work.definition.home
  moves.apply(-1, push(fallback.dialog, {}, fallback.step))
}

/** In the middle of something nothing was made of it: what it may mean is offered, and what was open is asked again. */
function hearNothing(moves: Moves): void {
  const { work, heard } = moves
  const typed = work.ask !== undefined && TYPED.has(work.ask.kind)
  const unknown = unknownQuestion(moves)
  if (unknown !== undefined && work.effects.some((effect) => effect.do === 'say')) {
    // it has been answered: "yes but is it indoors?"
    moves.ask()
    return
  }
  const choices = typed ? [] : offeredActs(unknown === undefined ? heard.understood : asLikely(heard), work.locale)
  const meant =
    unknown?.params === undefined ? { message: 'dialog:didYouMean' } : { ...unknown, message: 'dialog:orDidYouMean' }
  const why: Say | undefined = choices.length > 0 ? { ...meant, code: 'HALLO_UNSURE', choices } : unknown
  moves.apply(work.top, why === undefined ? { move: 'again' } : { move: 'again', why })
}

/** What asks is no wish; it may be a known question in other words. */
function asLikely({ understood }: Utterance): Understanding {
  const [first = '', ...others] = understood.offers
  return { ...understood, offers: mayAsk(first) ? [first, ...others.filter(mayAsk)] : [] }
}

/** A question that nothing here answers, in the middle of something: who can tell is said. */
function unknownQuestion({ work, heard }: Moves): Say | undefined {
  const drafts = work.frames.map(({ draft }) => draft)
  const { hall } = aboutOf(work.facts.catalogue, drafts)
  const { whens, party, contact, ages } = heard.reading
  // a child alone that is asked about is no size
  const size = ages?.adults === 0 ? undefined : party
  const values = whens.length > 0 || (size ?? contact) !== undefined
  if (values || onlyAgrees(heard.text)) return undefined
  const clauses = clausesOf(dashAsComma(heard.text))
  if (!isQuestion(heard.text) && !clauses.some(({ text }) => asksAny(text))) return undefined
  if (hall?.phone === undefined)
    return work.ask?.dialog === 'booking' ? { message: 'dialog:unknownHere', code: 'HALLO_NOT_UNDERSTOOD' } : undefined
  return { message: 'dialog:unknownQuestion', params: { phone: hall.phone }, code: 'HALLO_NOT_UNDERSTOOD' }
}

/** A form with labels, one line of it, or a list of what is wanted with day and number in it. */
function isPasted({ heard }: Moves): boolean {
  const { text } = heard
  if (isPastedForm(text) || isLabelLine(text)) return true
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const { whens, contact } = heard.reading
  return lines.length > 2 && whens.length > 0 && contact?.mobile !== undefined && heard.names.matches.length > 0
}

/** "my address is ada@example.com" where an e-mail address is asked for: no question for the way, whatever its words. */
function holdsWhatIsAsked(moves: Moves): boolean {
  const { work, heard } = moves
  const kind = work.ask?.kind
  // "could we be 3?" where the size is asked for
  if (kind === undefined) return false
  const step = work.dialogAt(work.top).steps[work.frames[work.top]!.step]
  if (step?.holdsAsked?.(moves.at(work.top)) === true) return true
  if (/[?？]/.test(heard.text) && kind !== 'number') return false
  if (step?.holds?.(moves.at(work.top)) === true) return true
  const { contact } = heard.reading
  if (kind === 'email') return contact?.email !== undefined
  if (kind === 'phone') return (contact?.mobile ?? heard.reading.otherNumber) !== undefined
  if (kind === 'text') return work.ask?.field !== undefined && isNothingButName(heard.text)
  return kind === 'id' && idNumberIn(heard.text) !== undefined
}

/** A tap, on the open question or on an old one. Its value is `<ask id>~<token>`. */
export function hearTap(moves: Moves, value: string): void {
  const { ask } = moves.work
  const cut = value.indexOf('~')
  const id = cut < 0 ? '' : value.slice(0, cut)
  const token = value.slice(cut + 1)
  const said = sentenceOf(token, moves.work.locale)
  if (said !== undefined) hearText(new Moves(moves.work, new Utterance(moves.work, { said })), true)
  else if (ask !== undefined && ask.id === id) choose(moves, token)
  else stale(moves, id, token)
  hearHandedOn(moves)
}

function choose(moves: Moves, token: string): void {
  const word = tokenWord(token)
  if (word !== undefined) doWord(moves, word)
  else if (!moves.answer({ token }))
    moves.apply(moves.work.top, { move: 'again', why: { message: 'dialog:unknownChoice' } })
}

/** An old button says what came of it and changes nothing. */
function stale(moves: Moves, id: string, token: string): void {
  const { work } = moves
  if (staleTo(moves, id, token)) return
  const settled = work.settled?.ask === id ? work.settled : undefined
  work.say(GENERAL, { message: settled === undefined ? 'dialog:stale' : `dialog:settled.${settled.what}` })
  if (work.top >= 0) moves.ask()
  else greet(moves)
}

/** "yes" once more, when the question is settled: answered with what came of it, nothing done twice. */
function secondYes(moves: Moves): boolean {
  const { work, heard } = moves
  const { settled } = work
  if (work.top >= 0 || settled === undefined || heard.names.matches.length > 0) return false
  // A reply to another message is about that one.
  if (heard.quoted !== undefined && heard.quoted.ask !== settled.ask) return false
  const { answer, whens, party, rest } = heard.reading
  if (answer !== 'yes' || whens.length > 0 || party !== undefined || rest.trim() !== '') return false
  // "ok, thanks" closes the talk
  const { acts } = heard.understood
  if (acts.some(({ act }) => act === 'thanks')) return false
  // so does "ok" to what was done
  if (saysFine(heard.text) && acts.every(({ act }) => act === 'affirm' || act === 'compliment')) return false
  return staleTo(moves, settled.ask, undefined)
}

/** Asks the question's dialog what came of it; false where it has nothing to tell. */
function staleTo(moves: Moves, id: string, token: string | undefined): boolean {
  const { work } = moves
  const dialog = work.dialog(id.slice(0, Math.max(0, id.indexOf('.'))))
  if (dialog?.stale === undefined) return false
  const context = moves.fresh(dialog)
  const move = dialog.stale(context, token, work.settled?.ask === id ? work.settled : undefined)
  return move !== undefined && moves.applyFresh(context, move)
}

/** "2" or "the second one" at a list chooses its second; a question for a number never has a numbered list. */
function byNumber(ask: OpenAsk, text: string): string | undefined {
  // Several choices are told by all their numbers: the step reads them.
  if (ask.kind === 'number' || ask.kind === 'choices' || text.length > 20) return undefined
  const digits = digitsTyped(text)
  if (digits !== undefined) return ask.options[digits]
  const number = ask.kind === 'slot' || ask.kind === 'choice' ? numberTyped(text) : undefined
  if (number !== undefined && ask.options[number] !== undefined) return ask.options[number]
  // At a question for a day "the second" may be the month's: that is the step's.
  if (ask.kind === 'text' || (ask.kind === 'date' && !isOfList(text))) return undefined
  const place = ordinalTyped(text)
  return place === undefined ? undefined : ask.options[place]
}

/** A place in a list that was typed, from 0: "2", "2.", "the second one". */
const placeIn = (text: string): number | undefined =>
  text.length > 20 ? undefined : (digitsTyped(text) ?? ordinalTyped(text))

/** Who has chosen no language is answered in the one they write, while nothing but a greeting is under way. */
function adoptLanguage({ work, heard }: Moves): void {
  const { greet, fallback } = work.definition.home
  const begun = work.frames.some(({ dialog }) => dialog !== greet.dialog && dialog !== fallback.dialog)
  if (begun || work.facts.person.locale !== undefined || heard.slash !== undefined) return
  const locale = spokenIn(heard.text, work.locale)
  if (locale === undefined) return
  work.locale = locale
  work.effects.push({ do: 'person', patch: { locale } })
}
