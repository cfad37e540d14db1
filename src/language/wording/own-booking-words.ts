import { trimEnd } from '../../domain/trim.ts'
import { WORDINGS } from '../languages.ts'
import { bookingCode } from '../text/booking-code.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import { phrase } from './phrase.ts'

/** What guests say of bookings they have. Days, times and sizes within it are the reader's. */

/** `of`: the words that say which booking; `to`: what it shall be instead. */
export type OwnBookingWish = { act: 'cancel' | 'change' | 'party'; of: string; to: string }

const LANGUAGES = WORDINGS.map(({ ownBooking }) => ownBooking)
const ANY = inAnyLanguage(LANGUAGES)
const ACTS = ['cancel', 'party', 'change'] as const

/** The wish about a booking that a text is, if it is one; whether it names a booking is another matter: `namesBooking`. */
export function readWish(text: string): OwnBookingWish | undefined {
  const plain = phrase(text)
  if (plain === '') return undefined
  for (const act of ACTS) {
    const found = firstFound(LANGUAGES, (words) => words[act], plain)?.groups
    if (found !== undefined) return splitTarget({ act, of: (found.of ?? '').trim(), to: (found.to ?? '').trim() })
  }
  return undefined
}

/** "move my booking friday 4pm": what follows the booking's own words is where it shall go. */
function splitTarget(wish: OwnBookingWish): OwnBookingWish {
  if (wish.act !== 'change' || wish.to !== '') return wish
  const found = firstFound(LANGUAGES, ({ target }) => target, wish.of)
  return found === undefined ? wish : { ...wish, of: found[1]!, to: found[2]! }
}

/** "push the start to 3": the hour at which it shall begin, which is no size and no end. */
export function startSaid(text: string): string | undefined {
  const found = firstFound(LANGUAGES, ({ starts }) => starts, phrase(text))?.groups?.to
  return found === undefined || found.trim() === '' ? undefined : found.trim()
}

/** Says in so many words that a booking is meant: by the word, by a code. */
export const namesBooking = (words: string): boolean => ANY.booking.test(words) || bookingCode(words) !== undefined

/** "my badminton", 我的羽毛球: one that is had, not one that is being made. */
export const isOwn = (words: string): boolean => ANY.own.test(words)

/** "it", "刚才那个", or nothing at all. */
export const isPronoun = (words: string): boolean => words === '' || ANY.pronoun.test(words)

export type ListWish = 'upcoming' | 'past' | 'cancelled'

/** "what have you got me down as?", 我填的是什么: of what was answered when it was booked. */
export const asksOfForm = (text: string): boolean => ANY.ofForm.test(text)

/** "scrap the badminton", "forget thursday's meeting": an order to let go of what it names. */
export const dropsNamed = (part: string): boolean => part.length <= 60 && ANY.dropsNamed.test(part.trim())

/** 麻烦帮我退掉: a part of a message that is an order to cancel what it is about, and says no more. */
export const ordersCancel = (part: string): boolean => part.length <= 40 && ANY.ordersCancel.test(part.trim())

/** "my bookings", 我的预约, past and cancelled ones. */
export function readListWish(text: string): ListWish | undefined {
  const found = firstFound(LANGUAGES, ({ lists }) => lists, phrase(text))
  if (found === undefined) return undefined
  const which = found.groups?.which ?? ''
  if (ANY.cancelledOnes.test(which)) return 'cancelled'
  return ANY.pastOnes.test(which) ? 'past' : 'upcoming'
}

/** Asks for bookings of a day ("my saturday", 我周六的预约); whether it names one, and nothing else, is for `isNothingElse`. */
export const asksForDay = (text: string): boolean => ANY.mineDay.test(phrase(text))
export const isNothingElse = (rest: string): boolean =>
  rest
    .toLowerCase()
    .replace(ANY.besidesDay, '')
    .replace(/[\s\p{P}]/gu, '') === ''

/** Wants to see one booking: its code, picture or calendar file. */
export const asksForDetails = (text: string): boolean => {
  const plain = phrase(text)
  return plain.length <= 60 && ANY.details.test(plain)
}

