import { leavesDraft, putsOff } from '../../../../src/language/drafts/of-draft.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { saysMove } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion, supposes } from '../../../../src/language/wording/booking-words.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE, Utterance } from '../../../engine/utterance.ts'
import type { Work } from '../../../engine/work.ts'

/** A booking that is only filled in is given up, at whatever question of it. */

const draftOf = (work: Work) => work.frames.find(({ dialog }) => dialog === 'booking')?.draft

/** "nah forget the second one", 不约新的了, wherever a booking is filled in; of several days that one may be a part of it. */
export function leavesOpenDraft(heard: Utterance, work: Work): boolean {
  const { ask } = work
  if (ask?.dialog !== 'booking' || draftOf(work)?.series !== undefined) return false
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
    clauses.every(({ text }) =>
      tellsWhy(new Utterance(work, { said: text, own: true }), putsOff(heard.text) ? undefined : dayOf(work)),
    )
  )
}

const dayOf = (work: Work): unknown => draftOf(work)?.date ?? ''

const MOST_WHY = 4

/** `day`: that of the draft, which may be named: "too busy on a friday"; undefined: it is put off, and whatever day is said is no wish. */
function tellsWhy({ text, names, reading, understood }: Utterance, day: unknown): boolean {
  const { whens, party, contact, duration } = reading
  // "one night out is enough" says no time
  const others = whens.filter(({ date, start }) => (date ?? start) !== undefined && date !== day)
  if ((day !== undefined && others.length > 0) || isQuestion(text)) return false
  if ((party ?? contact ?? duration) !== undefined) return false
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
  'exclude',
  'free',
  'keep',
  'note',
])

const isLeftOut = ({ ask }: Work): boolean =>
  (ask?.yesno === true && ask.field !== undefined) || (ask?.kind === 'text' && ask.options.includes('skip'))

const LONGEST_LEAVING = 50

/** "forget archery then", while just that is being booked. */
export function leavesNamed(heard: Utterance, work: Work): boolean {
  const { acts, offers } = heard.understood
  const leaves = meansOnly(heard.understood, 'abandon') || (acts.length === 0 && offers[0] === 'abandon')
  const { whens, party, contact, excluded } = heard.reading
  if (work.ask?.dialog !== 'booking' || !leaves || heard.text.length > LONGEST_LEAVING) return false
  if (whens.length > 0 || (party ?? contact ?? excluded) !== undefined) return false
  return heard.names.matches.every(({ service }) => service !== undefined && service === draftOf(work)?.service)
}
