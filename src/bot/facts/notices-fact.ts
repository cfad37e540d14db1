import type { Fact } from './fact.ts'

/** So many of the latest announcements stand on the board. */
const NOTICES = 20

export const noticesFact: Fact<'notices'> = ({ id }, _, store) =>
  store.tasks({ kind: 'announcement', limit: NOTICES, ...(id !== undefined && { id }) })
