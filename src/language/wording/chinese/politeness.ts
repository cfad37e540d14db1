import type { PolitenessWords } from '../wording.ts'

export const CHINESE_POLITENESS: PolitenessWords = {
  particles: [/(?<=.)[呀啊哦吗呢]$/],
  hello: /^(?:您好|你好|你们好|哈喽|哈啰|嗨|在吗|在不在|早上好|上午好|下午好|晚上好|早)(?: hallo)?$/,
  thanks: /^(?:谢谢您?|谢谢你|谢啦|谢了|多谢|感谢|非常感谢|辛苦了)$/,
  bye: /^(?:再见|拜拜|回头见|晚安|88)$/,
  who: /^(?:你是谁|你是机器人|你是真人|你是人工|你叫什么(?:名字)?)$/,
}
