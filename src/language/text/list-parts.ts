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
