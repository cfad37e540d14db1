import type { Rule } from '../scan.ts'

/** Names of festivals and public holidays, longer ones first where one begins another. */
const NAMES: readonly [pattern: string, name: string][] = [
  ['元旦节?|新年第?1天|阳历新年', 'newYear'],
  ['跨年夜?|新年前夜', 'newYearsEve'],
  ['情人节|214', 'valentine'],
  ['(?:国际)?(?:劳动)?妇女节|3?8?女神节|女生节|38(?:妇女)?节', 'women'],
  ['植树节', 'arbor'],
  ['白色情人节', 'white'],
  ['愚人节', 'aprilFools'],
  ['(?:世界)?地球日', 'earth'],
  ['复活节', 'easter'],
  ['(?:51)?(?:国际)?劳动节(?:假期)?|51(?:节|假期|小长假|黄金周|当天|那天)', 'labour'],
  ['(?:54)?青年节', 'youth'],
  ['母亲节', 'mother'],
  ['护士节', 'nurse'],
  ['(?:61)?(?:国际)?儿童节|61节', 'children'],
  ['父亲节', 'father'],
  ['(?:71)?建党节', 'party'],
  ['(?:81)?建军节', 'army'],
  ['教师节', 'teacher'],
  ['(?:101?)?国庆(?:节|日|长假|假期|黄金周|当天|那天)?|11(?:黄金周|长假)', 'national'],
  ['万圣(?:节前?夜?|夜)', 'halloween'],
  ['光棍节|双11|双十1|1111', 'singles'],
  ['双12', 'double12'],
  ['感恩节', 'thanksgiving'],
  ['黑色星期五|黑5', 'blackFriday'],
  ['平安夜|圣诞(?:节)?前夜|圣诞前夕', 'christmasEve'],
  ['圣诞(?:节|日)?(?!树|老人|帽|歌|礼|装|卡)', 'christmas'],
  ['春节(?:假期)?|农历新年|新春|大年1|过年', 'spring'],
  ['元宵(?:节|佳节)?|上元节|灯节', 'lantern'],
  ['龙抬头', 'dragonHead'],
  ['端午(?:节|佳节)?|端阳节?', 'dragonBoat'],
  ['7夕(?:节|情人节)?|乞巧节', 'qixi'],
  ['中元节|鬼节|盂兰盆?节', 'ghost'],
  ['中秋(?:节|佳节)?|团圆节', 'midAutumn'],
  ['重阳(?:节)?|老人节', 'doubleNinth'],
  ['腊8(?:节)?', 'laba'],
  ['(?:北方)?小年(?:夜)?(?!轻|龄|级|底)', 'littleNewYear'],
  ['清明(?:节)?', 'qingming'],
]

/** 五一, 十一, 六一 … said alone for their day; the numerals are digits by now. */
const SHORT: Readonly<Record<string, string>> = {
  '51': 'labour',
  '61': 'children',
  '38': 'women',
  '54': 'youth',
  '81': 'army',
}

export const CHINESE_HOLIDAYS: readonly Rule[] = [
  ...NAMES.map(
    ([pattern, named]): Rule => ({
      pattern: new RegExp(`(?:${pattern})(?:这天|那天|当天|当日)?`),
      read: (m, _after, before) => {
        if (/\d$/.test(before) && /^\d/.test(m[0])) return undefined
        if (/^\d+$/.test(m[0])) return undefined
        return { kind: 'day', spec: { named, ...(/假期|长假|黄金周/.test(m[0]) ? { span: 'holiday' as const } : {}) } }
      },
    }),
  ),
]

export { SHORT as SHORT_HOLIDAYS }
