import { expect, test } from 'vitest'
import { describedServices } from '../../src/language/names/described.ts'
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
