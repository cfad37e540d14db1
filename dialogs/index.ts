import { announce } from './announce.ts'
import { approval } from './approval.ts'
import { booking } from './booking/booking.ts'
import { browse } from './browse/browse.ts'
import { desk } from './check-in/desk.ts'
import { here } from './check-in/guest.ts'
import { claim } from './claim.ts'
import type { Definition, Dialog } from './dialog.ts'
import { roster } from './export.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { manage } from './mine/manage.ts'
import { mine } from './mine/mine.ts'
import { remind } from './mine/remind.ts'
import { privacy } from './privacy.ts'
import { roles } from './roles.ts'
import { usual } from './usual.ts'

/**
 * Every dialog of the house, in the order in which their intents are asked: those that know exactly what they hear come
 * before booking, which takes any day, size or name; help, which takes what is left, comes last.
 */
const DIALOGS: readonly Dialog[] = [
  claim,
  roles,
  approval,
  desk,
  here,
  roster,
  announce,
  link,
  manage,
  mine,
  remind,
  language,
  privacy,
  usual,
  browse,
  booking,
  help,
]

/** The conversations of the service; `step(HOUSE, …)` is what the porter runs. */
export const HOUSE: Definition = {
  dialogs: DIALOGS,
  words: {
    help: { dialog: 'help', step: 'help' },
    human: { dialog: 'help', step: 'human' },
    language: { dialog: 'language' },
    mine: { dialog: 'mine' },
    // with nothing under way: what is booked is asked about first
    cancel: { dialog: 'manage' },
  },
  home: { greet: { dialog: 'help', step: 'greet' }, fallback: { dialog: 'help', step: 'fallback' } },
}
