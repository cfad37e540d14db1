/** What guests say, as those write it who have no Chinese keyboard. Of words that sound alike the one that bookings are made with. */
const SAID: Readonly<Record<string, string>> = Object.fromEntries(
  `今天 jintian 明天 mingtian 后天 houtian 大后天 dahoutian 今晚 jinwan 明晚 mingwan 明早 mingzao 上午 shangwu 中午 zhongwu 下午 xiawu
晚上 wanshang 早上 zaoshang 早晨 zaochen 傍晚 bangwan 点 dian 点半 dianban 点钟 dianzhong 分钟 fenzhong 小时 xiaoshi 半 ban 刻 ke
周末 zhoumo 周 zhou 星期 xingqi 礼拜 libai 下周 xiazhou 本周 benzhou 这周 zhezhou 下个 xiage 天 tian 日 ri 号 hao 月底 yuedi
一 yi 二 er 两 liang 三 san 四 si 五 wu 六 liu 七 qi 八 ba 九 jiu 十 shi 个 ge 人 ren 位 wei 名 ming 一共 yigong 我们 women 我 wo 你 ni 您 nin
要 yao 想 xiang 想要 xiangyao 订 ding 预订 yuding 预定 yuding 预约 yuyue 约 yue 帮我 bangwo 帮 bang 请 qing 请问 qingwen 麻烦 mafan
取消 quxiao 改 gai 改到 gaidao 改成 gaicheng 改期 gaiqi 换 huan 换成 huancheng 确认 queren 好的 haode 好 hao 可以 keyi 行 xing 是的 shide 不 bu
不要 buyao 不行 buxing 没问题 meiwenti 谢谢 xiexie 你好 nihao 多少 duoshao 多少钱 duoshaoqian 钱 qian 几点 jidian 开门 kaimen 关门 guanmen
现在 xianzai 什么 shenme 在哪里 zainali 哪里 nali 哪儿 naer 地址 dizhi 电话 dianhua 手机 shouji 我的 wode 有空 youkong 空 kong 没有 meiyou 有 you 还有 haiyou 吗 ma 呢 ne
吧 ba 的 de 和 he 到 dao 从 cong 人工 rengong 时间 shijian 场地 changdi 场馆 changguan 提前 tiqian 晚一点 wanyidian 早一点 zaoyidian
大人 daren 小孩 xiaohai 孩子 haizi 朋友 pengyou 时候 shihou 能 neng 吃饭 chifan 停车 tingche 发票 fapiao`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([all[at + 1]!, word])
      return pairs
    }, []),
)
/** Such words are in no other language; shorter ones may be a name, or English. */
const STRONG = 6
const ALIKE = new Set('he you women ban bang ding ming ma ba de ge ke'.split(' '))
const LONGEST = Math.max(...Object.keys(SAID).map((spelling) => spelling.length))
/** Words of English that are spelled so, or begin so; what has one of them is no pinyin. */
const ENGLISH = /\b(?:the|and|for|at|is|are|to|of|my|on|in|it|we|with|please|can|want|book|room|do)\b/

/** After a number 月 and 号, and between them and the hour; 八 before what is counted. */
function inPlace(han: string, before: string, after: string): string {
  if (han === '约' && /[\d一二三四五六七八九十]$/.test(before)) return '月'
  if (han === '好' && /[\d一二三四五六七八九十]$/.test(before)) return '号'
  if (han === '吧' && /^(?:dian|ge|ren|wei|hao|yue|\d)/.test(after)) return '八'
  if (han === '十' && /[不就]$/.test(before)) return '是'
  return han
}

/** One run of letters as words, the longest first; undefined: it is not all of them. */
function wordsIn(letters: string, names: ReadonlyMap<string, string>, before: string, after: string) {
  let han = ''
  let [strong, own] = [false, false]
  for (let at = 0; at < letters.length; ) {
    const rest = letters.slice(at)
    const name = [...names.keys()].find((spelling) => rest.startsWith(spelling))
    let length = name?.length ?? Math.min(LONGEST, rest.length)
    while (name === undefined && length > 0 && SAID[rest.slice(0, length)] === undefined) length -= 1
    if (length === 0) return undefined
    const spelling = rest.slice(0, length)
    if (name !== undefined || length >= STRONG) strong = true
    if (!ALIKE.has(spelling)) own = true
    han += names.get(spelling) ?? inPlace(SAID[spelling]!, before + han, rest.slice(length) + after)
    at += length
  }
  return { han, strong, own }
}

/**
 * "wo yao ding huiyishi mingtian xiawu 3dian" in Chinese characters. `names`: what can be booked, by its spelling (letters alone). undefined: it is no
 * pinyin; other words in it, such as a person's name, stay as they are. `short`: also few short words, "sange ren", which might be a name.
 */
export function fromPinyin(text: string, names: ReadonlyMap<string, string>, short: boolean): string | undefined {
  const plain = text.toLowerCase()
  if (text.length > 200 || /[^\x20-\x7e]/.test(plain) || ENGLISH.test(plain)) return undefined
  const parts = plain.split(/([a-z]+)/)
  let [known, unknown, strong, own] = [0, 0, false, false]
  let out = ''
  for (const [at, part] of parts.entries()) {
    // letters stand at every second place
    const letters = at % 2 === 1
    const behind = parts.slice(at + 1, at + 3).join('')
    const said = letters ? wordsIn(part, names, out, behind.trimStart()) : undefined
    if (letters && said !== undefined) known += 1
    else if (letters) unknown += 1
    if (said?.strong) strong = true
    if (said?.own) own = true
    // what is written apart in letters is not in characters
    out += said === undefined ? (at % 2 === 0 && part === ' ' ? ' ' : part) : said.han
  }
  if (!strong && !(short && own && unknown === 0 && plain.length >= 4)) return undefined
  if (unknown * 2 > known || (known === 1 && names.has(plain.trim()))) return undefined
  return out.replace(/(?<=[\u4e00-\u9fff\d])\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+(?=\d)/g, '')
}
