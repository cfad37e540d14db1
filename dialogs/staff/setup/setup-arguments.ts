import type { Field } from '../../../src/domain/form/form.ts'
import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { CONTACT, TEMPLATES, TRADES, type Trade, tradeOf } from '../../../src/domain/hall/trades.ts'
import type { Text } from '../../../src/domain/text.ts'
import { isZone } from '../../../src/domain/time/zone.ts'
import { readAmount } from '../../../src/language/commands/amount.ts'
import { countInWords, countSaid } from '../../../src/language/commands/count-said.ts'
import { type DayHours, readWeekHours } from '../../../src/language/commands/times/week-hours.ts'
import { readForm } from '../../../src/language/halls/form-words.ts'
import { readTrade } from '../../../src/language/halls/trade-words.ts'
import { zonesOfPlace } from '../../../src/language/names/places/zone-of-place.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import type { JsonValue, Option } from '../../engine/types.ts'
import { amountArgument } from '../commands/arguments/amount-argument.ts'
import { countArgument } from '../commands/arguments/count-argument.ts'
import { placeIn } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** What a new hall is asked for, a question each; a tap on the first answers most. */

export const tradeIn = (c: CommandContext): Trade => (c.draft.trade as Trade | undefined) ?? tradeHere(c) ?? 'rooms'

/** Of something more in a hall: as what it has already. */
function tradeHere(c: CommandContext): Trade | undefined {
  const trades = c.draft.act === 'add' ? (placeIn(c).hall?.services.map(tradeOf) ?? []) : []
  return trades.every((each) => each === trades[0]) ? trades[0] : undefined
}

/** UTF-16 units: longer is no mere answer */
const MOST_OF_ANSWER = 60

/** So short that what answers the question is all that it says; whoever asks, asks something else. */
const isShort = ({ text }: CommandContext): boolean => text.length <= MOST_OF_ANSWER && !isAsked(text)

export const tradeArgument: Argument = {
  name: 'trade',
  read(c, line) {
    const said = readTrade(line.open)
    if (said !== undefined) c.set({ trade: line.take(said) })
    return undefined
  },
  has: (c) => c.draft.trade !== undefined || tradeHere(c) !== undefined,
  // "salon" is a greeting elsewhere
  holds: (c) => isShort(c) && readTrade(c.text) !== undefined,
  ask: (c) => ({
    kind: 'choice',
    message: c.draft.act === 'add' ? 'setup:ask.kind' : 'setup:ask.trade',
    choices: TRADES.map((trade) => ({ token: `t:${trade}`, label: { message: `setup:trade.${trade}` } })),
  }),
  answer(c, { token }) {
    const trade = TRADES.find((each) => token === `t:${each}`)
    if (trade === undefined) return undefined
    c.set({ trade })
    return 'taken'
  },
}

const NAME = 80
const named = textArgument({ name: 'hallName', message: 'setup:ask.hallName', most: NAME })

/** A name that no other hall has: guests tell halls apart by it. */
export const hallNameArgument: Argument = {
  ...named,
  read(c, line) {
    const said = line.rest.trim().toLowerCase()
    const taken = c.catalogue.halls.some(({ name }) => Object.values(name).some((each) => each.toLowerCase() === said))
    return taken ? { message: 'setup:nameTaken', params: { name: line.rest } } : named.read(c, line)
  },
}

export const addressArgument = textArgument({
  name: 'address',
  message: 'setup:ask.address',
  most: 200,
  skip: 'setup:choice.noAddress',
})

const NEAR = 4

/** The zone by its place: of the address where that names one, else of a city that is asked for. */
export const zoneArgument: Argument = {
  name: 'zone',
  read(c, line) {
    const { zones, sure } = zonesOfPlace(line.text)
    if (sure) c.set({ zone: zones[0]! })
    else if (zones.length > 0) c.note({ near: zones })
    else return { message: 'setup:zoneUnknown' }
    return undefined
  },
  has: (c) => zoneIn(c) !== undefined,
  ask: (c) => ({ kind: 'text', message: 'setup:ask.zone', choices: zonesNear(c).map(zoneOption) }),
  answer(c, { token }) {
    const zone = token?.startsWith('z:') === true ? token.slice(2) : ''
    if (!isZone(zone)) return undefined
    c.set({ zone })
    return 'taken'
  },
}

const zoneOption = (zone: string): Option => ({ token: `z:${zone}`, label: zone })

export function zoneIn(c: CommandContext): string | undefined {
  const { hall } = placeIn(c)
  if (hall !== undefined) return hall.zone
  if (typeof c.draft.zone === 'string') return c.draft.zone
  const { zones, sure } = zonesOfPlace(String(c.draft.address ?? ''))
  return sure ? zones[0] : undefined
}

function zonesNear(c: CommandContext): string[] {
  const { near } = c.draft
  const read = Array.isArray(near) ? near.map(String) : zonesOfPlace(String(c.draft.address ?? '')).zones
  if (read.length > 0) return [...read]
  const usual = c.locale.startsWith('zh') ? ['Asia/Shanghai'] : []
  return [...new Set([...usual, ...c.catalogue.halls.map(({ zone }) => zone)])].slice(0, NEAR)
}

const WEEKS: { readonly [name: string]: DayHours } = {
  daily: { days: [0, 1, 2, 3, 4, 5, 6], hours: [['09:00', '21:00']] },
  workdays: { days: [0, 1, 2, 3, 4], hours: [['09:00', '18:00']] },
  noMonday: { days: [1, 2, 3, 4, 5, 6], hours: [['10:00', '18:00']] },
}

