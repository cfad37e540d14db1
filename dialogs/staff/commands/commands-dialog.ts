import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { says } from '../../../src/language/wording/wishes.ts'
import type { News } from '../../../src/store/port/store.ts'
import { mayUse } from '../../common/audience.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { done, end, go, type Move, push, quiet, run } from '../../engine/dialog.ts'
import { whoIsOn } from '../../guest/mine/who-is-on.ts'
import { alsoThen } from '../afterwards/also-then.ts'
import { backThen } from '../afterwards/back-then.ts'
import { openAgain } from '../afterwards/open-again.ts'
import { putRightThen } from '../afterwards/put-right-then.ts'
import { isJustDone, lastChange, undoMeant } from '../afterwards/undo-meant.ts'
import { announceSaid } from '../announce.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { foundBookings } from '../day/found-bookings.ts'
import { blockCommand, unblockCommand } from '../desk/block-commands.ts'
import { dutyCommand } from '../desk/duty-command.ts'
import { moveCommand } from '../desk/move-command.ts'
import { takeBackCommand } from '../desk/take-back-command.ts'
import { report } from '../halls/closings-command.ts'
import { guestChoice, tellGuest } from '../halls/tell-guest.ts'
import { optionsSaid } from '../policy/options-said.ts'
import { answerTap } from '../questions/answer-tap.ts'
import { demoCommand } from '../setup/demo-command.ts'
import { setupCommand } from '../setup/setup-command.ts'
import { tryCommand } from '../setup/try-command.ts'
import { cancelCommand } from '../table/cancel-command.ts'
import { TABLE } from '../table/table.ts'
import { undoCommand } from '../table/undo-command.ts'
import { guestsInTurn } from '../whose/guests-in-turn.ts'
import { readSaid } from './arguments/guest-booking.ts'
import { leadOf } from './arguments/guest-booking-argument.ts'
import { askChange } from './change-or-book.ts'
import { changesHall } from './change-part.ts'
import { begin, commandDialog } from './command-dialog.ts'
import { deskWish, surerWish } from './desk-wish.ts'
import { tellHow } from './how-to.ts'
import { CommandLine } from './line.ts'
import { nobodyNamed } from './named-guest.ts'
import { tellNotSet } from './not-set.ts'
import { managersWish, notTheirs } from './not-theirs.ts'
import { changesCommand, severalChanges } from './several-changes.ts'
import type { CommandContext } from './table-command.ts'
import { wishBefore } from './wish-before.ts'

const dialog = commandDialog('command', [...TABLE, changesCommand], {
  begun: true,
  due: (c, body) => tellGuest(c, body) ?? tellReport(c, body),
  intents: [
    { certain: true, match: tellHow },
    { certain: true, match: whoIsOn },
    { certain: true, match: notTheirs },
    { certain: true, match: helpAsked },
    { certain: true, match: undoThat },
    { certain: true, match: optionsSaid },
    { certain: true, match: backThen },
    { certain: true, match: tellNotSet },
    { certain: true, match: alsoThen },
    { certain: true, match: openAgain },
    { certain: true, match: putRightThen },
    { certain: true, match: announceSaid },
    { certain: true, match: guestsInTurn },
    { certain: true, match: deskWish },
    { certain: true, match: managersWish },
    { certain: true, match: severalSaid },
    { certain: true, match: askChange },
  ],
  stale: (c, token) =>
    dutyTap(c, token) ??
    guestChoice(token) ??
    answerTap(token) ??
    undo(c, token) ??
    nextStep(c, token) ??
    aboutBooking(c, token),
})

