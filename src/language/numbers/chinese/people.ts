import { atMost, inOrder, type Mention, matches, type PeopleWords, same } from '../people.ts'
import { CHINESE_COUNTED_LIST, CHINESE_LISTED, CHINESE_NUMBERED_LIST } from './names-in-a-row.ts'

const N = '(-?(?!0\\d{2})\\d{1,6}(?:\\.\\d+)?)'
const TO = '\\s?(?:-|~|到|至|,|或者?)\\s?'
const MEASURE = '(?:个|位|名|口)?'
/** 人 as people, and not the first half of another word */
const ANYBODY = `${MEASURE}(?:人(?!民|气|次|生|工|均|份|数)|客人|散客|参会|观众|新手|初学者|萌新|小白)(?:间|桌|座|位|餐位|卡座)?|位(?!于|置|子)|名(?!字|称|额|片|义)`
const CHILDREN = '外?孙子|外?孙女|小孩子?|孩子|儿童|小朋友|宝宝|宝贝|娃娃?|婴儿|小学生|女儿|儿子|闺女'
const PROFESSIONS =
  '主持人?|嘉宾|来宾|队员|代表|家属|教练|摄[像影]师?|录音师|调音师|化妆师|设计师|工程师|[歌乐鼓选旗射]手|吉他手|贝斯手|键盘手|主唱|演员|评委|裁判|讲[师者]|助教|实习生|面试官|候选人|应聘者|记者|编辑|导演|编导|模特|业主|专家|领导|经理|老板|股东|合伙人|员工|店员|志愿者|义工|组员|成员|学员|团员|会员|医生|护士|律师'
const ADULTS =
  '大人|成年?人|女朋友|男朋友|朋友|同事|同学|同伴|老师|家长|老人家?|长辈|学生|客户|伙伴|闺蜜|室友|舍友|队友|球友|发小|老?伙计|老哥们儿?|老姐们儿?|街坊|邻居|哥们儿?|姐们儿?|搭档|保姆|阿姨|司机|助理|老?兄弟|老?姐妹|男生|女生|男士|女士|乐手|歌手|鼓手|吉他手|贝斯手|学员|选手|玩家|会员|乘客|游客|男|女|' +
  // by what they do
  PROFESSIONS
const SPOUSE =
  '老婆|老公|老伴(?:儿(?!子))?|另一半|伴侣|妻子|丈夫|爱人|太太|先生|媳妇(?:儿(?!子))?|对象|未婚妻|未婚夫|女朋友|男朋友|女友|男友|女票|男票'
const ELDERS =
  '丈母娘|婆婆|岳父|岳母|公公|妈妈?|爸爸?|老妈|老爸|爷爷|奶奶|外公|外婆|姥姥|姥爷|舅舅?|舅妈|[大小二三]?姨(?:妈|母)?|[大小二三]?姑(?:姑|妈|父)?|叔叔?|婶婶|大?伯(?:伯|母)?'
const SIBLINGS = '[表堂大小二三]?(?:哥哥?|姐姐?|弟弟?|妹妹?)|嫂子|姐夫|妹夫|侄子|侄女|外甥女?'
/** one person each, where no number is said; friends and colleagues may be several */
const ONE_COMPANION = `${SPOUSE}|${ELDERS}|${SIBLINGS}|闺蜜|室友|舍友|发小|搭档|哥们儿?|姐们儿?|孙子|孙女`
const KIN = `${ONE_COMPANION}|朋友|同事|同学|客户|老板|经理|主管|总监|助理`
const CHILD_KIN = '儿子|女儿|闺女|孩子|小孩|娃|宝宝'
/** what people do with somebody who does not come for it */
const NO_COMPANY = '推荐|介绍|说|让|生日|商量|讨论|沟通|确认|联系|打听|问|约好|请教'
const NUMBER = `(?:${N}(?:${TO}|[个位名](?:-|~|到|至|或者?|还是)))?${N}`

/** 3个人, 两位, 5名同学 */
const COUNTED = new RegExp(
  `(?<![\\d.第/]|\\d:)${NUMBER}(来|多)?(?:(${MEASURE}(?:${CHILDREN}))(?!菜)|${MEASURE}(?:${ADULTS})|[个位名](?:家人|亲戚)|(${ANYBODY}))`,
  'g',
)
const UP_TO = /不到(\d{1,4})(?:个人?|人|位|名)/g
/** 五个人以内, 不超过五个人: so many at most, and a few fewer perhaps. */
const AT_MOST =
  /(?:不超过|不多于)(\d{1,4})(?:个人?|人|位|名)(?:以内|之内)?|(\d{1,4})(?:个人?|人|位|名)(?:以内|之内|以下)/g
