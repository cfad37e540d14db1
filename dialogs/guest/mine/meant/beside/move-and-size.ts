import { comparedSize, partyDifference, partySaid } from '../../../../../src/language/numbers/party-change.ts'
import { saysMove } from '../../../../../src/language/wording/after-booking.ts'
import { joinedParts } from '../../../../../src/language/wording/joined-parts.ts'
import { readWish } from '../../../../../src/language/wording/own-booking-words.ts'
import { wayShifted } from '../../../../../src/language/wording/shift-words.ts'
import { isOfThatDay } from '../../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../../common/read-for.ts'
import { questionsIn, wishesIn } from '../../../../engine/act-meaning.ts'
import { type ManageContext, managedPlace } from '../../manage/manage-draft.ts'
import { CHANGES, type WishReading } from '../wish-reading.ts'

/** What only asks whether it can be: 行不行 */
const SHORT = 4

/**
 * 少一个人 往后挪一个小时, 改到四点 再加一个人: another size and another time, each in a part of its own. Both are shown before they are done;
 * undefined: not just these two are said.
 */
export function moveAndSize(c: ManageContext, wish: WishReading): WishReading | undefined {
  if (wish.act === 'cancel' || wish.length !== undefined || c.below('booking') !== undefined) return undefined
  if (c.open?.dialog === 'manage' || c.reading.repeat !== undefined) return undefined
  const parts = joinedParts(c.text)
  if (parts.length < 2) return undefined
  const sizes = parts.filter(({ text }) => isSize(c, text))
  const ofDay = sizes.some(({ text }) => dayOf(c, text) !== '')
  const moves = parts.filter(({ text }) => !isSize(c, text) && (isMove(c, text) || (ofDay && movesToHour(c, text))))
  const others = parts.filter((part) => !sizes.includes(part) && !moves.includes(part))
  const [size, another] = sizes
  const [move, other] = moves
  if (size === undefined || move === undefined || (another ?? other) !== undefined) return undefined
  if (others.some(({ text }) => text.length > SHORT && !saysNoMore(c, text))) return undefined
  const said = readWish(move.text)
  const all = partySaid(size.text)
  const more = all === undefined ? partyDifference(size.text) : undefined
  const of = (said?.act === 'change' && said.of) || dayOf(c, size.text)
  const to = said?.act === 'change' && said.to !== '' ? said.to : move.text
  return {
    act: 'change',
    of,
    to,
    preview: true,
    ...(more !== undefined && { more }),
    ...(all !== undefined && { size: all }),
  }
}

/** "hi its ann", 会议提前了: who writes, or that it moves, and not where to */
function saysNoMore(c: ManageContext, text: string): boolean {
  const { understood, reading, names } = c.part(text).context
  if (reading.whens.length > 0 || (reading.party ?? reading.duration) !== undefined) return false
  const sure = wishesIn(understood)
  const wishes = sure.length === 0 && names.matches.length > 0 ? understood.offers.slice(0, 1) : sure
  if (names.matches.length > 0 && wishes.length === 0) return false
  return wishes.every((act) => CHANGES.includes(act)) && questionsIn(understood).length === 0
}

/** So many in all, or more or fewer, and no time. */
function isSize(c: ManageContext, text: string): boolean {
  const more = partyDifference(text)
  // 老公那天出差，改到周五: who can't come is only why
  const sized = partySaid(text) !== undefined || (more !== undefined && (more > 0 || comparedSize(text) !== undefined))
  if (!sized) return false
  // 周四的改成三个人吧，时间推后一小时: the day says which one
  const { duration, whens } = c.part(text).context.reading
  // "2 more on thursday": nobody moves what they add to
  const isWhich = ({ span, start }: (typeof whens)[number]): boolean =>
    isOfThatDay(text.slice(span[1])) || (more !== undefined && start === undefined)
  return duration === undefined && whens.every(isWhich)
}

/** The words of the day that says which one it is; '': none does. */
function dayOf(c: ManageContext, text: string): string {
  const [day] = c.part(text).context.reading.whens
  return day === undefined ? '' : text.slice(...day.span)
}

function isMove(c: ManageContext, text: string): boolean {
  const { whens, duration } = c.part(text).context.reading
  const timed = whens.length > 0
  return (timed && saysMove(text)) || ((timed || duration !== undefined) && wayShifted(text) !== undefined)
}

/** "2 more on thursday and move it to 4" */
function movesToHour(c: ManageContext, text: string): boolean {
  const wish = readWish(text)
  const to = wish?.act === 'change' ? wish.to : text
  return saysMove(text) && readFor(c, to, managedPlace(c), 'slot').whens.some(({ start }) => start !== undefined)
}
