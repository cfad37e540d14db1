import { trimEnd } from '../../../domain/trim.ts'
import type { PersonNames } from '../contact-words.ts'
import { type NamePhrase, phraseOf } from '../name-phrase.ts'
import { isForeign } from './foreign-names.ts'
import { framedName } from './framed-name.ts'
import { RELATED } from './related.ts'
import { CHINESE_SURNAME, FOUR_SIGNS } from './surnames.ts'

/** A surname of one or two characters and a given name of one or two (also 欧阳, 阿依古丽·…). */
const HAN_NAME = '[\\u4e00-\\u9fff]{2,4}(?:[·•][\\u4e00-\\u9fff]{1,10})?'
/** Words between "I am called" and the name. */
const FILLER = '(?:那个|这个|嗯|呃|就是|就|是)?(?:应该)?(?:是|写成?|填|叫)?'
const HAN_SAID = new RegExp(
  `(?:我(?:的名字)?(?:叫做?|是叫)|(?:我的)?(?:姓名|名字|名儿|大名|联系人|负责人|预订人|预约人|订位人|登记人|报名人|申请人|使用人|到场人)(?:的?(?:姓名|名字))?(?:是|叫|为|:|：|(?:改|换)(?:成|为|作)?|(?:(?:写|打|填|弄|搞)?错了(?![一1]?个?字)|不对)[,，]?(?:应该)?[是叫])?|应该叫|(?:本人|俺|鄙人|在下)(?:名?叫|姓名))\\s*${FILLER}(${HAN_NAME}|[A-Za-z][A-Za-z'. -]{1,40})`,
)
/** 叫我小李就行, 就写张三吧, 登记赵敏 */
const HAN_WRITE =
  /(?:^|[,，、。;；\s])(?:那|你)?就?(?:(?:称呼|喊|叫)我|写|填|登记|记|用|本人)(?:成|为|上)?([\u4e00-\u9fff]{2,4}?)(?:这个名字)?(?:就(?:行了?|好|可以了?|成|中|得了)|吧|$|(?=\s*[,，、。;；]?\s*(?:$|电话|手机|微信|联系|\+?\d{2})))/
/** 叫我林妈妈就行: what somebody asks to be called needs no surname. */
const HAN_CALL_ME =
  /(?:^|[,，、。;；\s])(?:那|你)?就?(?:称呼|喊|叫)我([\u4e00-\u9fff]{2,5}?)(?:就(?:行了?|好|可以了?|成|中|得了)|吧?(?=\s*[,，、。;；!！]?\s*(?:$|电话|手机|微信|联系|\+?\d{2})))/
const FAMILY = /(?:妈妈?|爸爸?|奶奶|爷爷|[哥姐叔姨婶伯])$/
function calledMe(text: string): RegExpExecArray | null {
  const found = HAN_CALL_ME.exec(text)
  const plain = found?.[1]?.replace(FAMILY, '') ?? ''
  return plain === '' || NOT_HAN.test(plain) ? null : found
}
/** 叫王五，电话…: somebody else's, where nothing but that follows; 叫个人来 asks for somebody. */
const HAN_CALLED = new RegExp(
  `(?:^|[,，、。;；\\s])[他她名]?叫(?![上着个位]|真?人|你们|经理|老板|领导|客服|主管|前台|店长|负责|工作)(?:做|我)?(${HAN_NAME})(?=\\s*(?:[,，、。;；]|$|电话|手机|微信|\\d))`,
)
/** 登记水清，手机139…: whoever stands between the two is called so, whatever the surname. */
const HAN_ENTERED =
  /(?:^|[,，、。;；\s])(?:登记|填|写)([\u4e00-\u9fff]{2,4})(?=\s*[,，、]?\s*(?:电话|手机号?|微信|联系(?:电话|方式))?\s*[:：]?\s*\+?\d{2})/
