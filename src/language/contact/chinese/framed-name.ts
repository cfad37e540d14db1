import { RELATED } from './related.ts'
import { FULL_NAME } from './surnames.ts'

/**
 * 以牟建国的名义订, 鄙人逄博, 喊我盖东升就成, 宋佳是我名字: a clause that is a name and, around it, nothing but words people put around
 * one. What they say is open; what those words are made of is not.
 */

/** Whose name it is. */
const RELATION = `(?:${RELATED})(?=[\\u4e00-\\u9fff]{2})`
/** One unit of what stands before a name; those in the first group say that a name comes. */
const CALLS =
  '(?:[联连][系络]|经办|登记|预[约订]|订[位场]?|负责|申请|使用|参[与加]|[来到]访|[入到]场|签到|报名|办理|代理|客|同行|随行|陪同)人员?|同[行伴]|我系|叫做|叫作|叫|称呼|称|喊|唤|姓名|名字|名儿|全名|大名|真名|实名|名|署名|署|签名|签字|签上(?!官)|签|登记|登|写上(?!官)|写|填上(?!官)|填写|填|记录|记|落|挂|本人|[鄙敝]人|在下|小女子|小弟|俺|免贵|机主|户主|号主|来宾|(?:改|更|换)名'
const AROUND =
  '[加补算]上?(?!官)|[本这此今]次|唔该|拜托|找|嗯+|呃+|额|哦|噢|喔|啊|呀|呢|嘛|那个?|这个?|就|都|先|也|还|请|麻烦|劳驾|烦请|帮忙?|给|替|为|我们?(?!公?司|单位)|咱们?|您|你|[他她]|人家|自己|代为?|[我本贵]司|[我本贵]?(?:公司|单位)|(?:总监|总?经理|主[任管]|教授|院长|[处科部局校队组]长|董事长?|秘书|助理|领导|老板|老师|同志|师傅)(?=[\\u4e00-\\u9fff]{2,4})|的|是|成|作|做|一?下|系|正确|应[该当]?|需要?|须|要|而|现|已|(?:更[新正改换]|修[正改]|变更|调整|纠正)[为成作]?|其|由|以|用|按|拿|改|换|更正|纠正|在|到|上|个|一个|栏里?|那?栏|一栏|处|里头?|面|身份证|证件|证|留|报|放|订|约|预约|预订|信息|资料|单子|单'
/** where they work or belong: 财务部的, 三年二班 */
const OF_WHERE = '[\\u4e00-\\u9fff]{1,6}?(?:部门?|科|处|组|班|公司|学院|系|局|厂|队)的?(?=[\\u4e00-\\u9fff]{2,4})'
const BEFORE = new RegExp(`^(?:(${CALLS})|${RELATION}|${AROUND}|${OF_WHERE})[\\s,，:：、]*`)
const BEHIND =
  /[\s,，、。.!！~～|｜]*(?:(的?名义下?(?:[预来]?[约订])?|的?名[字儿]?下?|是我(?:的?(?:名字|名儿|大名|姓名|本名))?|(?:这|那)个名[字儿]?|个名[字儿]?|本人|到场|前来|出席|前往|参加|为名|登记|才对|才是)|就(?:行了?|好了?|成了?|可以了?|中|得了?|OK|ok|妥了?|是了)|即可|可以了?|好了|得了|没错|[吧呗哈啊呀哦喔噢嘞喽咯哒啦呢撒噻咧去]|先生|女士|小姐|亲自|使用|来?预?[约订]的?|的?(?:手机号?码?|电话号?码?|号码|微信|[联连][系络](?:方式|电话|号码)|手提)[呢就]?[是为留打拨填写记]?|谢{1,2}您?|多谢|麻烦了?)[\s。.!！~～|｜]*$/

/** How many units are looked through on either side. */
const UNITS = 7

/** What is left after each number of units that are taken off, with whether one of them says that a name comes. */
function withoutUnits(text: string, unit: RegExp): { rest: string; calls: boolean }[] {
  const found = [{ rest: text, calls: false }]
  for (let taken = 0; taken < UNITS; taken += 1) {
    const { rest, calls } = found.at(-1)!
    const match = unit.exec(rest)
    if (match === null) break
    found.push({ rest: rest.replace(unit, ''), calls: calls || match[1] !== undefined })
  }
  return found
}

/** The name of a clause, without its frame; `asked`: a name was asked for, so the frame need not say that one comes. */
export function framedName(clause: string, asked: boolean, isName: (text: string) => boolean): string | undefined {
  if (clause.length > 24) return undefined
  const ends = withoutUnits(clause.trim(), BEHIND)
  // the more of the frame is taken off the better: 写成王芳 is 王芳, 写成龙 is 成龙
  for (const end of ends.reverse())
    for (const begin of withoutUnits(end.rest, BEFORE).reverse()) {
      const name = begin.rest.trim()
      if ((asked || begin.calls || end.calls) && FULL_NAME.test(name) && isName(name)) return name
    }
  return undefined
}
