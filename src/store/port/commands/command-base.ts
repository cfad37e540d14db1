export interface CommandBase {
  key: string
  now: number
  /** for the audit log: the person, or `system` */
  actor: string
}