/** 错别字，是段誉; 名字写错啦，姚老师; 应该是甘露: it takes the place of another, so it needs a surname. */
const HAN_RIGHT = new RegExp(
  `^(?:不对?[,，\\s]{0,2})?(?:错别字|(?:名字|姓名|名)?(?:写|打|填|弄|搞|记|登记)?错[了啦咯]?(?:[一1]?个?字[了啦]?)?|(?:名字|姓名|名)?(?:里|中)?面?(?:(?:有|错了?)?(?:[一1]|第.)?个?字(?:写|打|填|弄|搞|记)?(?:错[了啦]?|不对)?)|不对|应该|应当)[,，。\\s]{0,2}(?:应该|应当)?(?:[是叫]|(?<=[,，。\\s]))(${HAN_NAME})[吧啊呀哦哈咯]?[。.!！\\s]*$`,
)
/** 是给我同学何伟约的 */
const HAN_FOR =
  /^(?:不是我)?[，,\s]*是?(?:给|帮|替)(?:我|咱)?们?的?(?:同学|同事|朋友|老板|领导|客户|室友|邻居|闺蜜|老公|老婆|[爸妈哥弟姐妹儿女][爸妈哥弟姐妹子儿]?)?([\u4e00-\u9fff]{2,3})(?:预?[约订]|用)的?[。.！!\s]*$/
/** 改成欧阳雪的名字, 登记在王芳名下 */
const HAN_NAMED =
  /(?:[改换写记挂放约订用以]|登记)(?:成|为|到|在|给)?(?:我?们?的?(?:同学|同事|朋友|室友|闺蜜|老板|客户|老婆|老公|爱人|妻子|丈夫|女儿|儿子))?([\u4e00-\u9fff]{2,4}?)的?(?:名字|姓名|名下)(?!是|叫)/
/** 我是王丽 手机…: only where a number or nothing follows, since 我是 begins many sentences. */
const HAN_AM = new RegExp(
  `(?:^|[,，。;；\\s]|[您你]好|哈喽|嗨)我是(${HAN_NAME})(?=\\s*(?:[,，、。;；]|$|电话|手机|微信|联系|\\d|[（(]))`,
)
/** Words that end a name which runs on without a space: 我叫王芳手机号…, 我叫李雷想订…; but 李想 and 王明 are names. */
const HAN_STOPS =
  /^(.{2,}?)(?:手机|电话|微信|联系|邮箱|号码|先生|女士|小姐|同学|老师|就行|就好|想|要|订|预|和|的|不是|而不是|明天|后天|今天|下周|周[一二三四五六日](?!.$)|人|共|请|谢|来|在|有|是|跟|帮).*$/
/** A name cut in the middle of the word that ends it: 李四一电 */
const HALF_WORDS = /^(.{2,}?)(?:手|电|微|[联连然])$/

const SURNAME = new RegExp(`^${CHINESE_SURNAME}`)
/** What no name holds, and what looks like one. */
const NOT_HAN =
  /[我你您他她它这那哪谁的了吗呢吧啊哦嘛呀么不没请给把被很就还都再几俺咱要耍拟]|单位|公司|人数|邮箱|使用|谢[谢啦了您哈咯]|多谢|一[样下起定点些个直共]|等等?|连[络系]|什么|怎么|多少|随便|保密|匿名|算了|人工|客服|取消|预[约订定]|改[成期到]|换成|电话|手机|微信|名字|姓名|上次|刚才|可以|好[的吧了]|高尔夫|周(?:[一二三四五六](?:$|[早晚上下有能可行去来想要到没还忙得休空闲班加值带不都一二三四五六日天末])|[日天末])|明[天早晚儿日]|今[天早晚儿日]|感谢|辛苦|然后|应[该当]|[上下中]午|晚上|星期|礼拜|周末|时间|地址|上面|同上|本人|老板|先看|考虑|稍[等后]|确[认定]|老样子|女儿|儿子|老婆|老公|孩子|妈妈|爸爸|朋友|同[事学]|[左右]撇|方[式便案法向面]|身份|证[件号]|护照|^[明后][夭填田添]|^占[用座位场着]|安排|明白|鞠躬|麻烦|有事|打给|^时(?:[整至到分许左起]|.$)/
