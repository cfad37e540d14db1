import { describe, expect, it } from 'vitest'
import { readingOf, short } from './reading-of.ts'

const party = (text: string, expects?: 'number'): string => {
  const { party } = readingOf(text, expects ? { expects } : {})
  return party === undefined ? 'none' : party.min === party.max ? String(party.min) : `${party.min}-${party.max}`
}

describe('people are counted as they are said', () => {
  it.each([
    // the speaker is one of them
    ['me and 4 friends', '5'],
    ['my husband and I', '2'],
    ['my sister and I please', '2'],
    ['me alone, thanks', '1'],
    ["it's for my boss, Nora Fields", 'none'],
    ["it's a gift for my mother", 'none'],
    ['we are 3 now', '3'],
    ['我们现在三个人', '3'],
    ['my 2 boys and me', '3'],
    ['me, my sister and two clients', '4'],
    ['just me and my dad', '2'],
    ['I am coming with my brother on friday', '2'],
    ['me and two colleagues tomorrow', '3'],
    ['我和四个同事', '5'],
    ['就我们两个去', '2'],
    ['只有咱们四个来', '4'],
    ['我跟我老公', '2'],
    ['我带俩娃', '3'],
    ['3个人加我', '4'],
    ['夫妻俩带个娃', '3'],
    // those named apart come as well
    ['taking my two girls to the show, my wife joins us too', '3'],
    ["I'd like to bring my two girls, and my wife comes along as well", '4'],
    ['a room for my manager, 7 attendees', '7'],
    ['only me. hang on, my brother comes too, so 2', '2'],
    ['for my father. He will be with two friends', '3'],
    ['my wife and I want to play', '2'],
    ['my aunt and I and the twins, so 4', '4'],
    ['5 people, three adults and two kids', '5'],
    ['4 people and I need an invoice', '4'],
    ['12 scouts on sunday, plus me', '13'],
    ["we're actually five", '5'],
    ['tomorrow 9am x3', '3'],
    ['for me, Nora Fields 13900001234', 'none'],
    ['一个人，不对还有我弟，两个', '2'],
    ['带两个孩子去，我和我老婆一起', '4'],
    ['帮我爸约，还有他三个朋友', '4'],
    ['带12个学生，加上我', '13'],
    ['我和老伴', '2'],
    ['5个人，三大两小', '5'],
    // sums
    ['three adults and two kids', '5'],
    ['4 adults plus a baby', '5'],
    ['三男两女', '5'],
    ['四大两小', '6'],
    ['一家四口加一个老人', '5'],
    // sizes
    ['a band of six', '6'],
    ['a family of 4', '4'],
    ['7 in total', '7'],
    ['just one, please', '1'],
    ['there are six of us', '6'],
    ['room for 9', '9'],
    ['a table for us two', '2'],
    ['一行七人', '7'],
    // tickets
    ['two tickets for tonight', '2'],
    ['给我来三张票', '3'],
    ['订四个座位', '4'],
    // who writes is not counted twice
    ['4 people and I need a receipt', '4'],
    ['can you get me 3 tickets', '3'],
    ['a room for 6 people, I prefer the big one', '6'],
    ['我和同学3个人', '3'],
    // the last counts
    ['not 6 people, 4', '4'],
    ['change it from 5 to 7 people', '7'],
    ['5 people, sorry, make that 6 people', '6'],
  ])('%s: %s', (text, said) => expect(party(text)).toBe(said))

  it.each([
    ['想带两个同事一起过去', '3'],
    ['跟三个老同学打球', 'none'],
    ['跟三个同学打球，周五晚上', '4'],
    ['我想约俩哥们打羽毛球', '3'],
    ['和我舍友', '2'],
    ['带媳妇儿子看展览', '3'],
    ['周六打算陪我姥姥去看展', '2'],
    ['叫上我表哥', '2'],
    ['下周三想和女朋友攀岩，下午两点左右，我们俩都是新手，器材租', '2'],
    ['带爸妈和女儿去', '4'],
    ['一家四口加一个阿姨', '5'],
    ['一家三口，女儿八岁', '3'],
    ['七八个人，先按八个算', '8'],
    ['羽毛球 我一个', '1'],
    // nobody who comes along
    ['跟客户约好了再说', 'none'],
    ['和老板商量一下', 'none'],
    ['给我一个', 'none'],
    ['想带女友出去玩，有什么好玩的推荐一个', 'none'],
  ])('%s: %s', (text, said) => expect(party(text)).toBe(said))

  it('a count that leaves room is asked', () => {
    for (const [text, said] of [
      ['一两个人', '1-2'],
      ['两三个人', '2-3'],
      ['三五个人', '3-5'],
      ['十几个人', '11-19'],
      ['不到八个人', '5-7'],
      ['2或3个人', '2-3'],
      ['half a dozen people', '5-7'],
      ['a couple of friends', '2-3'],
    ] as const)
      expect([text, party(text)]).toEqual([text, said])
  })

  it('things and places are nobody', () => {
    for (const text of [
      'a place to eat tomorrow',
      'book a spot at the corner table',
      'is a seat free on friday',
      'give it 3 out of 5',
      '约一个羽毛球',
      '订一间会议室',
      '我想带走一张地图',
      'it is for my daughter’s birthday',
    ])
      expect([text, party(text)]).toEqual([text, 'none'])
  })

  it('a number in a sentence answers the question for one', () => {
    for (const [text, said] of [
      ["let's say 7 then", '7'],
      ['3, my cousin comes too', '3'],
      ['we have 9', '9'],
      ['2, please', '2'],
      ['a couple', '2'],
      ['just me', '1'],
      ['2个吧', '2'],
      ['就4个，谢谢', '4'],
      ['I would say about 12', '10-14'],
      ['maybe 8, but some may be late', '8'],
    ] as const)
      expect([text, party(text, 'number')]).toEqual([text, said])
    expect(party('tomorrow at 7', 'number')).toBe('none')
  })

  it.each([
    ['3个或4个', '3-4'],
    ['三个或者四个人', '3-4'],
    ['五位还是六位', '5-6'],
    ['4个人或5个人', '4-5'],
    ['four people or five', '4-5'],
    ['4 people or 5 people', '4-5'],
    ['three or maybe four of us', '3-4'],
    ['2个或3个球场', 'none'],
  ])('either of two sizes is both: %s', (text, said) => expect(party(text)).toBe(said))

  it('adults and children are told apart where they were', () => {
    expect(readingOf('2 adults and 3 kids').ages).toEqual({ adults: 2, children: 3 })
    expect(readingOf('我带两个孩子').ages).toEqual({ adults: 1, children: 2 })
    expect(readingOf('5 people').ages).toBeUndefined()
  })

  it('stand beside the day and the time', () => {
    for (const [text, when, size] of [
      ['a table for 4 on friday at 6pm', '2026-11-27 18:00', '4'],
      ['I need it for 3 at half past two', '14:30', '3'],
      ['周六下午三点，一行六人', '2026-11-28 15:00', '6'],
      ['saturday at 2pm, me and my two sons', '2026-11-28 14:00', '3'],
      ['for 2 in the afternoon tomorrow', '2026-11-24 14:00', 'none'],
    ] as const) {
      expect([text, short(readingOf(text).whens[0]), party(text)]).toEqual([text, when, size])
      expect([text, readingOf(text).doubt]).toEqual([text, undefined])
    }
  })
})
