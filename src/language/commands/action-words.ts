import type { Taken } from './taken.ts'

/** What is done with a hall or service. */
export type ActionWord =
  | 'open'
  | 'pause'
  | 'close'
  | 'capacity'
  | 'limit'
  | 'horizon'
  | 'rename'
  | 'describe'
  | 'address'
  | 'phone'

const WORDS: readonly (readonly [ActionWord, RegExp])[] = [
  ['limit', /每人(?:最多|限约|限)?|限约|(?<!\p{L})(?:limit|per[- ]person)(?!\p{L})/iu],
  ['horizon', /提前(?:预约)?天数|可提前|(?<!\p{L})(?:horizon|days ahead)(?!\p{L})/iu],
  ['capacity', /名额|容量|座位数?|(?<!\p{L})(?:capacity|places|seats)(?!\p{L})/iu],
  ['rename', /改名(?:为|成|叫)?|更名为?|名称|(?<!\p{L})(?:rename(?: to)?|name)(?!\p{L})/iu],
  ['address', /地址|(?<!\p{L})address(?!\p{L})/iu],
  ['phone', /电话|(?<!\p{L})(?:phone|telephone)(?!\p{L})/iu],
  ['describe', /简介|介绍|说明|(?<!\p{L})(?:description|describe)(?!\p{L})/iu],
  ['pause', /暂停(?:预约|使用|开放)?|(?<!\p{L})(?:pause|suspend)(?!\p{L})/iu],
  ['open', /恢复(?:预约|使用|开放)?|重新开放|开放|启用|(?<!\p{L})(?:open|resume)(?!\p{L})/iu],
  ['close', /关闭|停用|下架|(?<!\p{L})(?:close|retire)(?!\p{L})/iu],
]

/** The first word that says what is done, of those that count here. */
export function readAction(text: string, among: readonly ActionWord[]): Taken<ActionWord> | undefined {
  const found = WORDS.flatMap(([action, pattern]) => {
    const match = among.includes(action) ? pattern.exec(text) : null
    return match === null ? [] : [{ action, from: match.index, to: match.index + match[0].length }]
  })
  const [first] = found.sort((a, b) => a.from - b.from)
  return first && { value: first.action, spans: [[first.from, first.to]] }
}