/** "what have I got booked?", 都订了什么: of all that is had. */
export const asksOfAll = (text: string): boolean => text.length <= 80 && ANY.ofAll.test(text)

/** "at the same time", 时间不变. */
export const isSameTime = (text: string): boolean => ANY.sameTime.test(text)

/** "a second court", 再来一个场地: one more beside what is booked. */
export const saysAnother = (text: string): boolean => ANY.another.test(text)

/** "also book the room", 还要约会议室: a wish beside the one that is under way. */
export const saysAlso = (text: string): boolean => ANY.also.test(text)

/** "what about my meeting room?", 我的会议室: one that is had. */
export const isOwnThing = (text: string): boolean => ANY.ownThing.test(text)

/** "the badminton one", 羽毛球那个: one of several, by what it is. */
export const saysTheOne = (text: string): boolean => ANY.theOne.test(phrase(text))

/** "could you leave the heating on for us?", 能不能帮我们开下空调: somebody shall do something for what is had. */
export const asksFavour = (text: string): boolean => text.length <= 160 && ANY.favour.test(text)

/** "can it be made out to Acme Ltd", 发票抬头写…: of an invoice or a receipt. */
export const saysPaper = (text: string): boolean => ANY.ofPaper.test(text)

/** "we'd like a jug of water": something beside what is had. */
export const wantsThing = (text: string): boolean => text.length <= 160 && ANY.wantsThing.test(text)

const MARK = /[?？!！。.\s]/u

/** "show me the meeting", 看一下那场羽毛球: that one, where it is had. */
export const saysShowsThe = (text: string): boolean =>
  ANY.showsThe.test(phrase(text)) || ANY.showsThe.test(trimEnd(text.normalize('NFKC'), MARK))

/** "half an hour shorter", 缩短半小时: a change of the length takes from it. */
export const saysShorter = (text: string): boolean => ANY.shorter.test(text)

/** "an hour longer", 再加一小时: a change of the length adds to it. */
export const saysLonger = (text: string): boolean => ANY.longer.test(text)

/** "make it two hours in all", "cut it to an hour", 改成两小时: a length that is not on top. */
export const saysInAll = (text: string): boolean => ANY.inAll.test(text)

/** "an extra hour", "another hour": the length without the word that adds it. */
export const withoutLonger = (text: string): string =>
  LANGUAGES.reduce((rest, { longerBefore }) => rest.replace(longerBefore, '$1 '), text)

/** "squeeze in another hour": the part that says how much more, so that "in an hour" is no time. */
export function longerPart(text: string): string {
  for (const { longerBefore } of LANGUAGES) {
    const at = text.search(longerBefore)
    if (at >= 0) return withoutLonger(text.slice(at))
  }
  return withoutLonger(text)
}

/** "only me now", 现在三个人 say how it is, not when. */
export const withoutNow = (text: string): string => text.replace(ANY.now, ' ').trim()

/** "until noon", 到十二点: an end, where "before noon" may be a bound. */
export const saysUntil = (text: string): boolean => ANY.until.test(text)

/** "any time between 6 and 8", 六点到八点之间都行: from when to when it may be, and not how long it is. */
export const saysBetween = (text: string): boolean => ANY.between.test(text)

/** What stands behind the word: " 9 actually" of "until 9 actually". undefined: no end is said. */
export function afterUntil(text: string): string | undefined {
  const found = ANY.until.exec(text)
  return found === null ? undefined : text.slice(found.index + found[0].length)
}

/** Nothing but assent and the word for it, in answer to "cancel it?": "yeah, bin it", 对，退订. */
export const onlyCancels = (text: string): boolean => text.length < 40 && ANY.cancelOnly.test(text.trim())

/** The word itself, as the answer to "cancel it?": "ok, cancel it", 取消吧; "don't cancel", 不取消 say the opposite. */
export const saysCancel = (text: string): boolean => ANY.cancelWord.test(text) && !ANY.negator.test(text)
