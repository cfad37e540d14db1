import { expect, it } from 'vitest'
import { problemText } from '../../config/config-problem.ts'
import { readHalls } from '../../config/load.ts'
import { answerOf } from '../../src/domain/hall/hall-answers.ts'

const read = (ofHall: string, ofService = '[]') =>
  readHalls(
    `halls:
  - id: a
    name: { en: A }
    zone: Asia/Shanghai
    answers: ${ofHall}
    services:
      - id: s
        name: { en: S }
        answers: ${ofService}
        schedule: { slot: 60m, weekly: { mon-sun: "09:00-21:00" } }
`,
    'halls.yaml',
  )
const problems = (ofHall: string, ofService?: string): string => {
  const found = read(ofHall, ofService)
  return found.ok ? '' : found.problems.map(problemText).join('\n')
}

it('answers of a hall and of a service; the narrower wins', () => {
  const found = read(
    '[{ id: ID, says: { en: Bring it. } }, { id: wifi }, { id: pool, asks: { en: is there a pool }, says: { en: No. } }]',
    '[{ id: id, says: { en: Not needed. } }]',
  )
  if (!found.ok) throw new Error(found.problems.map(problemText).join('\n'))
  const [hall] = found.halls
  expect(hall?.answers).toEqual([
    { id: 'id', says: { en: 'Bring it.' } },
    { id: 'wifi' },
    { id: 'pool', asks: { en: ['is there a pool'] }, says: { en: 'No.' } },
  ])
  expect(answerOf('id', hall!, hall!.services[0])).toEqual({ en: 'Not needed.' })
  expect(answerOf('id', hall!)).toEqual({ en: 'Bring it.' })
  expect(answerOf('wifi', hall!, hall!.services[0])).toBeUndefined()
})

it('mistakes are told with their line', () => {
  expect(problems('[{ id: pool, says: { en: No. } }]')).toMatch(/:5.*"pool" is no known question: expected asks/)
  expect(problems('[{ id: wifi }, { id: wifi }]')).toContain('answer "wifi" stands twice')
  expect(problems('[]', '[{ id: wifi }, { id: WIFI }]')).toContain('answer "wifi" stands twice')
  expect(problems('[{ id: wifi, say: { en: Yes. } }]')).toContain('did you mean "says"?')
  expect(problems('[{ id: wifi, asks: { en: [] , xx-yy-zz-1: [a] } }]')).not.toBe('')
  expect(problems('[{ id: wifi, says: free }]')).toContain('texts by language')
})