const BIG_SMALL = /(\d{1,2})\s?大\s?(?:(\d{1,2})\s?小)?(?![学型家])/g
const HOUSEHOLD =
  /(?:(?:我们?|咱们?)?1家子?|(?:我们?|咱们?)家|全家|[1一总合]共|拢共|合计|加起来|老小|老老小小|大小)(?:共|有|总共|是)?(\d{1,2})口(?:人)?(?![井锅缸])/g
const TOTAL =
  /(?:(?<![总1一合])共(?=\s?\d{1,3}\s?(?:个人|人|位|名))|拢共|合共|人数|人员|(?:连我|加我|算上我|含我|包括我)?(?:总共|1共|合计|共计|总人数)|连(?:上|着)?我(?:自己)?(?:[带算加]上|[1一]起|[1一]块儿?|在内|[1一]?共)?|加上我共|加上?我(?=\s?\d{1,2}[个位]?(?:人|[\s,.!。！]|$))|算上我)\s?(?:是|为|:|有|就)?\s?(-?\d{1,6}(?:\.\d+)?)(?:\s?[-~到至]\s?(\d{1,6}))?(?:个人?|人|位)?(?![\d点:月号日小时分晚天夜张间]|个(?:小时|晚上|月|星期|房间))/g
/** 男3女2, 大人2个小孩1个: what is counted comes first, of two sorts or more */
const SORTED =
  /(小孩子?|孩子|儿童|小朋友|娃娃?|小)?(?:大人|成年?人|老人|男生?|女生?|大)?\s?[:：]?\s?(\d{1,3})[个位名]?人?/g
const SORTED_LIST =
  /(?<![\d个位名两])(?:(?:小孩子?|孩子|儿童|小朋友|娃娃?|小|大人|成年?人|老人|男生?|女生?|大)\s?:?\s?\d{1,3}[个位名]?人?[\s,和]*){2,4}(?![\d点:号月日周大小]|[个位名]?(?:大人|小孩|孩子|男|女))/g
/** 爸妈加我仨 */
const WITH_ME = /加上?我(俩|仨)(?:个?人)?/g
/** 不算我3个 */
const BESIDE_ME =
  /(?:不算|不含|不包括|不包含|除了?)我(?:自己|本人)?(?:以外|之外)?,?(?:还有|有)?(\d{1,2})(?:个人?|[人位名])/g
/** 4张票, 3个座位 */
const SEATED =
  /(?<![\d.:第/])(\d{1,4})\s?(?:张(?=[^,.!?]{0,6}票)|(?<=(?:订|要|买|来|^)\d{1,4}\s?)张(?=\s?$|\s?[,.!?])|个(?:座位?|位子|位置|席位|名额)|座位)/g
/** 1张8人的桌子 is seen by its people; 1张3位的 too */
const PAIRS: readonly [pattern: RegExp, size: number, total?: true][] = [
  [
    /(?:我们|咱们?|就|你们)?(?:(?<![这那]|加上?我)俩|(?<!加上?我)俩(?=个?人)|[小老]?[两2]口子?)(?:个?人)?(?!孩子|小孩|娃|朋友|同事|同学|大人|老人|儿子|女儿|小朋友)|2人世界/g,
    2,
  ],
  [/(?:夫妻|夫妇|情侣|姐妹|兄弟|母女|母子|父子|父女)(?:两个?人?|2个?人?|俩|2位|(?!\s?(?:[3-9]|\d\d|仨|们)))/g, 2],
  [/双胞胎|龙凤胎/g, 2],
  [/(?<!加上?我)(?:我们|咱们?)?仨(?!孩子|小孩|娃|朋友|同事|同学|大人|老人|儿子|女儿|小朋友)(?:个?人)?/g, 3],
  // both of a pair that is named together
  [
    /(?:我的?|我家)?(?:爸爸?妈妈?|父母|岳父岳母|公公婆婆|公婆|爷爷奶奶|外公外婆|姥姥姥爷|女儿女婿|闺女女婿|儿子儿媳|儿子媳妇|哥哥?嫂子|姐姐?姐夫|妹妹?妹夫|叔叔婶婶|舅舅舅妈)(?!们|[^和跟带,]{0,3}(?:推荐|介绍|说|让|生日|[家店]))/g,
    2,
  ],
]
/** 我和另外3个骑手: whatever they are */
const OTHERS = /(?<=(?:另外|其他|其它|别的|其余)的?)(\d{1,2})[个位名](?!小时|钟头|月|星期|晚|时段|场|号|人)/g
/** 本人及同事4名: so many of them beside who writes */
const OF_THESE = new RegExp(`(?<=[和跟与及])(?:${ADULTS})(\\d{1,2})[名位](?!于|置)`, 'g')
/** 我们姐妹3个, 祖孙3人: so many of one sort, among whom is who writes */
const OF_ONE_SORT =
  /(?:(?:我们|咱们?)(?:几个)?[老小]?(?:同事|同学|朋友|闺蜜|室友|战友|伙计|街坊)|[老小]?(?:姐妹|兄弟|姐们儿?|哥们儿?|祖孙|母女|母子|父子|父女|娘儿|爷儿|师徒|1家子?|全家))(?:几个|们)?\s?(?:1共|总共|就)?(?:(\d{1,2})(?:个人?|[人位口])(?!大人|大|小|孩|男|女|老)|仨)/g
