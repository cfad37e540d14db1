import { LANGUAGES } from '../../languages.ts'
import { codeSpans } from '../../text/booking-code.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'
import { readCame } from '../came.ts'

/** What those at the desk say of a guest's booking, read from the sentence with the guest's name taken out of it. */

const COMMANDS = LANGUAGES.map(({ commands }) => commands)

const ANY = inAnyLanguage(
  COMMANDS.map(
    ({
      guestWish: {
        notWhy,
        partly,
        calledOff,
        caller,
        others,
        othersOnly,
        fullness,
        late,
        refund,
        swap,
        yet,
        tellsNothing,
      },
    }) => ({
      notWhy,
      partly,
      calledOff,
      caller,
      others,
      othersOnly,
      fullness,
      late,
      refund,
      swap,
      yet,
      tellsNothing,
    }),
  ),
)
const BEHIND_MARK = /(?:[:：,，;；。]|(?<=\p{Script=Han}) (?=\p{Script=Han}))\s*(\S.*)$/su

/** Why, where a word says that it is the reason; empty: none is said. */
export const whySaid = (text: string): string =>
  firstFound(COMMANDS, ({ guestWish }) => guestWish.why, text)?.[1]?.trim() ?? ''

const MARKED = /^(?:\s*[,，:：;；–—-]| (?=\p{Script=Han}))\s*(\S.*)$/su

/** Why a booking is cancelled, where it follows the guest's name and a mark: "Mia | , court is flooded"; what the guest does is no reason of the hall's. */
export function reasonBehind(behind: string): string {
  const said = MARKED.exec(behind.replace(ANY.calledOff, ''))?.[1]?.trim() ?? ''
  const isReason = /\S\s+\S|\p{Script=Han}{2}/u.test(said) && !ANY.notWhy.test(said)
  return isReason ? said : ''
}

/** Why somebody is blocked: also what only follows a comma. */
export const blockReasonSaid = (text: string): string => whySaid(text) || (BEHIND_MARK.exec(text)?.[1] ?? '').trim()

/** What colleagues are to know: what follows a mark or a word that leads to it; empty: it is not said. */
export function remarkSaid(text: string): string {
  const marked = BEHIND_MARK.exec(text)?.[1]
  return (marked ?? firstFound(COMMANDS, ({ guestWish }) => guestWish.remark, text)?.[1] ?? '').trim()
}

/** "eve | gonna be 20 late": a sentence of its own behind the name tells something; empty: only words that go with what is wished. */
export function tellingBehind(behind: string): string {
  const said = withoutMannersBehind(behind.replace(/^['’]?s?(?!\p{L})[\s,，:：;；–—-]*/u, ''))
    .replace(ANY.tellsNothing, '')
    .trim()
  return /\S\s+\S+\s+\S|\p{Script=Han}{3}/u.test(said) ? said : ''
}

/** What a guest is called, where it is put right; empty: it is not said. */
export const rightNameSaid = (text: string): string =>
  firstFound(COMMANDS, ({ guestWish }) => guestWish.rightName, text)?.[1]?.trim() ?? ''

/** How many of a party came; undefined: no number is said. */
export function cameSaid(text: string): number | undefined {
  const whole = readCame(text)
  if (whole !== undefined) return whole
  if (firstFound(COMMANDS, ({ guestWish }) => guestWish.alone, text) !== undefined) return 1
  const digits = COMMANDS.reduce((said, { withDigits }) => withDigits(said), text)
  const [first] = /(?<![\d:.])\d{1,3}(?![\d:.])/.exec(digits) ?? []
  return first === undefined ? undefined : Number(first)
}

/** "only 2 of Bob's lot": not all of them came. */
export const saysPart = (text: string): boolean => ANY.partly.test(text)

/** "until 6", 到六点: with the word that leads to it; empty: no end is said. */
export const untilSaid = (text: string): string =>
  firstFound(COMMANDS, ({ guestWish }) => guestWish.until, text)?.[0]?.trim() ?? ''

/** Somebody on the telephone is spoken of: "john rang", 周洁来电. */
export const saysCaller = (text: string): boolean => ANY.caller.test(text)

const { manners } = inAnyLanguage(COMMANDS.map(({ line }) => line))
const MANNERS_BEHIND = new RegExp(String.raw`[\s,，]+(?:${manners.source})[\s.!。！]*$`, 'iu')

/** "… please": said for politeness, and no reason or note. */
export const withoutMannersBehind = (text: string): string => text.replace(MANNERS_BEHIND, '')

/** Who else comes or has booked is asked, and not how full it is. */
export const asksForOthers = (text: string): boolean => ANY.others.test(text) && !ANY.fullness.test(text)

/** Nothing else is asked than who comes or has booked. */
export const asksOnlyForOthers = (text: string): boolean => ANY.othersOnly.test(text)

/** Where a sentence about somebody's booking names them (UTF-16 offsets), whoever that may be. A booking's code names nobody. */
export function anothersNamed(text: string): [number, number] | undefined {
  const who = firstFound(COMMANDS, ({ guestWish }) => guestWish.anothers, text)?.groups?.who
  const from = who === undefined ? -1 : text.indexOf(who)
  if (from < 0 || codeSpans(text).some(([a, b]) => from < b && from + who!.length > a)) return undefined
  return [from, from + who!.length]
}

/** Nobody asks for others in more (UTF-16 units). */
export const LONGEST_ABOUT_OTHERS = 120

/** Others or their bookings are asked about, whoever does it. */
export const asksAsStaff = (text: string): boolean =>
  text.length <= LONGEST_ABOUT_OTHERS &&
  (asksForOthers(text) || asksOnlyForOthers(text) || anothersNamed(text) !== undefined)

/** Money was given back, or is to be. */
export const saysRefund = (text: string): boolean => ANY.refund.test(text)

/** The same without those words, each other one in its place. */
export const withoutRefund = (text: string): string => text.replace(ANY.refund, (words) => ' '.repeat(words.length))

/** Who has not come so far may come later. */
export const saysYet = (text: string): boolean => ANY.yet.test(text)

/** Two bookings are to change places. */
export const saysSwap = (text: string): boolean => ANY.swap.test(text)

/** Somebody comes late: "shes 15 min late", 堵车. */
export const saysLate = (text: string): boolean => ANY.late.test(text)