/** All commands of staff that have no dialog of their own. */
export const commands: typeof dialog = {
  ...dialog,
  command(c, word, rest) {
    const first = optionsSaid(c) ?? backThen(c)
    if (first !== undefined) return first
    const told = announceSaid(c)
    if (told !== undefined) return told
    const then = c.slash === undefined ? (putRightThen(c) ?? (word === 'reopen' ? openAgain(c) : undefined)) : undefined
    if (then !== undefined) return then
    const notSet = SETS_NOTHING.has(word) ? undefined : tellNotSet(c)
    if (notSet !== undefined) return notSet
    const several = changesHall(word) ? severalSaid(c) : undefined
    if (several !== undefined) return several
    const inTurn = guestsInTurn(c)
    if (inTurn !== undefined) return inTurn
    const surer = surerWish(c, word, rest)
    if (surer !== undefined) return surer
    const wish = wishBefore(c, word)
    if (wish !== undefined) return wish
    if (word === 'cancel') return cancelWith(c, rest)
    const own = bookingCode(rest)
    if (word === moveCommand.word && own !== undefined && c.fact({ need: 'booking', code: own }) !== undefined)
      return push('manage', { act: 'change', code: own, to: rest.replace(own, ' ').trim() }, 'aim')
    // a booking's last change, else the halls'
    const taking = word === undoCommand.word && bookingCode(rest) !== undefined
    const last = word === undoCommand.word && rest.trim() === '' ? undoLast(c) : undefined
    if (last !== undefined) return last
    return taking ? begin(c, takeBackCommand, rest) : dialog.command!(c, word, rest)
  },
}

/** Their words may hold anything. */
const SETS_NOTHING: ReadonlySet<string> = new Set([
  'announce',
  'answers',
  'note',
  'noshows',
  'cancel',
  'walkin',
  'bookfor',
])

/** Not where a text is asked for, nor at a preview, which is put right by words. */
function severalSaid(c: CommandContext): Move | undefined {
  const { open } = c
  const answers = open !== undefined && (open.kind === 'text' || (open.dialog === 'command' && open.kind === 'confirm'))
  return answers ? undefined : severalChanges(c)
}

/** "what can I do here?" is no question for what may be booked, of whoever works here. */
function helpAsked(c: CommandContext): Move | undefined {
  const idle = c.open === undefined || c.open.dialog === 'help'
  return idle && c.slash === undefined && mayUse('staff', c.person) && says(c.text, 'help', 'manual')
    ? push('help', {}, 'help')
    : undefined
}

/** On or off duty, under the word for the other. */
function dutyTap(c: CommandContext, token: string | undefined): Move | undefined {
  const said = /^duty:(on|off)$/.exec(token ?? '')?.[1]
  return said === undefined ? undefined : begin(c, dutyCommand, said)
}

/** The buttons under a change of a guest's booking, whenever they are tapped. */
function aboutBooking(c: CommandContext, token: string | undefined): Move | undefined {
  const [, verb, code = '', version] =
    /^(back|call|off|b|block|unblock):([A-Z0-9-]+)(?::(\d+))?$/.exec(token ?? '') ?? []
  if (verb === undefined) return undefined
  if (verb === 'b') return push('day', { code }, 'card')
  if (verb === 'call') return push('day', { code }, 'number')
  const booking = c.fact({ need: 'hallBooking', code })?.booking
  if (booking === undefined) {
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return done
  }
  c.note({ code })
  if (verb === 'off') return begin(c, cancelCommand, code)
  if (verb === 'block') return begin(c, blockCommand, code)
  if (verb === 'unblock') return begin(c, unblockCommand, code)
  if (booking.version !== Number(version)) {
    c.say({ message: 'desk:changedSince', params: guestParams(c, booking), ...ofGuest(booking) })
    return end()
  }
  c.note({ act: takeBackCommand.word })
  const act = takeBackCommand.act(c)
  if ('preview' in act) return go('sure')
  return 'run' in act ? run(act.run, 'doing') : act
}

/** How a closing stands, to whoever closed: when all have answered, or the day comes. */
function tellReport(c: CommandContext, { what, notice }: News): Move | undefined {
  if (what !== 'closingReport' || notice === undefined) return undefined
  for (const closing of c.fact({ need: 'closings', id: notice })) c.say(report(c, closing))
  return quiet
}

