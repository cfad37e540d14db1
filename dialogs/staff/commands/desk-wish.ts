import { GUEST_ACT } from '../../../config/phrase-files.ts'
import { INFORM } from '../../../src/language/acts/rank.ts'
import { saysPrice } from '../../../src/language/commands/amount.ts'
import {
  asksForOthers,
  saysCaller,
  saysLate,
  saysRefund,
  saysSwap,
  withoutRefund,
} from '../../../src/language/commands/wishes/guest-wish-said.ts'
import type { StaffAct } from '../../../src/language/commands/wishes/staff-acts.ts'
import { beginsToTell, tellSaid, tellThemSaid } from '../../../src/language/commands/wishes/tell-said.ts'
import { readDesk } from '../../../src/language/halls/desk-said.ts'
import { readDuty } from '../../../src/language/halls/duty-said.ts'
import { onlyOfItsKind } from '../../../src/language/names/described.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import { type Context, done, type Move, push } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { saidWith } from '../day/card-acts.ts'
import { bookedFor, calledIn } from '../whose/booked-for.ts'
import {
  cardShown,
  isNobody,
  knownGuest,
  namedAlone,
  namedByPlace,
  saidOfGuest,
  strangerIn,
} from '../whose/guest-meant.ts'
import { isListOpen } from '../whose/list-open.ts'
import { OF_GUESTS, plainOf } from '../whose/plain-of-guest.ts'
import {
  LEAD,
  LEAD_OF_GUEST,
  LEAST_OF_CALLER,
  SURELY_FOR_ANOTHER,
  SURER,
  TAKEN,
  TAKEN_OF_GUEST,
  TAKEN_OF_NOBODY,
  TAKEN_OF_PLACE,
} from '../whose/score-levels.ts'
import { ofGuest, saidOf, toAct } from './desk-act-move.ts'
import { DESK_ACTS, type DeskAct } from './desk-acts.ts'
import { type NamedGuest, namedGuest, nobodyNamed, unknownNamed } from './named-guest.ts'
import { actsSaid, placeOf } from './staff-wish.ts'

/** Nobody says a wish in more (UTF-16 units). */
const LONGEST = 300

/**
 * What somebody who works in a hall says of a guest's booking or of the day, in their own words. Who is named and has booked is known by
 * the bookings; nothing is done on a guess: what changes something is shown first, and where only the guest is sure their booking is shown.
 */
export function deskWish(c: Context): Move | undefined {
  return heard(c, { least: 0, guess: true })
}

/**
 * The same where a rule of plain commands has read the sentence as the command `word` with its line `rest`: only what is surer than the
 * rule. A rule takes words beside a name for the name (王芳那边), and knows only its own words.
 */
export function surerWish(c: Context, word: string, rest: string): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length === 0 || c.text.length > LONGEST) return undefined
  const told = tellWish(c)
  if (told !== undefined) return told
  if ((word === 'paid' || word === 'cancel') && saysRefund(c.text)) {
    const guest = knownGuest(c)
    const note = guest && refundNote(c, guest)
    if (note !== undefined) return note
  }
  if (word !== 'rename' && namedByPlace(c) !== undefined) return heard(c, { least: TAKEN, guess: false })
  const guest = namedGuest(c)
  if (!OF_GUESTS.has(word) && word !== 'rename')
    // "put anns badminton to 6" is about her booking, and no price
    return guest !== undefined && DESK_ACTS[actsSaid(c, guest.span).acts[0]?.act ?? '']?.guest === true
      ? heard(c, { least: 0, guess: true })
      : heard(c, { least: SURER, guess: false, instead: word })
  // of a hall or a service it is the hall's own command
  if (word === 'rename')
    return guest === undefined || actsSaid(c).names.length > 0 ? undefined : toAct(c, DESK_ACTS.gName!, guest, {})
  // 十点那位女士到了: by the hour, and by no name
  const ofWord = guest?.days === undefined ? undefined : Object.values(DESK_ACTS).find((act) => act.word === word)
  if (ofWord !== undefined) return toAct(c, ofWord, guest, {})
  const [from, to] = guest?.span ?? [0, 0]
  const name = c.text.slice(from, to)
  const isClean = name === '' || (rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)))
  return isClean ? undefined : heard(c, { least: TAKEN, guess: false })
}

