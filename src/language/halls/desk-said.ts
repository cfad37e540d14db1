import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { readOnOff } from './on-off.ts'

/** What is said of the desk: whether guests check in by themselves, whether those booked for have to leave a number. */
export interface DeskSaid {
  selfCheckIn?: boolean
  mobile?: 'optional' | 'required'
}

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.desk))

/** undefined: neither is said, or not what it is to be ("self check-in" alone is switched on). */
export function readDesk(text: string): DeskSaid | undefined {
  const said: DeskSaid = {}
  if (ANY.selfCheckIn.test(text)) said.selfCheckIn = !ANY.staffOnly.test(text) && readOnOff(text)?.value !== false
  if (ANY.number.test(text)) {
    if (ANY.optional.test(text)) said.mobile = 'optional'
    else if (ANY.required.test(text)) said.mobile = 'required'
  }
  return said.selfCheckIn === undefined && said.mobile === undefined ? undefined : said
}
