import type { SecondThoughtWords } from '../wording.ts'

const tooSo = (way: string): RegExp =>
  new RegExp(
    `(?<!取消|现在|改期|预约|我们?|会|可能|要)(?:太|有点儿?|有些|稍微有?点?|略|比较|偏|未免|也太)${way}(?:了|啦)?(?!点|些|到|来|了?[点些]|.{0,4}(?:取消|改期|到达?))`,
    'i',
  )

const LONG = '(?:(?<half>半)个?|(?<n>[一1两俩二2三3])个?)(?:小时|钟头)'
const MINUTES: Readonly<Record<string, number>> = {
  一: 60,
  '1': 60,
  两: 120,
  俩: 120,
  二: 120,
  '2': 120,
  三: 180,
  '3': 180,
}
const ENOUGH = [
  new RegExp(
    `(?:只|就|光|仅|最多)(?:需要?|要|用得?[上着]?|打|玩|开|待|用)?(?:前面?|头|第)?${LONG}(?!以?[前后内])(?:就|吧|$|[，,。！!的])`,
  ),
  new RegExp(`(?:前面?|头)?${LONG}(?:就|已经|应该|也)*(?:够|足够|可以|行|好|ok)(?:用|打|玩|开)?了`, 'i'),
]

function enough(text: string): number | undefined {
  for (const pattern of ENOUGH) {
    const found = pattern.exec(text)
    if (found === null) continue
    return found.groups?.half === undefined ? MINUTES[found.groups?.n ?? ''] : 30
  }
  return undefined
}

export const CHINESE_SECOND_THOUGHTS: SecondThoughtWords = {
  wantsToo:
    /(?:也|还)(?:想|要|得|能|可以|帮我|给我)*(?:要|来|约|订|打|玩|用|上)(?:[一1两2]?[场个节次片]|$|[，,。！!吧])/i,
  tooEarly: tooSo('早'),
  tooLate: tooSo('晚'),
  enough,
  original:
    /(?:还是|就|要不|不如|仍然?|依旧)?(?:按|照|用|要|回到?|改回|换回)?(?:原来|原先|之前|先前|最开始|一开始|本来|老)的?(?:那个|那)?(?:时间|点|钟点|时段|日子|那?天|安排|场次|人数)?(?:就?[好行]|更?[好合方]|比较|可以|吧|不变|挺好|最好)/i,
  besides: /也|再(?:留|加|记)|还有|另外|备用|另一个/i,
  nextTo: /旁边|边上|隔壁|挨着/i,
  rightAfter:
    /[打玩开上练做用唱学]完(?:了|以?后|之后)?(?:就|再|接着|马上|紧接着)|结束(?:了|以?后|之后)(?:就|再|马上)?|紧接着|接着再/i,
  hedges: /也许|可能|或许|要不|是不是|是否|好像|不如|你看|您看|考虑|犹豫/i,
  leaves: /(?:别|不|甭|不用|先不)(?:改|动|换|挪|变|折腾)了?|(?:保持|维持)(?:原样|不变|原来)|照旧|原样/i,
  unsureWay: /(?!)/i,
  swapped: [
    /(?:^|把|将|[，,。；;\s])(?<was>\p{sc=Han}{2,4}?)(?:的名字)?(?:换|改|替换)(?:成|为)(?<is>\p{sc=Han}{2,4}?)(?:吧|了|行吗|可以吗|$|[，,。！!？?])/u,
    /(?:^|写|用|是|让|[，,。；;\s])(?<is>\p{sc=Han}{2,4}?)(?:来|去|过来)?(?:代替|顶替|替|换)(?!我|成|为|给)(?<was>\p{sc=Han}{2,4}?)(?:吧|了|来|去|打|行吗|可以吗|$|[，,。！!？?])/u,
    /(?:写|是|改成|填|用)(?<is>\p{sc=Han}{2,4}?)(?:的名字)?[，,]?(?:不要|别|而?不是|不用)(?:写|用)?(?<was>\p{sc=Han}{2,4}?)(?:的名字)?(?:吧|了|$|[，,。！!？?])/u,
  ],
}
