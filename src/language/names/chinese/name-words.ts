import { likelyHan } from '../../contact/chinese/person-name.ts'
import { CHINESE_SURNAME } from '../../contact/chinese/surnames.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { NameWords } from '../name-words.ts'
import { CHINESE_CITIES } from './cities.ts'
import { CHINESE_SERVICES } from './services.ts'

const SUFFIXES =
  '活动中心 服务中心 文化中心 体育中心 艺术中心 服务厅 艺术馆 体育馆 图书馆 博物馆 文化馆 美术馆 工作室 俱乐部 体验馆 会客厅 活动室 中心 活动 教室 会所 大厅 展厅 球场 场馆 场地 课程 培训 服务 工坊 馆 厅 室 场 院 楼 课 班 棚 店 社 站'.split(
    ' ',
  )

/** Two to four characters alone before or after a number as long as a mobile number: "陈滨江 13800138000". */
const BESIDE_NUMBER =
  /(?<![\p{Script=Han}])\p{Script=Han}{2,4}(?=[\s,，:：]{0,8}\+?\d[\d\s-]{9})|(?<=\d{11}[\s,，]{0,8})\p{Script=Han}{2,4}(?!\p{Script=Han})/gu
/** The most frequent, which are those of nine people in ten (公安部《二〇二〇年全国姓名报告》). */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'

function ownNames(text: string): [number, number][] {
  const spans: [number, number][] = []
  // A Chinese name can't be told from what follows it; a hall's name would begin with its first or second character.
  for (const { 0: lead, index } of text.matchAll(/(?:我叫|名叫|叫做|姓名是?|名字是?|联系人是?)[\s:：]*/gu))
    spans.push([index + lead.length, index + lead.length + 2])
  for (const { 0: name, index } of matchesOf(text, BESIDE_NUMBER))
    if (SURNAMES.includes(name[0]!)) spans.push([index + 1, index + 2])
  return spans
}

const TITLES = ['先生', '女士', '小姐', '太太', '老师', '同学', '总', '哥', '姐', '叔', '阿姨']
const NAME = new RegExp(`^(${CHINESE_SURNAME})(\\p{Script=Han}{1,2})$`, 'u')

/** 李国强 is 国强, 李先生, 小李, 老李. */
function callings(name: string): string[] {
  const [, surname, given = ''] = NAME.exec(name) ?? []
  if (surname === undefined) return []
  const short = [...surname].length === 1 ? [`小${surname}`, `老${surname}`] : []
  return [...(given.length > 1 ? [given] : []), ...TITLES.map((title) => `${surname}${title}`), ...short]
}

/** 小山, 阿明: how colleagues call one another. */
const CALLED = /^(?:小(?![时心姐孩朋组学的型区费]|一点)|阿(?!姨)|老(?![师板人年是客外顾家规]))\p{Script=Han}$/u
const FIRST = /(?:[把给帮替让叫请消黑查找，,。]|^)\s*(?=(\p{Script=Han}{2,3}))/gu

/** At the beginning, or behind 把, 给 …: three characters, and two of them. */
function maybeNames(text: string): [number, number][] {
  return matchesOf(text, FIRST).flatMap(({ index, 0: lead, 1: run = '' }) => {
    const at = index + lead.length
    const [three, two] = [run.slice(0, 3), run.slice(0, 2)]
    return [three, two].flatMap((name, i): [number, number][] =>
      (i === 0 && name.length < 3) || !(likelyHan(name) || CALLED.test(name)) ? [] : [[at, at + name.length]],
    )
  })
}

export const CHINESE_NAME_WORDS: NameWords = {
  cities: CHINESE_CITIES,
  mainland: /中国|[\p{Script=Han}]{2,}(?:省|市|自治区|区|县|镇)|北京|上海|广州|深圳|杭州|成都|重庆/iu,
  countries: {},
  regionNames: 'zh',
  surname: new RegExp(`^${CHINESE_SURNAME}$`, 'u'),
  generic: new Set(),
  noSlips: new Set(),
  kinds: new Set(),
  plain: new Set(),
  ending: /(?!)/,
  audience: [
    /(儿童|少儿|小孩子?|小朋友|孩子|亲子|女子|男子|老年|成人|新手|初学者?|零基础|入门|初级|小白|体验)的?(?:\p{Script=Han}{0,3}课|攀岩|游泳|舞蹈|瑜伽|班)/gu,
  ],
  audiences: [
    /^(?:儿童|少儿|小孩子?|小朋友|孩子)/,
    /^(?:新手|初学者?|零基础|入门|初级|小白|体验)/,
    /^亲子/,
    /^女[子士性]/,
    /^男[子士性]/,
    /^老年/,
    /^成人/,
  ],
  doing:
    /[看打练学做玩跳弹拍观听](?:一?下|个|场|会儿)?([\p{Script=Han}])(?<![会室房场馆课间起来去完到成得了过看法人个下时天点])(?![球影牌机戏])/gu,
  placeKinds: [
    { said: /打(?:[一1]?[个场会]|打)?球|球场|玩球|球类/, of: /球/ },
    // a court or a room alike
    { said: /(?:[订定约租要借找]|来)(?:[一1]?[个块片])?(?:场地|场子)/, of: /[球场室厅棚房]/ },
    {
      said: /(?:培训|讲座|研讨|座谈|面试|沙龙|会谈|路演|分享会|读书会|例会|洽谈)/,
      of: /会议|培训|教室|多功能|活动室|讲堂|报告厅/,
    },
    { said: /(?:[订定约租要借找]|来)(?:[一1]?[个间])?(?:房间|包间|教室|屋子)/, of: /[室厅房]/ },
  ],
  suffixes: SUFFIXES,
  telling: /[一二三四五六七八九十大中小东西南北前后左右上下新老甲乙丙丁]/,
  everyday: /[一二三四五六七八九十两的了是不在有我他她它你您就也都要去来会能可以这那个没还到]/,
  between: /了?[一两]?[个次下场节回]|一下子?|了/,
  ownNames,
  services: CHINESE_SERVICES,
  titleBefore: /(?!)/i,
  ownPlans:
    /(?:^|[，。,.!！;；\s]|因为|但是?|可是)(?:我们?|咱们)(?:那天|当天|到时候|之前|之后|前面|后面|刚刚?|上午|下午|晚上|今天|正|先|还|也|已经){0,3}(?:有|在|在开|得去|打完|上完|开完|练完|去了|得开|刚打|刚上|刚开)(?:[一1]?[个节场堂])?$|(?:不对|[等慢](?:[一1]?下|等|会儿?)|[啊哎哦唉])[^，。,.!！?？]{0,6}(?:要|得)(?:去)?(?:[一1]?[个节场堂])?$|(?:怕|担心|万一|以防|省得|免得)(?:到时候?|那天|前面|之前)?(?:的|那个|我们?|你们?)?$/i,
  goesOn: /(?!)/i,
  ownBooking: /^(?:室|场)?的?(?:预[约订定]|订单|场次|预约码)/i,
  titleAfter: /(?<=\S)\s*(?:先生|女士|小姐|老师|同学)\s*$/,
  callings,
  maybeNames,
}
