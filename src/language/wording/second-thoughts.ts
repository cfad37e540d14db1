import { WORDINGS } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'

/** What guests say who have thought again about what they have booked, where no word of change is. */

const LANGUAGES = WORDINGS.map(({ secondThoughts }) => secondThoughts)
const ANY = inAnyLanguage(LANGUAGES)
const LONGEST = 160

/** "need thursday too", 周四也来一场: one more, and no change of what is had. */
export const wantsToo = (text: string): boolean => text.length <= LONGEST && ANY.wantsToo.test(text)

/** "8 is a bit late for the kids", 八点太晚了: the hour does not suit. undefined: nothing is said so. */
export function hourUnfit(text: string): 'early' | 'late' | undefined {
  if (text.length > LONGEST) return undefined
  if (ANY.tooLate.test(text)) return 'late'
  return ANY.tooEarly.test(text) ? 'early' : undefined
}

/** "we only need the first hour", 一个小时就够了: minutes in all. */
export function enoughSaid(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  for (const { enough } of LANGUAGES) {
    const minutes = enough(text)
    if (minutes !== undefined) return minutes
  }
  return undefined
}

/** "the original time was better", 还是原来那个点好: as it was before the change. */
export const prefersOriginal = (text: string): boolean => text.length <= 80 && ANY.original.test(text)

/** "an hour forward", which some say for later. */
export const saysUnsureWay = (text: string): boolean => ANY.unsureWay.test(text)

/** "put Zoe on it instead of Max", 李明换成王芳: who comes in whose place, if they are persons at all. */
export function swappedSaid(text: string): { is: string; was: string } | undefined {
  if (text.length > LONGEST) return undefined
  const { is, was } = firstFound(LANGUAGES, ({ swapped }) => swapped, text.normalize('NFKC').trim())?.groups ?? {}
  return is === undefined || was === undefined ? undefined : { is, was }
}

/** "no wait, leave it", 先别动了: to a change that waits for its yes. */
export const leavesAsItIs = (text: string): boolean => text.length <= 60 && ANY.leaves.test(text)

/** "could we start at half 3 instead, or is that not possible?": what is asked for. undefined: nothing of the kind. */
export function withoutOrAsks(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const rest = text.replace(ANY.orAsks, '')
  return rest === text ? undefined : rest
}

/** "don't", 先别取消: what was just wished is not to be. */
export const desists = (clause: string): boolean => clause.length <= 40 && ANY.desists.test(clause.trim())

/** "no new booking", 不用新订: what is being made is not wanted. */
export const saysNoNew = (clause: string): boolean => clause.length <= 60 && ANY.noNew.test(clause)

/** "still", 不变: what stands beside it is as it was. */
export const saysStays = (text: string): boolean => ANY.stays.test(text)

/** "leave it at 6", 还是六个吧: the number that it stays at, in words or figures. undefined: none is said. */
export function numberKept(text: string): string | undefined {
  if (text.length > 60) return undefined
  return firstFound(LANGUAGES, ({ staysAt }) => staysAt, text.normalize('NFKC').trim())?.groups?.n
}

/** 时间不变, "everything else stays the same": what a change that is asked about leaves as it is. */
export function keptPart(text: string): 'time' | 'size' | 'rest' | undefined {
  if (text.length > 60) return undefined
  const said = text.normalize('NFKC').trim()
  return (['time', 'size', 'rest'] as const).find((part) =>
    LANGUAGES.some(({ keptParts }) => keptParts[part].test(said)),
  )
}

/** "would 11 work", "could we do 4 instead": a number alone that is an hour, and no people. undefined: none is proposed so. */
export function hourProposed(text: string): string | undefined {
  if (text.length > 60) return undefined
  return firstFound(LANGUAGES, ({ proposesHour }) => proposesHour, text.normalize('NFKC').trim())?.groups?.n
}

/** "maybe 5 is better", 要不五点: thought of, and no order. */
export const saysMaybe = (text: string): boolean => ANY.hedges.test(text)

/** "her number too", 电话也留一下: it need not be in place of what there is. */
export const saysBesides = (text: string): boolean => ANY.besides.test(text)

/** "a court next to ours", 旁边一块: at the hour of what is had. */
export const saysNextTo = (text: string): boolean => text.length <= LONGEST && ANY.nextTo.test(text)

/** "the meeting room right after that", 打完再约个会议室 */
export const saysRightAfter = (text: string): boolean => text.length <= LONGEST && ANY.rightAfter.test(text)

/** "not worth it, leave it for another time", 下次再说吧 */
export const saysNotNow = (text: string): boolean => text.length <= 80 && ANY.notNow.test(text)

/** "my partner's name is …": of who comes along, it may be */
export const namesOther = (text: string): boolean => text.length <= LONGEST && ANY.ofOther.test(text)

/** "the following saturday", 下一个周六: of what is on a saturday, the next one. */
export const saysNextSuch = (text: string): boolean => text.length <= LONGEST && ANY.nextSuch.test(text)

/** "no, 3", 不，三个 */
export const leadsWithNo = (text: string): boolean => ANY.leadsNo.test(text.slice(0, LONGEST))

/** "3" of "no, 3" */
export const withoutNo = (text: string): string => text.replace(ANY.leadsNo, '').replace(/^[\s,，.。!！]+/, '')

/** "if saturday is free", 要是周六有空: only where it can be had. */
export const saysIfFree = (text: string): boolean => ANY.ifFree.test(text)

/** "I already have a booking", 我已经约了: what is said is of that one. */
export const saysHasBooking = (text: string): boolean => text.length <= 200 && ANY.hasBooking.test(text)

/** "if my friend doesn't come", 要是下雨 */
export const saysOnCondition = (text: string): boolean => text.length <= 200 && ANY.onCondition.test(text)

/** "the one I just booked", 我刚订好的那个: what is booked, told from what is being filled in. */
export const saysBookedOne = (text: string): boolean => text.length <= 200 && ANY.bookedOne.test(text)

/** "the meeting", "make it a meeting room": whether a service at this place is one that is had (`had`), or what shall be (`new`). undefined: it may be either. */
export function serviceSaid(before: string, behind: string): 'had' | 'new' | undefined {
  if (ANY.becomes.test(before)) return 'new'
  return ANY.definite.test(before) || ANY.wishedOf.test(behind) ? 'had' : undefined
}

/** "Raj's broken his toe, Tim's coming instead": who comes, in place of somebody named elsewhere. */
export function comesInstead(text: string): { is: string; at: number } | undefined {
  if (text.length > LONGEST) return undefined
  const found = firstFound(LANGUAGES, ({ comesInstead: patterns }) => patterns, text.normalize('NFKC'))
  const is = found?.groups?.is
  if (found !== undefined && is !== undefined)
    return { is: is.replace(/['’]s$/u, ''), at: (found.index ?? 0) + found[0].indexOf(is) }
  return undefined
}
