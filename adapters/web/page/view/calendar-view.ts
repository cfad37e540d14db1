import { addDays, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import type { Ask, Choice } from '../chat/protocol.ts'
import { fill, type Locale, type Texts } from '../texts.ts'
import { h } from './dom.ts'

type Days = NonNullable<Ask['days']>

/** So many weeks are seen at once; the others come with one tap. */
const WEEKS = 3

/** The weeks in reach as a table, each free day a button with how many times it has; days without one are only named. */
export function calendar(
  days: Days,
  texts: Texts,
  locale: Locale,
  onChoice: (choice: Choice, byKey: boolean) => void,
): HTMLElement {
  const language = locale === 'en' ? 'en-GB' : locale
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const [whole, month] = [format({ dateStyle: 'full' }), format({ month: 'short' })]
  const first = monday(days.from)
  const cell = (date: string, top: boolean): HTMLElement => {
    if (date < days.from || date > days.to) return h('td')
    const day = new Date(date)
    const number = String(day.getUTCDate())
    const name = number === '1' || top ? month.format(day) : undefined
    const count = days.free[date] ?? 0
    const label = `${whole.format(day)}${texts.comma}${count === 0 ? texts.noneFree : fill(texts.timesFree, { count })}`
    const face = h('span', { class: 'face', 'aria-hidden': 'true' }, name && h('span', { class: 'month' }, name))
    face.append(h('b', {}, number))
    const spoken = h('span', { class: 'unseen' }, label)
    if (count === 0) return h('td', {}, h('span', { class: 'day none' }, spoken, face))
    face.append(h('small', {}, String(count)))
    const value = days.value + date
    const button = h('button', { type: 'button', class: 'day', 'data-value': value }, spoken, face)
    button.addEventListener('click', (event) => onChoice({ label: whole.format(day), value }, event.detail === 0))
    return h('td', {}, button)
  }
  const rows: HTMLElement[] = []
  for (let week = first; week <= days.to; week = addDays(week, 7)) {
    const row = h('tr')
    for (let i = 0; i < 7; i++) row.append(cell(addDays(week, i), rows.length === 0 && addDays(week, i) === days.from))
    row.hidden = rows.length >= WEEKS
    rows.push(row)
  }
  const heads = h('tr')
  const [narrow, long] = [format({ weekday: 'short' }), format({ weekday: 'long' })]
  for (let i = 0; i < 7; i++) {
    const day = new Date(addDays(first, i))
    heads.append(h('th', { scope: 'col', abbr: long.format(day) }, narrow.format(day)))
  }
  const table = h('table', {}, h('caption', { class: 'unseen' }, texts.calendarOf), h('thead', {}, heads))
  table.append(h('tbody', {}, ...rows))
  const box = h('div', { class: 'days' }, table)
  if (rows.length > WEEKS) box.append(moreWeeks(rows, texts))
  return box
}

function moreWeeks(rows: readonly HTMLElement[], texts: Texts): HTMLElement {
  const more = h('button', { type: 'button', class: 'quiet' }, texts.moreDays)
  more.addEventListener('click', () => {
    for (const row of rows) row.hidden = false
    rows[WEEKS]?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    more.remove()
  })
  return more
}

const monday = (date: string): string => addDays(date, -weekdayOf(date))