/** What ends in these is a place, a thing or a time. */
/** Where somebody is from, or what. */
const FROM = /^.{0,6}(?:国|州|京|海|津|港|湾|本|地|省|市)人$/
const THING = /(?:室|厅|馆|池|场|课|球|房|间|店|卡|票|号|区|班|桌|位|点|(?<!^.{2})周|后天|就行)$/

/** 老周, 小李, 阿强 */
const NICKNAME = new RegExp(`^(?:[小老大]${CHINESE_SURNAME}|阿[\\u4e00-\\u9fff])$`)

/** Two to four characters that begin with a surname and hold nothing that makes them something else; or a known name from elsewhere. */
export const likelyHan = (text: string): boolean =>
  (/^[\u4e00-\u9fff]{2,4}$/.test(text) && SURNAME.test(text) && !NOT_HAN.test(text) && !THING.test(text)) ||
  isForeign(text)

/** What ends a sentence in speech stands behind a name too: 黄丽丽哈, 王芳哦. No name of two characters ends so. */
const PARTICLE = /[去哈啦哇呗诶欸噢喔哟咯喽哦啊呀吧嘛呢撒噻咧捏哒]/
export function withoutParticle(name: string): string {
  const bare = name.slice(0, Math.max(2, trimEnd(name, PARTICLE).length))
  return /[\u4e00-\u9fff]{2}$/.test(bare) ? bare : name
}

function hanName(all: string, after: string): string {
  // 我叫王丹我电话是…: nobody is called so; 能把名字改成周倩吗, 改成周倩行么 asks
  const found = all.replace(/(?<=^.{2,3})[我您你].*$/u, '').replace(/(?<=^.{2,3})(?:[行好可成]以?)?[吗嘛么伐哇]$/u, '')
  // 名字是林志强号码158…: the word for the number begins within the match
  const cut = /^码/.test(after) ? found.replace(/(?<=^.{2,3})号$/u, '') : found
  const said = /^[\u4e00-\u9fff]/.test(after) ? cut : withoutParticle(cut)
  const ended = !/^[\u4e00-\u9fff]/.test(after)
  // 我叫张三手 机号: the match of four characters ends inside the next word
  const half = ended ? undefined : HALF_WORDS.exec(said)?.[1]
  if (half !== undefined) return half
  if (ended && /^.{3}[哈啦哦呢呀吧啊]$/.test(said)) return said.slice(0, -1)
  if (ended && said.length <= 3) return said.replace(/(?<=..)[的吧啊]$/, '')
  const name = said.replace(HAN_STOPS, '$1')
  // 订位人钟婉仪周三: four signs that run on, of which the first is a whole surname
  const runsOn = !ended && name.length === 4 && !FOUR_SIGNS.test(name) && likelyHan(name.slice(0, 3))
  return runsOn ? name.slice(0, 3) : name
}

/** 我姓陈, 免贵姓欧阳，叫我陈先生就行: the surname is what the guest goes by. */
const HAN_SURNAME = new RegExp(
  `^\\s*(?:您?你?好[,，]?)?(?:我|本人)?(?:免贵)?姓(${CHINESE_SURNAME})(?:[,，\\s]*(?:叫我?)?(\\1(?:先生|女士|小姐|老师))(?:就行|就好|就可以)?)?[\\s。.!！的吧哈呀啊]*$`,
)

/** 我姓黄黄大伟, 免贵姓陈，陈国强: the surname, and then the whole name. */
const HAN_SURNAME_AND_NAME = new RegExp(
  `(?:^|[,，。;；\\s])(?:我|本人)?(?:免贵)?姓(${CHINESE_SURNAME})[,，\\s]{0,2}(?:叫)?(\\1[\\u4e00-\\u9fff]{1,2})(?=[\\s,，。.!！;；]|$|\\d)`,
)

function surnameSaid(text: string): NamePhrase | undefined {
  const both = HAN_SURNAME_AND_NAME.exec(text)
  if (both !== null && likelyHan(both[2]!) && !/(?:先生|女士|小姐|老师)$/.test(both[2]!))
    return phraseOf(text, both, both[2]!)
  const found = HAN_SURNAME.exec(text)
  return found === null ? undefined : phraseOf(text, found, found[2] ?? found[1]!)
}

