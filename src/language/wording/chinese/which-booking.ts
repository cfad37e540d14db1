import type { WhichWords } from '../words/after-booking-words.ts'

const HAN = '一二三四五'
const PLACE = /第([一二三四五1-5])[个场节次堂项单]?/

function placeOf(text: string): number | undefined {
  const word = PLACE.exec(text)?.[1]
  if (word === undefined) return undefined
  return /\d/.test(word) ? Number(word) - 1 : HAN.indexOf(word)
}

export const CHINESE_WHICH: WhichWords = {
  ofThatDay: /^的?(?:那|这)[一1]?[个场节次项]|^的(?:预约|订单|会议?|球|课|场|就?[改换]|就订)/i,
  lone: /(?!)/iu,
  leadsToDay: /(?!)/iu,
  all: /(?:(?<!我们|咱们|你们|他们|咱|我|就)(?:[两三几][个场]|俩)(?![人大小位老孩朋])|全部?|所有|统统|通通)(?:的)?(?:预约|预订|订单)?(?:全部?|都)?|都(?:给我|帮我|替我)?(?=取消|退|不要|不去|不来)/,
  each: /(?<!我们|咱们|你们|他们|咱|我|人)(?:[两三四五几2-5](?:个|场|次|节|单|项|天)(?:[^，,。；\s]{0,8}?)|俩|预约|订单|课)都|(?:全部|所有|统统|通通)(?:的)?(?:预约|订单|场次?)?(?:都|全)?(?=[往推改提延顺挪换加减早晚])|[都全](?=往[前后]|推迟|推后|提前|顺延|延后|延迟|挪|改到|改成)/,
  later: /(?:晚|靠后|后面|后头)的?(?:那|一|那一)[个场节次堂]/,
  earlier: /(?:早|靠前|前面|前头|最近)的?(?:那|一|那一)[个场节次堂]|下一[个场节次堂]/,
  last: /最后(?:那|一)?[个场节次堂]/,
  middle: /(?:中间|当中)的?(?:那|这|一|那一)?[个场节次堂周]/,
  place: PLACE,
  placeOf,
}
