import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.days))
const DATE = new RegExp(String.raw`\d{4}-\d{1,2}-\d{1,2}|${ANY.certain.source}`, 'iu')

/** Does the line name certain days (这周六, 24 December), and not weekdays in general (周六, saturdays)? */
export const namesDate = (text: string): boolean => DATE.test(text)
