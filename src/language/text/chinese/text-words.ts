import { CHINESE_UP_TO_TEN } from '../../numbers/chinese/numerals.ts'
import type { TextWords } from '../text-words.ts'
import { fromPinyin } from './pinyin-words.ts'

export const CHINESE_TEXT: TextWords = {
  listSigns: '一二三四五六七八九十',
  glue: /我想要?|我要|我们?|想要?|想|要|帮忙?|帮我|给我|给|请问?|麻烦你?|您|你好|您好|你|预约|预订|预定|订个|订1下|订下|订|约个|约1下|约下|约|定个|定下|定|安排|开始|公元|1下|一行|1个|个|的|吧|吗|呢|呀|啊|哦|嘛|啦|了|在|是|有|和|跟|或者?|去|来|到|从|可以|能|能不能|行|好|嗯|那|就|用|谢谢|多谢|手机号?码?|电话号?码?|联系方式|姓名|名字|时间|日期|人数|一共|1共|共|大概|左右|大约|换|改|成/g,
  endLabel: /(?:结束|截止|离场)(?:日期|时间|时刻)?(?:是|为)?\s*[:：]?\s*$/i,
  endLead: /(?:打|用|玩|开|练|租|待|弄)?[到至]\s*$/i,
  endsBehind: /^\s*(?:结束|散场|离场|收工|完事|打完|开完|走人)/,
  whenLabel:
    /^(?:(?!结束|截止|离场).{0,5}(?:日期|时间|日子|时段|时刻)|开始|[日时]|(?:打算)?(?:哪一?天|几号|几点钟?|什么时候|何时)(?:[来去到]|过[来去]|开始)?|[来去到]的?(?:天|点))$/i,
  endLine: /^(?:结束|截止|离场)(?:日期|时间|时刻)?$/i,
  personLabel:
    /^(?:.{0,5}(?:姓名|名字)|.{1,5}人|名|叫什么|怎么称呼|称呼|(?:联[系络]|手机|电话)?(?:电话|手机号?|号码|方式|多少)|邮箱|电子邮箱|备注|留言|时长|身份证号?码?)$/i,
  hourLabel: /(?!)/i,
  hourSaid: (digits) => `${digits}点`,
  peopleLabel:
    /^(?:.{0,5}人数|(?:预约|预订|参加|参与|到场|使用)?人员?|[来去到]?几[个位](?:人)?|[几多][个位少]?人|位数|共)$/i,
  thingLabel:
    /^(?:.{0,3}(?:项目|活动|服务|课程|场馆|场地|地点|内容|事项|地方)|预?[约订]|门店|[店馆]|[来去]?哪[里儿家]?|[来去]?(?:做|玩|干|约)(?:什么|啥))$/i,
  peopleCount: /^(\d{1,3}|[一二两三四五六七八九十])(?=\s*(?:[个位名]?人?)?[ \t,，;；|。.]*$)/i,
  numeral: (said) => CHINESE_UP_TO_TEN[said] ?? Number.NaN,
  spoken: {
    tag: 'zh-CN',
    // with kana it is Japanese
    shows: /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}]).*\p{Script=Han}/isu,
    toWhom: /^(?!zh\b)/i,
  },
  spelledOut: fromPinyin,
  personBetween: /(?:[而但]是?|不过)?(?<=\p{Script=Han})\s*(?=[我他她](?!们))|[但而]是?(?=[我他她](?!们))/iu,
  oneself: /我(?!们|[的家]?(?:朋友|男|女|老|同|儿|妈|爸|妹|弟|哥|姐))/iu,
  listBetween: /(?<=[\p{L}\d]\s{0,2})[和与](?=\s{0,2}[\p{L}\d])/u,
}
