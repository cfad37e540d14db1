const CHINESE = '一二三四五六日'
const ENGLISH: readonly RegExp[] = [/^mon/i, /^tue/i, /^wed/i, /^thu/i, /^fri/i, /^sat/i, /^sun/i]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const WORD =
  /(?:周|星期|礼拜)([一二三四五六日天])|(?<=(?:周|星期|礼拜)?[一二三四五六日天][、,，至到-])([一二三四五六日天])(?=[\s、,，至到-]|$)|(?<=(?:周|星期|礼拜)[一二三四五六日天]{1,6})([一二三四五六日天])(?![楼层号月点时个人次分])|\b((?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?)\b|(每天|每日|天天|every\s?day|daily|all week)|(工作日|平日|weekdays?)|(周末|双休日|weekends?)/giu

/** Words for one or several weekdays in a line, in order; 0 is Monday. */
export function weekdaySpans(text: string): { days: readonly number[]; span: readonly [number, number] }[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [whole, one, more, beside, english, every, working] = match
    const span = [match.index, match.index + whole.length] as const
    const chinese = one ?? more ?? beside
    if (chinese !== undefined) return { days: [CHINESE.indexOf(chinese.replace('天', '日'))], span }
    if (english !== undefined) return { days: [ENGLISH.findIndex((pattern) => pattern.test(english))], span }
    if (every !== undefined) return { days: EVERY_DAY, span }
    return { days: working !== undefined ? EVERY_DAY.slice(0, 5) : EVERY_DAY.slice(5), span }
  })
}
