import type { Field } from '../../domain/form/form.ts'
import { trimEnd } from '../../domain/trim.ts'
import { WORDINGS } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import type { Thing } from './wording.ts'

/**
 * What guests say about the booking itself, rather than of it. Dates, sizes, contact and the words that work everywhere
 * are the reader's; names are `findNames`'.
 */

const LANGUAGES = WORDINGS.map(({ booking }) => booking)
const ANY = inAnyLanguage(LANGUAGES)

/** "book", "I'd like to reserve", 预约, 订: enough to begin with. */
export const wantsBooking = (text: string): boolean => ANY.book.test(text)

/** Something said before is to be another: decides whether a free answer is one, or a change. */
export const wantsChange = (text: string): boolean => ANY.change.test(text)

/** "two slots from 5", 连着三个时段: so many in a row. undefined: none are counted. */
export function slotsSaid(text: string): number | undefined {
  for (const { slots } of LANGUAGES) {
    const count = slots(text)
    if (count !== undefined) return count
  }
  return undefined
}

/** A question is not an answer, also where anything may be typed. */
export const isQuestion = (text: string): boolean => /[?？]\s*$/.test(text) || ANY.question.test(text)

/** Asked whether it can be, rather than told to: 能不能改到五点, "is it possible to move it to Sunday". */
export const asksWhether = (text: string): boolean => isQuestion(text) || ANY.whether.test(text)

/** "what about saturday?", 要不周六: another value is proposed. */
export const proposes = (text: string): boolean => ANY.proposes.test(text)

/** Words that stand in no person's name: a wish or a question was meant. */
export const isNoName = (text: string): boolean => ANY.noName.test(text)

/** "… if we stay three hours?" is no wish. */
export const supposes = (text: string): boolean => text.length <= 200 && ANY.supposes.test(text)

/** 分两间吧, "we need to stay together", to a party in two bookings. */
export function splitSaid(text: string): 'yes' | 'no' | undefined {
  if (text.length > 60) return undefined
  if (ANY.together.test(text)) return 'no'
  return ANY.splits.test(text) && !isQuestion(text) ? 'yes' : undefined
}

/** "anything earlier?", 有没有晚一点的: another time than the one that was chosen. */
export function asksForOther(text: string): 'earlier' | 'later' | undefined {
  const found = firstFound(LANGUAGES, ({ otherTime }) => otherTime, text)
  const word = found?.[1]
  if (word === undefined) return undefined
  return ANY.later.test(word) ? 'later' : 'earlier'
}

const MARK = /[\s.。!！]/

/** "the early one", "as late as you can", 最晚的: which end of a day is wished for; undefined: neither, or both. */
export function endWish(text: string): 'first' | 'last' | undefined {
  const [first, last] = [ANY.firstWish.test(text), ANY.lastWish.test(text)]
  return first === last ? undefined : first ? 'first' : 'last'
}

/** "asap", 越快越好 */
export const saysSoonest = (text: string): boolean => ANY.soonest.test(text)

/** "the cheaper one", 便宜的那家 */
export const saysCheapest = (text: string): boolean => text.length <= 100 && ANY.cheapest.test(text)

/** "the earliest", "the last one you have", 最早的那个: of the times that are offered. */
export function endNamed(text: string): 'first' | 'last' | undefined {
  if (ANY.last.test(text)) return 'last'
  return ANY.first.test(text) ? 'first' : undefined
}

/** "no, the other thursday", 另一个周四 */
export const saysOtherSuchDay = (text: string): boolean => ANY.otherSuchDay.test(text)

/** "the earlier one": of two neighbours, and not the earliest of all. */
export const comparesTimes = (text: string): boolean => ANY.compares.test(text)

/** "what's the earliest you've got?", 最晚那场几点: which end of what is offered is asked for. */
export function endAsked(text: string): 'first' | 'last' | undefined {
  const word = text.length > 80 ? undefined : firstFound(LANGUAGES, (words) => words.endAsked, text.trim())?.[1]
  if (word === undefined) return undefined
  return ANY.last.test(word) ? 'last' : 'first'
}

/** The answer of last time once more. */
export const saysSame = (text: string): boolean => ANY.same.test(text)

/** "pm", and nothing else: which half of the day is meant. */
export function halfAlone(text: string): 'am' | 'pm' | undefined {
  if (ANY.firstHalf.test(text)) return 'am'
  return ANY.secondHalf.test(text) ? 'pm' : undefined
}

