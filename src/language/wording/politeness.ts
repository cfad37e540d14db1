import { trimEnd } from '../../domain/trim.ts'

export type Politeness = 'hello' | 'thanks' | 'bye' | 'who'

/** Said to be polite, whole messages only. */
const TALK: readonly (readonly [kind: Politeness, words: RegExp])[] = [
  [
    'hello',
    /^(?:hi+|hello|hallo|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|how are you|您好|你好|你们好|哈喽|哈啰|嗨|在吗|在不在|早上好|上午好|下午好|晚上好|早)(?: there| hallo| everyone)?$/,
  ],
  [
    'thanks',
    /^(?:thanks|thank you|thx|ty|cheers|great thanks|thanks (?:a lot|so much)|thank you (?:so |very )much|谢谢您?|谢谢你|谢啦|谢了|多谢|感谢|非常感谢|辛苦了)$/,
  ],
  ['bye', /^(?:bye|bye bye|goodbye|see you|see ya|good night|再见|拜拜|回头见|晚安|88)$/],
  [
    'who',
    /^(?:who are you|what are you|are you (?:a )?(?:bot|robot|human|real|person)|你是谁|你是机器人|你是真人|你是人工|你叫什么(?:名字)?)$/,
  ],
]

/** `text`: as typed; manners and punctuation at the ends do not matter. */
export function politenessIn(text: string): Politeness | undefined {
  if (text.length > 40) return undefined
  const plain = trimEnd(text.normalize('NFKC').toLowerCase(), /[\s.,!?~…。,、;:]/).trim()
  const bare = plain.replace(/(?<=.)[呀啊哦吗呢]$/, '')
  return TALK.find(([, words]) => words.test(plain) || words.test(bare))?.[0]
}
