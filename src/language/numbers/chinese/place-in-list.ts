import type { PlaceWords } from '../place-words.ts'

const NUMBERS = '一二三四五六七八'

function placeIn(text: string): number | undefined {
  const number = /[一二三四五六七八]/.exec(text)?.[0]
  if (number === undefined) return /[上顶]面?的?那|打头|头里/.test(text) ? 0 : undefined
  return NUMBERS.indexOf(number)
}

export const CHINESE_PLACES: PlaceWords = {
  ordinals: [...NUMBERS].map((number, place) => new RegExp(`^第[${number}${place + 1}]个?$`)),
  ofList: /个$/,
  numbered:
    /^(?:number|no\.?)?\s?第?\s?([一二三四五六七八]|\d{1,2})\s?号(?:吧|好了|那个|那场|可以|[呗咯哈呀啊])?[,，]?\s?(?:谢谢|感谢|多谢|谢了|麻烦了?)?[.。!！]?$/,
  pointed: /[这那哪每某]$/,
  ofMonth: /(?!)/,
  assented:
    /^(?:(?:好的?|行|可以|嗯+|对|是的?|那就?|就|选|要|ok)[吧啊呀,，。\s]*){0,3}(\d{1,2})(?:吧|好了|呗|谢谢)?[,，]?(?:谢谢)?[.。!！]*$/,
  ofTimes: /^(?:第[一二三四五六七八\d]{1,2}|最后[一1]?|头[一1]?|首)(?:场|节课?|堂|班|个?时段)/,
  isOccasion: (_, after) => /^\s*[次回趟]/.test(after),
  beforehand: { said: /(?!)/, around: /(?!)/ },
  counts: /^[个条套双顶件把只样台支副张本瓶杯份辆间根块种](?!吧|好|行|可以|就)\p{Script=Han}/u,
  middle: /^(?:那|就|要|选|好[的吧]?[，,]?)*(?:中间|当中|居中)(?:的?那?[个场节]|的)[吧呗就好行。]*$/,
  last: /最后|末|最下面?|[底下]面那个/,
  later: /[晚后]的那个|后者|靠后的?/,
  earlier: /[早前]的那个|前者|靠前的?/,
  placeIn,
}