/** "Guests shouldn't check in by themselves" switches nothing on. */
const notNegated = (act: string, text: string): string =>
  act === 'selfIn' && readDesk(text)?.selfCheckIn === false ? 'selfOut' : act

/**
 * Who names a guest of theirs speaks as staff: what a guest would mean by the same words counts for nothing where the sentence is best read
 * as a change that is shown first.
 */
function saidOfNamed(all: StaffAct[]): StaffAct[] {
  const acts = withoutTelling(all)
  const [best, ...others] = acts.filter(({ act }) => act in DESK_ACTS)
  if (best === undefined || !PREVIEWED.has(best.act) || best.score < TAKEN_OF_GUEST) return acts
  const share = best.score / others.reduce((sum, { score }) => sum + score, best.score)
  return share < TAKEN_OF_PLACE ? acts : [best, ...acts.filter((each) => each !== best && each.act !== GUEST_ACT)]
}

/** "she never shows up, don't let her book" tells how she is, and then wishes something. */
function withoutTelling(acts: StaffAct[]): StaffAct[] {
  const [first, ...more] = acts.filter(({ act }) => act in DESK_ACTS)
  const isTold = LOOKS.has(first?.act ?? '') && more.some(({ act, score }) => PREVIEWED.has(act) && score >= SURER)
  return isTold ? acts.filter((each) => !LOOKS.has(each.act)) : acts
}

/** What is like giving up a booking, and keeps it: a rule that reads the whole sentence counts for more than what it is like. */
const LESS_THAN_CANCELLED: ReadonlySet<string> = new Set(['correct', 'shorten'])

const LOOKS: ReadonlySet<string> = new Set(['gUser', 'gCard', 'gNoShow'])

const PREVIEWED: ReadonlySet<string> = new Set(['gMove', 'gLonger', 'gShorter', 'gParty', 'gCancel', 'gBlock'])

/** "I'm on till 8", "I'm off till 8": which of them is told by a word, and not by what else the sentences are like. */
function dutyTold(acts: StaffAct[], text: string): StaffAct[] {
  const [best] = acts
  const isOn = best?.act === 'dutyOn' || best?.act === 'dutyOff' ? readDuty(text) : undefined
  if (isOn === undefined) return acts
  const both = acts.filter(({ act }) => act === 'dutyOn' || act === 'dutyOff')
  const score = Math.min(
    1,
    both.reduce((sum, each) => sum + each.score, 0),
  )
  return [{ act: isOn ? 'dutyOn' : 'dutyOff', score }, ...acts.filter((each) => !both.includes(each))]
}

/** "who's on the meeting room today?": whoever is in a room is no colleague. */
const guestsNotStaff = (each: StaffAct, names: readonly NameMatch[]): StaffAct =>
  each.act === 'dStaff' && names.some(({ service }) => service !== undefined) ? { ...each, act: 'dToday' } : each

/** "put johns to 6pm": an hour is no size. */
const hourNotSize = (act: string, { reading: { whens, party } }: Context): string =>
  act === 'gParty' && party === undefined && whens.some(({ start }) => start !== undefined) ? 'gMove' : act

const isSurely = ({ score }: NameMatch): boolean => score >= SURE

interface How {
  /** a lower score is not taken */
  least: number
  /** where only the guest is sure, their booking is shown */
  guess: boolean
  /** of the hall's own settings only, in the place of this command */
  instead?: string
}

