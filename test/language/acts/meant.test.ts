import { describe, expect, test } from 'vitest'
import { modelFor } from '../../../dialogs/engine/model-for.ts'
import { understand } from '../../../src/language/understand.ts'

type Expects = NonNullable<Parameters<typeof understand>[1]['expects']>

const hear = (text: string, tag: string, expects?: Expects, booking = false): string[] => {
  const context = { zone: 'Asia/Shanghai', locale: tag, booking, draft: expects !== undefined }
  const all = expects === undefined ? context : { ...context, expects }
  return understand(text, all, modelFor(tag)).acts.map(({ act }) => act)
}

describe('what a message comes to by its values and the open question', () => {
  test.each([
    ['not 4pm, 6pm please', 'en', ['change']],
    ['ok, make it saturday', 'en', ['change']],
    ['不是周四，周六', 'zh-CN', ['change']],
    ['算了，周六吧', 'zh-CN', ['change']],
    ['要不周六吧', 'zh-CN', ['change']],
    ['yes, that one please', 'en', ['affirm']],
    ['我订的是周六', 'zh-CN', ['change']],
    ['no, tuesday please', 'en', ['change']],
    ['no, 3 people', 'en', ['change']],
    ['不不，周日', 'zh-CN', ['change']],
    ['没错，是5个人', 'zh-CN', ['change']],
    ['对，帮我取消', 'zh-CN', ['cancel']],
    ['sure, cancel my reservation', 'en', ['cancel']],
  ])('"%s" at the summary', (text, tag, acts) => expect(hear(text, tag, 'confirm')).toEqual(acts))

  test.each([
    ['ok, the second one', 'en', ['choose']],
    ['1', 'en', ['choose']],
    ['1', 'zh-CN', ['choose']],
    ['make it 6', 'en', ['choose']],
    ['number two please', 'en', ['choose']],
    ['option 3', 'en', ['choose']],
  ])('"%s" at a list', (text, tag, acts) => expect(hear(text, tag, 'choice')).toEqual(acts))

  test.each([
    ['6pm?', 'en', ['free']],
    ['下午6点呢', 'zh-CN', ['free']],
    ['any day this week but tuesday', 'en', ['inform']],
    ['除了周二都行', 'zh-CN', ['exclude']],
    ['could I take 4pm?', 'en', ['free']],
    ['alright, tuesday at 4pm', 'en', ['inform']],
    ['满了的话周日上午', 'zh-CN', ['inform']],
    ["it's chilly today", 'en', ['smalltalk']],
    ['今天真闷', 'zh-CN', ['smalltalk']],
    ['our last time there was a blast', 'en', ['smalltalk']],
  ])('"%s" while times are picked', (text, tag, acts) => expect(hear(text, tag, 'slot')).toEqual(acts))

  test.each([
    ['the time stays, but on sunday', 'en', ['change']],
    ['周日，时间还是不变', 'zh-CN', ['change']],
    ['I am away on sunday', 'en', ['exclude']],
    ['周日我要上班', 'zh-CN', ['exclude']],
  ])('"%s" beside what was chosen', (text, tag, acts) => expect(hear(text, tag, 'slot')).toEqual(acts))

  test('what an act excludes is excluded where the words around it do not say so', () => {
    const context = { zone: 'UTC', locale: 'en', expects: 'slot', draft: true } as const
    const { entities } = understand('I am away on sunday', context, modelFor('en'))
    expect(entities.map(({ polarity }) => polarity)).toEqual(['excluded'])
  })

  test.each([
    ['no need for those', 'en', ['deny']],
    ['用不上', 'zh-CN', ['deny']],
    ['no, all good', 'en', ['deny']],
    ['需要的', 'zh-CN', ['affirm']],
  ])('"%s" to a yes or no', (text, tag, acts) => expect(hear(text, tag, 'yesno')).toEqual(acts))

  test.each([
    ['there are 5 of us after all', 'en', ['change']],
    ['晚一个小时吧，路上堵车', 'zh-CN', ['shift']],
    ['去不了了，改到周日', 'zh-CN', ['change']],
    ['that was lovely, thank you', 'en', ['thanks']],
    ['lovely', 'en', ['thanks']],
    ['there are 5 of us now', 'en', ['change']],
    ['再来一次，下周日，时间一样', 'zh-CN', ['again']],
    ['能推迟半小时不', 'zh-CN', ['shift']],
  ])('"%s" of a booking that stands', (text, tag, acts) => expect(hear(text, tag, undefined, true)).toEqual(acts))

  test('a yes and a no at the summary are asked about', () => {
    const context = { zone: 'UTC', locale: 'en', expects: 'confirm', draft: true } as const
    const { acts, offers } = understand('no, yes, go ahead', context, modelFor('en'))
    expect({ acts, offers }).toEqual({ acts: [], offers: ['affirm', 'deny'] })
  })

  test('values with a service begin a booking where nothing is under way', () => {
    const names = [{ slot: 'service', span: [0, 6] }] as const
    const context = { zone: 'UTC', locale: 'en', names }
    const acts = understand('tennis sunday 4pm', context, modelFor('en')).acts.map(({ act }) => act)
    expect(acts).toEqual(['book'])
  })

  test.each([
    ['my name is Ada Poole, phone 13812345678', 'en'],
    ['我叫高远，手机13812345678', 'zh-CN'],
  ])('"%s" is for nobody else', (text, tag) => expect(hear(text, tag)).toEqual(['inform']))

  test('what nothing asks for is not offered', () => {
    const offered = (text: string, locale: string, more: object): string[] =>
      understand(text, { zone: 'Asia/Shanghai', locale, ...more }, modelFor(locale)).offers
    expect(offered('嗯哼周日那个', 'zh-CN', {})).not.toContain('affirm')
  })

  test('whom it is for is another name at the summary', () =>
    expect(hear("it's for my uncle Peter Hale", 'en', 'confirm')).toEqual(['change']))

  test('the two that are offered are never of one kind', () => {
    const context = { zone: 'UTC', locale: 'en', expects: 'slot', draft: true } as const
    const { offers } = understand('perhaps some further ones, or whatever', context, modelFor('en'))
    expect(offers.includes('free') && offers.includes('more')).toBe(false)
  })

  test('a move by an hour is no time', () => {
    expect(hear('move it an hour later', 'en', undefined, true)).toEqual(['shift'])
    expect(hear('晚一个小时', 'zh-CN', undefined, true)).toEqual(['shift'])
  })

  test('a weekday that begins as a surname does is a day', () => {
    const { entities } = understand(
      '不对，周五',
      { zone: 'UTC', locale: 'zh-CN', expects: 'confirm' },
      modelFor('zh-CN'),
    )
    expect(entities.map(({ slot }) => slot)).toEqual(['day'])
  })
})
