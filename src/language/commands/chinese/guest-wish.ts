import type { GuestWishWords } from '../command-words.ts'

export const CHINESE_GUEST_WISH: GuestWishWords = {
  why: [/(?:因为|由于|原因是?|理由是?)[\s:：]*(\S.*)$/u],
  remark: [/(?:备注|记|写)(?:一下|一笔|一条|上|个注|着)?[\s，,:：]*((?:要|他|她|有|不|需要|带|说|左|右|靠)\S.*)$/u],
  rightName: [
    /(?:应该是|应该叫|是叫|改成|改为|更正为|换成|其实叫|叫|是)\s*(\p{Script=Han}{2,4}|[A-Za-z][A-Za-z .'-]{1,30})/u,
  ],
  alone: [/(?:一个人|自己)(?:来|到)/u],
  until: [/(?:休息|值|上)?到[^，,。]{1,12}/u],
}
