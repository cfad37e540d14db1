/** Which of several bookings is meant by its place among them: "cancel both", "the later one", 第二个. */

/** `all`; or a place, from 0, counted from the end below 0; the bookings stand in the order of their times. */
type Which = 'all' | number

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth']
const HAN = '一二三四五'

const ALL =
  /\b(?:both|all)\b(?: (?:of )?(?:them|these|those|the two|my (?:bookings|reservations|appointments)|(?:the )?bookings))?|\b(?:everything|every booking|them both|the lot)\b|(?:两个|俩|三个|几个|全部?|所有|统统|通通)(?:的)?(?:预约|预订|订单)?(?:全部?|都)?|都(?=取消|退|不要|不去|不来)/
const LATER =
  /\b(?:the )?(?:later|latter|latest) (?:one|booking)\b|\bthe (?:later|latter)\b|(?:晚|靠后|后面)的?(?:那个|那场|一个|一场)/
const EARLIER =
  /\b(?:the )?(?:earlier|sooner|earliest|former) (?:one|booking)\b|\bthe (?:earlier|sooner|former)\b|(?:早|靠前|前面)的?(?:那个|那场|一个|一场)/
const LAST = /\bthe last (?:one|booking)\b|最后(?:那|一)?[个场]/
const PLACE =
  /\b(?:the )?(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: (?:one|booking))?\b|第([一二三四五1-5])[个场]?/

/** undefined: no place is said. "The first" may be the first of a month: that is for the caller to weigh. */
export function whichOf(text: string): Which | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  if (ALL.test(said)) return 'all'
  if (LATER.test(said) || LAST.test(said)) return -1
  if (EARLIER.test(said)) return 0
  const [, en = '', zh = ''] = PLACE.exec(said) ?? []
  if (en === '' && zh === '') return undefined
  if (/^\d/.test(en)) return Number(en[0]) - 1
  if (en !== '') return NUMBERS.indexOf(en)
  return /\d/.test(zh) ? Number(zh) - 1 : HAN.indexOf(zh)
}

const WORDS = [ALL, LATER, EARLIER, LAST, PLACE].map((pattern) => new RegExp(pattern.source, 'gi'))

/** The words without it: what is left says what shall become of the booking. */
export const withoutWhich = (text: string): string => WORDS.reduce((rest, pattern) => rest.replace(pattern, ' '), text)

/** Those words alone. */
export const whichWords = (text: string): string => WORDS.flatMap((pattern) => text.match(pattern) ?? []).join(' ')
