import { checkParty, placesFor } from '../../../../src/domain/booking/rules.ts'
import { UNLIMITED } from '../../../../src/domain/hall/slot.ts'
import { numberAlone } from '../../../../src/language/numbers/place-in-list.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { again, go, type Move, type Step } from '../../../engine/dialog.ts'
import type { MessageLine, Option } from '../../../engine/types.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf } from '../booking-draft.ts'
import { absorbForm } from '../early/form-early.ts'
import { absorbOption } from '../early/option-early.ts'
import { absorbRemark } from '../early/remark-early.ts'
import { putter } from '../fill-steps.ts'
import { viewsChosen } from '../free/free-places.ts'
import { leaveLine, MOST_CHOICES, otherOptions, refusal, soFar } from '../free/row-options.ts'
import { leaveOut } from '../guests/leave-out.ts'
import { hearAny, tellAside } from '../hear-words.ts'
import { takeEnd, takeRange } from '../lone-number.ts'
import { partiesOf } from '../several/parties.ts'
import { sizeAsked } from '../size-asked.ts'

/** How many people come. What the slots have room for is offered, and no more. */
export const partyStep: Step<BookingDraft> = {
  ask(c) {
    if (serviceOf(c) === undefined) return go('service')
    if (partiesOf(c) !== undefined) return go('split')
    const { service } = placeOf(c)
    const { min, max } = service.party
    if (min === max) {
      c.note({ party: min })
      return advance(c)
    }
    const left = leftFor(c)
    const most = service.takes === 'people' ? Math.max(min, Math.min(max, left)) : max
    const said = c.draft.between
    const tooMany = said === undefined || said[0] <= most ? undefined : checkParty(service, said[0])
    if (tooMany?.ok === false) {
      c.say(refusal(tooMany.code, tooMany.params))
      c.note({ between: undefined })
    }
    const [from, to] = c.draft.between ?? [min, most]
    const first = Math.min(Math.max(min, from), most)
    const options: Option[] = []
    for (let size = first; size <= Math.min(most, Math.max(first, to)) && options.length < MOST_CHOICES; size++)
      options.push({ token: `party.${size}`, label: { message: 'booking:choice.people', params: { count: size } } })
    const known = soFar(c)
    const lines: MessageLine[] = [
      ...known,
      { message: 'booking:party.limits', params: { min, max: most } },
      ...leaveLine(c),
    ]
    return {
      kind: 'number',
      message: service.takes === 'people' ? 'booking:party.ask' : 'booking:party.askRoom',
      params: { service: { text: service.name } },
      lines,
      brief: known,
      choices: [...options, ...otherOptions(c)],
      view: { range: { min, max: most, token: 'party.' } },
    }
  },
  answer(c, input) {
    const tapped = /^party\.(\d+)$/.exec(input.token ?? '')
    const { party } = c.reading
    const { whens, duration, excluded } = c.reading
    // "2 hours, 4 of us" says more than a size
    const only = whens.length === 0 && duration === undefined && excluded === undefined
    const alone = party !== undefined && party.min === party.max && only
    if (tapped !== null) return take(c, Number(tapped[1]))
    const until = input.token === undefined ? (takeRange(c) ?? takeEnd(c)) : undefined
    if (until !== undefined) return until
    if (input.token === undefined && alone && c.names.matches.length === 0 && c.reading.contact === undefined)
      return take(c, party.min, absorbed(c))
    const beside = input.token === undefined && only ? sizeInClause(c) : undefined
    if (beside !== undefined) return take(c, beside, absorbed(c))
    return hearAny(c, input)
  },
  holds: (c) => sizeAsked(c) !== undefined,
  unclear: () => ({ message: 'booking:party.unclear' }),
}

/** "ah ok. 10 then, two can dial in": the number that is all of its clause. */
function sizeInClause({ text, names, reading: { contact } }: BookingContext): number | undefined {
  const clauses = clausesOf(text)
  // "1. 马小骏" is a place in a list
  if (/^\s*\d{1,2}\s*[.、)）]/.test(text)) return undefined
  if (clauses.length < 2 || names.matches.length > 0 || contact !== undefined) return undefined
  const [only, another] = clauses.flatMap((clause) => numberAlone(clause.text) ?? [])
  return another === undefined ? only : undefined
}

/** "both of us are beginners", "5, one of us is in a wheelchair": what the form will ask is kept, and what the staff shall know. */
function absorbed(c: BookingContext): ReturnType<typeof putter> {
  const put = putter(c)
  absorbOption(c, put)
  absorbForm(c, put)
  absorbRemark(c)
  tellAside(c)
  return put
}

function take(c: BookingContext, party: number, put = putter(c)): Move {
  const size = checkParty(placeOf(c).service, party)
  if (size.ok === false && size.code === 'HALLO_PARTY_TOO_LARGE') {
    c.note({ tooMany: party })
    if (partiesOf(c) !== undefined) return go('split')
  }
  if (!size.ok) return again(refusal(size.code, size.params))
  if (leaveOut(c, party)) return advance(c, put)
  put({ party }, 'party')
  c.note({ between: undefined })
  return advance(c, put)
}

/** People that all of the slots chosen have room for. */
function leftFor(c: BookingContext): number {
  const { service } = placeOf(c)
  const { date, marks } = c.draft
  if (date === undefined || marks === undefined || placesFor(service, 2) === 1) return UNLIMITED
  return viewsChosen(c, date, marks).reduce((left, view) => Math.min(left, view.left), UNLIMITED)
}