/** 只有我们2个来 */
const US = /(?:我们|咱们?)(?:就|只有?|才|1共|总共)?(\d{1,2})个(?=[来去打玩到吧了想要在周星礼明今后约订都,.!?]|\s*$)/g
/** 两对夫妻 */
const COUPLES =
  /(\d{1,2})对(?:儿)?(?:小?年?轻?夫妻|夫妇|情侣|恋人|父子|母子|母女|父女|姐妹|兄弟|双胞胎|[小老]?[两2]口子?|朋友|新人|对象)(?:俩)?/g
const PAIR_OF =
  /([俩仨])(?:(孩子|小孩|娃|儿子|女儿|小朋友)|朋友|同事|同学|大人|老人|哥们儿?|姐们儿?|兄弟|姐妹|闺蜜|学生|客户|室友|主持人?|嘉宾|教练|家属|[歌乐鼓]手)/g
/** 两大一小，小孩要钱吗: what is asked of children, who are counted already */
const ASKED_OF = `(?:${CHILD_KIN})(?:也|都|还|的|是)?(?:要(?!来|去|一起|参加|学|玩|跟)|收|用|算|能|可以?|免|多少|半价|优惠|怎么|有没|需|票|门票|价)`
const RELATED = new RegExp(
  `(?:(?:我|俺|咱)的?1?个?|(?<=[和跟同与带加]上?\\s{0,6}|还有|,\\s{0,6}(?!${ASKED_OF}))(?:她|他|我)?1?个?|1个|我家)(?:(${CHILD_KIN})|${KIN})(?!们|[^和跟带,]{0,3}(?:${NO_COMPANY}))`,
  'g',
)
/** 老婆孩子: both */
const SPOUSE_AND_CHILD = new RegExp(`(?<=${SPOUSE})(?:${CHILD_KIN})`, 'g')
const SPEAKER =
  /(?:我|俺|咱|本人)(?=(?:自己)?(?:和|跟|同|与|及|带|加|(?<![又还就]是我),|还有|以及|外加))|(?:再?加上?|算上|和|跟|还有|带上?)我(?=自己|[,.!?\s的去来]|$)/g
const ALONE =
  /(?:光|仅|就|只)(?:有)?(?:我(?!们)|本人)(?:自个儿?|自己)?(?:1个人?|1人)?(?=[\s,.!?吧咯呗了啊来去]|$)|(?:我)?自个儿?(?=[\s,.!?吧咯呗来去]|$)|就我(?!们|俩|仨|[和跟带加])(?:自己|1个|1人)?(?:1个)?(?:人)?|只有我(?!们)(?:自己)?(?:1个人?)?|我自己1?个?人?(?!和|跟|带|[的家有会能搞弄用取付出准备写填说]|手机|电话|号)|我1个人(?!和|跟|带)|(?<![给发送帮借])我1个(?=\s*(?:吧|哈|哦|啊|就行|就好|去|来)?\s*(?:$|[,.!?]))|自己1个人?|单独1人|(?:就|只有?|仅)(?:她|他|孩子|小孩|闺女|女儿|儿子|宝宝|老人家?|我妈|我爸)(?:自己)?1?个?人?(?=[\s,.!?吧啊哦她他]|$)|(?:她|他)(?:自己|自个儿?)?1个人(?=[\s,.!?吧啊哦呀去来她他]|$)|独自1?人?/g

