import { trimEnd } from '../../domain/trim.ts'

/** Names of persons, in the text as typed: said to be one, beside a number, or as the answer to the question for one. */

/** No name, with the words that say it, lies further on; patterns with runs of blanks would take long over more. */
const LOOKED_AT = 200

/** A surname of one or two characters and a given name of one or two (also 欧阳, 阿依古丽·…). */
const HAN_NAME = '[\\u4e00-\\u9fff]{2,4}(?:[·•][\\u4e00-\\u9fff]{1,10})?'
/** Words between "I am called" and the name. */
const FILLER = '(?:那个|这个|嗯|呃|就是|就|是)?(?:应该)?(?:是|写成?|填|叫)?'
const HAN_SAID = new RegExp(
  `(?:我(?:的名字)?(?:叫做?|是叫)|(?:我的)?(?:姓名|名字|联系人|负责人|预订人|预约人|订位人)(?:的?(?:姓名|名字))?(?:是|叫|为|:|：|(?:改|换)(?:成|为|作)?|(?:写|打|填|弄|搞)?错了[,，]?(?:应该)?[是叫])?|应该叫|本人)\\s*${FILLER}(${HAN_NAME}|[A-Za-z][A-Za-z'. -]{1,40})`,
)
/** 叫我小李就行, 就写张三吧, 登记赵敏 */
const HAN_WRITE =
  /(?:^|[,，、。;；\s])(?:那|你)?就?(?:叫我|写|登记|记|用)(?:成|为|上)?([\u4e00-\u9fff]{2,4}?)(?:这个名字)?(?:就行了?|就好|就可以了?|吧|$)/
/** 叫王五，电话…: somebody else's, where nothing but that follows. */
const HAN_CALLED = new RegExp(
  `(?:^|[,，、。;；\\s])[他她名]?叫(?:做|我)?(${HAN_NAME})(?=\\s*(?:[,，、。;；]|$|电话|手机|微信|\\d))`,
)
/** 我是王丽 手机…: only where a number or nothing follows, since 我是 begins many sentences. */
const HAN_AM = new RegExp(
  `(?:^|[,，。;；\\s]|[您你]好|哈喽|嗨)我是(${HAN_NAME})(?=\\s*(?:[,，、。;；]|$|电话|手机|微信|联系|\\d|[（(]))`,
)
/** Words that end a name which runs on without a space: 我叫王芳手机号…, 我叫李雷想订…; but 李想 and 王明 are names. */
const HAN_STOPS =
  /^(.{2,}?)(?:手机|电话|微信|联系|邮箱|号码|先生|女士|小姐|同学|老师|就行|就好|想|要|订|预|和|的|明天|后天|今天|下周|周[一二三四五六日](?!.$)|人|共|请|谢|来|在|有|是|跟|帮).*$/
/** A name cut in the middle of the word that ends it: 李四一电 */
const HALF_WORDS = /^(.{2,}?)(?:手|电|微|联)$/

const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|独孤|南宫|长孙|宇文|轩辕'
const SURNAME = new RegExp(`^(?:${COMPOUND}|[${SINGLE}])`)
/** What no name holds, and what looks like one. */
const NOT_HAN =
  /[我你您他她它这那哪谁的了吗呢吧啊哦嘛呀么不没请给把被很就还都再几]|谢[谢啦了您哈咯]|多谢|一[样下起定点些个直共]|等等?|什么|怎么|多少|随便|保密|匿名|算了|人工|客服|取消|预[约订定]|改[成期到]|换成|电话|手机|微信|名字|姓名|上次|刚才|可以|好[的吧了]|高尔夫|周[一二三四五六日天](?:$|[早晚上下])|明[天早晚儿日]|今[天早晚儿日]|感谢|辛苦|然后|[上下中]午|晚上|星期|礼拜|周末|时间|地址|上面|同上|本人|老板|先看|考虑|稍[等后]|确[认定]|老样子/
/** What ends in these is a place, a thing or a time. */
const THING = /(?:室|厅|馆|池|场|课|球|房|间|店|卡|票|号|区|班|桌|位|点|周|后天|就行)$/

/** Two to four characters that begin with a surname and hold nothing that makes them something else. */
export const likelyHan = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/.test(text) && SURNAME.test(text) && !NOT_HAN.test(text) && !THING.test(text)

/** What ends a sentence in speech stands behind a name too: 黄丽丽哈, 王芳哦. No name of two characters ends so. */
const PARTICLE = /[哈啦哇呗诶欸噢喔哟咯喽哦啊呀吧嘛呢]/
export function withoutParticle(name: string): string {
  const bare = name.slice(0, Math.max(2, trimEnd(name, PARTICLE).length))
  return /[\u4e00-\u9fff]{2}$/.test(bare) ? bare : name
}