function heard(c: Context, { least, guess, instead }: How): Move | undefined {
  if (c.slash !== undefined || c.person.roles.length === 0 || c.text.length > LONGEST) return undefined
  const underWay = c.below('booking') !== undefined || c.below('manage') !== undefined
  // a booking of their own stays; what is surely of a guest who has booked is heard beside it
  if (underWay && (c.open?.kind === 'text' || c.open?.kind === 'confirm')) return undefined
  const isWhose = c.open?.dialog === 'command' && c.open.kind === 'code'
  if (!underWay && c.open !== undefined && !isWhose && !isListOpen(c.open)) return undefined
  const told = tellWish(c) ?? swapWish(c)
  if (told !== undefined) return told
  const known = knownGuest(c)
  if (known !== undefined && isNobody(known))
    return guess
      ? push('day', { act: 'today', line: known.text, ...placeOf(c.names.matches.find(isSurely)) }, 'line')
      : undefined
  const alone = guess && (c.open === undefined || c.open.dialog === 'help') ? namedAlone(c) : undefined
  if (alone !== undefined) return ofGuest(c, DESK_ACTS.gCard!, alone, '')
  const guest = known ?? strangerIn(c)
  const said = saidOfGuest(c, guest)
  const acts = dutyTold(known === undefined ? said.acts : saidOfNamed(said.acts), c.text)
  const { names } = said
  if (!underWay && !isWhose && instead === undefined && known === undefined) {
    const isCaller = bookForCaller(c, known, acts, names)
    const called = isCaller ? (calledIn(c, names) ?? calledBy(guest ?? callerIn(c))) : bookedFor(c, names)
    if (isCaller || called !== undefined)
      return toAct(c, DESK_ACTS.dBookFor!, undefined, {
        ...(names.length > 0 ? placeOf(names[0]) : onlyOfItsKind(c.text, c.catalogue)),
        ...(called !== undefined && { called }),
      })
  }
  const isRefund = known !== undefined && instead === undefined ? refundNote(c, known) : undefined
  if (isRefund !== undefined) return isRefund
  const isLate =
    known !== undefined && !underWay && !isWhose && instead === undefined ? lateNote(c, known, acts[0]) : undefined
  if (isLate !== undefined) return isLate
  const [best, ...others] = acts.map((each) => guestsNotStaff(each, names))
  const act = best && DESK_ACTS[hourNotSize(notNegated(best.act, c.text), c)]
  const forManagers = act?.manager === true && !mayUse('manager', c.person)
  if (forManagers && guess && !underWay && known === undefined && (best?.score ?? 0) >= TAKEN_OF_PLACE) {
    c.deny(act.word)
    return done
  }
  if (known === undefined && best !== undefined && act === undefined && guess && !isWhose) {
    const asked = othersAsked(c, DESK_ACTS.dToday!, { ...best, score: 0 }, names)
    if (asked !== undefined) return asked
  }
  if (known !== undefined && guess && !underWay && !isWhose && isOnlyMore(c, best))
    return toAct(c, DESK_ACTS.gParty!, known, {})
  if (best === undefined || act === undefined || forManagers)
    return known === undefined || !guess || underWay || isWhose || best?.act !== GUEST_ACT
      ? undefined
      : unsure(c, known, acts)
  // where it is asked whose booking, a name is the answer, and another wish is none
  if (isWhose && (act.dialog === 'day' || best.score < SURER || (act.guest === true && known === undefined)))
    return undefined
  const isNamed = known !== undefined && known.text !== '' && act.guest === true
  if (underWay && !isNamed && !(known !== undefined && act.guest === true && best.score >= SURER))
    return othersAsked(c, act, best, names)
  if (instead !== undefined && (act.manager !== true || act.word === instead)) return undefined
  // "eve smith cancelled", "has eve paid?" are about her, and list nobody
  if (known !== undefined && known.shown !== true && (act.states !== undefined || act.paid !== undefined))
    return guess ? unsure(c, known, acts) : undefined
  // 李国强回家了 is about him, and sends nobody else off duty
  // and "shut the meeting room till thursday" is about a room
  if (act.word === 'duty' && placeOf(names[0]).service !== undefined) return undefined
  if (known !== undefined && act.word === 'duty') return guess ? unsure(c, known, acts) : undefined
  // "Bob wants thursday at 4 now": of who has booked, and nothing to be booked is named
  if (known !== undefined && act.word === 'bookfor' && !names.some(({ service }) => service !== undefined))
    return guess ? unsure(c, known, acts) : undefined
  // whoever gives a number with a wish to book books as a guest does
  if (act.word === 'bookfor' && books(c) && best.score < SURELY_FOR_ANOTHER) return undefined
  // what is shown before it is done, or only shown, may be taken for another of its kind
  const rival = others.find((other) => DESK_ACTS[other.act] === undefined)?.score ?? 0
  const ofNobody = act.guest === true && known === undefined
  // the one who is shown at the desk is meant: their step hears it
  if ((ofNobody || act.states !== undefined) && c.open?.dialog === 'desk') return undefined
  // "way too pricey, yoga down to 9 quid" moves nobody, and is nobody on the telephone
  if ((ofNobody || act.word === 'bookfor') && names.length > 0 && saysPrice(c.text)) return undefined
  const [taken, lead] = ofNobody
    ? [TAKEN_OF_NOBODY, LEAD]
    : act.guest === true
      ? [TAKEN_OF_GUEST, LEAD_OF_GUEST]
      : [TAKEN, LEAD]
  if (best.score < Math.max(taken, least) || best.score - rival < lead) {
    if (known === undefined) return guess ? othersAsked(c, act, best, names) : undefined
    return guess ? unsure(c, known, acts) : undefined
  }
  // "block una rude to everybody": why stands behind the name, without a mark; "need kims room back by 5" cancels nothing
  const words = act.word === 'block' ? OF_GUESTS : act.guest === true ? LESS_THAN_CANCELLED : undefined
  const plain = known !== undefined && words !== undefined ? plainOf(c, known, words) : undefined
  return plain ?? toAct(c, act, act.word === 'bookfor' ? undefined : guest, placeOf(names[0]))
}