const PRICE_EACH =
  /^(?:要|得|是|收|的)?(?:多少(?:钱|元|块|费用)|多钱|[几啥]钱|几块|什么价|啥价|怎么收费|咋收费|价格|收费)/
const SO_MANY =
  /(?<=[,，\s])(?:(?:那就|就是|所以|那是|是)?(\d{1,2})[个位](?=[\s.!。！吧了]*$))|(?<=[,，\s人位吧])(?:(?:那?就|先|暂时){0,2}[按算](?:成|是|作|照)?(\d{1,2})(?:[个位]人?|人)(?:来?算|来|定|订)?(?=[\s.!。！吧了]*$))/g

function mentions(text: string): Mention[] {
  const found: Mention[] = [
    ...matches(text, COUNTED, (m, after, before) => {
      const [, low, high, some, child, anybody] = m
      let max = Number(high)
      let min = low === undefined ? max : Number(low)
      if (min > max) return undefined
      // 我们3个人一间: a sort of room; 每3人
      if (/每$/.test(before) && !/^[:：]/.test(after)) return undefined
      // 多少钱1个人
      if (high === '1' && /(?:钱|价格?|收费|费用|[块元])$/.test(before)) return undefined
      // 1个人多少钱
      if (high === '1' && low === undefined && PRICE_EACH.test(after)) return undefined
      // 1人1双鞋
      if (high === '1' && /^(?:1?[双个份张件套条瓶把副辆]|各)/.test(after)) return undefined
      if (some === '来') [min, max] = [max - 1, max + 2]
      if (some === '多') [min, max] = [max + 1, max + 9]
      return {
        min,
        max,
        role: 'count',
        ...(child ? { age: 'child' as const } : {}),
        // 我和另外4个人: four more
        ...(anybody && low === undefined && !/(?:另外?|其他|别的|其余)的?$/.test(before) ? { general: true } : {}),
      }
    }),
    ...matches(text, UP_TO, (m) => ({ ...atMost(Number(m[1]) - 1), role: 'count' })),
    ...matches(text, AT_MOST, (m) => ({ ...atMost(Number(m[1] ?? m[2])), role: 'count' })),
    ...matches(text, BIG_SMALL, (m) => (m[2] ? { ...same(Number(m[1]) + Number(m[2])), role: 'count' } : undefined)),
    ...matches(text, HOUSEHOLD, (m) => ({ ...same(Number(m[1])), role: 'count', household: true })),
    ...matches(text, TOTAL, (m) => ({ min: Number(m[1]), max: Number(m[2] ?? m[1]), role: 'total' })),
    ...matches(text, WITH_ME, (m) => ({ ...same(m[1] === '俩' ? 2 : 3), role: 'total' })),
    ...matches(text, BESIDE_ME, (m) => ({ ...same(Number(m[1]) + 1), role: 'total', general: true })),
    ...matches(text, SEATED, (m) => ({ ...same(Number(m[1])), role: 'seats' })),
    ...matches(text, OTHERS, (m) => ({ ...same(Number(m[1])), role: 'count' })),
    ...matches(text, OF_THESE, (m) => ({ ...same(Number(m[1])), role: 'count' })),
    ...matches(text, OF_ONE_SORT, (m) => ({ ...same(Number(m[1] ?? 3)), role: 'count', general: true })),
    ...matches(text, US, (m) => ({ ...same(Number(m[1])), role: 'count' })),
    ...matches(text, COUPLES, (m) => ({ ...same(2 * Number(m[1])), role: 'count' })),
    ...matches(text, PAIR_OF, (m) => ({
      ...same(m[1] === '俩' ? 2 : 3),
      role: 'count',
      ...(m[2] ? { age: 'child' as const } : {}),
    })),
    ...matches(text, RELATED, (m) => ({ ...same(1), role: 'kin', ...(m[1] ? { age: 'child' as const } : {}) })),
    ...matches(text, SPOUSE_AND_CHILD, () => ({ ...same(1), role: 'kin', age: 'child' })),
    ...matches(text, SPEAKER, () => ({ ...same(1), role: 'speaker' })),
    ...matches(text, ALONE, () => ({ ...same(1), role: 'alone' })),
  ]
  // 1个人，哦不对还有我妹，2个
  if (found.length > 0) found.push(...matches(text, SO_MANY, (m) => ({ ...same(Number(m[1] ?? m[2])), role: 'total' })))
  for (const [pattern, size] of PAIRS)
    found.push(
      ...matches(text, pattern, ([said]) => ({
        ...same(size),
        role: 'count',
        ...(/[俩仨]/.test(said) && { together: true }),
      })),
    )
  const sorts = matches(text, SORTED_LIST, () => ({ ...same(0), role: 'count' }))
  if (sorts.length === 0) return inOrder(found)
  const others = found.filter(({ start, end }) => sorts.every((list) => end <= list.start || start >= list.end))
  return inOrder([...others, ...sorts.flatMap((list) => sortsIn(text, list))])
}

