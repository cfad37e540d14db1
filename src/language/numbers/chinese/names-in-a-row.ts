import { LIKE_A_NAME, likelyHan } from '../../contact/chinese/person-name.ts'
import type { ListedNames } from '../people.ts'

const NAME = String.raw`[\u4e00-\u9fff]{2,3}`

const isName = (word: string): boolean => likelyHan(word) && !LIKE_A_NAME.test(word)

/** 4位：周涛、吴倩，13800138000: behind how many they are, with commas between them too. */
export const CHINESE_COUNTED_LIST: ListedNames = {
  list: new RegExp(
    `((?:\\d{1,2}|[一二两三四五六七八九十]{1,2})[位名个]人?(?:\\s?[：:（(，,]|分别[是叫]|名字[是叫]|姓名)\\s?)((?:${NAME}|我)(?:[、，,和跟与 /](?:${NAME}|我)){1,9})(?=[)），,。；;\\s]|$|电话|手机|\\d)`,
    'u',
  ),
  between: /[、，,和跟与 /]/u,
  oneself: /^我$/,
  beside: /(?!)/,
  isName,
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
  isName,
}
