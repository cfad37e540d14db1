/**
 * The transcripts that every real door plays: buttons and numbers, both languages, files, staff, what is told by others. The engine and
 * the fake door play all of them.
 */
export const DOOR_DOZEN: readonly string[] = [
  'approval.txt',
  'book-en.txt',
  'book-zh.txt',
  'cancel-by-staff.txt',
  'check-in.txt',
  'day.txt',
  'export.txt',
  'files.txt',
  'link.txt',
  'mine-zh.txt',
  'reminder.txt',
  'talk-zh.txt',
  'typed-choices.txt',
]
