import { WORDINGS } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import { phrase } from './phrase.ts'
import type { BrowseWords } from './wording.ts'

/** What guests ask about halls and services; the text is given with the names of halls and services blanked. */

export type BrowseQuestion = keyof BrowseWords['questions'] | 'policy' | 'rules'

const LANGUAGES = WORDINGS.map(({ browse }) => browse)
const ANY = inAnyLanguage(LANGUAGES)
const QUESTIONS = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))
const WHOLE_MESSAGES = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]

/** "how far in advance can I book?", 最多几个人: what a service sets for all. */
const asksForRules = (text: string): boolean =>
  text.length <= 120 && ANY.rules.test(text.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim())

/** A question that no service answers: "do I need to pay now?", "is there parking". Nobody books by one. */
export const isAside = (text: string): boolean => ANY.aside.test(text.normalize('NFKC').toLowerCase().trim())

/**
 * "what's the cancellation policy?", 之后可以取消吗: until when a booking can be cancelled. Asked of the whole text, since without its
 * manners "can I cancel later?" is a wish.
 */
export const asksForPolicy = (text: string): boolean =>
  text.length <= 120 && ANY.policy.test(text.normalize('NFKC').toLowerCase().replaceAll('’', "'"))

/** A word of what is asked there stands in it. */
export const isOfPolicy = (text: string): boolean => ANY.ofPolicy.test(text.replaceAll('’', "'"))

/** `rest`: the message with the names blanked; 'about' only makes sense where there was a name. */
export function readQuestion(rest: string): BrowseQuestion | undefined {
  if (asksForPolicy(rest)) return 'policy'
  if (asksForRules(rest)) return 'rules'
  const plain = phrase(rest)
  if (plain === '' || plain.length > 80) return undefined
  return WHOLE_MESSAGES.find((question) => QUESTIONS[question].test(plain))
}

/** "what's free tomorrow", 明天有什么空的. */
export const asksWhatIsFree = (text: string): boolean => {
  const said = phrase(text)
  // 我周二周四有空 tells when somebody can come
  return ANY.free.test(said) && !ANY.ownTime.test(said)
}

/** "is it busy then?", 人多吗: how many come, and not when else there is room. */
export const asksHowFull = (text: string): boolean => text.length <= 60 && ANY.crowded.test(phrase(text))

/** "the next free slot", 最早什么时候有空: over all days in reach. The text is given with names blanked. */
export const asksForFirst = (rest: string): boolean => ANY.earliest.test(phrase(rest))

/** "anything tonight?", 有没有周末下午的: only beside a day or a part of one, and where nothing else is said. */
export const asksForAnything = (text: string): boolean => ANY.anything.test(phrase(text))

/** "put me on the waiting list", 满了能候补吗, "tell me if a spot opens up" */
export const asksToQueue = (text: string): boolean => text.length <= 160 && ANY.queues.test(text)

/** "I want to play paintball", 想打台球: somebody would like to have or do something. */
export const wantsSomething = (text: string): boolean =>
  firstFound(LANGUAGES, ({ wanted }) => wanted, text.trim().toLowerCase()) !== undefined

/** What is looked for in "find yoga", 有没有瑜伽. */
export const readSearch = (text: string): string | undefined =>
  firstFound(LANGUAGES, ({ search }) => search, phrase(text))?.[1]

/** 钱退不退, "do I get a refund?": of the money, and not only until when. */
export const asksForMoney = (text: string): boolean => text.length <= 120 && ANY.refund.test(text)
