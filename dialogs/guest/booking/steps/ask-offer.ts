import type { ErrorCode } from '../../../../src/domain/errors.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import { comparesTimes } from '../../../../src/language/wording/booking-words.ts'
import { go, type Step } from '../../../engine/dialog.ts'
import type { Option, Param } from '../../../engine/types.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, type Offers, placeOf, serviceOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { leaveLine, otherOptions, rowLabel, rowOption, soFarWho } from '../free/row-options.ts'
import { rowByToken } from '../free/slot-rows.ts'
import { asksForList, hearAny, pickEnd, takePlaced, takeRow } from '../hear-words.ts'

/** What was wanted can't be had: why, and what can. */
export const offerStep: Step<BookingDraft> = {
  ask(c) {
    const { offers } = c.draft
    if (offers === undefined || serviceOf(c) === undefined) return go('slot')
    const why = offers.why as ErrorCode
    const error: Param = offers.params === undefined ? { error: why } : { error: why, params: offers.params }
    const helped = HELPED_BY[why]
    const rows = helped === undefined ? rowOptions(c, offers) : []
    const others = helped ?? ['otherDay']
    return {
      kind: 'slot',
      message:
        rows.length > 0 ? 'booking:offer.ask' : helped === undefined ? 'booking:offer.none' : 'booking:offer.other',
      params: { why: error },
      code: why,
      lines: [...soFarWho(c), ...leaveLine(c)],
      choices: [...fewer(placeOf(c).service, offers), ...rows, ...others.map(otherWay), ...otherOptions(c)],
    }
  },
  answer(c, input) {
    if (input.token === undefined && asksForList(c)) return go(c.draft.date === undefined ? 'date' : 'slot')
    const match = /^party\.(\d+)$/.exec(input.token ?? '')
    const all = () => (c.draft.offers?.rows ?? []).map(([token]) => token)
    const offered = () => (comparesTimes(c.text) ? neighbours(c, all()) : all())
    if (match === null) {
      const move =
        pickEnd(c, input.text, offered) ?? (input.token === undefined ? takePlaced(c) : undefined) ?? hearAny(c, input)
      // "the morning one": of those of the day
      const { draft } = c
      if (move.move !== 'go' || draft.part === undefined || draft.marks !== undefined) return move
      if (draft.start === undefined || draft.date === undefined) return move
      const { hall, service } = placeOf(c)
      const [only, another] = offered().filter((token) => {
        const [slot] = rowByToken(hall, service, token) ?? []
        return slot !== undefined && slot.date === draft.date && inDayPart(draft.part!, slot.from)
      })
      if (only !== undefined && another === undefined) return takeRow(c, only) ?? move
      putter(c)({ start: undefined, end: undefined, halfSupposed: undefined, offers: undefined }, 'slot')
      return go('slot')
    }
    const put = putter(c)
    put({ party: Number(match[1]) }, 'party')
    return advance(c, put)
  },
  unclear: () => ({ message: 'booking:slot.unclear' }),
}

/** Of the times offered those right before and right after the one that was wanted; all of them where it has no neighbours on both sides. */
function neighbours({ draft: { date, start } }: BookingContext, tokens: string[]): string[] {
  const at =
    date === undefined || start === undefined ? undefined : `T${date.replaceAll('-', '')}-${start.replace(':', '')}`
  if (at === undefined) return tokens
  // a mark sorts as its day and time do
  const sorted = [...tokens].sort()
  const [before, after] = [sorted.filter((token) => token < at).at(-1), sorted.find((token) => token > at)]
  return before === undefined || after === undefined ? tokens : [before, after]
}

type Other = 'otherDay' | 'party' | 'service' | 'hall' | 'mine'

/** Refusals that another slot of the same service would not help, and what may. */
const HELPED_BY: Partial<Record<ErrorCode, readonly Other[]>> = {
  HALLO_PERSON_LIMIT: ['mine', 'service'],
  HALLO_PERSON_LIMIT_DAY: ['otherDay', 'mine', 'service'],
  HALLO_PERSON_LIMIT_WEEK: ['otherDay', 'mine', 'service'],
  HALLO_HOLDS_MANY: ['otherDay'],
  HALLO_BOOK_BY_PHONE: ['hall'],
  HALLO_BOOK_AT_DESK: ['hall'],
  HALLO_HALL_UNAVAILABLE: ['hall'],
  HALLO_SERVICE_UNAVAILABLE: ['service', 'hall'],
  HALLO_PARTY_TOO_SMALL: ['party'],
  HALLO_PARTY_TOO_LARGE: ['party'],
  HALLO_PARTY_NOT_WHOLE: ['party'],
}

const TOKENS: Readonly<Record<Other, string>> = {
  otherDay: 'change.date',
  party: 'change.party',
  service: 'change.service',
  hall: 'change.hall',
  mine: 'mine',
}

const otherWay = (other: Other): Option => ({ token: TOKENS[other], label: { message: `booking:choice.${other}` } })

function rowOptions(c: BookingContext, offers: Offers): Option[] {
  const { hall, service } = placeOf(c)
  return offers.rows.flatMap(([token, left]) => {
    const row = rowByToken(hall, service, token)
    return row === undefined ? [] : [rowOption(token, row, left, rowLabel(row, left, service))]
  })
}

/** "At most 3 more places: take 3, another slot?" */
function fewer(service: Service, { why, params }: Offers): Option[] {
  const left = Number(params?.left ?? 0)
  if (why !== 'HALLO_SLOT_LEFT' || service.takes !== 'people' || left < service.party.min) return []
  return [{ token: `party.${left}`, label: { message: 'booking:choice.take', params: { count: left } } }]
}
