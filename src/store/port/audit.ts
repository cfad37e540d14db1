/** The log of changes by staff. */
export interface AuditLog {
  /** The newest first; `what`: of that kind of command only. */
  audit(query: { what?: string; limit: number }): Promise<AuditEntry[]>
}

/** What staff did: who, when, what, and how the thing stood before and after. */
export interface AuditEntry {
  /** UTC ms */
  at: number
  /** the person's id, or `system` */
  actor: string
  /** the command's type */
  what: string
  /** a booking's, person's, task's or file's id; `halls <version>` */
  subject: string
  /** the person it tells of: it can't be read any more once they are erased */
  about?: string
  before?: unknown
  after?: unknown
}
