import { matchesOf } from '../../text/matches-of.ts'
import type { PartyWords } from '../party-words.ts'

const HAN = ' 一二三四五六七八九十'
const countOf = (word: string | undefined): number =>
  word === undefined ? 1 : /\d/.test(word) ? Number(word) : word === '两' ? 2 : word === '俩' ? 2 : HAN.indexOf(word)

const N = '([一二两俩三四五六七八九十]|\\d{1,2})'
const ONE = '[个位名]'
const WHO =
  '(?:朋友|同事|同学|老婆|老公|爱人|媳妇|对象|哥们|闺蜜|队友|室友|邻居|搭子|球友|领导|老板|妈妈?|爸爸?|哥哥?|姐姐?|弟弟?|妹妹?|孩子|儿子|女儿|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|叔叔|阿姨|舅舅|姑姑|侄女|侄子|外甥女?|父母|爸妈|爹妈|表[哥弟姐妹]|堂[哥弟姐妹]|孙子|孙女|外孙女?|嫂子|嫂嫂|弟妹|姐夫|妹夫|大姨|小姨|姨妈|姑姑|姑妈|大伯|伯伯|伯父|丈母娘|老丈人|老爸|老妈|老伴|小孩|小朋友|宝宝|老人|娃|双胞胎|龙凤胎|三胞胎|小伙伴|伙伴|同伴|客户|客人|助理|学生|徒弟|师傅|男友|女友|男朋友|女朋友|死党|发小|保姆|阿姨|亲戚|小两口|两口子|闺女|丫头|小子|儿媳妇?|女婿|战友|同桌|学妹|学弟|学姐|学长|师兄|师妹|师姐|师弟|姐妹|兄弟|大人|成年?人|街坊|同乡|老乡|舍友|群友|网友|教练)(?!们)'
const END = '(?=\\s*(?:吧|哈|啊|呀|吗|可以吗|行吗|就好|谢谢)?\\s*(?:$|[,.!?，。！？；]))'
const PLUS = new RegExp(`^[+加]\\s*${N}${ONE}?人?${END}`)
const MINUS = new RegExp(`^[-减]\\s*${N}?${ONE}?人?${END}`)
/** 多带一个人, 再加个朋友, 加一位; but 多功能厅 and 最多5人 are none */
const MORE = new RegExp(
  `(?:(?<!参)加|(?<![差不很许最至顶大个人])多[加带来出]?|添|[再还又][要会有]?[来带加叫添多]|[带叫][上着]?)[上了]?(?:${N}${ONE}?(?:人|${WHO}|${END})|${ONE}(?:人|${WHO}))|人数?(?:要|会|得|再|又)?多(?:出|了)?${N}${ONE}?人?${END}`,
)
const COMES_TOO = new RegExp(
  `(?<![和跟与同带]|[和跟与同带]我)(?:(?:有|还有)?(?:${N}|)${ONE})?${WHO}[^,.!?，。！？和跟不没别]{0,4}(?:也|一起|一块|一道|跟着|想)[^,.!?，。！？]{0,4}(?:来|去|参加|加入|打|玩|到)`,
)
/** 还有她男朋友, and no more */
const AND_ONE = new RegExp(`^(?:还有|再加上?|外加|加上|以及)(?:我|她|他|我们)?的?${WHO}${END}`)
/** 想带我弟弟一起 */
const BRINGS = new RegExp(
  `带[上着]?我?(?:们?家)?的?${WHO}(?:一起|一块)?(?:来|去)?(?:行不行|行吗|行不|可以吗|可以不|可不可以|好吗|成吗)|(?:想|要|能|可以|会)[带叫][上着]?我?(?:们?家)?的?${WHO}(?:[^,.!?，。！？]{0,3}(?:一起|一块|来|去)|${END})`,
)
const THEM = '(?:[他她]|[老小](?![师板公婆人孩伴爸妈])\\p{sc=Han})'
/** 那加上她一个, 把老王也算上 */
const THEM_TOO = new RegExp(
  `(?:(?:加|算)上?|[带叫]上)${THEM}(?:一个|一起|进去|进来)?${END}|[把将]${THEM}(?:也|给|一起|都){0,2}(?:加|算|带|叫)(?:上|进来|进去)了?${END}`,
  'u',
)
const EACH = new RegExp(WHO, 'g')
/** so many, though no number is said */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/父母|[爸爹]妈|双胞胎|龙凤胎|小?两口/, 2],
  [/三胞胎/, 3],
]
const CHAIN = new RegExp(`${WHO}(?:(?:和|跟|与|、|还有)?(?:我|她|他)?的?男?女?${WHO}){0,5}`, 'g')
const FEWER = new RegExp(
  `(?<![多至不最缺])(?:少[来去带了]?|减[少去]?)(?:了)?(?:${N}?${ONE}(?:人|${WHO}|${END})|([两俩])${END})`,
)
const NOT =
  '(?:临时|突然|可能|说|他|她|有事|不舒服|生病了?|今天|那天|都|也|全|又|,|，){0,4}(?:[来去到]不了|不[来去]了?|不能[来去]|[来去]不成|退出|不参加|有事|病了|生病|发烧|受伤|感冒了|住院|加班|出差)'