/** "same name and number", "you have my details", 电话还是上次的: which answers of before shall be taken; undefined: no such words. */
export function knownSaid(text: string): (typeof CONTACT)[number][] | 'all' | undefined {
  const what = firstFound(LANGUAGES, ({ known }) => known, text.slice(0, 200))?.groups?.what
  if (what === undefined) return undefined
  const kinds = CONTACT.filter((kind) => LANGUAGES.some(({ fields }) => fields[kind]?.test(what)))
  return kinds.length > 0 ? kinds : 'all'
}

/** "ann lee" of "ann lee, same number as before": what is said beside those words. */
export function withoutKnown(text: string): string {
  const found = firstFound(LANGUAGES, ({ known }) => known, text.slice(0, 200))
  if (found === undefined) return text
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(
    /^[\s,，、;]+|[\s,，、;.]+$/g,
    '',
  )
}

const THINGS: readonly Thing[] = ['hall', 'service', 'date', 'slot', 'party']

/** "change the date", 换个时间: what is to be chosen anew, where nothing is said instead. */
export function thingToChange(text: string): Thing | undefined {
  const said = text.slice(0, 100)
  return THINGS.find((thing) => LANGUAGES.some(({ edits }) => edits[thing].test(said)))
}

/** A name is spoken of: "rename it to Ann", 改名. */
export const saysName = (text: string): boolean => ANY.name.test(text)

/** "company name", 公司, 抬头: what is named is no person. */
export const saysFirm = (text: string): boolean => ANY.firm.test(text)

/** "change my name": is this field, by its label in any language or its id, to be answered anew? */
export const namesField = (text: string, field: Pick<Field, 'id' | 'kind' | 'label'>): boolean =>
  ANY.edit.test(text.slice(0, 100)) && fieldNamed(text.slice(0, 100), field)

/** "the level", 电话: what a form asks, by its kind or its name. */
export function fieldNamed(text: string, field: Pick<Field, 'id' | 'kind' | 'label'>): boolean {
  const said = text.toLowerCase()
  if (LANGUAGES.some(({ fields }) => fields[field.kind]?.test(said))) return true
  return [field.id, ...Object.values(field.label)].some((name) => said.includes(name.toLowerCase()))
}

const CONTACT = ['email', 'mobile', 'name'] as const

/** "the phone number is wrong": which part of who it is for is spoken of; undefined: none. */
export const contactNamed = (text: string): (typeof CONTACT)[number] | undefined =>
  thingToChange(text) === 'party'
    ? undefined
    : CONTACT.find((kind) => LANGUAGES.some(({ fields }) => fields[kind]?.test(text.slice(0, 100))))

/** Something is to be another: "wrong", 不对. */
export const saysEdit = (text: string): boolean => ANY.edit.test(text)

/** What "change the name to Johnny" or 姓名改成王芳 says instead; undefined: nothing. */
export function answerWithin(text: string): string | undefined {
  const line = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim()
  const found = firstFound(LANGUAGES, ({ instead }) => instead, line)
  const said = found?.[1] === undefined ? undefined : trimEnd(found[1], MARK).replace(ANY.please, '').trim()
  return said === '' ? undefined : said
}

/** "guest 2", "the second guest", 第二位: which guest is spoken of; undefined: none. */
export function guestIn(text: string): number | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  for (const { guest } of LANGUAGES) {
    const number = guest(said)
    if (number !== undefined) return number
  }
  return undefined
}

/** "the same as the first guest", 和第一位一样 */
export const saysAsFirst = (text: string): boolean => ANY.sameAs.test(text) && ANY.firstGuest.test(text)

/** "as before", 照旧: of the answers of last time. */
export const saysLastTime = (text: string): boolean => ANY.lastTime.test(text)

/** "two courts on thursday", 订两块场地: more than one of what a booking takes. */
export const saysSeveralUnits = (text: string): boolean => text.length <= 200 && ANY.severalUnits.test(text)

/** "next wednesday", 下周三: a weekday's week is said with it. */
export const saysWhichWeek = (text: string): boolean => ANY.whichWeek.test(text)

/** "none of those", 都不行: nothing that is offered will do. */
/** "badminton, or actually no the yoga": of two names with this between them the second is meant. */
export const putsRight = (between: string): boolean => between.length <= 48 && ANY.putsRight.test(between)

export const saysNoneFits = (text: string): boolean => text.length <= 80 && ANY.noneFits.test(text.trim())

/** "nope friday", "no 5pm": a bare no before what is meant instead; "no fridays" rules out. */
export const saysNoThenValue = (text: string): boolean => ANY.noThenValue.test(text)
