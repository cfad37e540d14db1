import { trimEnd } from '../../src/domain/trim.ts'
import type { Context } from '../engine/dialog.ts'
import { isNote } from './is-note.ts'

/** What is said to be polite, or to a person rather than to a service, by its act; what counts most comes first. */
const ACTS = [
  ['thanks', 'thanks'],
  ['bye', 'bye'],
  ['bot', 'who'],
  ['compliment', 'compliment'],
  ['wait', 'wait'],
  ['apology', 'apology'],
  ['nudge', 'nudge'],
  ['greet', 'hello'],
  ['smalltalk', 'smalltalk'],
] as const

/** Said to be polite, whole messages only. */
const TALK: readonly (readonly [kind: 'hello' | 'thanks' | 'bye' | 'who', words: RegExp])[] = [
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

type SmallTalk = (typeof TALK)[number][0] | (typeof ACTS)[number][1] | 'well'

/** Talk and nothing else, in whatever words. */
export function talkMeant(c: Context): SmallTalk | undefined {
  const { acts, unexplained } = c.understood
  // "ok, many thanks" to a question is a yes
  if (c.open !== undefined && c.reading.answer !== undefined) return undefined
  if (acts.length === 0 || unexplained !== '' || isNote(c)) return undefined
  // "ok, great" where nothing is asked says only that it is well
  const said = c.open === undefined || c.open.dialog === 'help' ? acts.filter(({ act }) => act !== 'affirm') : acts
  if (said.length === 0) return 'well'
  if (said.some(({ act }) => !ACTS.some(([talk]) => talk === act))) return undefined
  // a name that is asked for is no talk: "Ada, the number in a second"
  if (c.open?.kind === 'text' && c.understood.entities.some(({ slot }) => slot === 'name')) return undefined
  return ACTS.find(([talk]) => said.some(({ act }) => act === talk))?.[1]
}

/** `text`: as typed; manners and punctuation at the ends do not matter. */
export function smallTalk(text: string): SmallTalk | undefined {
  if (text.length > 40) return undefined
  const plain = trimEnd(text.normalize('NFKC').toLowerCase(), /[\s.,!?~…。,、;:]/).trim()
  const bare = plain.replace(/(?<=.)[呀啊哦吗呢]$/, '')
  return TALK.find(([, words]) => words.test(plain) || words.test(bare))?.[0]
}
