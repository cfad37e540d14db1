import { LIKE_A_NAME, likelyHan } from '../../contact/chinese/person-name.ts'
import type { ListedNames } from '../people.ts'

const NAME = String.raw`[\u4e00-\u9fff]{2,3}`

/** 王芳和李明，周五五点羽毛球: two people and more by their full names. */
export const CHINESE_LISTED: ListedNames = {
  list: new RegExp(
    `(^|[，,。]|我们是|给|帮)(${NAME}?(?:[、和跟与](?:${NAME}?|我)){1,6})(?=[，,。：:]|想|要|俩|一起|约|订|来)`,
    'u',
  ),
  between: /[、和跟与]/u,
  oneself: /^我$/,
  beside: /(?!)/,
  isName: (word) => likelyHan(word) && !LIKE_A_NAME.test(word),
}
