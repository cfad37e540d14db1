import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from './in-any-language.ts'

/** Blanks around it are trimmed off the parts. */
const BETWEEN = new RegExp(`[,，、;；\\n]|${inAnyLanguage(LANGUAGES.map(({ text }) => text)).listBetween.source}`, 'u')

/** "王芳、李雷和韩梅梅", "Ann, Bob and Eve": what is listed, one part each; some may be empty. */
export const listParts = (text: string): string[] =>
  text
    .trim()
    .split(BETWEEN)
    .map((part) => part.trim())

const ANY = inAnyLanguage(LANGUAGES.map(({ text }) => text))

/** "it's new to me but she climbs often": what is said of each of several people; some may be empty. */
export const personParts = (text: string): string[] =>
  listParts(text)
    .flatMap((part) => (blankParts(part).length > 1 ? blankParts(part) : [part]))
    .flatMap((part) => part.split(new RegExp(ANY.personBetween, 'u')).map((each) => each.trim()))

/** 舞蹈课 程度进阶 一人: what is written apart where words are not. */
export const blankParts = (text: string): string[] => (/\p{Script=Han}/u.test(text) ? text.trim().split(/\s+/) : [])

/** "first time for me": said of who writes. */
export const saysOfOneself = (text: string): boolean => ANY.oneself.test(text)