/**
 * Somebody on the telephone wants a time, in one sentence: "tom rang, table tennis fri 7pm", 周洁电话137…要订…. Not the speaker, whatever a
 * guest would mean by it, and nobody who has booked.
 */
function bookForCaller(
  c: Context,
  known: NamedGuest | undefined,
  acts: readonly StaffAct[],
  names: readonly NameMatch[],
): boolean {
  const { whens } = c.reading
  if (known !== undefined || !whens.some(({ past }) => !past) || !saysCaller(c.text)) return false
  const scoreOf = (fits: (act: string) => boolean): number => acts.find(({ act }) => fits(act))?.score ?? 0
  const booked = scoreOf((act) => act === 'dBookFor')
  const other = scoreOf((act) => act in DESK_ACTS && act !== 'dBookFor')
  const isNamed = names.some(({ service }) => service !== undefined)
  return booked >= other && (isNamed || booked >= LEAST_OF_CALLER || books(c)) ? true : isNamed && other < TAKEN
}

/** "swap tom and the 4pm one": no two bookings change places at once, and neither moves by half of a wish. */
function swapWish(c: Context): Move | undefined {
  if (!saysSwap(c.text) || c.open?.kind === 'text' || c.open?.kind === 'confirm') return undefined
  const guest = namedGuest(c) ?? namedGuest(c, c.text, { loosely: true })
  if (guest === undefined) return undefined
  c.say({ message: 'desk:noSwap', code: 'HALLO_NOT_UNDERSTOOD' })
  return done
}

/** "let grace know her court is ready", or of whom is shown "tell her …": by how it is said, since what is said may be anything. */
function tellWish(c: Context): Move | undefined {
  if (c.open?.kind === 'text' || c.open?.kind === 'confirm') return undefined
  const isTold = ({ span: [from, to] }: NamedGuest): boolean =>
    tellSaid(c.text.slice(0, from), c.text.slice(to)) !== undefined
  const surely = beginsToTell(c.text)
  const found = surely ? [namedGuest(c, c.text, { surely }), namedGuest(c, c.text, { loosely: true, surely })] : []
  const named = found.find((each) => each !== undefined && isTold(each))
  const guest = named ?? (tellThemSaid(c.text) === undefined ? undefined : cardShown(c))
  return guest && toAct(c, DESK_ACTS.gTell!, guest, {})
}

/** "eve rang, shes 15 min late": it is noted, and neither cancelled nor moved. */
function lateNote(c: Context, guest: NamedGuest, best: StaffAct | undefined): Move | undefined {
  const isLate = saysLate(c.text)
  const { behind } = saidOf(c, guest)
  const isNote = best?.act === 'gNote' && best.score >= TAKEN
  if (!isLate || isNote || guest.shown === true || (best?.score ?? 0) >= SURELY_FOR_ANOTHER) return undefined
  return behind.trim() === '' ? undefined : ofGuest(c, DESK_ACTS.gNote!, guest, behind.replace(/^[\s,，:：]+/u, ''))
}

