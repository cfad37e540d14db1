import { expect, test } from 'vitest'
import { announcedTo } from '../../src/language/commands/wishes/audience-said.ts'

/** The audience in `[…]`; days, hours and names in `<…>`; `!`: it is an announcement and nothing else. */
const SAID: readonly [said: string, audience: string, text: string, sure?: false][] = [
  ['tell everybody of <friday> that the road is closed', 'everybody of friday', 'the road is closed'],
  ["message <saturday>'s players: bring water", "saturday's players", 'bring water'],
  ['let the <yoga> people know it is cold', 'the yoga people', 'it is cold'],
  ['can you tell all guests who booked <yoga> to bring a mat', 'all guests who booked yoga', 'bring a mat'],
  ['tell everyone <today> is cancelled', 'everyone', 'today is cancelled'],
  ['tell everyone', 'everyone', '', false],
  ['remind guests 2 hours before', 'guests', '2 hours before', false],
  ['remind <friday>’s guests to bring a mat', 'friday’s guests', 'bring a mat'],
  ['I would tell everyone about it', 'everyone', 'it', false],
  ['跟<周五>的客人说门口修路', '周五的客人', '门口修路'],
  ['麻烦通知<周六>打<羽毛球>的人，地板刚打蜡', '周六打羽毛球的人', '地板刚打蜡'],
  ['给约了<瑜伽>的客人发个消息：教练病了', '约了瑜伽的客人', '教练病了'],
  ['提醒客人提前一小时到', '客人', '提前一小时到', false],
]

test.each(SAID)('%s', (said, audience, text, sure?: false) => {
  const known: [number, number][] = []
  let plain = ''
  for (const part of said.split(/(<[^>]*>)/)) {
    const name = /^<(.*)>$/.exec(part)?.[1]
    if (name !== undefined) known.push([plain.length, plain.length + name.length])
    plain += name ?? part
  }
  const found = announcedTo(plain, known)
  expect(found && plain.slice(...found.head).trim()).toBe(audience)
  expect(found).toMatchObject({ text, sure: sure ?? true })
})

test.each(['tell me who comes on friday', 'let Ada know that the road is closed', '通知李雷改到周五'])(
  'is said to nobody in particular, or to one: %s',
  (said) => expect(announcedTo(said, [])).toBeUndefined(),
)
