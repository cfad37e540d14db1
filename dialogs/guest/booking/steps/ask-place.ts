import type { Service } from '../../../../src/domain/hall/hall.ts'
import { byDistance, type HallNear, nearLabel } from '../../../common/near.ts'
import { recommendedFirst } from '../../../common/show.ts'
import { go, type Input, type Move, push, type Question, type Step } from '../../../engine/dialog.ts'
import type { Option } from '../../../engine/types.ts'
import { usualPlace } from '../../usual.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, hallOf } from '../booking-draft.ts'
import { putHall, putter } from '../fill-steps.ts'
import { hallsToChoose, servicesToChoose } from '../free/bookable.ts'
import { leaveLine, otherOptions, paged, soFar, wantsMore } from '../free/row-options.ts'
import { asksForList, hearAny } from '../hear-words.ts'

/** The one of that id before the others. */
const first = <T extends { id: string }>(all: readonly T[], id: string | undefined): T[] => [
  ...all.filter((each) => each.id === id),
  ...all.filter((each) => each.id !== id),
]

/** Which hall. With several that have what was named, only those. */
export const hallStep: Step<BookingDraft> = {
  ask(c) {
    const all = hallsToChoose(c.catalogue, c.draft.among)
    const halls: HallNear[] = byDistance(first(all, c.person.lastHall), c.draft.near)
    if (halls.length === 0) {
      c.say({ message: 'booking:hall.none' })
      return { move: 'end' }
    }
    const known = soFar(c)
    const question: Question = {
      kind: 'choice',
      message: c.draft.among === undefined ? 'booking:hall.ask' : 'booking:hall.among',
      lines: [...known, ...leaveLine(c)],
      brief: known,
      ...(halls.some(({ hall }) => hall.location !== undefined) && { view: { location: true } }),
      choices: [...paged(c, halls, hallNearOption), ...otherOptions(c)],
    }
    return question
  },
  answer(c, input) {
    // "what else do you have there?", where the list has no further page
    const typed = input.token === undefined && c.open?.options.includes('more') !== true
    if (typed && (c.reading.word === 'more' || asksForList(c))) return push('browse', {}, 'halls')
    if (wantsMore(c, input.token)) return go('hall')
    const hall = input.token && hallsToChoose(c.catalogue, undefined).find((each) => each.id === input.token)
    return hall ? takeHall(c, hall.id) : hearAny(c, input)
  },
  location(c, near) {
    if (!hallsToChoose(c.catalogue, c.draft.among).some(({ location }) => location !== undefined))
      c.say({ message: 'browse:noDistances' })
    c.set({ near, page: undefined })
    return go('hall')
  },
}

const hallNearOption = ({ hall, metres }: HallNear): Option => ({
  token: hall.id,
  label: metres === undefined ? { text: hall.name } : nearLabel(hall, metres),
  is: { hall: hall.id },
})

function takeHall(c: BookingContext, hall: string): Move {
  const put = putter(c)
  putHall(c, put, hall)
  return advance(c, put)
}

/** What of the hall. */
export const serviceStep: Step<BookingDraft> = {
  ask(c) {
    const hall = hallOf(c)
    if (hall === undefined) return go('hall')
    const offered = recommendedFirst(servicesToChoose(hall.id, c.catalogue, c.draft.among))
    const usual = usualPlace(c)
    const services = first(offered, usual?.hall === hall.id ? usual.service : undefined)
    const option = ({ id, name }: Service): Option => ({ token: id, label: { text: name }, is: { service: id } })
    const params = { hall: { text: hall.name } }
    if (services.length === 0) {
      const choices: Option[] = [{ token: 'change.hall', label: { message: 'booking:choice.hall' } }]
      return { kind: 'choice', message: 'booking:service.none', params, lines: [...soFar(c), ...leaveLine(c)], choices }
    }
    const choices = [...paged(c, services, option), ...otherOptions(c)]
    const known = soFar(c)
    return {
      kind: 'choice',
      message: 'booking:service.ask',
      params,
      lines: [...known, ...leaveLine(c)],
      brief: known,
      choices,
    }
  },
  answer(c, input: Input) {
    if (wantsMore(c, input.token)) return go('service')
    const services = servicesToChoose(c.draft.hall ?? '', c.catalogue, undefined)
    const service = input.token && services.find((each) => each.id === input.token)
    if (!service) return hearAny(c, input)
    const put = putter(c)
    put({ service: service.id, among: undefined, page: undefined }, 'service')
    return advance(c, put)
  },
}
