import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import { again, end, go, type Move, push, run } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { standing } from '../../mine/refer.ts'
import { advance } from '../advance.ts'
import { type BookingContext, placeOf, serviceOf } from '../booking-draft.ts'
import { goOnWithNext } from '../several/go-on-with-next.ts'
import { wishOf } from '../when/length-meant.ts'
import { backToHeld, changesHeld } from './held-before.ts'

/** Nothing is asked back: what is only a draft is dropped at once; but see `onlyTheChange`. */
export function drop(c: BookingContext): Move {
  // "forget it, keep the pottery as it was": what is named stays
  const other = c.understood.acts.some(({ act }) => act === 'keep') ? undefined : otherNamed(c)
  const booked = other === undefined ? [] : standing(c).filter(({ service }) => service === other.id)
  if (booked.length === 1) return push('manage', { act: 'cancel', code: booked[0]!.code }, 'aim')
  if (other !== undefined) {
    const params = { service: { text: other.name }, of: { text: placeOf(c).service.name } }
    return again({ message: 'booking:notThatOne', params })
  }
  if (onlyTheChange(c)) {
    c.note({ edit: undefined, refused: undefined, leaving: undefined })
    return c.step === 'confirm' || c.draft.edit !== undefined ? go('confirm') : advance(c)
  }
  // "never mind", once the other day can't be had
  if (c.text !== '' && c.slash === undefined && !saysCancel(c.text) && changesHeld(c)) return backToHeld(c)
  return letGo(c)
}

/** The draft is dropped, whatever else is said. */
export function letGo(c: BookingContext): Move {
  const { hold } = c.draft
  keepPlace(c)
  if (hold !== undefined) return run({ do: 'release', booking: hold.booking }, 'dropped')
  sayDropped(c)
  return goOnWithNext(c) ?? end({ what: 'dropped' })
}

/** Who has booked before might take "nothing is booked" for all that they have. */
export const sayDropped = (c: BookingContext): void =>
  c.say({ message: c.person.lastHall === undefined ? 'booking:dropped' : 'booking:droppedThis' })

/** "forget it | actually no, tomorrow at 7": what was dropped is spoken of, and begins again where a day or a size says so. */
export function keepPlace(c: BookingContext): void {
  const { hall, service, party } = c.draft
  if (service === undefined) return
  const { start = c.draft.start, minutes = c.draft.minutes } = wishOf(c)
  const was = {
    ...(start !== undefined && { start }),
    ...(minutes !== undefined && { minutes }),
    ...(party !== undefined && { party }),
  }
  // the hour and the size are taken up again by "the same time on friday"
  c.keepInMind({ dropped: { hall, service }, ...(start !== undefined && { was }) })
}

/** "no wait, leave it", "never mind": of an answer that was to be changed, or a change that was refused, only that is left. */
function onlyTheChange(c: BookingContext): boolean {
  const { edit, refused, leaving } = c.draft
  if (c.slash !== undefined || saysCancel(c.text) || c.text === '') return false
  if (leaving !== undefined) return true
  return edit === undefined ? refused === true : c.draft[`field:${edit}`] !== undefined
}

/** "cancel the badminton", while a room is being booked: that is not what is open. */
function otherNamed(c: BookingContext): Service | undefined {
  const own = serviceOf(c)
  if (own === undefined || c.slash !== undefined || c.text === '') return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [first] = named
  if (first === undefined || named.some(({ service }) => service === own.id)) return undefined
  return findService(findHall(c.catalogue, first.hall), first.service ?? '')
}
