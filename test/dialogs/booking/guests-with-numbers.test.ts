import { expect, it } from 'vitest'
import { EngineDriver } from '../../support/engine-driver.ts'
import { aHall, aService } from '../../support/halls.ts'

const each = { required: true, sensitive: false, per: 'guest' } as const
const FIELDS = [
  { ...each, id: 'child', kind: 'name', label: { en: 'Child' } },
  { ...each, id: 'age', kind: 'number', label: { en: 'Age' }, min: 4, max: 15 },
] as const

it.each(['Ben 7 and Mia 9', 'Ben and Mia, 7 and 9', 'Ben (7), Mia (9)'])(
  '“%s”: the name and the number of each guest at once',
  async (words) => {
    const service = aService({ fields: [...FIELDS], party: { min: 1, max: 4 } })
    const driver = await EngineDriver.open([aHall({ services: [service] })])
    await driver.say('ada', { text: 'badminton tomorrow at 3pm for 2' }, '1')
    const { replies, open } = await driver.say('ada', { text: words }, '2')
    expect(open).toMatchObject({ kind: 'confirm' })
    expect(JSON.stringify(replies)).toMatch(/Ben.*7.*Mia.*9/)
    await driver.close()
  },
)
