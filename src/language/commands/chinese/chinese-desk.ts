import type { PlainRule } from '../plain-rule.ts'

/** Whose booking it is: not the speaker's own, nor one for their family and friends. */
const GUEST = '(?!我|咱|自己|忙|朋友|孩子|儿子|女儿|老婆|老公|爱人|爸|妈|家人|他|她|同事|授权|掉?授权)'
const CODE = '[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}'

/** What staff do for guests, as they say it in Chinese. */
export const CHINESE_DESK: readonly PlainRule[] = [
  {
    word: 'next',
    is: /^(?:下一[位个](?:客人)?(?:是谁)?|接下来(?:谁|还有谁)来?|今天还有谁(?:没|要)?来)$/,
    drop: /.+/gsu,
  },
  {
    word: 'inside',
    is: /^现在(?:有)?(?:几个|多少|哪些)?人?(?:在场|在里面|在馆里)$|^现在谁在(?:场|里面|馆里)?$|^现在(?:场馆?里|里面)有(?:几个|多少)人$/,
    drop: /.+/gsu,
  },
  {
    word: 'walkin',
    is: /散客|^现场(?:来|有)|^(?:刚|又)?来了(?:[一两二三几\d]*[个位名]).{0,2}(?:客人|顾客)/,
    drop: /现场|散客|客人|顾客|刚?来了|有(?=[一两二三\d个])/gu,
    asks: true,
  },
  {
    word: 'bookfor',
    is: new RegExp(`^(?:帮|给|替|为)${GUEST}.{2,12}(?:预约|预订|订|约|定)(?!单|期).+`),
    drop: /^[帮给替为]|预约|预订|[订约定](?!单)/gu,
    asks: true,
  },
  {
    word: 'cancel',
    is: new RegExp(
      `^(?:取消|退掉)${GUEST}.{1,20}的(?:预约|预订|订单)$|^(?:取消|退掉)(?:预约)?\\s*${CODE}|^${GUEST}.{1,20}的(?:预约|预订|订单)取消(?:掉|了|一下)?$`,
    ),
    drop: /取消|退掉|的(?:预约|预订|订单)|[掉了]$|一下$/gu,
    asks: true,
  },
  {
    word: 'move',
    is: new RegExp(
      `^(?:给)?${GUEST}.{1,20}的(?:预约|预订|场地?|时间)(?:改到|改成|挪到|换到|调到).+|^给${GUEST}.{1,12}(?:改到|改期|挪到|换到|调到).*|^${CODE}\\s*(?:改到|改期|挪到|换到).*`,
    ),
    drop: /^给|的(?:预约|预订|场地?|时间)|改到|改成|改期|[挪换调]到/gu,
    asks: true,
  },
  {
    word: 'extend',
    is: new RegExp(`^(?:给)?${GUEST}.{1,20}(?:延长|加时|多打|多用|再加|续)(?:到|[一两二三半\\d]).{0,6}$`),
    drop: /^给|的(?:预约|预订)|加时|多打|多用|续(?=[一两二三半\d])/gu,
    asks: true,
  },
  {
    word: 'paid',
    is: new RegExp(`^${GUEST}.{1,20}(?:已经?付(?:款|钱|费)?了?|付(?:过|好|完)?(?:款|钱|费)了|交钱了|结账了)$`),
    drop: /的(?:预约|预订)|已经?|付[过好完]?|[款钱费]|交钱|结账|了/gu,
    asks: true,
  },
  {
    word: 'noshow',
    is: new RegExp(`^${GUEST}.{1,20}(?:没(?:有)?来|没到|未到|爽约了?|放鸽子了?)$`),
    drop: /的(?:预约|预订)|没有?来|没到|未到|爽约了?|放鸽子了?/gu,
    asks: true,
  },
  {
    word: 'left',
    is: new RegExp(`^${GUEST}.{1,20}(?:(?:已经?)?(?:提前|先)(?:走|离开)了?|已经?(?:走|离开)了?)$`),
    drop: /已经?|提前|先(?=走|离)|走了?$|离开了?/gu,
    asks: true,
  },
]
