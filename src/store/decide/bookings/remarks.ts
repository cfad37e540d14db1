/** What guests want the staff to know stands in the booking's note, each remark on a line of its own, between marks. */

/** So long a note can be. */
const LONGEST_NOTE = 500

const REMARK = /^“.*”$/

/** The note with one more remark; where it gets too long the oldest give way. */
export function withRemark(note: string | undefined, remark: string): string {
  const lines = [...(note === undefined ? [] : note.split('\n')), `“${remark.trim().replace(/\s+/g, ' ')}”`]
  while (lines.length > 1 && lines.join('\n').length > LONGEST_NOTE) lines.shift()
  return lines.join('\n').slice(0, LONGEST_NOTE)
}

/** What staff write instead leaves the guest's remarks. */
export function withNote(before: string | undefined, note: string): string {
  const remarks = (before ?? '').split('\n').filter((line) => REMARK.test(line) && !note.includes(line))
  return [...remarks, note].join('\n')
}
