import { likelyAlone } from '../../contact/chinese/person-name.ts'
import { RELATED } from '../../contact/chinese/related.ts'
import type { ListedNames } from '../people.ts'

const NAME = String.raw`[\u4e00-\u9fff]{2,3}`

/** 4位：周涛、吴倩，13800138000: behind how many they are, with commas between them too. */
export const CHINESE_COUNTED_LIST: ListedNames = {
  list: new RegExp(
    `((?:\\d{1,2}|[一二两三四五六七八九十]{1,2})[位名个]人?(?:\\s?[：:（(，,]|分别[是叫]|名字[是叫]|姓名)\\s?|(?:名单|人员)[：:]\\s?)((?:${NAME}|我)(?:[、，,和跟与 /](?:${NAME}|我)){1,9})(?=[)），,。；;\\s]|$|电话|手机|\\d)`,
    'u',
  ),
  between: /[、，,和跟与 /]/u,
  oneself: /^我$/,
  beside: /(?!)/,
  isName: likelyAlone,
}

/** 王芳和李明，周五五点羽毛球: two people and more by their full names. */
export const CHINESE_LISTED: ListedNames = {
  list: new RegExp(
    `(^|[，,。]|我们是|给|帮)(${NAME}?(?:[、和跟与](?:${NAME}?|我)){1,6})(?=[，,。：:]|想|要|俩|一起|约|订|来)`,
    'u',
  ),
  between: /[、和跟与]/u,
  oneself: /^我$/,
  beside: /(?!)/,
  isName: likelyAlone,
}

/** 老公周建国 */
const THEIRS = new RegExp(`^(?:${RELATED})(?=[\\u4e00-\\u9fff]{2})`, 'u')

/** 第一位是我，温思远，第二位司徒静: each with their place. */
export const CHINESE_NUMBERED_LIST: ListedNames = {
  list: /()(第[一1][位个].{2,100}[^\s,，。.!！])/u,
  between: /[\s,，;；。、]*第(?!1[位个])[二三四五六七八九十\d]{1,2}[位个]/u,
  oneself: /^我(?:自己|本人)?$/,
  beside: /(?!)/,
  bare: (member) =>
    member
      .replace(/^第[一1][位个]/, '')
      .replace(/^(?:客?人|就|是|叫|[:：，,\s]|我(?:自己|本人|家)?的?(?=.)){1,6}/, '')
      .replace(THEIRS, ''),
  isName: likelyAlone,
}
