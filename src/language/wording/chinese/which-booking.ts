import type { WhichWords } from '../wording.ts'

const HAN = '一二三四五'
const PLACE = /第([一二三四五1-5])[个场]?/

function placeOf(text: string): number | undefined {
  const word = PLACE.exec(text)?.[1]
  if (word === undefined) return undefined
  return /\d/.test(word) ? Number(word) - 1 : HAN.indexOf(word)
}

export const CHINESE_WHICH: WhichWords = {
  all: /(?:(?<!我们|咱们|你们|他们|咱|我|就)(?:两个|俩|三个|几个)(?![人大小位老孩朋])|全部?|所有|统统|通通)(?:的)?(?:预约|预订|订单)?(?:全部?|都)?|都(?=取消|退|不要|不去|不来)/,
  each: /(?:两个|俩|三个|几个|预约)都/,
  later: /(?:晚|靠后|后面)的?(?:那个|那场|一个|一场)/,
  earlier: /(?:早|靠前|前面)的?(?:那个|那场|一个|一场)/,
  last: /最后(?:那|一)?[个场]/,
  place: PLACE,
  placeOf,
}