function hanName(found: string, after: string): string {
  const said = /^[\u4e00-\u9fff]/.test(after) ? found : withoutParticle(found)
  const ended = !/^[\u4e00-\u9fff]/.test(after)
  // 我叫张三手 机号: the match of four characters ends inside the next word
  const half = ended ? undefined : HALF_WORDS.exec(said)?.[1]
  if (half !== undefined) return half
  if (ended && /^.{3}[哈啦哦呢呀吧啊]$/.test(said)) return said.slice(0, -1)
  return ended && said.length <= 3 ? said.replace(/(?<=..)[的吧啊]$/, '') : said.replace(HAN_STOPS, '$1')
}

const LATIN_NAME = "(\\p{L}[\\p{L}'’.-]*(?:[^\\S\\n]+\\p{L}[\\p{L}'’.-]*){0,3})"
const LATIN_SAID = new RegExp(
  `\\b(?:my\\s+(?:full\\s+)?name(?:'s|\\s+is)|(?:the\\s+)?name(?:'s|\\s+is|\\s*:|\\s+should\\s+be)|i'?m\\s+called|i\\s+am\\s+called|this\\s+is|under(?:\\s+the\\s+name(?:\\s+of)?)?|in\\s+the\\s+name\\s+of|call\\s+me|for\\s+(?:my|our)\\s+(?:son|daughter|wife|husband|partner|friend|colleague|boss|mum|mom|dad|mother|father|brother|sister|boy|girl|kid)(?=\\s+\\p{Lu}))\\s+(?:just\\s+|only\\s+|actually\\s+|simply\\s+)?${LATIN_NAME}`,
  'iu',
)
const LATIN_IM = /\b(?:[Ii]['’]?m|[Ii] am)\s+(\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3})/u
/** "write Ada Lovelace", "book it for Ada Lovelace", "under Ada Lovelace": in capitals, both names */
const LATIN_WRITE =
  /\b(?:write|put(?:\s+it)?(?:\s+(?:down|under|in))?|use|book\s+it\s+(?:for|under)|the\s+(?:booking|reservation)\s+is\s+(?:for|under))\s+(\p{Lu}[\p{L}'’.-]*(?:[^\S\n]+\p{Lu}[\p{L}'’.-]*){1,3})/u
const LATIN_END =
  /\s+(?:and|my|for|on|at|from|with|mobile|my|cell|phone|contact|number|email|tel|i|please|plz|pls|thanks|thank|thx|cheers|again|we|would|want|need|to|book|tomorrow|today|tonight|next|this|in|the|not|instead)\b.*$/iu
const NO_NAME =
  /^(?:wrong|incorrect|misspelt|misspelled|spelt|spelled|different|missing|required|needed|free|fine|good|ok|okay|sorry|here|late|not|busy|available|going|looking|coming|interested|great|perfect|sure|yes|no|just|really|very|so|still|a|an|the|it|me|back|at|in|on|by|via|of|to|or|and|if|when|before|after|later|tonight|my|your|for|is|old|new|allergic|vegan|vegetarian|pregnant|disabled|british|english|american|chinese|german|french|spanish|italian|irish|scottish|welsh|indian|canadian|australian|japanese|dutch|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|next)\b/i
/** Words that stand in no person's name: what holds one is a remark, a wish or a question. */
const NO_NAME_WORDS =
  /(?<![\p{L}'’])(?:i|i'm|i'd|i'll|i've|me|my|you|your|we|us|our|it|it's|its|he|she|they|that|this|there|the|an?|is|are|was|be|do|does|did|have|has|can|could|would|should|will|not|don't|no|yes|ok|okay|please|thanks|hi|hello|sorry|hmm+|um+|uh|well|what|when|where|why|how|which|same|last|time|cancel|change|move|book|booking|one|first|need|want|like|make|let|check|wait|moment|minute|friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|today|tonight|am|pm|and|or|but|with|for|from|about|rather|on|at|of|in|to|any|some|hope|chance|works?|best|great|good|right|phone|mobile|tel|number|people|guests?|call|ring|text|reach|company|ltd|human|agent|somebody|someone|anyone|nobody|yeah|yep|yup|so|if|possible|thx|plz|pls|uh|er|sure|again|then|mine|here)(?!\p{L})/iu

const SIGN_OF_NAME =
  /[我本名人系订约叫写记用]|name|call|this is|under|write|put|use|book|i['’]?m |i am |for (?:my|our) /i

export interface NamePhrase {
  name: string
  /** what says it and the name, UTF-16 offsets */
  span: [number, number]
}

/** A name that is said to be one: 我叫王芳, 姓名：王芳, "my name is Ada Lovelace", "I'm Ada Lovelace", "for my son Jonathan". */
export function saidName(message: string): NamePhrase | undefined {
  // 【姓名】王芳: as long as it was, so that places stay
  const text = message.slice(0, LOOKED_AT).replace(/[【[「]([^【】[\]「」\n]{1,8})[】\]」]/g, ' $1：')
  // most messages name nobody, and these patterns are dear
  if (!SIGN_OF_NAME.test(text)) return undefined
  const loose = HAN_WRITE.exec(text) ?? HAN_AM.exec(text)
  const han = HAN_SAID.exec(text) ?? HAN_CALLED.exec(text) ?? (loose && likelyHan(loose[1]!) ? loose : null)
  if (han) {
    const name = hanName(han[1]!.trim(), text.slice(han.index + han[0].length))
    if (
      name.length >= 2 &&
      !/^[什谁哪怎]|[写填打]错|^(?:就行|改|换|信息|方式|电话|手机|微信|号码|怎|要|必|可|不|没|错|对)/.test(name)
    )
      return spanned(text, han, name)
  }
  for (const pattern of [LATIN_SAID, LATIN_IM, LATIN_WRITE]) {
    const match = pattern.exec(text)
    if (!match) continue
    const name = match[1]!.replace(LATIN_END, '').replace(/(?:['’]s|[.\s])+$/, '')
    // "this is cool" calls nobody
    if (/^this\s/i.test(match[0]) && /^\p{Ll}\S*$/u.test(name)) continue
    if (name.length >= 2 && !NO_NAME.test(name)) return spanned(text, match, name)
  }
  return undefined
}

function spanned(text: string, match: RegExpExecArray, name: string): NamePhrase {
  const at = text.indexOf(name, match.index)
  return { name, span: [match.index, at + name.length] }
}

const EDGES = /^[\s,，.。;；:：、!！]+|[\s,，.。;；:：、!！]+$/g
const BARE_HAN = /^[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,10})?$/
const BARE_LATIN = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}$/u
/** bob smith */
const LOWER_LATIN = /^\p{L}[\p{L}'’.-]+(?:\s+\p{L}[\p{L}'’.-]+){1,2}$/u

/** With a surname, or with 小李 before one, or written with a dot. */
const isCalled = (text: string, alone: boolean): boolean =>
  SURNAME.test(text) || (alone && (/[·•]/.test(text) || (/^[小老阿大]/.test(text) && SURNAME.test(text.slice(1)))))

/** What is left beside a mobile number, where it can be nothing but a name; `alone`: nothing else was said beside them. */
export function bareName(rest: string, alone = true): string | undefined {
  if (rest.length > LOOKED_AT) return undefined
  // "Anna's number is …"
  const whole = rest.replace(EDGES, '').replace(/(?<=\p{Ll})['’]s$/u, '')
  const bare = withoutTalk(whole.replace(LATIN_END, ''))
  const text = withoutParticle(likelyHan(whole) || bare === '' ? whole : bare)
  if (BARE_HAN.test(text) && !NOT_HAN.test(text) && !LIKE_A_NAME.test(text) && isCalled(text, alone)) return text
  if (BARE_LATIN.test(text) && !NO_NAME.test(text)) return text
  return LOWER_LATIN.test(text) && !NO_NAME_WORDS.test(text) ? text : undefined
}

/** Hannah Cole right before a number, or after it. */
const LATIN_BESIDE =
  /(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{1,20}){1,2})[\s,:•*-]{1,6}\+?\(?\d{2}|\d{4}[\s,]{1,3}(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{1,20}){1,2})(?=\s*(?:$|[,.!?]))/u
/** "三点两人 王伟 138…": the one part of a message with a number that is a name. */
export function nameAmong(message: string): string | undefined {
  const text = message.slice(0, LOOKED_AT)
  const latin = LATIN_BESIDE.exec(text)
  const beside = latin?.[1] ?? latin?.[2]
  if (beside !== undefined && !NO_NAME.test(beside) && !NO_NAME_WORDS.test(beside)) return beside
  const parts = text
    .split(/[\s\d,，。;；:：、+-]+/)
    .map(withoutParticle)
    .filter(
      (part) => likelyHan(part) || (/^[\u4e00-\u9fff]{2,}[·•][\u4e00-\u9fff]+$/.test(part) && !NOT_HAN.test(part)),
    )
  return parts.length === 1 ? parts[0] : undefined
}

/** 3位 刘洋: so many people, and the name that they come under. Words that begin like a name and are none stay out. */
const AFTER_COUNT =
  /[\d一二两三四五六七八九十]\s?[位名人]\s*[\s,，]\s*([\u4e00-\u9fff]{2,3})(?=\s*(?:$|[\s,，.。;；]))/u
export const LIKE_A_NAME =
  /^(?:高[中手级低清]|成[人年员]|单[打人独]|全[部程家天]|常[客规来]|金[卡牌]|白[天卡]|方[便案]|万一|马上|安静|平[时日]|项目|时段|温馨|包[括含场]|左右|计[划时]|景区|连[续着坐]|阳[光台]|黄[金昏]|石头|雷同|任[意何选]|武术|舒服|关于)/

export function namedAfterCount(message: string): NamePhrase | undefined {
  const match = AFTER_COUNT.exec(message.slice(0, LOOKED_AT))
  const name = match?.[1]
  if (match === null || name === undefined || !likelyHan(name) || LIKE_A_NAME.test(name)) return undefined
  const end = match.index + match[0].length
  return { name, span: [end - name.length, end] }
}

/** A Chinese name and nothing else: 李国庆, 谷雨, 周三丰; 周三 is a day. */
export const isFullName = (text: string): boolean => likelyHan(text.trim())

const OPENERS =
  /^(?:请问|[您你]好|嗯+|呃|哦|好的?|那个?|那就|你就|您就?|就|可以|麻烦|写|登记|记|填|报|留|用|叫我?|我是|我叫|姓名|名字|联系人|预[约订]人|是|给|代|替|帮|it's|it is|its|that's|that is|that (?:would|will) be|(?:you can |just |please )?(?:put|use|write|say)(?: down| in)?|(?:book|put|make|reserve) it(?: under| for| in)?|the (?:booking|reservation|name) is(?: for| under)?|(?:i )?go(?:es)? by|under|for|name|well|um+|uh|oh|so|sure|ok|okay|yes|hi|hello|please|let's say)[\s,，:：、]*(?=\S{2})/i
const RELATION =
  /^(?:我|咱)?(?:的)?(?:老婆|老公|爱人|妻子|丈夫|女朋友|男朋友|对象|女儿|闺女|儿子|孩子|妈妈?|爸爸?|母亲|父亲|哥哥?|弟弟?|姐姐?|妹妹?|朋友|同学|同事|老板|领导|客户|爷爷|奶奶)(?=[\u4e00-\u9fff]{2})|^(?:my|our)\s+\p{Ll}+[\s,，:]+(?=\p{Lu})/u
const CLOSERS =
  /[\s,，]*(?:就行了?|就好了?|就可以了?|即可|好了|吧|呀|哈|谢谢您?|麻烦了?|(?:这|那)个名字|的名字|的名|名下|预[约订]的?|约的|订的|[（(][男女先生士]{1,2}[)）]|,?\s*please|,?\s*thanks?(?:\s+you)?(?:\s+(?:so|very)\s+much|\s+a\s+lot)?|\s+here|,?\s*(?:that's\s+(?:it|me|all)|is\s+fine|will\s+do))[\s.。!！~]*$/i

/** Without what people say around a name: "you can use …", "it's for my mother, …", 就写…吧, 给我妈妈… */
function withoutTalk(said: string): string {
  let name = said.replace(CLOSERS, '')
  // one at a time: a pattern that repeats them could try many ways
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(OPENERS, '')
  }
  return name.replace(RELATION, '').replace(EDGES, '')
}

/** The name in an answer to the question for one; undefined where it is a remark, a wish or a question instead. */
export function nameAnswered(text: string): string | undefined {
  const whole = withoutParticle(text.normalize('NFC').trim())
  const said = saidName(whole)
  if (said !== undefined) return said.name
  if (whole.length > LOOKED_AT) return undefined
  if (BARE_HAN.test(whole) && likelyHan(whole)) return whole
  const name = withoutTalk(whole)
  if (name === '' || name.length > 60 || !/\p{L}/u.test(name)) return undefined
  if (/^我?姓.$/.test(name) || /[?？]/.test(name)) return undefined
  if (/[\u4e00-\u9fff]/.test(name)) {
    // a surname settles it; without one what runs on is a sentence
    if (NOT_HAN.test(name) || THING.test(name)) return undefined
    return name.replace(/[^\u4e00-\u9fff]/g, '').length <= (/[·•]/.test(name) ? 20 : 8) ? name : undefined
  }
  return name.split(/\s+/).length <= 5 && !NO_NAME_WORDS.test(name) && !/\d/.test(name) ? name : undefined
}