/** 大人2个小孩1个, each by itself. */
const sortsIn = (text: string, { start, end }: Mention): Mention[] =>
  matches(text.slice(start, end), SORTED, (m) => ({
    ...same(Number(m[2])),
    role: 'count',
    ...(m[1] ? { age: 'child' as const } : {}),
  })).map((each) => ({ ...each, start: each.start + start, end: each.end + start }))

export const CHINESE_PEOPLE: PeopleWords = {
  listed: [CHINESE_NUMBERED_LIST, CHINESE_COUNTED_LIST, CHINESE_LISTED],
  mentions,
  link: /^[\s,+&]{0,3}(?:和|跟|同|与|及|带着?上?|加上?|再加上?|外加|以及|还有|另外|并){0,2}(?:我|自己)?\s?$/,
  perhapsWithin: /^[\s,(]*(?:[我]?们?(?:会|要|还)?(?:带[着上了]?|有)|还带[着上了]?)\s?$/,
  forOther: /(?:帮|替|为)$/,
  alongWith: new RegExp(
    `(?<!我|我们|[你他她您再还多也不没别]|商量|联系|问|说)(?:和|跟|同|与|[带叫约喊陪][着上了]?)\\s{0,6}(?:我的?|我家)?(?:1个[^个]{1,4}|${ONE_COMPANION}|${CHILD_KIN}|爸爸?妈妈?|父母|(?:\\d{1,2}[个位名]?|[俩仨])(?:${CHILDREN}|${ADULTS}))$`,
  ),
  inPassing: new RegExp(`^[^和跟带,]{0,3}(?:${NO_COMPANY})`),
  asksForTips: /推荐|介绍|找1?[家个]/,
  ruledOut: /(?:不[是止只要]|哪[儿里]?[来有]的?|不|而非|(?<!有)没有|啥子?|什么|[咋怎哪][么里]?(?:又?[是成变有])了?)$/,
  ruledOutBehind:
    /^的?(?:那?[间个张]|房间?|桌子?){0,2}(?:都|也|是|可能|恐怕|太)?(?:[坐挤装容放]不下|不够|太小|小了|嫌小|没法坐)/,
  onlyWatches:
    /(?:我|大人|家长|爸妈|妈妈|爸爸)(?:自己|本人|们|就|只|是|在|都){0,3}(?:陪[着同]?(?:他们?|她们?|孩子|娃|一下)?(?=[^,.!?，。！？]{0,4}(?:不|就行|就好|而已|$))|(?:旁边|边上|外面|一边)(?:看|等|坐|陪)[着]?|不(?:做|玩|打|爬|跳|上课?|下水|参加|练|学|射)(?!了)|(?:看着|等着)(?:就行|就好)?)/,
  either: /^,?(?:或者?|还是)(?:可能|也许)?$/,
  about: /(?:大概|大约|差不多|估计|约摸|将近|接近|可能)(?:有|是|要)?\s?$/,
  atLeast: /(?:至少|起码|最少|不少于)(?:有|是|要)?\s?$/,
  orSo: /^\s?(?:左右|上下)/,
  besideOneself: /^[,\s]*(?:不算|不含|不包括|不包含|除了?)我/,
  withoutOneself: /(?!)/,
  plusMe: /(?:再?加上|算上|还有)我(?:自己)?(?=[,.!?\s]|$)/,
  adds: /(?:还有|再加上?|加上|外加|另外还?有?)(?:她|他|我|他们|她们)?的?$/,
  comesToo: /^[^,.!?，。！？]{0,3}(?:也|一起|一块|跟着)[^,.!?，。！？]{0,2}(?:来|去|参加|玩|到)/,
  change: /(?:改|换|变|不对|不是|错了|而是|应该是|现在|哦不|只剩|减|增)/,
}