const OF_US = new RegExp(`(?:有|我们)?(?:${N}${ONE}|([两俩仨]))(?:人|${WHO})?${NOT}`)
/** 我外甥来不了了, 双胞胎都病了, 我姐和她男朋友不来了: who they are, to be counted */
const WITHOUT = new RegExp(
  `(?:^|[，,。；;\\s我他她它们家的个有位但是])(?<who>${WHO}(?:(?:和|跟|与|、|还有)(?:我|他|她)?的?${WHO}){0,4})${NOT}|有一?[个位](?:人)?${NOT}`,
)
/** 我和我老公都去不了, 孩子病了我们不去了 */
const ALL_GONE =
  /我们?[和跟与]|(?:^|[，,。；;\s就所以因此])(?:我|我们|咱们?)(?:[俩都也全就]|可能|恐怕|今天|那天){0,3}(?:[来去到]不了|不[来去]了|不能[来去]|[来去]不成)/
/** 孩子病了 去不成了: who has an ill child stays at home with it */
const CHILD_ILL =
  /(?:孩子|小孩|娃|宝宝|儿子|女儿|闺女|小朋友)(?!们)[^，,。；;\s]{0,6}(?:病了|生病|发烧|发高烧|感冒|受伤|住院|不舒服)[^，,。；;\s]{0,3}[，,。；;\s]+(?:怕是|可能|恐怕|看来|就|也|实在|真的?){0,3}(?:去|上|打|玩)不[了成](?:了|啦)?/
/** 孩子们来不了了, 有人不来了: how many is not said */
const SOME = new RegExp(
  `(?:孩子|小孩|朋友|同事|同学|队友|球友|小朋友|家人)们${NOT}|有(?:些|几个?)?人${NOT}|(?:一|大)半(?:的?人|都)?${NOT}|(?:有几个|几个|有些|部分)(?:人|${WHO})?${NOT}`,
)

/** 我自己就陪着，不玩: who was counted with them takes no part. */
const WATCHES =
  /(?:^|[,，。;；\s吧])(?:那|不过|其实)?我(?:自己|本人|就|只是?|是|在){0,3}(?:陪[着同]?[^,，。]{0,3}不(?:做|玩|打|爬|跳|练|学|射)|陪着(?:就行|就好|看)|(?:在)?(?:旁边|边上|一边)(?:看|等|坐|陪)着?|不(?:做|玩|打|爬|跳|练|学|射|参加)(?![了过]))/

const SIGNED = /^[+-]|\p{sc=Han}/u

function difference(text: string): number | undefined {
  // every pattern holds a sign, but for +1 and -1: most of what a text without any costs is looking for none
  if (!SIGNED.test(text)) return undefined
  const fewer = MINUS.exec(text) ?? FEWER.exec(text) ?? OF_US.exec(text)
  if (fewer !== null) return -countOf(fewer[1] ?? fewer[2])
  const gone = WITHOUT.exec(text)
  if (gone !== null && !ALL_GONE.test(text) && !CHILD_ILL.test(text))
    return -(gone.groups?.who === undefined ? 1 : peopleIn(gone.groups.who))
  if (SOME.test(text)) return 0
  if (WATCHES.test(text)) return -1
  const more =
    PLUS.exec(text) ??
    MORE.exec(text) ??
    COMES_TOO.exec(text) ??
    BRINGS.exec(text) ??
    AND_ONE.exec(text) ??
    THEM_TOO.exec(text)
  if (more === null) return undefined
  const count = more[1] ?? more[2]
  return count === undefined ? Math.max(1, together(text, more)) : countOf(count)
}

