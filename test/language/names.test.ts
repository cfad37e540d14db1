import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Hall } from '../../src/domain/hall/hall.ts'
import { CERTAIN, findNames } from '../../src/language/names/names.ts'
import { search } from '../../src/language/names/search.ts'
import { aHall, aRoom, aService } from '../support/halls.ts'
import { sampleHalls } from '../support/sample-halls.ts'

const catalogue: Catalogue = { version: 1, halls: sampleHalls() }
const found = (text: string, near?: string, of = catalogue): string[] =>
  findNames(text, of, near)
    .matches.filter(({ score }) => score >= CERTAIN)
    .map(({ hall, service }) => (service === undefined ? hall : `${hall}/${service}`))

describe('names in a sentence', () => {
  it.each([
    // hall and service together
    ['订滨江会议室', 'binjiang/meeting-room'],
    ['明天下午三点订滨江会议室，5个人，我叫王芳，13800138000', 'binjiang/meeting-room'],
    ['badminton for 4 at riverside', 'binjiang/badminton'],
    ['泰晤士工坊排练厅', 'thames/rehearsal'],
    ['the room at riverside', 'binjiang/meeting-room'],
    // whole names, any case, width and number
    ['badminton for 4 next friday at 6pm', 'binjiang/badminton'],
    ['Meeting Rooms?', 'binjiang/meeting-room'],
    ['ＹＯＧＡ', 'thames/yoga'],
    ['订yoga', 'thames/yoga'],
    ['滨江活动中心', 'binjiang'],
    // ids
    ['meeting-room', 'binjiang/meeting-room'],
    ['thames/studio', 'thames/studio'],
    // parts
    ['riverside', 'binjiang'],
    ['I want to go to flower city', 'huadu'],
    ['for the meeting', 'binjiang/meeting-room'],
    ['看展览', 'huadu/exhibition'],
    ['想去天台看看', 'huadu/stargazing'],
    ['艺术馆的舞蹈', 'huadu/dance-class'],
    ['我要去伦敦排练', 'thames/rehearsal'],
    // typos
    ['badmington tomorrow', 'binjiang/badminton'],
    ['meting room', 'binjiang/meeting-room'],
    ['meetingroom please', 'binjiang/meeting-room'],
    ['bad minton', 'binjiang/badminton'],
    ['rehersal', 'thames/rehearsal'],
    ['订羽毛求', 'binjiang/badminton'],
    ['打羽球', 'binjiang/badminton'],
  ])('%j names %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it.each([
    ['which hall'],
    ['明天下午三点，2个人'],
    ['2 people on sunday at 10'],
    ['3月5日'],
    ['中心'],
    ['my name is Yoga Sharma'],
    ["I'm Ada Hall"],
    ['我叫王滨江'],
    ['陈滨江 13800138000'],
    ['book a table for two'],
    ['yes please'],
    ['I am from Xinjiang, according to my mother'],
    ['James Thomas, lower floor, greetings'],
    ['👍'],
    [''],
  ])('%j names nothing', (text) => {
    expect(found(text)).toEqual([])
    expect(findNames(text, catalogue).rest).toBe(text)
  })

  it('only guesses a service by its kind', () => {
    const { matches, rest } = findNames('book a class', catalogue)
    expect(matches).toMatchObject([{ hall: 'huadu', service: 'dance-class' }])
    expect(matches[0]!.score).toBeLessThan(CERTAIN)
    expect(rest).toBe('book a class')
  })

  it('names the hall first where the service is not in it, and only guesses the other hall’s', () => {
    const { matches } = findNames('badminton at thames workshop', catalogue)
    expect(matches.map(({ hall, service }) => [hall, service])).toEqual([
      ['thames', undefined],
      ['binjiang', 'badminton'],
    ])
    expect(matches[1]!.score).toBeLessThan(CERTAIN)
  })

  it('blanks the names for the reader and says where they stood', () => {
    const text = '明天下午三点订滨江会议室，5个人'
    const { matches, rest } = findNames(text, catalogue)
    expect(matches[0]!.spans.map(([from, to]) => text.slice(from, to))).toEqual(['滨江', '会议室'])
    expect(rest).toBe('明天下午三点订     ，5个人')
  })

  it('gives all halls that have the service, and the conversation’s where it has it', () => {
    const two = {
      version: 1,
      halls: [aHall(), aHall({ id: 'east', name: { en: 'East End' }, services: [aService()] })],
    }
    expect(found('badminton', undefined, two)).toEqual(['binjiang/badminton', 'east/badminton'])
    expect(found('badminton', 'east', two)).toEqual(['east/badminton'])
    expect(found('badminton at east end', 'binjiang', two)).toEqual(['east/badminton'])
  })

  it('takes a short hall right before a service, not for a typo of its whole name', () => {
    const court = aService({ name: { 'zh-CN': '羽毛球' } })
    const two = {
      version: 1,
      halls: [
        aHall({ id: 'lake', name: { 'zh-CN': '云湖馆' }, services: [court] }),
        aHall({ id: 'gate', name: { 'zh-CN': '南门中心' }, services: [court] }),
      ],
    }
    expect(found('云湖羽毛球', undefined, two)).toEqual(['lake/badminton'])
    expect(found('约云湖的羽毛球', undefined, two)).toEqual(['lake/badminton'])
  })

  it('tells names that differ by one telling character', () => {
    const big = aRoom({ id: 'big', name: { 'zh-CN': '大会议室' } })
    const small = aRoom({ id: 'small', name: { 'zh-CN': '小会议室' } })
    const rooms = { version: 1, halls: [aHall({ services: [big, small] })] }
    expect(found('订小会议室', undefined, rooms)).toEqual(['binjiang/small'])
    expect(found('订会议室', undefined, rooms).sort()).toEqual(['binjiang/big', 'binjiang/small'])
  })

  it('does not tell guests of drafts and of what is closed; paused is found', () => {
    const halls = [aHall({ services: [aService({ status: 'draft' }), aRoom({ status: 'paused' })] })]
    expect(found('badminton', undefined, { version: 1, halls })).toEqual([])
    expect(found('meeting room', undefined, { version: 1, halls })).toEqual(['binjiang/meeting-room'])
    expect(found('riverside', undefined, { version: 1, halls: [aHall({ status: 'closed' })] })).toEqual([])
  })

  it('finds every hall and service by its own name and its id, whatever they are called', () => {
    const word = fc.constantFrom(
      'Open',
      'Day',
      'Blue',
      'Room',
      'Gym',
      'VR',
      '厅',
      '3号',
      'Café',
      '滨江',
      '大',
      '会议室',
    )
    const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, (text) => {
        const halls = [aHall({ name: { en: 'Xanadu' }, services: [aService({ id: 'qq-7', name: { en: text } })] })]
        expect(found(text, undefined, { version: 1, halls })).toContain('binjiang/qq-7')
        expect(found('qq-7', undefined, { version: 1, halls })).toContain('binjiang/qq-7')
      }),
    )
  })

  it('never throws, keeps the length, and points within the text', () => {
    const part = fc.constantFrom('badminton', '滨江', '会议室', ' at ', '我叫', 'hall', '13800138000', '，')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(part, { maxLength: 60 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const { matches, rest } = findNames(typed, catalogue)
        expect(rest).toHaveLength(typed.length)
        for (const { score, spans } of matches) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
          for (const [from, to] of spans) expect(0 <= from && from < to && to <= typed.length).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('searching', () => {
  const first = (query: string, locale = 'en'): string => {
    const [hit] = search(query, catalogue, locale)
    return hit === undefined ? '' : `${hit.hall}/${hit.service ?? ''}`
  }

  it.each([
    ['badmin', 'binjiang/badminton'],
    ['bdminton', 'binjiang/badminton'],
    ['danse', 'huadu/dance-class'],
    ['stars', 'huadu/stargazing'],
    ['陶', 'huadu/pottery'],
    ['kiln', 'huadu/pottery'],
    ['london', 'thames/'],
    ['伦敦', 'thames/'],
    ['花都', 'huadu/'],
    ['羽毛球', 'binjiang/badminton'],
  ])('%j finds %s first', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it('finds a category’s services, and nothing by nothing', () => {
    expect(
      search('music', catalogue, 'en')
        .map(({ service }) => service)
        .sort(),
    ).toEqual(['rehearsal', 'studio'])
    for (const query of ['', '  ', 'a', 'xyzzyq']) expect(search(query, catalogue, 'zh-CN')).toEqual([])
  })

  it('stands every query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.constantFrom('en', 'zh-CN'), (query, locale) => {
        const scores = search(query, catalogue, locale).map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
    )
  })
})

describe('a sign of the same sound in a name of two', () => {
  const of = (id: string, name: string): object => ({ id, status: 'open', name: { 'zh-CN': name } })
  const halls = [{ ...of('lake', '翠湖馆'), services: [of('piano', '琴房'), of('bow', '射箭')] }] as unknown as Hall[]
  it.each([
    ['脆湖那边', ['lake']],
    ['下周五勤房', ['piano']],
    ['射剑', ['bow']],
    ['下周五情人节', []],
    ['我在西湖边', []],
  ])('%s', (text, found) =>
    expect(findNames(text, { version: 1, halls }).matches.map(({ hall, service }) => service ?? hall)).toEqual(found),
  )
})

describe('a verb and its object with a measure word between them', () => {
  const of = (id: string, name: string): object => ({ id, status: 'open', name: { 'zh-CN': name } })
  const services = [of('clean', '洗牙'), of('hair', '理发'), of('massage', '按摩')]
  const halls = [{ ...of('maple', '枫叶'), services }] as unknown as Hall[]
  it.each([
    ['想洗个牙', ['clean']],
    ['洗一次牙多少钱', ['clean']],
    ['明天理个发', ['hair']],
    ['按一下摩', ['massage']],
    ['我刷牙', []],
    ['洗完手再来看牙', []],
  ])('%s', (text, found) =>
    expect(findNames(text, { version: 1, halls }).matches.map(({ hall, service }) => service ?? hall)).toEqual(found),
  )
})

describe('what the hall is about', () => {
  const named = (id: string, zh: string) => aService({ id, name: { 'zh-CN': zh, en: id } })
  const wall: Catalogue = {
    version: 1,
    halls: [
      aHall({
        id: 'granite',
        name: { 'zh-CN': '花岗岩攀岩馆', en: 'Granite' },
        services: [named('boulder', '抱石区'), named('intro', '新手体验课'), named('kids', '儿童攀岩课')],
      }),
    ],
  }
  it.each([
    ['想约攀岩', []],
    ['我完全不会攀岩，有人教吗', []],
    ['儿童攀岩', ['granite/kids']],
    ['儿童攀岩课', ['granite/kids']],
    ['约抱石', ['granite/boulder']],
  ])('is no name of one of its services alone: %s', (text, expected) => {
    expect(found(text, undefined, wall)).toEqual(expected)
  })
})
