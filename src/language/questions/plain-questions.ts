import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const LANGUAGES = WORDINGS.map(({ asked }) => asked)
const ANY = inAnyLanguage(LANGUAGES)
const LONGEST = 160

const plain = (text: string): string =>
  text.length > LONGEST ? '' : text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()

/** "which is bigger?": by what two things or more are compared. */
export function comparedBy(text: string): 'price' | 'rules' | 'where' | 'hours' | undefined {
  const said = plain(text)
  if (ANY.cheaper.test(said)) return 'price'
  if (ANY.openLonger.test(said)) return 'hours'
  if (ANY.nearer.test(said)) return 'where'
  return ANY.larger.test(said) || ANY.longer.test(said) ? 'rules' : undefined
}

/** "is that London time?", 3点是北京时间还是伦敦时间 */
export const asksWhoseTime = (text: string): boolean => ANY.zone.test(plain(text))

/** "can we come half an hour early?", 提前半小时能进去吗: nothing of what is booked changes. */
export const asksToComeEarly = (text: string): boolean => ANY.early.test(plain(text))

/** "can I come by myself?", 一个人能来吗 */
export const asksToComeAlone = (text: string): boolean => ANY.alone.test(plain(text))

/** "is my daughter (6) allowed?" */
export const asksWhoMayCome = (text: string): boolean => ANY.allowed.test(plain(text))

/** "so it's 4 people maximum?", 最多就6个人是吧: how many may come, with the number said. */
export const asksOfLimit = (text: string): boolean => ANY.limit.test(plain(text))

/** "what's the latest I can come?", 最晚几点能来 */
export const asksHowLate = (text: string): boolean => ANY.lastToCome.test(plain(text))

/** "hm, and the studio?", 那录音棚呢: what was asked before is asked of this. `rest`: the message, names blanked. */
export const asksTheSame = (rest: string): boolean => {
  const said = plain(rest).replace(/[?？!！.。\s]+$/u, '')
  return said.length <= 40 && said !== '' && ANY.alsoOf.test(said)
}

/** A description that says that nothing has to be paid. */
export const saysGratis = (description: string): boolean => ANY.gratis.test(description)

/** "why do you need that?", 要手机号干嘛 */
export const asksWhy = (text: string): boolean => ANY.why.test(plain(text))

/** "is it dear to get in?", 贵不贵 */
export const asksIfDear = (text: string): boolean => ANY.dear.test(plain(text))

/** "is it …", 进去…: of what is being booked itself, and nothing beside it. */
export const isOfWhatIsSpokenOf = (text: string): boolean => ANY.ofIt.test(plain(text))

/** "what times is it on?", 几点上课 */
export const asksWhenOn = (text: string): boolean => ANY.whenOn.test(plain(text))

/** "can we have the studio?" */
export const asksToHave = (text: string): boolean => ANY.toHave.test(plain(text))

/** "is there somewhere for my mum to wait?", 有地方坐吗: the way to the hall answers nothing of it. */
export const asksForRoomTo = (text: string): boolean => ANY.roomTo.test(plain(text))

/** "is there a teacher?", 有老师吗: what the thing is like answers nothing of it. */
export const asksIfThereIs = (text: string): boolean => ANY.thereIs.test(plain(text))

/** "who's teaching it?", 老师严不严: of the people there nothing is known but what a description says. */
export const asksOfTeacher = (text: string): boolean => ANY.teacher.test(plain(text))

/** What a description says of them. */
export const tellsOfTeacher = (description: string): boolean => ANY.teacher.test(plain(description.slice(0, LONGEST)))

/** "which floor is it?", 几楼啊: what is near to a question for the way, and holds none of its words, is another (地滑不滑). */
export const isOfPlace = (text: string): boolean => ANY.ofPlace.test(plain(text))

/** 小孩子要收费吗: whether it has to be paid for. */
export const asksOfCost = (text: string): boolean => ANY.costs.test(plain(text))
