import { likelyHan } from '../../contact/chinese/person-name.ts'
import type { GuestsNamed } from '../party-words.ts'

const NAME = '(?:(?![不没了来去也要想会都])\\p{sc=Han}){2,4}?'
const LIST = `(?<who>${NAME}(?:[和跟与、]${NAME}){0,4})`
const LEAD = '(?:^|[，,。；;！!\\s]|但是?|不过|因为|所以|对了)'
const NICKNAME =
  /^(?:[老小阿大][^不了家些部概约人时候板婆公师妈爸弟妹姐哥伙友]|.{1,2}(?:哥|姐|总|经理|老师|叔|姨|工|教练))$/u

export const CHINESE_GUESTS_NAMED: GuestsNamed = {
  away: new RegExp(
    `${LEAD}${LIST}(?:俩|两个|两位|都|说|他们?|她|身体|人|有点|不舒服|难受|了|临时|突然|今天|那天|有事|也|又|可能|要|得|，)*(?:不来|来不了|不去|去不了|不参加|参加不了|退出|退了|没空|放鸽子|鸽|打不了|不打|加班|生病|病了|感冒|发烧|受伤|出差)`,
    'iu',
  ),
  comes: new RegExp(
    `${LEAD}(?:换成?|改成?)?${LIST}(?:俩|两个|两位|都|说|他们?|她|也|又|临时|刚刚?)*(?:要|想|会|能|可以|说|也)*(?:一起|一块儿?|跟着)?(?:来(?!不|晚|接|的|吗|得)|加入|参加|补上|顶上|顶[他她替]|替[他她]|过来(?!不|接|的))`,
    'iu',
  ),
  surely: /也|想|要|一起|一块|加入|参加|说/i,
  between: /[和跟与、]/u,
  isPerson: (word) => NICKNAME.test(word) || likelyHan(word),
}
