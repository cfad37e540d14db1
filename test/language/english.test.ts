import { describe, expect, it } from 'vitest'
import { brief, readingOf, short } from './reading-of.ts'

/** Said on Monday 23 November 2026 at ten in the morning, in New York. */
const NEW_YORK = { zone: 'America/New_York' }
const cases = (rows: readonly [text: string, expected: string][]): void => {
  it.each(rows)('%s', (text, expected) => expect(brief(text, NEW_YORK)).toBe(expected))
}

describe('days', () => {
  cases([
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-22 past'],
    ['friday', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['coming friday', '2026-11-27'],
    ['last friday', '2026-11-20 past'],
    ['friday of next week', '2026-12-04'],
    ["this week's friday", '2026-11-27'],
    ['friday week', '2026-12-04'],
    ['tomorrow week', '2026-12-01'],
    ['a week on friday', '2026-12-04'],
    ['in 2 weeks', '2026-12-07'],
    ['in a fortnight', '2026-12-07'],
    ['two weeks from friday', '2026-12-11'],
    ['three fridays from now', '2026-12-11'],
    ['3 days after christmas', '2026-12-28'],
    ['the day before new years eve', '2026-12-30'],
    ['next working day', '2026-11-24'],
    ['the friday before christmas', '2026-12-18'],
    ['the first saturday after new year', '2027-01-02'],
    ['the week after next on tuesday', '2026-12-08'],
    ['within 3 days', '2026-11-23…2026-11-26'],
    ['december', '2026-12-01…2026-12-31'],
    ['the weekend', '2026-11-28…2026-11-29'],
    ['next weekend', '2026-12-05…2026-12-06'],
    ['next week', '2026-11-30…2026-12-06'],
    ['end of the month', '2026-11-26…2026-11-30'],
    ['beginning of december', '2026-12-01…2026-12-05'],
    ['mid-december', '2026-12-11…2026-12-20'],
  ])

  it('takes "next friday" for that of next week, and shows the nearest beside it', () => {
    const { whens, doubt } = readingOf('next friday', NEW_YORK)
    expect(whens.map(short)).toEqual(['2026-12-04', '2026-11-27'])
    expect(doubt).toBe('ambiguous')
  })

  it('takes "this friday" said on a Saturday for the one to come', () => {
    expect(brief('this friday', { ...NEW_YORK, at: '2026-11-28T10:00' })).toBe('2026-12-04')
  })
})

describe('dates', () => {
  cases([
    ['the 3rd', '2026-12-03'],
    ['on the 30th', '2026-11-30'],
    ['december 3rd', '2026-12-03'],
    ['3 dec', '2026-12-03'],
    ['the third of december', '2026-12-03'],
    ['january twenty first 2027', '2027-01-21'],
    ['dec. 3, 2026', '2026-12-03'],
    ['first tuesday of december', '2026-12-01'],
    ['the second monday of next month', '2026-12-14'],
    ['last friday in january', '2027-01-29'],
    ['the 20th of next month', '2026-12-20'],
    ['2026-12-03', '2026-12-03'],
    ['12/25', '2026-12-25'],
    ['25/12', '2026-12-25'],
    ['dec 5-8', '2026-12-05…2026-12-08'],
    ['friday the 27th', '2026-11-27'],
    ['monday to wednesday next week', '2026-11-30…2026-12-02'],
  ])

  it('asks about the order of day and month by the language', () => {
    expect(readingOf('3/12', { ...NEW_YORK, locale: 'en-US' }).whens.map(short)).toEqual(['2027-03-12', '2026-12-03'])
    expect(readingOf('3/12', { zone: 'Europe/London', locale: 'en-GB' }).whens.map(short)).toEqual([
      '2026-12-03',
      '2027-03-12',
    ])
    expect(readingOf('3/12', NEW_YORK).doubt).toBe('ambiguous')
  })

  it('finds the friday that is a 13th', () => {
    expect(brief('friday 13th', { ...NEW_YORK, at: '2026-11-02T10:00' })).toBe('2026-11-13')
  })
})

describe('clocks', () => {
  cases([
    ['3pm', '15:00'],
    ['at 3', '15:00'],
    ['half past three', '15:30'],
    ['quarter to five', '16:45'],
    ['twenty past four', '16:20'],
    ['quarter of 3', '14:45'],
    ['half three', '15:30'],
    ['9p', '21:00'],
    ['15h30', '15:30'],
    ['at 1030', '10:30'],
    ['1030am', '10:30'],
    ['11ish', '11:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ["3 o'clock in the afternoon", '15:00'],
    ['eight forty pm', '20:40'],
    ['7 p . m .', '19:00'],
    ['first saturday of december, 6 in the evening', '2026-12-05 18:00'],
    ['5 december, 6 in the evening', '2026-12-05 18:00'],
    ['evening of december 5', '2026-12-05 evening'],
    ['tonight at 8', '2026-11-23 20:00'],
    ['tomorrow evening at 5', '2026-11-24 17:00'],
    ['in half an hour', '2026-11-23 10:30'],
    ['in an hour and a half', '2026-11-23 11:30'],
  ])
})

describe('ranges, lengths and bounds', () => {
  cases([
    ['between 3 and 5', '15:00-17:00'],
    ['3-5pm', '15:00-17:00'],
    ['8am until 6', '08:00-18:00'],
    ['10 to 3pm', '10:00-15:00'],
    ['from 10pm to 2', '22:00-02:00'],
    ['noon to 2', '12:00-14:00'],
    ['half past one to quarter to three', '13:30-14:45'],
    ['for 2 hours from 3', '15:00-17:00'],
    ['tomorrow 2-4pm', '2026-11-24 14:00-16:00'],
    ['after 3pm', '15:00'],
    ['before noon', '-12:00'],
    ['saturday morning', '2026-11-28 morning'],
    ['thursday between 9:30am and 11', '2026-11-26 09:30-11:00'],
  ])
})

describe('holidays, by the country of the hall', () => {
  cases([
    ['thanksgiving', '2026-11-26'],
    ['black friday', '2026-11-27'],
    ['christmas eve', '2026-12-24'],
    ['new years eve', '2026-12-31'],
    ['easter monday', '2027-03-29'],
    ['labor day', '2027-09-06'],
    ['mlk day', '2027-01-18'],
    ['chinese new year', '2027-02-06'],
    ['thanksgiving of next year', '2027-11-25'],
  ])

  it('differ', () => {
    expect(brief('labour day', { zone: 'Asia/Shanghai' })).toBe('2027-05-01')
    expect(brief("mother's day", { zone: 'Europe/London' })).toBe('2027-03-07')
    expect(brief("mother's day", NEW_YORK)).toBe('2027-05-09')
  })
})

describe('writing', () => {
  cases([
    ['tomorow at 3pm', '2026-11-24 15:00'],
    ['WEDNSDAY 3PM', '2026-11-25 15:00'],
    ['ｔｏｍｏｒｒｏｗ ３ｐｍ', '2026-11-24 15:00'],
    ['tonite 8', '2026-11-23 20:00'],
  ])
})

describe('how people are met is no part of the day', () => {
  cases([
    ['Morning! can I book badminton tomorrow at 3', '2026-11-24 15:00'],
    ['morning, could I get a court on friday at 5', '2026-11-27 17:00'],
    ['Evening all, do you have a room on sunday', '2026-11-29'],
    ['hey, evening guys. badminton on sunday', '2026-11-29'],
    ['afternoon. need the studio on thursday', '2026-11-26'],
    ['morning would be better on friday', '2026-11-27 morning'],
    ['evening, for 2', 'evening'],
    ['tomorrow evening!', '2026-11-24 evening'],
  ])
})
