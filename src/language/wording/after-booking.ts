import { WORDINGS } from '../languages.ts'
import { clauseStart, clausesOf } from '../text/clauses.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'

/** What guests say of bookings that they have, besides the wishes for them (`own-booking-words.ts`). */

const LANGUAGES = WORDINGS.map(({ afterBooking }) => afterBooking)
const ANY = inAnyLanguage(LANGUAGES)
const OWN = inAnyLanguage(WORDINGS.map(({ ownBooking }) => ownBooking))
const JOINS = new RegExp(ANY.joins.source, 'gi')
/** Whatever is longer is a story. */
const LONGEST = 300

/** "everything but the room", "keep the room": the words for what stays, and those around them. undefined: nothing is kept. */
export function keptSaid(text: string): { kept: string; rest: string } | undefined {
  if (text.length > LONGEST) return undefined
  const found = firstFound(LANGUAGES, ({ kept }) => kept, text)
  // "friday's" is friday
  const kept = found?.groups?.kept?.trim().replace(/['’]\p{L}$/u, '')
  if (found === undefined || kept === undefined || kept === '') return undefined
  return { kept, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim() }
}

/** "it's Leigh, not Lee", 姓黎不是姓李: a part of a name instead of another. */
export function namePartPutRight(text: string): { was: string; is: string } | undefined {
  if (text.length > LONGEST) return undefined
  const { was, is } = firstFound(LANGUAGES, ({ putRight }) => putRight, text.trim())?.groups ?? {}
  return was === undefined || is === undefined || was.toLowerCase() === is.toLowerCase() ? undefined : { was, is }
}

/** "tell them that we bring a pram": what is for the staff; '' where it is still to be said; undefined: no such words. */
export function remarkSaid(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  return firstFound(LANGUAGES, ({ remark }) => remark, text.trim().replace(/\s+/g, ' '))?.groups?.said?.trim()
}

/** "add to my notes: …", 备注一下: a note by its name, whatever it is about. */
export const saysNote = (text: string): boolean => remarkSaid(text) !== undefined && ANY.asNote.test(text.slice(0, 80))

/** "the others", 其他人: of those on the list. */
export const saysOthersOfThem = (text: string): boolean => ANY.othersOfThem.test(text)

/** "3 hours instead of 2": what there is stands beside what there shall be. */
export const saysInsteadOf = (text: string): boolean => ANY.insteadOf.test(text)

/** "take the note off again", 备注删掉吧: what was left for the staff shall be there no more. */
export const saysNoteOff = (text: string): boolean => text.length <= LONGEST && ANY.noteOff.test(text)

/** "scrap it", 不需要了: what is had is not wanted any more. */
export const givesUp = (text: string): boolean => ANY.givesUp.test(text)

/** 租装备能改成不租吗: what is asked to be otherwise, as if it was only told. */
export const askedChange = (text: string): string =>
  ANY.moves.test(text) ? text.replace(ANY.asksPolitely, '').replace(/[?？]\s*$/u, '') : text

/** "give thursday a miss", 周四的就算了: it is dropped, and nothing else can be meant. */
export const dropsIt = (text: string): boolean => text.length <= 60 && ANY.dropsIt.test(text)

/**
 * "can't make wednesday, is friday possible?" with the index of "friday": the words for the other time, and those for what can't be.
 * undefined: nothing else is offered there.
 */
export function insteadSaid(text: string, at: number): { gone: string; instead: string } | undefined {
  if (text.length > LONGEST) return undefined
  const joined = [...text.slice(0, at).matchAll(JOINS)].at(-1)
  const begin = Math.max(clauseStart(text, at), joined === undefined ? 0 : joined.index + joined[0].length)
  const [gone, instead] = [text.slice(0, begin), text.slice(begin).trim()]
  return /\p{L}/u.test(gone) && (/[?？]\s*$/.test(instead) || ANY.suits.test(instead)) ? { gone, instead } : undefined
}

/** "…, right?", …吧: supposed, and asked for a yes. */
export const asksIfSo = (text: string): boolean => ANY.ifSo.test(text.trim())

/** "are we still down for five?", 手机也改了吗: in a question, how what is had stands. */
export const asksIfBookedSo = (text: string): boolean => ANY.checks.test(text.trim())

/** "the headcount", 人数: a part of what is had. */
export const namesPartOfBooked = (text: string): boolean => ANY.checkedPart.test(text)

/** "what if we are late?", 晚到十分钟会怎样: asked, and not told. */
export const asksWhatIf = (text: string): boolean => ANY.whatIf.test(text)

/** "back to two", 改回两个人 */
export const saysAsBefore = (text: string): boolean => ANY.asBefore.test(text)

/** "to two" of "back to two": the number. */
export const withoutTo = (words: string): string => words.trim().split(/\s+/).at(-1)!

/** "I've come down with the flu", 发烧了: why what is booked may not be. */
export const saysMishap = (text: string): boolean => text.length <= 80 && ANY.mishap.test(text)

/** "is out", 退出: of whoever is named beside it. */
export const saysAway = (text: string): boolean => ANY.away.test(text)

/** "only Tom and Max are coming": none but who is named. */
export const saysOnlyThese = (text: string): boolean => text.length <= 80 && ANY.onlyThese.test(text.trim())

/** The parts of a sentence, also where only a word joins them: "… so could I …", …但是… */
export const partsSaid = (text: string): string[] =>
  text.split(JOINS).flatMap((part) => clausesOf(part).map(({ text: clause }) => clause))

/** "5 suits better than 4", 四点比两点合适, "thursday → friday": the words for what shall be, and for what it is. */
export function ratherSaid(text: string): { to: string; was: string } | undefined {
  if (text.length > 100) return undefined
  const { to, was } = firstFound(LANGUAGES, ({ rather }) => rather, text.trim())?.groups ?? {}
  return to === undefined || was === undefined ? undefined : { to: to.trim(), was: was.trim() }
}

/** "the other one", 剩下的: all but what was just named. */
export const saysTheRest = (words: string): boolean => ANY.theRest.test(words.trim())

/** "why was it cancelled?", 怎么取消了 */
export const asksWhyCancelled = (text: string): boolean => text.length <= 120 && ANY.whyCancelled.test(text)

/** "not able to do saturday - sunday instead": where what comes instead begins, which may have been read as the end of a range. */
export function afterDash(text: string, [from, to]: readonly [number, number]): number | undefined {
  const dash = /\s[-–—]\s|[–—]/.exec(text.slice(from, to))
  if (dash === null || text.length > LONGEST) return undefined
  const at = from + dash.index + dash[0].length
  const instead = text.slice(at)
  return ANY.cantBe.test(text.slice(0, at)) && (/[?？]\s*$/.test(instead) || ANY.suits.test(instead)) ? at : undefined
}

/** "2 is no longer possible", 周三有会: of what is booked, beside another time that is offered. */
export const cantBe = (text: string): boolean => text.length <= LONGEST && ANY.cantBe.test(text)

/** "there'll be five of us in the meeting", 会议那天我们五个人: how many come to what is had. */
export const saysWillBe = (text: string): boolean => ANY.willBe.test(text)

/** A part of a name, as it should be. */
type NamePart = { last?: string; first?: string }

/** "my surname is spelt Leigh" */
export const namePartSaid = (text: string): NamePart | undefined =>
  firstFound(LANGUAGES, ({ namePart }) => namePart, text.trim().slice(0, LONGEST))?.groups

/** In place of that part of the name that there is. */
export function nameWithPart({ last, first }: NamePart, name: string): string | undefined {
  const words = name.trim().split(' ')
  if (words.length < 2) return undefined
  if (last !== undefined) return [...words.slice(0, -1), last].join(' ')
  return first === undefined ? undefined : [first, ...words.slice(1)].join(' ')
}

/** "start an hour earlier, same end", 结束时间不变 */
export const keepsEnd = (text: string): boolean => ANY.keepsEnd.test(text)

/** "move the first to 11", 挪到11: the number is an hour, where "make it 6" is of people. */
export const movesOnly = (text: string): boolean => ANY.movesOnly.test(text)

/** "the meeting should be under Bob Kay", 会议室那个写鲍凯的名字 */
export const saysUnder = (text: string): boolean => ANY.under.test(text)

/** "something in the morning that day", 那天上午: on the day of what is had. */
export const saysThatDay = (text: string): boolean => ANY.thatDay.test(text)

/** "same day", 还是那天: and nothing else. */
export const onlyThatDay = (text: string): boolean => ANY.onlyThatDay.test(text.trim())

/** "totally forgot, can't do it today": what is had can't be made. */
export const saysCantCome = (text: string): boolean => text.length <= 120 && ANY.cantCome.test(text)

/** "cancel it and book monday instead", 不要了，帮我换成周一: it is to be had then instead. */
export const saysRebook = (text: string): boolean => ANY.rebooks.test(text)

/** "no, I mean cancel it", "cancel completely", 干脆取消吧: also where a change of it is under way. */
export const cancelsRather = (text: string): boolean => text.length <= 100 && ANY.cancelsRather.test(text)

/** "so I'm afraid we won't be coming on friday": a clause that gives up what is booked. */
export const saysNotComing = (clause: string): boolean => ANY.notComing.test(clause.trim())

/** "oh no, undo that", 恢复一下: what was done is to be as it was. */
export const saysUndo = (text: string): boolean => text.length <= 60 && ANY.undoes.test(text)

/** "when will I hear back?", 什么时候出结果: of a booking that waits for the hall's yes. */
export const asksApproval = (text: string): boolean => text.length <= 60 && ANY.approval.test(text)

/** "ok", 好的: said when all is settled, it asks for nothing. */
export const saysFine = (text: string): boolean => ANY.fine.test(text.normalize('NFKC').trim())

/** "my niece will take my place", 让我侄女替我去: somebody else has what is booked. */
export const passesOn = (text: string): boolean => passing(text) !== undefined

/** The words for who that is: Sophie Lee, 李小雨. undefined: only what they are to the guest is said, or nothing. */
export function passedOnTo(text: string): string | undefined {
  const found = passing(text)
  const who = found?.groups?.who?.replace(ANY.kin, '').trim()
  if (found === undefined || who) return who
  const behind = text.normalize('NFKC').slice(found.index! + found[0].length)
  return firstFound(LANGUAGES, ({ passedTo }) => passedTo, behind)?.groups?.who
}

/** "the same for my sister", 帮我朋友也约一个 */
export const saysForAnother = (text: string): boolean => anotherIn(text) !== undefined

/** "book one for my dad too", 给我爸也约一个: a booking of its own, and nobody more on what is had. */
export const saysOneFor = (text: string): boolean => ANY.oneFor.test(text)

/** "the same for my dad": also for as many. */
export const saysJustSo = (text: string): boolean => ANY.justSo.test(text)

/** Their name, where it is said: 张月; "he's Ray". */
export function nameOfOther(text: string): string | undefined {
  const who = anotherIn(text)?.groups?.who?.replace(ANY.kin, '').trim()
  return who === '' || who === undefined ? nameOfThem(text) : who
}

/** "her name is May", 他叫李刚: of whom was just spoken of, and not of who writes. */
export const nameOfThem = (text: string): string | undefined =>
  firstFound(LANGUAGES, ({ calledSo }) => calledSo, text.normalize('NFKC').slice(0, LONGEST))?.groups?.who

const anotherIn = (text: string): ReturnType<typeof firstFound> =>
  text.length > LONGEST ? undefined : firstFound(LANGUAGES, ({ forAnother }) => forAnother, text.normalize('NFKC'))

const passing = (text: string): RegExpExecArray | RegExpMatchArray | undefined =>
  text.length > LONGEST ? undefined : firstFound(LANGUAGES, ({ passesOn }) => passesOn, text.normalize('NFKC'))

/** "let's finish at 4", 四点结束: the time is the end. */
export const saysEnds = (text: string): boolean => ANY.ends.test(text)

/** "drop the last hour", 最后半小时不要了: so many minutes less, from the same start. */
export function lastPartGiven(text: string): number | undefined {
  for (const { lastPart } of LANGUAGES) {
    const minutes = lastPart(text)
    if (minutes !== undefined) return minutes
  }
  return undefined
}

/** "a second court next to it", 旁边再加一片: at the hour of what is had. */
export const saysBeside = (text: string): boolean => ANY.beside.test(text)

/** A word that moves what is had: "swap", 挪. */
export const saysMove = (text: string): boolean => ANY.moves.test(text)

/** To "move it, or a new one?" */
export function movesOrAnother(text: string): 'move' | 'new' | undefined {
  const [moves, another] = [ANY.moves.test(text), ANY.another.test(text)]
  if (moves === another) return undefined
  return moves ? 'move' : 'new'
}

/** 好，加吧, "yes, add her": to a size that is shown. */
export const saysResize = (text: string): boolean => ANY.resizes.test(text.normalize('NFKC').trim())

/** "don't move it", 别改: the move that is shown is not wanted. */
export const declinesMove = (text: string): boolean =>
  text.length <= 30 && ANY.moves.test(text) && OWN.negator.test(text)

/** "don't move it", 不改了, "change the time": no yes to the move that is shown. */
export const saysOtherwise = (text: string): boolean => ANY.otherwise.test(text.normalize('NFKC'))

/** "what's free on friday?": of what there is, and not whether one thing can be. */
export const asksWhatThereIs = (text: string): boolean => ANY.open.test(text)
