import type { PartOfDayWords } from '../part-of-day-words.ts'

export const CHINESE_PARTS_OF_DAY: PartOfDayWords = {
  parts: [
    // 明早 stays, as the day that it is
    [
      /(?:上午|早上)(?!\s*\d|[一二三四五六七八九十两])|(?=[今明]早(?!\s*\d|[一二三四五六七八九十两]))/,
      ['00:00', '12:00'],
    ],
    [/下午(?!\s*\d|[一二三四五六七八九十两])/, ['12:00', '18:00']],
    [
      /(?:晚上|傍晚|晚间)(?!\s*\d|[一二三四五六七八九十两])|(?=[今明当]晚(?!\s*\d|[一二三四五六七八九十两]))/,
      ['18:00', '24:00'],
    ],
  ],
  from: ['', String.raw`\s*(?:以后|之后|往后|后|起|开始)`],
  bare: /(?!)/i,
  // its hours have a sign
  bareAt: /(?!)/i,
  at: ['', ''],
  until: ['', String.raw`\s*(?:以前|之前|前|为止)`],
}