/** "3 more people for grace": values beside who has booked, and nothing that could be booked. */
const isOnlyMore = ({ reading, names }: Context, best: StaffAct | undefined): boolean =>
  best?.act === INFORM && reading.party !== undefined && reading.whens.length === 0 && !names.matches.some(isSurely)

/** "who's on the meeting room?" of whoever works there asks for no booking of theirs: who comes is only shown. */
function othersAsked(c: Context, act: DeskAct, { score }: StaffAct, names: readonly NameMatch[]): Move | undefined {
  const { whens } = c.reading
  const isOfDay = act.dialog === 'day' && act.guest !== true
  if (isOfDay && score >= SURER) return toAct(c, act, undefined, placeOf(names[0]))
  const isPlace = names.some(({ service }) => service !== undefined)
  // what is booked may be called by a word for how full it is
  const asked = names.reduce((text, { spans: [span] }) => text.replace(c.text.slice(...span!), ''), c.text)
  if (!asksForOthers(asked) || (!isPlace && whens.length === 0) || c.open?.kind === 'text') return undefined
  const hall = names.find(({ hall: id }) => staffsHall(c.person, id))
  return names.length > 0 && hall === undefined ? undefined : toAct(c, DESK_ACTS.dToday!, undefined, placeOf(hall))
}

/** "gave eve her 80 back": it is noted; taken for another word of paying it would say the contrary. */
function refundNote(c: Context, guest: NamedGuest): Move | undefined {
  if (!saysRefund(c.text) || isAsked(c.text)) return undefined
  // "cancel eve and give her the money back" does the other thing first
  const beside = actsSaid(c, guest.span, withoutRefund(c.text)).acts.find(({ act }) => act in DESK_ACTS)
  const isOther = beside !== undefined && PREVIEWED.has(beside.act) && beside.score >= TAKEN
  return isOther ? undefined : ofGuest(c, DESK_ACTS.gNote!, guest, c.text.trim())
}

/**
 * Only whom it is about is sure: their booking is shown, with taps for what the sentence may be, which do what it says. A wish to book is
 * heard as one.
 */
function unsure(c: Context, guest: NamedGuest, acts: readonly { act: string }[]): Move | undefined {
  const plain = plainOf(c, guest)
  if (plain !== undefined) return plain
  const byNumber = /\d/.test(c.text.slice(...guest.span))
  const { contact, whens } = c.reading
  const mobile = byNumber ? undefined : contact?.mobile
  // "wrong number for bob its 137…": nothing else is said than a number beside who has booked
  if (mobile !== undefined && whens.length === 0 && c.names.matches.every(({ score }) => score < SURE))
    return ofGuest(c, DESK_ACTS.gNumber!, guest, mobile)
  const isBook = c.understood.acts.some(({ act }) => act === 'book') && wantsBooking(c.text)
  if (isBook || mobile !== undefined) return undefined
  const said = saidWith(
    saidOf(c, guest),
    acts.map(({ act }) => act),
  )
  return ofGuest(c, DESK_ACTS.gCard!, guest, '', said)
}

/** "tom | just rang": whose name stands right before the word for it. */
const callerIn = (c: Context): NamedGuest | undefined =>
  [...nobodyNamed(c), ...unknownNamed(c)].find(({ span: [, to] }) => saysCaller(c.text.slice(to, to + CLOSE)))
/** Nobody says more between a caller's name and that they rang (UTF-16 units). */
const CLOSE = 12

/** Who has booked nothing yet: what they are called, where their line says it in no other words. */
const calledBy = (guest: NamedGuest | undefined): string | undefined =>
  guest === undefined || guest.bookings.length > 0 || guest.text === '' ? undefined : guest.text

const books = ({ understood, reading }: Context): boolean =>
  understood.acts.some(({ act }) => act === 'book') && reading.contact?.mobile !== undefined
