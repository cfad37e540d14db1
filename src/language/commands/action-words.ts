import { trimEnd } from '../../domain/trim.ts'
import type { ArgumentMatch } from './argument-match.ts'

/** What is done with a hall, a service or a form field, in words; of several the first in the text counts. */
const WORDS = {
  picture:
    /(?:删除|移除|去掉|删掉|新增|添加|更?换|加|换)?一?张?(?:图片|照片|相片|封面图?|配图)|(?<!\p{L})(?:(?:remove|delete|add|new|change|replace|another)\s+(?:the\s+|a\s+)?)?(?:pictures?|photos?|images?)(?!\p{L})/iu,
  new: /新建|新增|添加|增加|(?<!\p{L})(?:new|add|create)(?!\p{L})/iu,
  copy: /复制|拷贝|(?<!\p{L})(?:copy|duplicate)(?!\p{L})/iu,
  remove: /删除|移除|去掉|(?<!\p{L})(?:remove|delete|drop)(?!\p{L})/iu,
  draft: /草稿|隐藏|(?<!\p{L})(?:draft|hide)(?!\p{L})/iu,
  limit: /每人(?:最多|限约|限)?|限约|(?<!\p{L})(?:limit|per[- ]person)(?!\p{L})/iu,
  horizon: /提前(?:预约)?天数|可提前|(?<!\p{L})(?:horizon|days ahead)(?!\p{L})/iu,
  capacity: /名额|容量|座位数?|(?<!\p{L})(?:capacity|places|seats)(?!\p{L})/iu,
  rename: /改名(?:为|成|叫)?|更名为?|名称|(?<!\p{L})(?:rename(?: to)?|name)(?!\p{L})/iu,
  /** of a form field, whose own name may well be "Name" */
  relabel: /改名(?:为|成|叫)?|更名为?|(?<!\p{L})rename(?: to)?(?!\p{L})/iu,
  address: /地址|(?<!\p{L})address(?!\p{L})/iu,
  phone: /电话|(?<!\p{L})(?:phone|telephone)(?!\p{L})/iu,
  zone: /时区|(?<!\p{L})(?:time ?)?zone(?!\p{L})/iu,
  describe: /简介|介绍|说明|(?<!\p{L})(?:description|describe)(?!\p{L})/iu,
  category: /分类|类别|(?<!\p{L})category(?!\p{L})/iu,
  unrecommend: /(?:不再?|取消)推荐|(?<!\p{L})(?:not recommended|unrecommend)(?!\p{L})/iu,
  recommend: /推荐|(?<!\p{L})recommend(?:ed)?(?!\p{L})/iu,
  order: /排序|顺序|位置|排到|(?<!\p{L})(?:order|position|place)(?!\p{L})/iu,
  pause: /暂停(?:预约|使用|开放)?|(?<!\p{L})(?:pause|suspend)(?!\p{L})/iu,
  open: /恢复(?:预约|使用|开放)?|重新开放|开放|启用|(?<!\p{L})(?:open|resume)(?!\p{L})/iu,
  close: /关闭|停用|下架|(?<!\p{L})(?:close|retire)(?!\p{L})/iu,
  required: /必填|(?<!\p{L})(?:required|mandatory)(?!\p{L})/iu,
  optional: /选填|可不填|非必填|(?<!\p{L})(?:optional|not required)(?!\p{L})/iu,
  perGuest: /每(?:位|个)?(?:客人|人)(?:都?填)?|(?<!\p{L})(?:per guest|each guest|everybody)(?!\p{L})/iu,
  once: /只填一次|一次|(?<!\p{L})(?:once|per booking)(?!\p{L})/iu,
  options: /选项|(?<!\p{L})(?:options?|choices)(?!\p{L})/iu,
  help: /提示|填写说明|(?<!\p{L})(?:help|hint)(?!\p{L})/iu,
  range: /范围|(?<!\p{L})(?:range|between)(?!\p{L})/iu,
} as const

export type ActionWord = keyof typeof WORDS

/** The first word that says what is done, of those that count here. */
export function readAction(text: string, among: readonly ActionWord[]): ArgumentMatch<ActionWord> | undefined {
  const found = among.flatMap((action) => {
    const match = WORDS[action].exec(text)
    return match === null ? [] : [{ action, from: match.index, to: match.index + match[0].length }]
  })
  // "not required" begins before "required".
  const [first] = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return first && { value: first.action, spans: [[first.from, first.to]] }
}

/** The name that a copy is to have: what follows "as", 为 or 成. */
export const nameOfCopy = (text: string): string =>
  /(?:(?<!\p{L})(?:as|to|called)(?!\p{L})|为|成|叫)[\s:：“"]*(.+?)[\s”"]*$/iu.exec(text)?.[1] ?? ''

/** "riverside to River Hall", 会议室改名为大会议室: the old name and the new one, which is empty where it is not said. */
export function bothNamesIn(text: string): { old: string; name: string } {
  const match = /\s(?:to|as|into)\s|(?:改名|更名)(?:为|成|叫|作)?/i.exec(text)
  if (match === null) return { old: text, name: '' }
  const name = text.slice(match.index + match[0].length)
  return { old: text.slice(0, match.index), name: trimEnd(name.trim(), /[。.”"]/) }
}
