import type { CountWords } from '../count-words.ts'

export const CHINESE_COUNTS: CountWords = {
  sign: /[俩仨夫口我情]/,
  noPeople: /[点时号日月天晚夜分刻周次岁遍趟拨批组]|基础|个?(?:小时|钟头|星期|月)/,
  forNumber: /(?!)/,
  unnamed: /(?<![\d.:第每/-])(?:(\d{1,3})\s?个?\s?(?:-|~|到|至|或者?|还是)\s?)?(\d{1,3})\s?个(?=\s*(?:$|[,.!吧]))/,
  lead: /大概|大约|差不多|约|可能|就|共|有|是|改成|改为|要/,
  between: /到|至|或者?|还是/,
  tail: /个|位|名|左右|吧|就行|就好|谢谢|呢|啊/,
  counter: /[个位名]/,
  couple: /(?!)/,
  myself: /^[\s,.!]*(?:我|我自己|自己)[\s,.!]*$/,
  sizeOrLength:
    /\d{1,3}(?:[个位名]人?|人),?(?:或者?|还是)\d(?:\.\d)?个?(?:半)?(?:小时|钟头)|\d(?:\.\d)?个?(?:半)?(?:小时|钟头),?(?:或者?|还是)\d{1,3}(?:[个位名]人?|人)/,
  aboutSo: /大概|大约|差不多|将近|左右|上下/,
  inDigits: (text) => text.replace('十一', '11'),
  timed: /(?:[#上下中]午|晚上?|第|[天日号周])\s*$/,
  saysCount: /(?!)/,
  joinsTime: /(?!)/,
  forTheirs: /(?!)/iu,
  present: /(?!)/i,
  oneself: /(?!)/i,
  weAre: /(?!)/,
  nowBehind: /(?!)/,
  nowBefore: /(?:我们|咱们?)\s*现在(?:是|有|就|只有?|[一1]共|总共|变成了?)?\s*$/,
}