/** A number with what it counts on a clock or a calendar: 10点钟正好 names nobody 钟正好. */
const NUMBERED = String.raw`\d(?:[点时](?:钟|整|半(?=[^\u4e00-\u9fff]))?|[分号日月年])?`
/** Between the parts of a message that a name may be one of. */
export const PART_ENDS = new RegExp(String.raw`(?:${NUMBERED}|[\s,，.。;；:：、!！?？+（()）／/|｜-])+`)
/** Between the clauses of a message; where they are parted by blanks alone, those. */
const CLAUSE_ENDS = [new RegExp(String.raw`(?:${NUMBERED}|[,，.。;；:：、!！?？+（()）／/|｜\n])+`), PART_ENDS]

/** Said anywhere in a message: a name is spoken of, so that a clause of it may be one. */
const OF_A_NAME = /名[字儿:：]|姓名|免贵|[错别同][音别]?字|输入法|(?:语音|识别|听|打|写|记)[得成]?[错差]|手滑/

/** The one name of a clause that is nothing else but words around it; `asked`: they need not say that one comes. */
export function framedIn(text: string, asked: boolean): NamePhrase | undefined {
  const spoken = asked || OF_A_NAME.test(text)
  for (const ends of CLAUSE_ENDS) {
    const found = new Map<string, [number, number]>()
    let from = 0
    for (const clause of text.split(ends)) {
      const at = text.indexOf(clause, from)
      from = at + clause.length
      const name = clause === '' ? undefined : framedName(clause, spoken, isFramed)
      // what stands around it says nothing else
      if (name !== undefined) found.set(name, [at, from])
    }
    const [only, another] = found
    if (only !== undefined && another === undefined) return { name: only[0], span: only[1] }
  }
  return undefined
}

const isFramed = (text: string): boolean => likelyAlone(text) && !NO_NAME.test(text)

function said(text: string): NamePhrase | undefined {
  const surname = surnameSaid(text)
  if (surname !== undefined) return surname
  const framed = framedIn(text, false)
  if (framed !== undefined) return framed
  // what puts a name right is no part of it: 名字打错了一个字，是肖雯
  const right = rightName(text)
  if (right !== null && likelyHan(right[1]!)) return phraseOf(text, right, right[1]!)
  const loose =
    HAN_FOR.exec(text) ?? HAN_WRITE.exec(text) ?? HAN_AM.exec(text) ?? HAN_NAMED.exec(text) ?? rightName(text)
  const entered = HAN_ENTERED.exec(text)
  const strict =
    HAN_SAID.exec(text) ??
    HAN_CALLED.exec(text) ??
    calledMe(text) ??
    (entered && !NOT_HAN.test(entered[1]!) ? entered : null)
  // 改成王思琪的名字行吗: what stands behind 名字 is none
  const found =
    nameOf(text, strict) ??
    (loose && (likelyHan(loose[1]!) || NICKNAME.test(loose[1]!)) ? nameOf(text, loose) : undefined)
  return found && (fullNameAfter(text, found) ?? found)
}

/** 叫我老陈就行，陈国强: the whole name says more than what somebody is called. */
function fullNameAfter(text: string, { name, span }: NamePhrase): NamePhrase | undefined {
  if (!NICKNAME.test(name)) return undefined
  const behind =
    /^[\u4e00-\u9fff]{0,4}[,，。;；\s]{1,2}(?:全名|大名|本名)?(?:是|叫)?([\u4e00-\u9fff]{2,4})(?=[\s,，。;；]|$|\d)/.exec(
      text.slice(span[1]),
    )
  const whole = behind?.[1]
  if (behind === null || whole === undefined || !likelyHan(whole) || !whole.startsWith(name.slice(-1))) return undefined
  return { name: whole, span: [span[0], span[1] + behind[0].length] }
}

function nameOf(text: string, found: RegExpExecArray | null | undefined): NamePhrase | undefined {
  if (!found) return undefined
  const name = hanName(found[1]!.trim(), text.slice(found.index + found[0].length))
  return name.length < 2 || NO_NAME.test(name) ? undefined : phraseOf(text, found, name)
}

