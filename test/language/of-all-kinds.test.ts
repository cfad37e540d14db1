import { describe, expect, it } from 'vitest'
import { readingOf, short } from './reading-of.ts'

/** One or two sentences of each kind that was once misread without a word; the rules have tables of their own. */

describe('times and days as people write them', () => {
  it.each([
    ['时间：15:30-17:00', '15:30-17:00'],
    ['时间:10:00—11:30', '10:00-11:30'],
    ['时段：19：00～20：00', '19:00-20:00'],
    ['开始时间：18:00\n结束时间：19:00', '18:00-19:00'],
    ['登记一下周三上午', '2026-11-25 morning'],
    ['问一下下周二', '2026-12-01'],
    ['周日上午十点一行五人', '2026-11-29 10:00'],
    ['🎾后天上午9点4️⃣人', '2026-11-25 09:00'],
    ['从两点开到三点半', '14:00-15:30'],
    ['noon till three', '12:00-15:00'],
    ['1800-2030', '18:00-20:30'],
    ['the studio sun 5pm', '2026-11-29 17:00'],
    ['19/12 from 5 to 7', '2026-12-19 17:00-19:00'],
    ['January 8th, 2027 at 6 PM', '2027-01-08 18:00'],
    ['before dinner on thursday', '2026-11-26 afternoon'],
    ['春节第三天', '2027-02-08'],
    ['端午前一天', '2027-06-08'],
    ['1203晚上7点', '2026-12-03 19:00'],
    ['am9点', '09:00'],
    ['11.29 上午10点', '2026-11-29 10:00'],
    ['26.12.7', '2026-12-07'],
    ['月底那个周五', '2026-11-27'],
    ['待会儿5点', '2026-11-23 17:00'],
    ['2026年第51周', '2026-12-14…2026-12-20'],
    ['Wed 16th', '2026-12-16'],
    ['Thursday 17!', '2026-12-17'],
    ['three days after tomorrow', '2026-11-27'],
    ['between 0815-0945', '08:15-09:45'],
    ['for 3 hours from 10am', '10:00-13:00'],
    ['in one and a half hours', '2026-11-23 11:30'],
    ["for 45' from 6pm", '18:00-18:45'],
    ['in six business days', '2026-12-01'],
    ['2nd week of January on Tuesday', '2027-01-12'],
    ['周六吧周六下午五点', '2026-11-28 17:00'],
    ['周三不对周四', '2026-11-26'],
    ['上午十点哦不十一点', '11:00'],
    ['下洲五', '2026-12-04'],
    ['后添', '2026-11-25'],
    ['礼败三', '2026-11-25'],
  ])('%s', (text, said) => expect(short(readingOf(text).whens[0])).toBe(said))

  it.each([
    ['10 to 12', '10:00-12:00'],
    ['at 9 - 4 people', '09:00'],
    ['at 6 instead', '18:00'],
  ])('%s at a list of times', (text, said) => expect(short(readingOf(text, { expects: 'slot' }).whens[0])).toBe(said))

  it('where the hall writes the day first, so does English; the other order is offered', () =>
    expect(readingOf('4/2', { zone: 'Europe/London' }).whens.map(({ date }) => date)).toEqual([
      '2027-02-04',
      '2027-04-02',
    ]))

  it.each(['稍微早一点行不行', '打过一点', 'I need somebody NOW', '贵了一点'])('%s says no time', (text) =>
    expect(readingOf(text).whens).toEqual([]),
  )

  it.each([
    ['every day except monday', '2026-11-30'],
    ['周四不行', '2026-11-26'],
  ])('%s: what is ruled out is wanted nowhere', (text, date) => {
    const { whens, excluded } = readingOf(text)
    expect([whens, excluded?.map((each) => each.date)]).toEqual([[], [date]])
  })

  it('of several days each is read', () =>
    expect(readingOf('swimming tue thu and sat at 6pm').whens.map(({ date }) => date)).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-28',
    ]))
})

describe('who comes', () => {
  it.each([
    ['me and 4 mates', 5, 5],
    ['我和五个同学', 6, 6],
    ['my two sons and me', 3, 3],
    ['夫妻俩带三个孩子', 5, 5],
    ['5个人加我', 6, 6],
    ['三四个人', 3, 4],
    ['二十几个人', 21, 29],
    ['不到二十个', 17, 19],
    ['a party of two couples', 4, 4],
    ['me, my cousin and two team-mates', 4, 4],
    ['两大一小', 3, 3],
    ['2男4女', 6, 6],
  ])('%s', (text, min, max) => expect(readingOf(text).party).toEqual({ min, max }))
})

describe('name and number', () => {
  it.each([
    ['李雪电话13600136190', '李雪'],
    ['联系人高远手机13600136190', '高远'],
    ['我叫那个司马相，13600136190', '司马相'],
    ['就登记高远吧', '高远'],
    ['高远 微信同号 13600136190', '高远'],
    ['努尔·艾合买提 13600136190', '努尔·艾合买提'],
    ['三位，高远 13600136190 麻烦了', '高远'],
    ['后天上午9点2人 高远 13600136190 多谢', '高远'],
    ['Nora Vale tel 13600136190, cheers!', 'Nora Vale'],
    ["it's for my daughter Ella", 'Ella'],
    ['名字打错了是高园', '高园'],
    ["no it's just Ann Bell", 'Ann Bell'],
  ])('%s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))

  it.each(['许夏至', '周五常', '赵春分'])('%s is somebody where a name is asked for', (text) =>
    expect(readingOf(text, { expects: 'text' }).contact?.name).toBe(text),
  )

  it.each([
    'sorry I was on the phone',
    'let me ask my wife first',
    "I don't want to tell",
    'the 4pm one not 7pm',
    "I'm Scottish",
    "I'm running late",
    '上回那个',
  ])('%s is no name', (text) => expect(readingOf(text, { expects: 'text' }).contact?.name).toBeUndefined())

  it('what stands before the @ stays as typed', () =>
    expect(readingOf("Sam.O'Neill@Example.org").contact?.email).toBe("Sam.O'Neill@example.org"))

  it.each([
    ['ada at example dot org', 'ada@example.org'],
    ['my mail is ada dot bell at post dot example dot org', 'ada.bell@post.example.org'],
  ])('%s is an address read out', (text, email) => expect(readingOf(text).contact?.email).toBe(email))

  it('a number in the form of the hall’s country', () =>
    expect(readingOf('nora vale 07700 900123', { zone: 'Europe/London' }).contact).toEqual({
      name: 'nora vale',
      mobile: '+447700900123',
    }))
})