/** "undo that" of whoever works in a hall and has just changed something. */
function undoThat(c: CommandContext): Move | undefined {
  if (!mayUse(undoCommand.for, c.person)) return undefined
  const meant = undoMeant(c)
  if (meant !== undefined) return takingBack(c, meant)
  // nothing is under way, and nothing of their own has just been done: it is said of what they do here
  if (c.open !== undefined || c.settled !== undefined || !meansOnly(c.understood, 'undo')) return undefined
  c.say({ message: 'edit:nothingToUndo' })
  return done
}

type Done = NonNullable<ReturnType<typeof undoMeant>>

function takingBack(c: CommandContext, { blocked, checkedIn, booked, at, ...meant }: Done): Move {
  const { code = '' } = meant
  if (code !== '' && !isJustDone(c, at)) c.note({ madeAt: at })
  if (blocked !== undefined) return begin(c, blocked ? unblockCommand : blockCommand, code)
  if (checkedIn === true) return push('desk', { code }, 'takingBack')
  if (booked === true) return begin(c, cancelCommand, code)
  c.note(meant)
  return begin(c, undoCommand, '')
}

/** `/undo` by itself: what was done last for a guest, unless the halls were changed since. */
function undoLast(c: CommandContext): Move | undefined {
  if (!mayUse('staff', c.person)) return undefined
  const last = lastChange(c)
  return last === undefined || last.number !== undefined ? undefined : takingBack(c, last)
}

/** The button of a change that was made: taken back at once, unless that touches what guests have booked since. */
function undo(c: CommandContext, token: string | undefined): Move | undefined {
  const version = /^undo:(\d+)$/.exec(token ?? '')?.[1]
  if (version === undefined) return undefined
  c.note({ act: undoCommand.word, number: Number(version) })
  const act = undoCommand.act(c)
  // typed, it may be said long after
  const last = c.text.trim() === '' ? undefined : lastChange(c)
  const tapped = c.text.trim() === '' || (last?.number === Number(version) && isJustDone(c, last.at))
  if ('preview' in act) return tapped && act.preview.guests === 0 ? run(act.run, 'doing') : go('sure')
  return 'run' in act ? undefined : act
}

/** What is offered after a change: try it as a guest, take the samples away. */
function nextStep(c: CommandContext, token: string | undefined): Move | undefined {
  const [, act, hall = ''] = /^(try|demo|setup|rules):(.*)$/.exec(token ?? '') ?? []
  if (act === 'rules') {
    const [at, service] = hall.split('/')
    return push('command', { act, hall: at, service }, 'rule')
  }
  if (act === 'try') return begin(c, tryCommand, hall)
  if (act === 'demo') return begin(c, demoCommand, hall)
  return act === 'setup' ? begin(c, setupCommand, '') : undefined
}

/** Of somebody who works here, who names a guest and no booking of their own. */
function namesGuest(c: CommandContext, rest: string): boolean {
  if (c.person.roles.length === 0 || rest.trim() === '') return false
  const name = leadOf(rest) ?? readSaid(c, new CommandLine(rest)).name
  if (name === undefined) return false
  c.note({ text: name })
  const found = foundBookings(c, { wide: true }).length > 0
  c.note({ text: undefined })
  return found || isStranger(c, name)
}

/** Nobody of the sender's own bookings either: it is the name that they hear is not found. */
function isStranger(c: CommandContext, name: string): boolean {
  if (!nobodyNamed(c).some(({ text }) => text === name)) return false
  const { items } = c.fact({ need: 'bookings', when: 'upcoming', limit: 20 })
  return !items.some(({ answers }) => Object.values(answers).includes(name))
}

/** The guest's word with an argument: their own booking, else the staff's command. */
function cancelWith(c: CommandContext, rest: string): Move {
  const code = bookingCode(rest)
  if (code === undefined) return namesGuest(c, rest) ? begin(c, cancelCommand, rest) : push('manage', { act: 'cancel' })
  if (c.fact({ need: 'booking', code }) !== undefined) return push('manage', { act: 'cancel', code }, 'aim')
  if (c.person.roles.length > 0) return begin(c, cancelCommand, rest)
  c.deny('cancel')
  return done
}
