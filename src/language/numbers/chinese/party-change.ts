import type { PartyWords } from '../party-words.ts'

const HAN = ' 一二三四五六七八九十'
const countOf = (word: string | undefined): number =>
  word === undefined ? 1 : /\d/.test(word) ? Number(word) : word === '两' ? 2 : word === '俩' ? 2 : HAN.indexOf(word)

const N = '([一二两俩三四五六七八九十]|\\d{1,2})'
const ONE = '[个位名]'
const WHO =
  '(?:朋友|同事|同学|老婆|老公|爱人|媳妇|对象|哥们|闺蜜|队友|室友|邻居|搭子|球友|领导|老板|妈妈?|爸爸?|哥哥?|姐姐?|弟弟?|妹妹?|孩子|儿子|女儿|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|叔叔|阿姨|舅舅|姑姑|侄女|侄子|外甥女?|父母|爸妈|爹妈)(?!们)'
const END = '(?=\\s*(?:吧|哈|啊|呀|吗|可以吗|行吗|就好|谢谢)?\\s*(?:$|[,.!?，。！？；]))'
const PLUS = new RegExp(`^[+加]\\s*${N}${ONE}?人?${END}`)
const MINUS = new RegExp(`^[-减]\\s*${N}?${ONE}?人?${END}`)
/** 多带一个人, 再加个朋友, 加一位; but 多功能厅 and 最多5人 are none */
const MORE = new RegExp(
  `(?:(?<!参)加|(?<![差不很许最至顶大个人])多[加带来]?|[再还][要会有]?[来带加叫]|[带叫][上着]?)[上了]?(?:${N}${ONE}?(?:人|${WHO}|${END})|${ONE}(?:人|${WHO}))`,
)
const COMES_TOO = new RegExp(
  `(?<![和跟与同带]|[和跟与同带]我)(?:(?:有|还有)?(?:${N}|)${ONE})?${WHO}[^,.!?，。！？和跟]{0,4}(?:也|一起|一块|一道|跟着|想)[^,.!?，。！？]{0,4}(?:来|去|参加|加入|打|玩|到)`,
)
/** 想带我弟弟一起 */
const BRINGS = new RegExp(
  `(?:想|要|能|可以|会)[带叫][上着]?我?(?:们?家)?的?${WHO}(?:[^,.!?，。！？]{0,3}(?:一起|一块|来|去)|${END})`,
)
const EACH = new RegExp(WHO, 'g')
const PAIR = /父母|[爸爹]妈/
const CHAIN = new RegExp(`${WHO}(?:(?:和|跟|与|、|还有)?(?:我|她|他)?的?男?女?${WHO}){0,5}`, 'g')
const FEWER = new RegExp(`(?<![多至不最缺])(?:少[来去带了]?|减[少去]?)(?:了)?${N}?${ONE}(?:人|${WHO}|${END})`)
const NOT =
  '(?:临时|突然|可能|说|有事|不舒服|生病了?|今天|那天|,|，){0,3}(?:[来去到]不了|不[来去]了?|不能[来去]|[来去]不成|退出|不参加)'
const OF_US = new RegExp(
  `(?:有|我们)?${N}${ONE}(?:人|${WHO})?${NOT}|(?:我的?|有个?)${WHO}${NOT}|有一?[个位](?:人|${WHO})${NOT}`,
)

function difference(text: string): number | undefined {
  const fewer = MINUS.exec(text) ?? FEWER.exec(text) ?? OF_US.exec(text)
  if (fewer !== null) return -countOf(fewer[1])
  const more = PLUS.exec(text) ?? MORE.exec(text) ?? COMES_TOO.exec(text) ?? BRINGS.exec(text)
  if (more === null) return undefined
  return more[1] === undefined ? Math.max(1, together(text, more)) : countOf(more[1])
}

/** 爷爷奶奶, 我爸妈, 我姐和她男朋友: all that stand beside the one found. */
function together(text: string, found: RegExpExecArray): number {
  const said = [...text.matchAll(CHAIN)].find(
    ({ index, 0: chain }) => index < found.index + found[0].length && index + chain.length > found.index,
  )?.[0]
  return [...(said ?? '').matchAll(EACH)].reduce((sum, [who]) => sum + (PAIR.test(who) ? 2 : 1), 0)
}

const NUMBER = String.raw`[一二两三四五六七八九十几\d]`
const COUNT = String.raw`\d{1,3}|[一二两三四五六七八九十]`
const OF_WHOM = '[个位人名]{0,2}'

export const CHINESE_CHANGES: PartyWords = {
  difference,
  // 多带一个人, but not 多功能厅 and 最多5人
  more: new RegExp(String.raw`(?:(?<!参)加|(?<![差不很许最至顶大个人])多[加带来]?|再[来带有])[上了]?\s*${NUMBER}`, 'i'),
  fewer: new RegExp(String.raw`(?:(?<![多至不最缺])少[带来]?|减少?)了?\s*${NUMBER}`, 'i'),
  differenceWords: /再|多|加|增|少|减/g,
  article: [],
  putRight: [
    new RegExp(
      String.raw`(?:(?<!是)不是|并非)\s*(?<was>${COUNT})${OF_WHOM}\s*[,，;；]?\s*(?:而?[是要])?\s*(?<is>${COUNT})${OF_WHOM}[.。!！]?$`,
    ),
    new RegExp(
      String.raw`(?:^|[\s,，是要])(?<is>${COUNT})${OF_WHOM}\s*[,，]?\s*(?:不是|而?非)\s*(?<was>${COUNT})${OF_WHOM}[.。!！]?$`,
    ),
  ],
  all: [/(?:改|变)(?:成|到|为)?([两二三四五六七八九十]|\d{1,2})[个位](?:人|大人)?(?=[吧了，,。.！!\s]|$)/],
  countIn: (said) => (said === '两' ? 2 : HAN.indexOf(said) > 0 ? HAN.indexOf(said) : undefined),
  countAlone: /^\d{1,4}$/i,
}
