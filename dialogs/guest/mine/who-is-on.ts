import { asksWhoIsOn } from '../../../src/language/wording/form-answers.ts'
import { namesOf, whenOf } from '../../common/show.ts'
import { type Context, done, type Move } from '../../engine/dialog.ts'
import { guestsOn } from './guests-on-list.ts'
import { standing } from './refer.ts'

/** "who's on the list?", 名单里都有谁: the guests of one's own bookings, where they are listed; no staff are asked for it. */
export function whoIsOn(c: Context): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined || !asksWhoIsOn(c.text))
    return undefined
  const lists = standing(c).flatMap((booking) => {
    const names = guestsOn(c, booking).map(({ name }) => name)
    return names.length === 0 ? [] : [{ booking, names }]
  })
  if (lists.length === 0) return undefined
  for (const { booking, names } of lists)
    c.say({
      message: 'mine:onList',
      params: { ...namesOf(booking, c.catalogue), when: whenOf(booking), names: { list: names } },
    })
  return done
}
