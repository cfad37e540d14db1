import { leavesDraft, putsOff } from '../../src/language/drafts/of-draft.ts'
import { clausesOf } from '../../src/language/text/clauses.ts'
import { saysMove } from '../../src/language/wording/after-booking.ts'
import { isQuestion, supposes } from '../../src/language/wording/booking-words.ts'
import { meansOnly, wishesIn } from '../engine/act-meaning.ts'
import { SURE, Utterance } from '../engine/utterance.ts'
import type { Work } from '../engine/work.ts'

/** A booking that is only filled in is given up, at whatever question of it. */

/** "nah forget the second one", 不约新的了, wherever a booking is filled in; of several days that one may be a part of it. */
export function leavesOpenDraft(heard: Utterance, work: Work): boolean {
  const { ask } = work
  const draft = work.frames.find(({ dialog }) => dialog === 'booking')?.draft
  if (ask?.dialog !== 'booking' || draft?.series !== undefined) return false
  // 不要了 to "do you need to rent gear?", and to a note, is of that alone
  return !isLeftOut(work) && (leavesDraft(heard.text) || leavesAtLast(heard, work))
}

/** "hubby says one night out is enough. forget it love": before the last words stands only why. */
function leavesAtLast(heard: Utterance, work: Work): boolean {
  const clauses = clausesOf(heard.text)
  const last = clauses.pop()
  if (last === undefined || !leavesDraft(last.text) || supposes(heard.text) || saysMove(heard.text)) return false
  return (
    clauses.length <= MOST_WHY &&
    clauses.every(({ text }) => tellsWhy(new Utterance(work, { said: text, own: true }), putsOff(heard.text)))
  )
}

const MOST_WHY = 4

/** `later`: it is put off, and no day is wished. */
function tellsWhy({ text, names, reading, understood }: Utterance, later: boolean): boolean {
  const { whens, party, contact, excluded, duration } = reading
  // 老婆说下周再说，她这两天腰疼; "one night out is enough" says no time
  const timed = !later && whens.some(({ date, start }) => (date ?? start) !== undefined)
  if (timed || (party ?? contact ?? excluded ?? duration) !== undefined || isQuestion(text)) return false
  return names.matches.every(({ score }) => score < SURE) && wishesIn(understood).every((act) => OF_LEAVING.has(act))
}

/** What such talk may look like; what is really wished has values. */
const OF_LEAVING: ReadonlySet<string> = new Set([
  'abandon',
  'affirm',
  'cancel',
  'change',
  'complain',
  'deny',
  'keep',
  'note',
])

const isLeftOut = ({ ask }: Work): boolean =>
  (ask?.yesno === true && ask.field !== undefined) || (ask?.kind === 'text' && ask.options.includes('skip'))

const LONGEST_LEAVING = 50

/** "forget archery then", while just that is being booked. */
export function leavesNamed(heard: Utterance, work: Work): boolean {
  const draft = work.frames.find(({ dialog }) => dialog === 'booking')?.draft
  const { acts, offers } = heard.understood
  const leaves = meansOnly(heard.understood, 'abandon') || (acts.length === 0 && offers[0] === 'abandon')
  const { whens, party, contact, excluded } = heard.reading
  if (work.ask?.dialog !== 'booking' || !leaves || heard.text.length > LONGEST_LEAVING) return false
  if (whens.length > 0 || (party ?? contact ?? excluded) !== undefined) return false
  return heard.names.matches.every(({ service }) => service !== undefined && service === draft?.service)
}
