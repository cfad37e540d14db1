import type { AskKind } from '../../../src/domain/form/ask.ts'
import { nameGiven } from '../../../src/language/contact/name-in-passing.ts'
import type { Understanding } from '../../../src/language/understand.ts'
import { guestIn } from '../../../src/language/wording/booking-words.ts'
import { wishesIn } from '../../engine/act-meaning.ts'
import type { BookingContext } from './booking-draft.ts'

/** A name put in the place of another says what it changes: "no, it's Sarah Mills", 换成陈静的名字. */
const NAMING: ReadonlySet<string> = new Set(['change', 'for_other', 'same_answers', 'choose'])

const LISTS: ReadonlySet<AskKind> = new Set<AskKind>(['choice', 'date', 'slot', 'number'])
const HEARD_AT: ReadonlySet<AskKind> = new Set<AskKind>([...LISTS, 'confirm', 'text'])

/** The one name that a message holds, where it is given as one; `guest`: whose, where it says so. */
export function nameMeant(c: BookingContext): { name: string; guest?: number } | undefined {
  const { open } = c
  if (open === undefined || !HEARD_AT.has(open.kind)) return undefined
  const name = onlyName(c.understood, c.text)
  if (name === undefined || c.names.matches.length > 0 || c.reading.whens.length > 0) return undefined
  const guest = guestIn(c.text)
  if (guest !== undefined) return { name, guest }
  const wishes = wishesIn(c.understood)
  // at the summary another name is only one that is said to be
  if (open.kind === 'confirm' && !wishes.includes('change')) return undefined
  // at a list it is a name where nothing else is said
  if (LISTS.has(open.kind) && (wishes.length > 0 || c.understood.unexplained !== '')) return undefined
  return wishes.every((act) => NAMING.has(act)) ? { name } : undefined
}

function onlyName({ entities }: Understanding, text: string): string | undefined {
  const named = entities.filter(({ slot, polarity }) => slot === 'name' && polarity === 'wanted')
  const [only, other] = named
  // "I'm British" is nobody's name
  return only === undefined || other !== undefined ? undefined : nameGiven(text.slice(...only.span).trim())
}
