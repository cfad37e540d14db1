import { expect, it } from 'vitest'
import { readAnswer } from '../../src/language/acts/answer.ts'
import { numberPutRight } from '../../src/language/numbers/party-change.ts'
import {
  countSaid,
  declines,
  neededSaid,
  optionLed,
  optionSaid,
  yesNoSaid,
} from '../../src/language/wording/form-answers.ts'
import { saysCancel } from '../../src/language/wording/own-booking-words.ts'

const LEVELS = [
  { id: 'new', label: { en: 'Beginner', 'zh-CN': '零基础' } },
  { id: 'some', label: { en: 'Some experience', 'zh-CN': '学过一些' } },
  { id: 'gold', label: { en: 'Gold', 'zh-CN': '金卡' } },
  { id: 'plus', label: { en: 'Gold plus', 'zh-CN': '金卡加' } },
]

it.each([
  ["I'd call myself a beginner", 'new'],
  ['probably some experience by now', 'some'],
  ['应该算零基础吧', 'new'],
  ['那就学过一些', 'some'],
  ['gold plus please', 'plus'],
  ['not a beginner', undefined],
  ['不是零基础', undefined],
  ['beginners welcome?', undefined],
  ['beginner or some experience', undefined],
  ['beginner, and make it 3 people', undefined],
])('an option in a sentence: %s', (text, id) => expect(optionSaid(text, LEVELS)).toBe(id))

it.each([
  ["we won't need any", 'no'],
  ['not needed thanks', 'no'],
  ['没必要', 'no'],
  ['免了', 'no'],
  ['肯定要', 'yes'],
  ['I do, please', 'yes'],
  ['no problem', 'yes'],
  ['不知道', undefined],
  ["I don't know yet", undefined],
  ['what does it cost?', undefined],
])('yes or no in a sentence: %s', (text, said) => expect(yesNoSaid(text)).toBe(said))

it('to decline a thing is not to leave', () => {
  expect(['不要了', '不用了', "don't need it"].map(declines)).toEqual([true, true, true])
  expect(['取消', '算了，不要了', 'never mind', 'cancel'].map(declines)).toEqual([false, false, false, false])
  expect(['ok cancel it', '取消吧', "don't cancel", '不取消'].map(saysCancel)).toEqual([true, true, false, false])
})

it('all that is right is a yes', () => {
  for (const text of ['everything is in order', "it's all correct", 'all fine', 'pls do that'])
    expect([text, readAnswer(text, text)]).toEqual([text, 'yes'])
  expect(readAnswer('everything is wrong', 'everything is wrong')).toBeUndefined()
})

it.each([
  ['no, 4 not 2', 2, 4],
  ['five people, not six', 6, 5],
  ['not 2 but 3', 2, 3],
  ['不是两个，是四个', 2, 4],
  ['是四位，不是三位', 3, 4],
])('a number in the place of another: %s', (text, was, is) => expect(numberPutRight(text)).toEqual({ was, is }))

it.each([
  ['no removal needed', 'Do you need old polish removed?', 'no'],
  ['we bring our own shoes', 'Do you need rental shoes?', 'no'],
  ['not urgent', 'Is it urgent?', 'no'],
  ['german, urgent', 'Is it urgent?', 'yes'],
  ['不用卸', '是否需要卸甲', 'no'],
  ['要卸', '是否需要卸甲', 'yes'],
  ['鞋自己带', '是否租鞋', 'no'],
  ['要租鞋', '是否租鞋', 'yes'],
  ['加急', '是否加急', 'yes'],
  ['我要去', '是否需要卸甲', undefined],
])('a need told beside something else: "%s" of "%s"', (text, label, needed) =>
  expect(neededSaid(text, [label])).toBe(needed),
)

const visits = [
  { id: 'new', label: { en: 'First visit', 'zh-CN': '初诊' } },
  { id: 'been', label: { en: 'I have been here before', 'zh-CN': '复诊' } },
]
it.each([
  ["I've been before", 'been'],
  ['never been here before', 'new'],
  ["it's my first appointment", 'new'],
  ['以前来过', 'been'],
  ['老顾客了', 'been'],
  ['没来过', 'new'],
  ['第一次来', 'new'],
])('who was here before says so: "%s"', (text, option) => expect(optionSaid(text, visits)).toBe(option))

it.each([
  ['just me, size 41, thanks', 'Shoe size', 41],
  ['own shoes', 'Shoe size', undefined],
  ['3 copies', 'Number of copies', 3],
])('a count beside what it is of: "%s" of "%s"', (text, label, count) => expect(countSaid(text, [label])).toBe(count))

it('a count by the word that measures it', () => {
  expect(countSaid('周五一早，要两份', ['份数'])).toBe(2)
  expect(neededSaid('I have my own gear', ['Do you need to rent gear'])).toBe('no')
})

it.each([
  ['we can all swim', ['Can everybody swim?'], 'yes'],
  ["my friend can't swim", ['Can everybody swim?'], 'no'],
  ['孩子不会游泳', ['都会游泳吗'], 'no'],
  ['大家都会游', ['都会游泳吗'], 'yes'],
  ['不太急', ['是否加急'], 'no'],
  ['特别急', ['是否加急'], 'yes'],
  ['急诊在哪', ['是否加急'], undefined],
])('what somebody can do, and how urgent it is: %s', (text, labels, said) =>
  expect(neededSaid(text, labels)).toBe(said),
)

const TOURS = [
  { id: 'own', label: { en: 'I have a guide', 'zh-CN': '自己有导游' } },
  { id: 'de', label: { en: 'German', 'zh-CN': '德语' } },
  { id: 'map', label: { en: 'With a map', 'zh-CN': '要地图' } },
]

it.each([
  ['the long tour in german for my class of twelve, on saturday morning', 'de'],
  ["could we come on sunday around eleven? and we'd want a map", 'map'],
  ['周六上午十点的讲解，想请人讲成德语，我们一共十二个人', 'de'],
  ['we met a german on the train and he told us about your museum', undefined],
  ['in german, or with a map, whichever you think is the better one', undefined],
])('an option that is led to: %s', (text, id) => expect(optionLed(text, TOURS)).toBe(id))
