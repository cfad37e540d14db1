import type { Ground } from '../ground.ts'
import { type Audit, auditRows } from './audit.ts'
import { type BookingRows, bookingRows } from './booking-rows.ts'
import { type Catalogues, catalogues } from './catalogue.ts'
import { type ConversationRows, conversationRows } from './conversation-rows.ts'
import { type Counting, counting } from './counting.ts'
import { type CutOff, cutOffTurns } from './cut-off.ts'
import { type DeadEvents, deadEvents } from './dead-events.ts'
import { type Erasures, erasures } from './erasures.ts'
import { type FileRows, fileRows } from './files.ts'
import { type Invitations, invitationRows } from './invitations.ts'
import { type Log, log } from './log.ts'
import { type MetaRows, metaRows } from './meta.ts'
import { type PersonRows, personRows } from './person-rows.ts'
import { type Places, places } from './places.ts'
import { type SendRows, sendRows } from './sends.ts'
import { type TaskRows, taskRows } from './task-rows.ts'
import { type Tries, tries } from './tries.ts'
import { type WaitingRows, waitingRows } from './waiting.ts'

/** The tables, each with the statements that read and write it; all within the caller's transaction, if it has one. */
export interface Rows extends Ground {
  catalogues: Catalogues
  bookings: BookingRows
  places: Places
  counting: Counting
  persons: PersonRows
  tries: Tries
  audit: Audit
  invitations: Invitations
  tasks: TaskRows
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

export const rowsOf = (ground: Ground): Rows => ({
  ...ground,
  catalogues: catalogues(ground),
  bookings: bookingRows(ground),
  places: places(ground),
  counting: counting(ground),
  persons: personRows(ground),
  tries: tries(ground),
  audit: auditRows(ground),
  invitations: invitationRows(ground),
  tasks: taskRows(ground),
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
