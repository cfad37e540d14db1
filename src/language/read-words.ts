import { LANGUAGES } from './languages.ts'
import { inAnyLanguage } from './text/in-any-language.ts'

export const CALENDARS = LANGUAGES.map(({ calendar }) => calendar)
export const CALENDAR = inAnyLanguage(CALENDARS)
export const COUNT = inAnyLanguage(LANGUAGES.map(({ counts }) => counts))
