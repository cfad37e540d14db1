import { expect, it } from 'vitest'
import { search } from '../../src/language/names/search.ts'
import { sampleHalls } from '../support/sample-halls.ts'

const catalogue = { version: 1, halls: sampleHalls() }
const best = (query: string) => {
  const [hit] = search(query, catalogue, 'zh-CN')
  return hit === undefined ? undefined : `${hit.hall}/${hit.service ?? ''}`
}

it.each([
  ['bj hd', 'binjiang/'],
  ['bjhd', 'binjiang/'],
  ['binjiang huodong', 'binjiang/'],
  ['yumaoqiu', 'binjiang/badminton'],
  ['ymq', 'binjiang/badminton'],
  ['huiyishi', 'binjiang/meeting-room'],
])('%s is %s', (query, found) => {
  expect(best(query)).toBe(found)
})

it.each(['xq', 'qqq', 'zzyzx'])('%s is nothing', (query) => {
  expect(best(query)).toBeUndefined()
})
