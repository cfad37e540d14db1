import { describe, expect, it } from 'vitest'
import { asksWhatIsFree, readQuestion, readSearch } from '../../../src/language/wording/browse-words.ts'

describe('questions about halls and services', () => {
  it.each([
    ['where is it?', 'where'],
    ['Where are you located', 'where'],
    ['how do I get there?', 'where'],
    ["what's the address", 'where'],
    ['在哪', 'where'],
    ['在哪里？', 'where'],
    ['请问怎么走', 'where'],
    ['地址是什么', 'where'],
    ['opening hours', 'hours'],
    ['when do you open tomorrow?', 'hours'],
    ['are you open on sunday', 'hours'],
    ['几点开门', 'hours'],
    ['你们几点关门？', 'hours'],
    ['营业时间', 'hours'],
    ['phone number', 'phone'],
    ['how can I reach you', 'phone'],
    ['电话', 'phone'],
    ['电话多少', 'phone'],
    ['how much is it?', 'price'],
    ['what does it cost', 'price'],
    ['多少钱', 'price'],
    ['怎么收费', 'price'],
    ['what can I book?', 'list'],
    ['show me the halls', 'list'],
    ['有什么可以约的', 'list'],
    ['有哪些场馆', 'list'],
    ['都有什么项目', 'list'],
    ['tell me about', 'about'],
    ['介绍一下', 'about'],
  ])('%s: %s', (text, question) => {
    expect(readQuestion(text)).toBe(question)
  })

  it.each([
    'Ann Where',
    '王在',
    '5',
    'tomorrow at 3',
    '明天下午三点',
    'Street 5, opening the door',
    '',
    '好的',
    'yes',
    '订会议室',
    '预约',
  ])('%s is an answer, no question', (text) => {
    expect(readQuestion(text)).toBeUndefined()
  })
})

describe('what is free', () => {
  it.each([
    "what's free tomorrow?",
    'is anything available on saturday',
    'any slots left tonight?',
    'available times',
    '明天有什么空的',
    '周六还有空吗',
    '还有位置吗',
    '哪天有空',
  ])('%s', (text) => {
    expect(asksWhatIsFree(text)).toBe(true)
  })
  it.each(['book tomorrow', '明天下午三点', 'I am free tomorrow', '空山', 'Ann Free'])('%s does not ask', (text) => {
    expect(asksWhatIsFree(text)).toBe(false)
  })
})

describe('searching', () => {
  it.each([
    ['do you have yoga?', 'yoga'],
    ['find a meeting room', 'meeting room'],
    ['looking for dance', 'dance'],
    ['有没有瑜伽', '瑜伽'],
    ['搜索 羽毛球', ' 羽毛球'],
  ])('%s', (text, query) => {
    expect(readSearch(text)?.trim()).toBe(query.trim())
  })
  it('a plain wish is none', () => {
    expect(readSearch('book yoga tomorrow')).toBeUndefined()
  })
})
