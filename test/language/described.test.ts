import { expect, test } from 'vitest'
import { describedServices } from '../../src/language/names/described.ts'
import { findNames } from '../../src/language/names/names.ts'
import { sampleHalls } from '../support/sample-halls.ts'

const catalogue = { version: 1, halls: sampleHalls() }
const found = (text: string): string[] =>
  describedServices(text, catalogue).map(({ hall, service }) => `${hall}/${service}`)

test.each([
  ['can we look at stars from the roof', ['huadu/stargazing']],
  ['the stars on saturday', ['huadu/stargazing']],
  ['we want to see what you exhibit', ['huadu/exhibition']],
  ['想去看展', ['huadu/exhibition']],
  ['带孩子看星星', ['huadu/stargazing']],
  ['周末想打球', ['binjiang/badminton']],
  ['something for the weekend', []],
  ['can we meet on friday', []],
  ['看看有什么', []],
  ['我想去玩一下', []],
  ['做个预约', []],
])('"%s"', (text, services) => expect(found(text)).toEqual(services))

/** Other trades than those of the sample halls. */
const [first] = sampleHalls()
const [one] = first!.services
const other = (id: string, en: string, zh: string) => ({ ...one!, id, name: { en, 'zh-CN': zh } })
const trades = {
  version: 1,
  halls: [
    {
      ...first!,
      name: { en: 'Granite', 'zh-CN': '花岗岩' },
      services: [
        other('a', 'Manicure', '美甲'),
        other('b', 'Perm', '烫发'),
        other('c', "Kids' class", '儿童课'),
        other('d', "Beginners' class", '新手课'),
        other('e', 'Certified translation', '翻译认证'),
      ],
    },
  ],
}

test.each([
  ['nails done on friday', 'a'],
  ['周五做个指甲', 'a'],
  ['我想烫头', 'b'],
  ['translate a document tomorrow', 'e'],
])('by another name: "%s"', (text, service) => expect(findNames(text, trades).matches[0]?.service).toBe(service))

test.each([
  ["children's class on wednesday", 'c'],
  ['the class for children on friday', 'c'],
  ['少儿攀岩周六上午', 'c'],
  ['an intro course on saturday', undefined],
  ['a course for beginners on saturday', 'd'],
])('by whom it is for: "%s"', (text, service) =>
  expect(describedServices(text, trades).map((each) => each.service)).toEqual(service === undefined ? [] : [service]),
)
