import type { ClockTime } from '../pieces.ts'

/** Hours of the guest's own day, "my daughter has class till 10": from which on, or until which, they can come. */

const THING =
  '(?:class(?:es)?|lessons?|school|nursery|college|uni|church|work|lunch|dinner|breakfast|(?:a\\s)?meetings?|practice|training|rehearsals?|(?:a\\s)?shift|an?\\sappointment|the\\s(?:dentist|doctor)|lectures?|exams?|football|piano|choir|swimming)'
const SOMEBODY =
  "(?:i|we|he|she|they|(?:my|our|his|her|the)\\s(?!booking|slot|session|room|court|reservation)[a-z]{2,12}|(?:the\\s)?kids|(?:the\\s)?children|everyone)(?:['’]?s)?"

/** "has class till", "'s got school until", "in a meeting until" */
const HAS_UNTIL = new RegExp(
  String.raw`\b${SOMEBODY}\s?(?:['’]?(?:s|ve|m|re)\s|\s)?(?:has|have|had|got|is|are|am|in|at|on|have\sgot|has\sgot)\s(?:in\s|at\s|an?\s|[a-z]{1,9}\s)?${THING}\s(?:(?:on|right|up)\s)?(?:until|till?)\s*$`,
)
/** "my meeting runs until", "school's out at", "when my shift ends at", "i finish work at" */
const ENDS = new RegExp(
  String.raw`\b(?:(?:(?:my|our|his|her|the|their)\s(?:[a-z]{2,10}\s)?)?${THING}|${SOMEBODY})\s?(?:['’]?s\s|\s)?(?:(?:only|usually|normally|don['’]?t|doesn['’]?t)\s){0,2}(?:(?:runs?|goes|lasts?|is|are|work|works)\s(?:on\s)?(?:until|till?)|(?:ends?|finish(?:es)?|get\soff|gets?\sout|lets\sout|gets\soff|is\sout|out|over|is\sover)\s(?:(?:work|school|class|uni|college|my\sshift)\s)?(?:at|around|about|by))\s*$`,
)
/** "my train leaves at", "i start work at" */
const BEGINS =
  /\b(?:(?:my|our|his|her|the)\s(?:train|bus|flight|plane|ferry|coach|lift|taxi|shift|exam)\s(?:is|leaves|goes|departs|starts|begins|comes)|(?:i|we|he|she)\s(?:start|starts)\s(?:work|school|my\sshift|on\sshift)|(?:i|we)(?:['’]?ve|\shave)?\s(?:(?:need|got|have)\sto|gotta|must)\s(?:leave|go|be\s(?:off|home|back|gone)|pick\s[a-z]{2,8}(?:\s[a-z]{2,8})?\sup|get\sthe\skids))\s(?:at|by|around|about)\s*$/

/** Which side of such an hour is left to the guest; `before`: what stands before it. undefined: it is none. */
export function sideOfOwn(before: string): ClockTime['bound'] {
  const said = before.slice(-80)
  if (HAS_UNTIL.test(said) || ENDS.test(said)) return 'after'
  return BEGINS.test(said) ? 'before' : undefined
}