/** 应该是周三 puts a day right, and no name. */
function rightName(text: string): RegExpExecArray | null {
  const found = HAN_RIGHT.exec(text)
  return found !== null && LIKE_A_NAME.test(found[1]!) ? null : found
}

const NO_NAME =
  /^是[谁什哪]|^(?:小学|中学|大学|高中|初中|幼儿园)?(?:老师|教师|学生|家长|会员|新手|游客|医生|护士|司机|经理|老板|导游|记者|律师|教练|店长|负责人|代表)$|^[什谁哪怎我你您他她它]|[写填打]错|个字|^[里中][有错]|[吗么呢嘛]|^(?:行|成|好)[吧不]|^[一1][下改]$|^(?:有误|有错|弄[错反]|登记|应[为该当是]|更[新正改换]|变更|修[正改]|写[错成]|填[写错]|不符|一致|差了|搞错|还是|就行|改|换|能[改换]|信息|方式|电话|手机|微信|号码|怎|要|必|可|不|没|错|对)/
const BARE = /^[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,10})?$/

/** With a surname, or with 小李 before one, or written with a dot. */
const isCalled = (text: string, alone: boolean): boolean =>
  SURNAME.test(text) || (alone && (/[·•]/.test(text) || (/^[小老阿大]/.test(text) && SURNAME.test(text.slice(1)))))

/** 3位 刘洋: so many people, and the name that they come under. Words that begin like a name and are none stay out. */
const AFTER_COUNT =
  /[\d一二两三四五六七八九十]\s?[位名人]\s*[\s,，]\s*([\u4e00-\u9fff]{2,3})(?=\s*(?:$|[\s,，.。;；]))/u
/** 赵敏手机138…, 只有我刘洋150…: right before the number, with a word for it between or none. */
const BESIDE_NUMBER =
  /(?:^|[\s,，、。;；]|[我是叫])([\u4e00-\u9fff]{2,3}?)的?(?:手机号?码?|电话号?码?|联系电话|联系方式|号码)?(?:是|:|：)?\s{0,3}\+?1[3-9]\d/u

function besideNumber(text: string): string | undefined {
  const name = BESIDE_NUMBER.exec(text)?.[1]
  return name !== undefined && likelyAlone(name) ? name : undefined
}

/** Words that begin like a name. */
export const LIKE_A_NAME =
  /^(?:和(?:我|哥|姐|弟|妹|朋友|同[事学]|老[公婆板师]|家人|闺蜜|兄弟|姐妹|孩子|[室舍队球校]友|搭档|同伴|伙伴|对象|爱人|太太|媳妇|丈夫|妻子|亲戚|邻居|客户|领导|教练|发小|哥们|姐们|[爷奶舅姑姨叔婶伯岳婆公]|女[友朋儿]|男[友朋]|儿子|[爸妈])|周[一二三四五六日天末][见打去来约玩订要想学做跳练看有还能可再就行上下早晚忙得休空闲班加值带没不都]|高[中手级低清]|成[人年员]|单[打人独]|全[部程家天]|常[客规来]|金[卡牌]|白[天卡]|方[便案]|万一|马上|安静|平[时日]|项目|时段|温馨|包[括含场]|左右|计[划时]|景区|连[续着坐]|阳[光台]|黄[金昏]|石头|雷同|任[意何选]|武术|舒服|关于|卫生|安装|清[洗洁]|温水|空[调气]|水[管电]|包间|车位|席位|管道|应急|汪星|鲍鱼|师[傅父]|车友|边[有上儿是]|钟[就正刚])/
/** Characters of everyday verbs and particles, which people are hardly ever named with: 常用, 谢过, 时最合适. */
const NEVER_GIVEN =
  /^.{1,3}[过下用最很也都就还打把被吃喝买卖着没不别请谢记录写填电号码钱价票找说讲喊错帮给跟妥啥咋伐个]/
