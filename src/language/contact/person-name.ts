import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { NamePhrase } from './name-phrase.ts'

/** Names of persons, in the text as typed: said to be one, beside a number, or as the answer to the question for one. */

const NAMES = LANGUAGES.map(({ personNames }) => personNames)
const ANY = inAnyLanguage(NAMES)
const CONTACT = inAnyLanguage(LANGUAGES.map(({ contact }) => contact))

/** No name, with the words that say it, lies further on; patterns with runs of blanks would take long over more. */
const LOOKED_AT = 300
/** The beginning, without a word that would be cut. */
const headOf = (message: string): string =>
  message.length > LOOKED_AT ? message.slice(0, LOOKED_AT).replace(/\p{L}+$/u, '') : message

/** A name that is said to be one: 我叫王芳, 姓名：王芳, "my name is Ada Lovelace", "I'm Ada Lovelace", "for my son Jonathan". */
export function saidName(message: string): NamePhrase | undefined {
  // 【姓名】王芳: as long as it was, so that places stay
  const text = headOf(message).replace(/[【[「]([^【】[\]「」\n]{1,8})[】\]」]/g, ' $1：')
  if (!ANY.sign.test(text)) return undefined
  for (const { said } of NAMES) {
    const phrase = said(text)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** Without what ends a sentence in speech. */
const withoutParticle = (name: string): string =>
  NAMES.reduce((shorter, language) => language.withoutParticle(shorter), name)

const EDGES = /^[\s,，.。;；:：、!！]+|[\s,，.。;；:：、!！]+$/g

/** What is left beside a mobile number, where it can be nothing but a name; `alone`: nothing else was said beside them. */
export function bareName(rest: string, message: string, alone: boolean): string | undefined {
  if (rest.length > LOOKED_AT) return undefined
  const owned = rest.replace(EDGES, '')
  const whole = owned.replace(ANY.owner, '')
  const bare = withoutTalk(whole.replace(ANY.end, ''))
  const text = withoutParticle(isFullName(whole) || bare === '' ? whole : bare)
  return NAMES.some(({ isBare }) => isBare(text, alone)) &&
    (isCapital(text, message) || isNearNumber(text === whole ? owned : text, message))
    ? text
    : undefined
}

/** Written as a name; the first word of a message has its capital for that. */
const isCapital = (name: string, message: string): boolean =>
  /\p{Lu}/u.test(name) && (/\s/.test(name) || !message.trimStart().startsWith(name))

/** Without a capital a name stands right beside the number: not "kia ora, the best one to reach me is 136…". */
function isNearNumber(name: string, message: string): boolean {
  const at = message.indexOf(name)
  if (at < 0) return true
  const ahead = TO_NUMBER.exec(message.slice(at + name.length))?.[1]
  if (ahead !== undefined && NO_WORDS.test(ahead.replace(CONTACT.phoneLead, ''))) return true
  return AFTER_NUMBER.test(message.slice(0, at))
}

const TO_NUMBER = /^(\D*?)\+?\(?\d{3}/
const AFTER_NUMBER = /\d{4}[\s\p{P}]*$/u
const NO_WORDS = /^[\s\p{P}]*$/u

const BESIDE_NUMBER = [
  /(?:^|[,，、.。;；!！\n–-])\s*([\p{L}'’ ]{2,30}?)[\s,，、:：–-]{1,4}\+?\(?\d{3}[\d ()-]{5,}/u,
  /\d{4}[\s,，、–-]{1,3}([\p{L}'’ ]{2,30}?)\s*(?:$|[,，.。;；!！\n])/u,
]

/** "…, priya, 136…", 小敏 136…: what stands right beside the number, where nothing else has read it. */
export function nameLeftBeside(left: string, message: string): string | undefined {
  const text = headOf(message)
  for (const pattern of BESIDE_NUMBER) {
    const name = pattern.exec(text)?.[1]?.trim()
    if (name === undefined || name === '' || !left.includes(name)) continue
    const bare = withoutParticle(withoutTalk(name))
    if (NAMES.some(({ isBeside }) => isBeside(bare))) return bare
  }
  return undefined
}

/** "三点两人 王伟 138…": the one part of a message with a number that is a name. */
export function nameAmong(message: string): string | undefined {
  const text = headOf(message)
  for (const { besideNumber } of NAMES) {
    const name = besideNumber(text)
    if (name !== undefined) return name
  }
  const parts = text
    .split(/[\s\d,，。;；:：、+／/|｜-]+/)
    .map(withoutParticle)
    .filter((part) => NAMES.some(({ isPartOfMessage }) => isPartOfMessage(part)))
  return parts.length === 1 ? parts[0] : undefined
}

/** 3位 刘洋: so many people, and the name that they come under. */
export function namedAfterCount(message: string): NamePhrase | undefined {
  const text = headOf(message)
  for (const { afterCount } of NAMES) {
    const phrase = afterCount(text)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** A full name and nothing else, whatever its words may mean besides: 李国庆, 谷雨, 周三丰; 周三 is a day. */
export const isFullName = (text: string): boolean => NAMES.some(({ isFull }) => isFull(text.trim()))

/** Without what people say around a name: "you can use …", "it's for my mother, …", 就写…吧, 给我妈妈… */
function withoutTalk(said: string): string {
  let name = said.replace(ANY.closers, '')
  // one at a time: a pattern that repeats them could try many ways
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(ANY.openers, '')
  }
  return name.replace(ANY.relation, '').replace(EDGES, '')
}

/** The name in an answer to the question for one; undefined where it is a remark, a wish or a question instead. */
export function nameAnswered(text: string): string | undefined {
  const whole = withoutParticle(text.normalize('NFC').trim())
  const said = saidName(whole)
  if (said !== undefined) return said.name
  if (whole.length > LOOKED_AT) return undefined
  if (isFullName(whole)) return whole
  for (const { fromAnswer } of NAMES) {
    const framed = fromAnswer(whole)
    if (framed !== undefined) return framed
  }
  const name = withoutTalk(whole)
  if (name === '' || name.length > 60 || !/\p{L}/u.test(name) || /[?？]/.test(name)) return undefined
  for (const { isAnswer } of NAMES) {
    const answers = isAnswer(name)
    if (answers !== undefined) return answers ? name : undefined
  }
  return undefined
}