/** Opening hours by weekday, as `week` of the draft; days that aren't named are closed. */
export const openingArgument: Argument = {
  name: 'opening',
  read(c, line) {
    const said = readWeekHours(line.open)
    if (said === undefined) return undefined
    const week = line.take(said)
    if (!week.ok) return { message: `edit:hours.${week.problem}` }
    c.set({ week: week.week as unknown as JsonValue })
    return undefined
  },
  has: (c) => c.draft.week !== undefined,
  holds: (c) => isShort(c) && readWeekHours(c.text)?.value.ok === true,
  ask: () => ({
    kind: 'text',
    message: 'setup:ask.opening',
    choices: Object.keys(WEEKS).map((name) => ({ token: `w:${name}`, label: { message: `setup:week.${name}` } })),
  }),
  answer(c, { token }) {
    const week = WEEKS[token?.slice(2) ?? '']
    if (week === undefined) return undefined
    c.set({ week: [week] as unknown as JsonValue })
    return 'taken'
  },
}

export function weeklyIn({ draft }: CommandContext): HourRange[][] {
  const week = (draft.week ?? []) as unknown as readonly DayHours[]
  return [0, 1, 2, 3, 4, 5, 6].map((day) => [...(week.find(({ days }) => days.includes(day))?.hours ?? [])])
}

const what = textArgument({ name: 'what', message: 'setup:ask.what', most: NAME })

/** What can be booked; the trade has a usual name for it. */
export const whatArgument: Argument = {
  ...what,
  ask: (c) => ({
    kind: 'text',
    message: 'setup:ask.what',
    choices: [{ token: 'usual', label: { text: TEMPLATES[tradeIn(c)].name } }],
  }),
  answer(c, { token }) {
    if (token !== 'usual') return undefined
    c.set({ what: '' })
    return 'taken'
  },
}

/** Several where they are listed: "Tennis, Padel", 羽毛球、乒乓球. */
export function whatsIn(c: CommandContext): Text[] {
  const { what } = c.draft
  const said = typeof what === 'string' ? what.split(/[,，、;；\n]/).map((each) => each.trim()) : []
  const names = [...new Set(said.filter((each) => each !== ''))]
  return names.length > 0 ? names.map((name) => ({ [c.locale]: name })) : [TEMPLATES[tradeIn(c)].name]
}

export const priceArgument: Argument = {
  ...amountArgument,
  // 不收费, "14 euro per person": elsewhere a question for prices
  holds: (c) => isShort(c) && readAmount(c.text) !== undefined,
  ask: (c) => ({
    kind: 'number',
    message: `setup:ask.price.${TEMPLATES[tradeIn(c)].per}`,
    choices: [{ token: 'free', label: { message: 'edit:free' } }],
  }),
  answer(c, { token }) {
    if (token !== 'free') return undefined
    c.set({ price: { decimal: '0' } })
    return 'taken'
  },
}

/** "sixty", "three courts", "ten people at most" */
function inWords({ reading, text }: CommandContext): number | undefined {
  const { party } = reading
  return party !== undefined && party.min === party.max ? party.max : countInWords(text)
}

export const placesArgument: Argument = {
  ...countArgument,
  holds: (c) => isShort(c) && (countSaid(c.text) ?? inWords(c)) !== undefined,
  read(c, line) {
    const refused = countArgument.read(c, line)
    const said = c.draft.count === undefined && line.text === c.text ? inWords(c) : undefined
    if (said !== undefined) c.set({ count: said })
    if (c.draft.count !== 0) return refused
    c.set({ count: undefined })
    return { message: 'setup:noPlaces' }
  },
  ask(c) {
    const { capacity, takes } = TEMPLATES[tradeIn(c)]
    return {
      kind: 'number',
      message: `setup:ask.places.${takes}`,
      choices: [
        { token: 'n:usual', label: String(capacity) },
        { token: 'n:none', label: { message: 'edit:unlimited' } },
      ],
    }
  },
  answer(c, { token }) {
    if (token !== 'n:usual' && token !== 'n:none') return undefined
    c.set({ count: token === 'n:none' ? 'none' : TEMPLATES[tradeIn(c)].capacity })
    return 'taken'
  },
}

const FORMS: { readonly [form: string]: readonly Field[] } = {
  nameMobile: [CONTACT.name, CONTACT.mobile],
  nameEmail: [CONTACT.name, CONTACT.email],
  name: [CONTACT.name],
  nothing: [],
}

/** What guests are asked, as a choice of the usual; `/field` has all the others. */
export const formArgument: Argument = {
  name: 'form',
  read(c, line) {
    const form = readForm(line.rest)
    if (form !== undefined) c.set({ form })
    return undefined
  },
  has: (c) => c.draft.form !== undefined,
  holds: (c) => isShort(c) && readForm(c.text) !== undefined,
  ask: () => ({
    kind: 'choice',
    message: 'setup:ask.form',
    choices: Object.keys(FORMS).map((form) => ({ token: `f:${form}`, label: { message: `setup:form.${form}` } })),
  }),
  answer(c, { token }) {
    const form = Object.keys(FORMS).find((each) => token === `f:${each}`)
    if (form === undefined) return undefined
    c.set({ form })
    return 'taken'
  },
}

export const fieldsIn = ({ draft }: CommandContext): readonly Field[] => FORMS[String(draft.form ?? '')] ?? []
