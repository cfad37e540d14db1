import type { HallWords, MeasureWords } from '../hall-words.ts'

export const CHINESE_MEASURES: MeasureWords = {
  minute: /^(?:分钟|分)$/i,
  hour: /^(?:个?小时|个?钟头)$/i,
  day: /^(?:天|日)$/i,
  week: /^(?:周|个?星期|个?礼拜)$/i,
  month: /^个月$/i,
  lengthCount: /半|一|两|三|四|五|六/iu,
  andHalf: /([一两二三四五六1-9])(?:个半(?:小时|钟头)|个?(?:小时|钟头)半|小时三十分)/iu,
  lengthUnit: /个月|分钟|分|个?小时|个?钟头|天|日|周|个?星期|个?礼拜/iu,
  noLength: /不提醒|不保留|随时/iu,
  range: /到|至/,
  limits: /到|至/,
  unlimited: /不限/iu,
  placesLead: /名额|容量/iu,
  placesTo: /改[成为]|为|是/iu,
  placesUnit: /个?名额|个?(?:座位|位子|球场|场地)|片(?:场地|场|球场)?|间|张(?:桌子?|台)|人(?!民)/iu,
  every: /每(?:隔)?\s?(半|\d{1,3})\s?(?:个)?(小时|分钟)/iu,
  everyHours: /^小时/i,
  half: /^半/i,
  noteLead: /提示|备注|说明/isu,
  people: /个?(?:人|位|名(?!额)|朋友|同伴)/u,
  most: /(?:最多|至多|不超过|不能超过|上限)[^\d]{0,8}(\d{1,4})/u,
  least: /(?:至少|最少|起码|不少于|满)[^\d]{0,8}(\d{1,4})|(\d{1,4})\s*个?[人位](?:以上|起)/u,
  friends: /带[^\d]{0,6}\d+\s*[个位名]?(?:朋友|同伴|伙伴|亲友|同事)/u,
  oneBooking: /[1一每](?=次|单|批|拨|组|个预约)/gu,
  daily: /[每一1]\s*[天日]/u,
  never: /不能|不可|不许/iu,
  untilStart: /开始前|随时/iu,
}

export const CHINESE_LENGTH_NUMBERS: HallWords['numbers'] = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

export const CHINESE_TIMES_SAID: HallWords['times'] = [
  // 一天 is a day, and no number
  [/一(?=[天日周个]|星期|礼拜)/g, ''],
  [/一(?=次|节|场|回|个)/gi, '1'],
  [/[两二](?=次|节|场|回|个)/gi, '2'],
  [/三(?=次|节|场|回|个)/gi, '3'],
]
