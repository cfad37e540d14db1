import { describe, expect, it } from 'vitest'
import { nameGiven } from '../../src/language/contact/name-in-passing.ts'
import { numberTyped, placeNamed } from '../../src/language/numbers/place-in-list.ts'
import { peopleInForm } from '../../src/language/text/pasted-form.ts'
import { yesNoSaid } from '../../src/language/wording/form-answers.ts'
import { brief, readingOf } from './reading-of.ts'

describe('slang, dialect and the words of offices: when', () => {
  it.each([
    ['squash tomoz', '2026-11-24'],
    ['2moro at 5', '2026-11-24 17:00'],
    ['the morrow, round 4', '2026-11-24 16:00'],
    ['2day round seven', '2026-11-23 19:00'],
    ['this very day at 6pm', '2026-11-23 18:00'],
    ['come saturday at 5', '2026-11-28 17:00'],
    ['round noon on friday', '2026-11-27 12:00'],
    ['friday, 2 hours as of 7pm', '2026-11-27 19:00-21:00'],
    ['后儿上午十点', '2026-11-25 10:00'],
    ['后儿个下午三点', '2026-11-25 15:00'],
    ['12.13晚上', '2026-12-13 evening'],
    ['周六下午三点一间', '2026-11-28 15:00'],
    ['周六下午三点一刻', '2026-11-28 15:15'],
  ])('%s', (text, when) => expect(brief(text)).toBe(when))

  it.each([
    ['a round of golf on friday', '2026-11-27'],
    ['round 3 people on friday', '2026-11-27'],
    ['come and see us friday', '2026-11-27'],
  ])('and no hour: %s', (text, when) => expect(brief(text)).toBe(when))

  it.each(['prior to 2pm on friday', 'friday, ahead of noon'])('a bound: %s', (text) =>
    expect(brief(text)).toBe(brief(text.replace(/prior to|ahead of/, 'before'))),
  )

  it.each(['friday/saturday', '周三跟周日', '周三、周日'])('either of two: %s', (text) =>
    expect(readingOf(text)).toMatchObject({ doubt: 'ambiguous', whens: [{}, {}] }),
  )

  it.each(['避开周三', '绕开周三'])('ruled out: %s', (text) =>
    expect(readingOf(text)).toMatchObject({ whens: [], excluded: [{ date: '2026-11-25' }] }),
  )
})

describe('slang, dialect and the words of offices: how many', () => {
  it.each([
    ['me and five of the lads', 6],
    ['two grown-ups and two nippers', 4],
    ['the wife, the nipper and me', 3],
    ['the missus and me', 2],
    ['just little old me', 1],
    ['on my own', 1],
    ['me, solo', 1],
    ['myself plus three', 4],
    ['me plus 2, on friday', 3],
    ['me, my wife and the twins', 4],
    ['我跟俺媳妇', 2],
    ['我跟仨哥们', 4],
    ['光我自个儿', 1],
    ['仅本人', 1],
    ['多了一位，共6人', 6],
    ['拢共五个人', 5],
  ])('%s', (text, size) => expect(readingOf(text).party).toEqual({ min: size, max: size }))

  it.each(['on my own account', '我和后儿子'])('and nobody: %s', (text) =>
    expect(readingOf(text).party).toBeUndefined(),
  )

  it('a label with a dot', () =>
    expect(peopleInForm('what: chess\nwhen: friday\nno. of us: 2\nwho: Ada Bell')?.size).toBe(2))
})

describe('slang, dialect and the words of offices: who', () => {
  it.each([
    ["that'd be sam field", 'sam field'],
    ['kindly record Thandi Dube', 'Thandi Dube'],
    ['make it out to Jo Bell', 'Jo Bell'],
    ['Stan Kowal, ta', 'Stan Kowal'],
    ['写古丽扎尔就成', '古丽扎尔'],
    ['名儿是高老师', '高老师'],
    ['俺叫高远', '高远'],
    ['喂，登记高远', '高远'],
    ['本人高远', '高远'],
    ['错别字，是高远', '高远'],
    ['名字写错啦，高老师', '高老师'],
    ['应该是甘露', '甘露'],
    ['名字是水清不是木清', '水清'],
    ['kindly put 4pm', undefined],
    ['人数调成3', undefined],
    ['应该是周三', undefined],
  ])('%s', (text, name) => expect(nameGiven(text)).toBe(name))

  it.each([
    ['登记水清，手机13926520086', '水清'],
    ['2位，登记古丽扎尔，+86 13926520086', '古丽扎尔'],
    ['本人拟订会议室，共4个人，13926520086', undefined],
    ['我方拟5月19日使用，本人电话13926520086', undefined],
    ['单位要用会议室，13926520086', undefined],
    ['kindly put 4pm, cell: 13926520086', undefined],
  ])('beside a number: %s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))
})

describe('slang, dialect and the words of offices: what is answered', () => {
  it.each([
    ["if you don't mind, yes", 'yes'],
    ['if you dont mind yes', 'yes'],
    ["wouldn't mind", 'yes'],
    ["yes, we don't have any", 'yes'],
    ["no, we're fine", 'no'],
    ['not a problem, sure', 'yes'],
    ['yeah no', undefined],
    ['不介意，要', 'yes'],
    ['好的，不用', 'no'],
    ['我们自己带', 'no'],
    ['自己都有', 'no'],
  ])('%s', (text, answer) => expect(yesNoSaid(text)).toBe(answer))

  it.each([
    ['the bottom one', 'last'],
    ['the top one', 0],
    ['上面那个', 0],
    ['末尾那个', 'last'],
  ])('a place in a list: %s', (text, place) => expect(placeNamed(text)).toBe(place))

  it('2号，谢谢 is the second of a list', () => expect(numberTyped('2号，谢谢')).toBe(1))
})
