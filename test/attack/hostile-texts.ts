/** As long as a message may be. */
const LONG = 9_980

/** Texts whose every beginning nearly matches something: quadratic patterns take seconds over them. */
export const hostileTexts: readonly string[] = [
  `${'…'.repeat(LONG)}x`,
  `to ${'。'.repeat(LONG)}`,
  `Novice${'\u2003'.repeat(LONG)}`,
  `${' '.repeat(LONG)}x`,
  `yes${'!'.repeat(LONG)}x`,
  'a '.repeat(LONG / 2),
  '1'.repeat(LONG),
  '1 '.repeat(LONG / 2),
  '十'.repeat(LONG),
  `${'and '.repeat(LONG / 4)}`,
  `${'、'.repeat(LONG)}x`,
  `next ${'next '.repeat(LONG / 5)}`,
  '13:00-'.repeat(LONG / 6),
  `${'('.repeat(LONG / 2)}${')'.repeat(LONG / 2)}`,
  'ﷺ'.repeat(LONG),
]
