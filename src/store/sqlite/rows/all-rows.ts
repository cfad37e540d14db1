import type { SqliteParts } from '../ground.ts'
import { type Audit, auditRows } from './audit-rows.ts'
import { type BookingRows, bookingRows } from './bookings/booking-rows.ts'
import { type Places, places } from './bookings/place-rows.ts'
import { counting, type SlotCounter } from './bookings/slot-counter.ts'
import { type WaitingRows, waitingRows } from './bookings/waiting-rows.ts'
import { type Catalogues, catalogues } from './catalogue-rows.ts'
import { type ConversationRows, conversationRows } from './conversations/conversation-rows.ts'
import { type CutOff, cutOffTurns } from './conversations/cut-off.ts'
import { type DeadEvents, deadEvents } from './conversations/dead-events.ts'
import { type Log, log } from './conversations/log-rows.ts'
import { type SendRows, sendRows } from './conversations/send-rows.ts'
import { type FileRows, fileRows } from './file-rows.ts'
import { type MetaRows, metaRows } from './meta.ts'
import { type Erasures, erasures } from './people/erasures.ts'
import { type Idle, idleRows } from './people/idle-rows.ts'
import { type Invitations, invitationRows, type LinkOffers, linkOfferRows } from './people/invitation-rows.ts'
import { type PersonRows, personRows } from './people/person-rows.ts'
import { type Tries, tries } from './people/tries.ts'
import { type QuestionRows, questionRows } from './question-rows.ts'
import { type TaskRows, taskRows } from './task-rows.ts'

/** The tables, each with the statements that read and write it; all within the caller's transaction, if it has one. */
export interface Rows extends SqliteParts {
  catalogues: Catalogues
  bookings: BookingRows
  places: Places
  counting: SlotCounter
  persons: PersonRows
  idle: Idle
  tries: Tries
  audit: Audit
  invitations: Invitations
  linkOffers: LinkOffers
  tasks: TaskRows
  questions: QuestionRows
  meta: MetaRows
  files: FileRows
  conversations: ConversationRows
  log: Log
  sends: SendRows
  dead: DeadEvents
  waiting: WaitingRows
  erasures: Erasures
  cutOff: CutOff
}

export const rowsOf = (ground: SqliteParts): Rows => ({
  ...ground,
  catalogues: catalogues(ground),
  bookings: bookingRows(ground),
  places: places(ground),
  counting: counting(ground),
  persons: personRows(ground),
  idle: idleRows(ground),
  tries: tries(ground),
  audit: auditRows(ground),
  invitations: invitationRows(ground),
  linkOffers: linkOfferRows(ground),
  tasks: taskRows(ground),
  questions: questionRows(ground),
  meta: metaRows(ground),
  files: fileRows(ground),
  conversations: conversationRows(ground),
  log: log(ground),
  sends: sendRows(ground),
  dead: deadEvents(ground),
  waiting: waitingRows(ground),
  erasures: erasures(ground),
  cutOff: cutOffTurns(ground),
})
