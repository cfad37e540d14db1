import { COMMANDS } from './common/all-commands.ts'
import { help } from './common/help.ts'
import { language } from './common/language.ts'
import type { Definition, Dialog } from './engine/dialog.ts'
import { begunElsewhere } from './guest/booking/begun-elsewhere.ts'
import { booking } from './guest/booking/booking-dialog.ts'
import { browse } from './guest/browse/browse.ts'
import { connect } from './guest/connect.ts'
import { devices } from './guest/devices.ts'
import { link } from './guest/link.ts'
import { further } from './guest/mine/further.ts'
import { late } from './guest/mine/late-dialog.ts'
import { manage } from './guest/mine/manage/manage.ts'
import { mine } from './guest/mine/mine.ts'
import { remark } from './guest/mine/remark-dialog.ts'
import { remind } from './guest/mine/remind.ts'
import { privacy } from './guest/privacy.ts'
import { questions } from './guest/questions/questions-dialog.ts'
import { usual } from './guest/usual.ts'
import { alarm } from './staff/alarm.ts'
import { announce } from './staff/announce.ts'
import { approval } from './staff/approval.ts'
import { desk } from './staff/check-in/desk.ts'
import { here } from './staff/check-in/here-dialog.ts'
import { claim } from './staff/claim.ts'
import { changeOrBook } from './staff/commands/change-or-book.ts'
import { commands } from './staff/commands/commands-dialog.ts'
import { day } from './staff/day/day-dialog.ts'
import { roster } from './staff/export.ts'
import { answering } from './staff/questions/answering.ts'
import { roles } from './staff/roles.ts'

/**
 * Every dialog of the house, in the order in which their intents are asked: those that know exactly what they hear come
 * before booking, which takes any day, size or name; help, which takes what is left, comes last.
 */
const DIALOGS: readonly Dialog[] = [
  claim,
  roles,
  approval,
  answering,
  desk,
  here,
  roster,
  announce,
  alarm,
  commands,
  day,
  link,
  devices,
  connect,
  further,
  late,
  remark,
  manage,
  mine,
  remind,
  language,
  privacy,
  usual,
  questions,
  browse,
  changeOrBook,
  booking,
  begunElsewhere,
  help,
]

/** The conversations of the service; `step(HOUSE, …)` is what the porter runs. */
export const HOUSE: Definition = {
  dialogs: DIALOGS,
  commands: COMMANDS,
  words: {
    help: { dialog: 'help', step: 'help' },
    human: { dialog: 'help', step: 'human' },
    language: { dialog: 'language' },
    mine: { dialog: 'mine' },
    // with nothing under way: what is booked is asked about first
    cancel: { dialog: 'manage' },
  },
  home: {
    greet: { dialog: 'help', step: 'greet' },
    fallback: { dialog: 'help', step: 'fallback' },
    further: { dialog: 'further', step: 'next' },
  },
}
