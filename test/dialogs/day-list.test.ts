import { afterEach, describe, expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { type Answer, SETUP_CODE } from '../support/transcript.ts'

/** Lists of a day and their bookings take each other's place, where a door can change what it has sent. */
describe('a list of bookings', () => {
  let driver: EngineDriver
  let count = 0
  afterEach(() => driver.close())
  const say = (guest: string, text: string) => driver.say(guest, { text }, `m${++count}`)
  const tap = (guest: string, { replies }: Answer, label: string) => {
    const choice = replies.flatMap(({ choices = [] }) => choices).find((each) => each.label.includes(label))
    if (choice === undefined) throw new Error(`no choice ${label}`)
    return driver.say(guest, { choice: choice.value }, `m${++count}`)
  }
  const renews = ({ replies }: Answer) => replies.map((reply) => reply.renews !== undefined)

  it('gives way to the booking that is tapped, and the booking to the list', async () => {
    driver = await EngineDriver.open()
    await say('ada', 'badminton at riverside today at 10am for 2, Ada Lovelace, 13800138000')
    await say('ada', 'yes')
    await say('admin', `/claim ${SETUP_CODE}`)
    for (const list of ['/today riverside', '/find unpaid']) {
      const listed = await say('admin', list)
      expect(renews(listed)).toEqual([false])
      const card = await tap('admin', listed, 'Ada Lovelace')
      expect(renews(card)).toEqual([true])
      const others = await tap('admin', card, 'More …')
      expect(renews(others)).toEqual([true])
      expect(renews(await tap('admin', others, 'Back to the list'))).toEqual([true])
    }
  })

  it('answers words with a message of its own', async () => {
    driver = await EngineDriver.open()
    await say('ada', 'badminton at riverside today at 10am for 2, Ada Lovelace, 13800138000')
    await say('ada', 'yes')
    await say('admin', `/claim ${SETUP_CODE}`)
    await say('admin', '/today riverside')
    expect(renews(await say('admin', 'Ada'))).toEqual([false])
  })
})
