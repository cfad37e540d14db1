import { describe, expect, it } from 'vitest'
import { brief, readingOf, short } from './reading-of.ts'

/** The clock of these tests: Monday 23 November 2026, 10:00. */
describe('days and times among other words', () => {
  it.each([
    // ordinals in a sentence
    ['the 4th would be lovely', '2026-12-04'],
    ['how about the 29th instead', '2026-11-29'],
    ['on the 9th I believe', '2026-12-09'],
    ['12th maybe?', '2026-12-12'],
    ['the third works for me', ''],
    ['the second option, on friday', '2026-11-27'],
    ['we sit on the 9th floor on friday', '2026-11-27'],
    // numbers that are something else
    ['I am in room 65, friday at 3pm', '2026-11-27 15:00'],
    ['friday at 3pm for one of the two courts', '2026-11-27 15:00'],
    ['there is one more thing: friday at 3pm', '2026-11-27 15:00'],
    ['the court for 2 tomorrow at 6pm', '2026-11-24 18:00'],
    ['a lane for 3 tomorrow', '2026-11-24'],
    ['a lane for 3 this evening at 7', '2026-11-23 19:00'],
    ['yoga for 2 this afternoon', '2026-11-23 afternoon'],
    ['room for 5 tonight at 19:00', '2026-11-23 19:00'],
    ['a 1 on 1 tomorrow at 4pm', '2026-11-24 16:00'],
    ['周五下午三点要一间房', '2026-11-27 15:00'],
    ['周五下午三点订一张八人桌', '2026-11-27 15:00'],
    ['五分好评！周五下午三点', '2026-11-27 15:00'],
    ['周五下午三点，人均80元', '2026-11-27 15:00'],
    // written with other marks
    ['tomorrow at 7.30', '2026-11-24 07:30'],
    ['tomorrow 8.30pm', '2026-11-24 20:30'],
    ['tomorrow at 5;15 pm', '2026-11-24 17:15'],
    ['friday at 6 20 in the evening', '2026-11-27 18:20'],
    ['friday afternoon 3', '2026-11-27 15:00'],
    ['周五19.30', '2026-11-27 19:30'],
    ['周五18:00点', '2026-11-27 18:00'],
    // a bound, and who begins then
    ['any time past 4pm on friday', '2026-11-27 16:00'],
    ['周五等到六点半才能走', '2026-11-27 18:30'],
    ['周五到19:30出发', '2026-11-27 19:30'],
  ])('%s: %s', (text, said) => expect(short(readingOf(text).whens[0])).toBe(said))

  it('一下 belongs to the verb', () => {
    for (const [text, said] of [
      ['约一下周四下午3点', '2026-11-26 15:00'],
      ['问一下周日', '2026-11-29'],
      ['帮我看一下星期六', '2026-11-28'],
      ['查一下周末', '2026-11-28…2026-11-29'],
      ['约一下下周五', '2026-12-04'],
      ['约下周五', '2026-12-04'],
    ] as const)
      expect([text, brief(text)]).toEqual([text, said])
  })

  it('"now" is a time only where it says when', () => {
    for (const text of ['is a court free right now', '现在有空场吗', 'now', '现在就来'])
      expect([text, short(readingOf(text).whens[0])]).toEqual([text, '2026-11-23 10:00'])
    for (const text of ['nothing for now, thanks', 'not right now', '我现在的地址变了', '现在这个价格可以', 'what now'])
      expect([text, readingOf(text).whens]).toEqual([text, []])
  })

  it('lengths of a stay are no time and no doubt', () => {
    for (const [text, said, days] of [
      ['for 3 nights from friday', '2026-11-27', 3],
      ['friday, two nights', '2026-11-27', 2],
      ['周五开始住两晚', '2026-11-27', 2],
      ['从周六起连续三天', '2026-11-28', 3],
      ['I have had a cold for two days, so friday', '2026-11-27', 2],
    ] as const)
      expect([text, brief(text), readingOf(text).stay]).toEqual([text, said, days])
    expect(brief('3天后')).toBe('2026-11-26')
    expect(brief('in 3 days')).toBe('2026-11-26')
  })

  it('the only number answers the question for a time', () => {
    for (const [text, said] of [
      ['10 is fine for us', '10:00'],
      ['1330', '13:30'],
      ['11 preferably', '11:00'],
      ['well, 4', '16:00'],
      ['book it for 5', '17:00'],
    ] as const)
      expect([text, short(readingOf(text, { expects: 'slot' }).whens[0])]).toEqual([text, said])
    expect(readingOf('4 people', { expects: 'slot' }).whens).toEqual([])
  })

  it('a doubt names its part', () => {
    expect(readingOf('tomorrow at 3pm 17')).toMatchObject({ doubt: 'leftover', unclear: '17' })
    expect(readingOf('明天3点 8刻').unclear).toBe('8刻')
    expect(readingOf('tomorrow at 3pm').unclear).toBeUndefined()
  })
})