/** 爷爷奶奶, 我爸妈, 我姐和她男朋友: all that stand beside the one found. */
function together(text: string, found: RegExpExecArray): number {
  const said = matchesOf(text, CHAIN).find(
    ({ index, 0: chain }) => index < found.index + found[0].length && index + chain.length > found.index,
  )?.[0]
  return peopleIn(said ?? '')
}

/** 宝宝爸爸, 朋友的孩子: of two who are told of it is the second that comes. */
const OWNER = new RegExp(
  `${WHO}的(?=${WHO})|(?:孩子|小孩|宝宝|娃|儿子|女儿|闺女)[他她]?(?=[爸妈爷奶外姥])|(?:朋友|同事|同学|闺蜜|室友|邻居|领导|老板|客户)(?=老[婆公]|孩子|儿子|女儿|爱人|妈|爸)`,
  'g',
)
const peopleIn = (said: string): number =>
  matchesOf(said.replace(OWNER, ''), EACH).reduce(
    (sum, [who]) => sum + (BY_NAME.find(([pattern]) => pattern.test(who))?.[1] ?? 1),
    0,
  )

const NUMBER = String.raw`[一二两三四五六七八九十几\d]`
const COUNT = String.raw`\d{1,3}|[一二两三四五六七八九十]`
const OF_WHOM = '[个位人名]{0,2}'

/** 不过多一个人, 人多两个, of one more booking of the same: beside 再来 the number is of all */
const COMPARED = new RegExp(
  `(?<![差不很许最至顶大个])(?<way>[多少加减添])[加带去来]?[了上]?(?<n>${N})[个位名](?:人|${END})`,
)
function compared(text: string): number | undefined {
  const { way = '', n } = COMPARED.exec(text)?.groups ?? {}
  return n === undefined ? undefined : (/[少减]/.test(way) ? -1 : 1) * countOf(n)
}

export const CHINESE_CHANGES: PartyWords = {
  difference,
  compared,
  // 多带一个人, but not 多功能厅 and 最多5人
  more: new RegExp(
    String.raw`(?:(?<!参|[我俺咱们]外)加|(?<![差不很许最至顶大个人])多[加带来]?|再?添|再[来带有])[上了]?\s*${NUMBER}`,
    'i',
  ),
  fewer: new RegExp(String.raw`(?:(?<![多至不最缺])少[带来]?|减少?)了?\s*${NUMBER}`, 'i'),
  differenceWords: /再|多|加|添|增|少|减/g,
  article: [],
  putRight: [
    new RegExp(
      String.raw`(?:(?<!是)不是|并非)\s*(?<was>${COUNT})${OF_WHOM}\s*[,，;；]?\s*(?:而?[是要])?\s*(?<is>${COUNT})${OF_WHOM}[.。!！]?$`,
    ),
    new RegExp(
      String.raw`(?:^|[\s,，是要])(?<is>${COUNT})${OF_WHOM}\s*[,，]?\s*(?:不是|而?非)\s*(?<was>${COUNT})${OF_WHOM}[.。!！]?$`,
    ),
  ],
  all: [
    /(?:一共|总共|加起来|合计|拢共|凑)(?:就|是|有|要|成|来|算)?([两二三四五六七八九十]|\d{1,2})(?:[个位]人?|人|口)(?![月点时])/,
    /(?:就|只|还|现在)剩下?(?:我们|咱们?)?([两俩仨二三四五六七八九十]|\d{1,2})(?:[个位]人?|人)?(?=[吧了，,。.！!\s]|$)/,
    // 又来一个，五个人了; 来了两个了 adds them
    /(?<![多少加减来走带添叫有][了个]?)([两二三四五六七八九十]|\d{1,2})[个位口]人?了(?=[吧。！!，,\s]|$)/,
    /(?:现在|目前)(?:就|一共|是|有|变成){0,2}([两二三四五六七八九十]|\d{1,2})[个位口]人?(?=[吧了。！!，,\s]|$)/,
    /算上[^，,。！!？?]{1,8}?(?:就|一共|总共)?(?:是|有)([两二三四五六七八九十]|\d{1,2})个?/,
    /(?:改|变)(?:成|到|为)?([两二三四五六七八九十]|\d{1,2})[个位](?:人|大人)?(?=[吧了，,。.！!\s]|$)/,
  ],
  countIn: (said) =>
    said === '两' || said === '俩' ? 2 : said === '仨' ? 3 : HAN.indexOf(said) > 0 ? HAN.indexOf(said) : undefined,
  countAlone: /^\d{1,4}$/i,
}