/** Four characters are a name where two of them are the surname, or the last two say how somebody is addressed. */
export const isFour = (name: string): boolean =>
  name.length < 4 || FOUR_SIGNS.test(name) || /(?:先生|女士|小姐|老师)$/.test(name)

/** A name by its looks alone, where no word says that it is one. */
export const likelyAlone = (name: string): boolean => likelyHan(name) && isNoWord(name)
const isNoWord = (text: string): boolean => !LIKE_A_NAME.test(text) && !NEVER_GIVEN.test(text)

function afterCount(text: string): NamePhrase | undefined {
  const match = AFTER_COUNT.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined || !likelyAlone(name)) return undefined
  const end = match.index + match[0].length
  return { name, span: [end - name.length, end] }
}

/** What people tell beside: 刚遛弯儿回来, 今儿天不错 */
const STORY =
  /^(?:刚|正在|快要|先|又|真|太|已经|早就|头1?一?回|听说|外[头面]|名下)|(?:回来|回去|过来|[来去到]了|哈哈|不错|不赖)$|[今明后昨]儿|天儿/

/** 司总监皇甫少华: what somebody is, and only then who. */
const TITLE_BEFORE = /(?:总监|经理|主[任管]|教授|院长|董事长?|秘书|助理)(?=.{2})/

/** A surname settles it; without one what runs on is a sentence. */
function isAnswer(name: string): boolean | undefined {
  if (!/[\u4e00-\u9fff]/.test(name)) return undefined
  if (/^我?姓.$/.test(name) || NOT_HAN.test(name) || THING.test(name) || FROM.test(name)) return false
  if (TITLE_BEFORE.test(name)) return false
  if (!SURNAME.test(name) && (STORY.test(name) || NEVER_GIVEN.test(name))) return false
  return !/\d/.test(name) && name.replace(/[^\u4e00-\u9fff]/g, '').length <= (/[·•]/.test(name) ? 20 : 8)
}

/** What is said of names alone, and around them; `name-in-passing.ts` has names within other sentences. */
export const CHINESE_NAMES_SAID: Omit<
  PersonNames,
  'inPassing' | 'isNothingBut' | 'isNamePart' | 'putRight' | 'signCue'
> = {
  sign: /[我俺本名人签系订约叫写填记用应错姓登落挂鄙喊唤署主免字输识]/i,
  said,
  openers:
    /^(?:请问|[您你]好|喂|亲|老板|劳驾|打扰(?:了|一下)?|话说|嗯+|呃|哦|好的?|那个?|那就|你就|您就?|就|可以|麻烦|写|登记|记|填|报|留|用|叫我?|我是|我叫|姓名|名字|名儿|大名|联系人|预[约订]人|(?:这|那|另)1?一?位(?:是|叫)?|是|给|代|替|帮)[\s,，:：、]*(?=\S{2})/i,
  closers:
    /[\s,，]*(?:就行了?|就好了?|就可以了?|就成|就中|得了|即可|好了|吧|呀|哈|谢谢您?|麻烦了?|(?:这|那)个名字|的名字|的名|名下|预[约订]的?|约的|订的|[（(][男女先生士]{1,2}[)）])[\s.。!！~]*$/i,
  relation: new RegExp(`^(?:我|咱)?们?的?(?:${RELATED})(?=[\\u4e00-\\u9fff]{2})`, 'u'),
  end: /(?!)/iu,
  owner: /(?!)/u,
  withoutParticle,
  isFull: likelyHan,
  isBare: (text, alone) => BARE.test(text) && !NOT_HAN.test(text) && isNoWord(text) && isCalled(text, alone),
  besideNumber,
  isBeside: (text) => /^[\u4e00-\u9fff]{2,3}$/.test(text) && isAnswer(text) === true && isNoWord(text),
  isPartOfMessage: (part) =>
    (likelyAlone(part) && isFour(part)) ||
    (/^[\u4e00-\u9fff]{2,}[·•][\u4e00-\u9fff]+$/.test(part) && !NOT_HAN.test(part)),
  afterCount,
  isAnswer,
  fromAnswer: (text) => framedIn(text, true)?.name,
}
