import { reminderAt } from '../../../src/domain/booking/reminder.ts'
import { stands } from '../../../src/domain/booking/stands.ts'
import { says } from '../../../src/language/wording/wishes.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, done, end, type Move, push, quiet } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { aboutParams } from './lines.ts'
import { placeOf, spokenOf, standing } from './refer.ts'

/** Before the start guests are reminded, once; the buttons work whenever they are tapped. */
export const remind: Dialog = {
  name: 'remind',
  first: 'reminded',
  light: true,
  intents: [
    { certain: true, match: asksToBeReminded },
    {
      match(c) {
        if (!says(c.text, 'coming')) return undefined
        const [booking] = c.fact({ need: 'bookings', when: 'upcoming', limit: 1 }).items
        if (booking === undefined) return undefined
        c.say({ message: 'remind:coming', params: aboutParams(c, booking) })
        return done
      },
    },
  ],
  steps: { reminded: { ask: () => end() } },
  due(c, body) {
    if (body.what !== 'reminder' || body.booking === undefined) return undefined
    const booking = c.fact({ need: 'booking', id: body.booking })
    // Changed in the meantime: then it is due anew, or not at all.
    if (booking?.state !== 'confirmed' || booking.version !== body.version || booking.start <= c.now) return quiet
    const { hall } = placeOf(c, booking)
    const open = stands(c.catalogue.halls, booking)
    const lines: MessageLine[] = []
    if (open && hall?.address !== undefined)
      lines.push({ message: 'remind:where', params: { address: { text: hall.address } } })
    if (open) lines.push({ message: 'remind:code', params: { code: booking.code } })
    const choices = [...(open ? ['coming'] : []), 'move', 'drop'].map((act) => ({
      token: `${act}:${booking.code}`,
      label: { message: `remind:choice.${act}` },
      is: { booking: booking.id },
    }))
    c.say({
      message: open ? 'remind:soon' : 'remind:closed',
      params: { ...aboutParams(c, booking), count: booking.party },
      lines,
      choices,
      booking,
    })
    return quiet
  },
  stale(c, token): Move | undefined {
    const [, act, code = ''] = /^(coming|move|drop):([A-Z0-9-]+)$/.exec(token ?? '') ?? []
    if (act === undefined) return undefined
    if (act === 'move') return push('manage', { act: 'change', code }, 'aim')
    if (act === 'drop') return push('manage', { act: 'cancel', code }, 'aim')
    const booking = c.fact({ need: 'booking', code })
    if (booking === undefined) return undefined
    c.say({ message: 'remind:coming', params: aboutParams(c, booking), booking })
    return done
  },
  ways: { reminded: ['end'] },
}

/** "remind me the day before": when that is, which the service says. */
function asksToBeReminded(c: Context): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined) return undefined
  if (!meansOnly(c.understood, 'remind')) return undefined
  const booking = spokenOf(c) ?? standing(c)[0]
  if (booking === undefined) return undefined
  const { service } = placeOf(c, booking)
  const at = booking.state === 'confirmed' ? reminderAt(booking.start, service, c.now) : undefined
  const params = aboutParams(c, booking)
  c.say(
    at === undefined
      ? { message: 'remind:byFile', params, booking, files: ['ics'] }
      : {
          message: 'remind:will',
          params: { ...params, at: { instant: at, zone: booking.zone } },
          booking,
          files: ['ics'],
        },
  )
  return done
}
