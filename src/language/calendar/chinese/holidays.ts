import { namesRule } from '../../names/names-rule.ts'
import type { Rule } from '../../text/scan.ts'

/** Names of festivals and public holidays, longer ones first where one begins another. */
const NAMES: readonly [pattern: string, name: string][] = [
  ['元旦节?|阳历新年|公历新年|新年(?:第1天)?(?!快乐|好)', 'newYear'],
  ['跨年夜?|新年前夜', 'newYearsEve'],
  ['情人节', 'valentine'],
  ['(?:国际)?(?:劳动)?妇女节|女神节|女生节|(?:38|三八)(?:国际)?(?:劳动)?(?:妇女|女神)?节?', 'women'],
  ['植树节', 'arbor'],
  ['白色情人节', 'white'],
  ['愚人节', 'aprilFools'],
  ['(?:世界)?地球日', 'earth'],
  ['复活节(?![翌星周])', 'easter'],
  ['(?:耶稣)?受难(?:日|节)', 'goodFriday'],
  ['复活节(?:翌日|星期[1一]|周[1一])', 'easterMonday'],
  ['[棕圣]枝主日', 'palmSunday'],
  ['(?:耶稣)?升天节', 'ascension'],
  ['五旬节|圣灵降临节', 'pentecost'],
  ['佛诞(?:日|节)?|浴佛节', 'buddha'],
  ['香港回归(?:纪念日|日)?', 'hongKong'],
  ['澳门回归(?:纪念日|日)?', 'macau'],
  ['圣灰(?:节|日|星期三)', 'ashWednesday'],
  ['双10节?|双十节', 'double10'],
  ['圣帕特里克节', 'patrick'],
  ['万灵节', 'allSouls'],
  ['诸圣节|万圣日', 'allSaints'],
  ['网络星期[1一]', 'cyberMonday'],
  ['节礼日', 'boxing'],
  ['(?:中国)?记者节', 'journalists'],
  [
    '(?:五一|51)?(?:国际)?劳动节(?:假期)?|五一(?:节|假期|小长假|黄金周|长假)?|51(?:节|假期|小长假|黄金周|长假)',
    'labour',
  ],
  ['(?:五四|54)(?:青年)?节|青年节|五四', 'youth'],
  ['母亲节', 'mother'],
  ['护士节', 'nurse'],
  ['(?:六一|61)?(?:国际)?儿童节|六一(?:节)?|61节', 'children'],
  ['父亲节', 'father'],
  ['(?:71)?建党节', 'party'],
  ['(?:八一|81)?建军节|八一', 'army'],
  ['教师节', 'teacher'],
  ['(?:十一)?国庆(?:节|日|长假|假期|黄金周)?|(?<!双)十一(?:黄金周|长假|假期)?|11(?:黄金周|长假)', 'national'],
  ['万圣(?:节前?夜?|夜)', 'halloween'],
  ['光棍节|双(?:11|十一)', 'singles'],
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

/** What a day counted from a festival follows: 国庆第二天, 中秋前一天. */
const FESTIVAL =
  '(?<=(?:国庆|中秋|春节|元旦|圣诞|端午|清明|元宵|除夕|重阳|7夕|冬至|51|十1|11|节日?|假期|长假|黄金周)的?)'

export const CHINESE_HOLIDAYS: readonly Rule[] = [
  {
    pattern: new RegExp(`${FESTIVAL}(?:第(\\d{1,2})天|(?:之|以)?(前|后)(?:的?第?)(\\d{1,2})天|前(夕|夜))`),
    read: (m, _after, before) => {
      // the day after days off: which is the last of them is not always known
      if (m[2] === '后' && /(?:假期|长假|黄金周)的?$/.test(before)) return undefined
      const days = m[1] ? Number(m[1]) - 1 : m[2] === '后' ? Number(m[3]) : -Number(m[3] ?? 1)
      return { kind: 'day', spec: { shift: { days, months: 0 } } }
    },
  },
  namesRule(
    NAMES,
    (all) => `(?:${all})(?:这天|那天|当天|当日)?`,
    (m, before) => {
      // digits alone name a festival only with 节: "38" is none
      if (/^\d+$/.test(m[0]) || (/\d$/.test(before) && /^\d/.test(m[0]))) return undefined
      return /假期|长假|黄金周/.test(m[0]) ? { span: 'holiday' } : {}
    },
  ),
]
