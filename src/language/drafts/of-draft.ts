import { isPraise, readAnswer } from '../acts/answer.ts'
import { bareMessage } from '../acts/read-word.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { politenessIn } from '../wording/politeness.ts'
import { madeOf } from './made-of.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ drafts }) => drafts))
/** Whoever says more than this says something else as well. */
const LONGEST = 80

const isPlain = (text: string): boolean => text.length <= LONGEST && !/[?？]/.test(text)

const BESIDE_LEAVING = [ANY.stays, ANY.excuse, ANY.manners, ANY.bareNo, ANY.small]

/** "oh sorry, wrong button, forget the second one", 不约了，原来那个就够了: the draft shall not be, and nothing else is wished. */
export function leavesDraft(text: string): boolean {
  if (!isPlain(text)) return false
  const pieces = madeOf(text, (piece) => {
    if (ANY.leaves.test(piece)) return 'leaves'
    return BESIDE_LEAVING.some((words) => words.test(piece)) ? 'beside' : undefined
  })
  return pieces?.includes('leaves') === true
}

/** 下周再说, "maybe next week": the day beside it is none that is wished. */
export const putsOff = (text: string): boolean => ANY.putsOff.test(text)

type Agreeing = 'yes' | 'books' | 'no' | 'beside'

/**
 * "no that's fine, book it", 没有就算了，就这样定下来吧，麻烦您了: agrees to what is shown, whatever it is made of, and wishes nothing else.
 * `told`: something was just told, which "ok thanks" may be for.
 */
export function agreesToDraft(text: string, told = false): boolean {
  if (!isPlain(text)) return false
  const [first, ...pieces] = madeOf<Agreeing>(text, agreeing) ?? []
  // only a word that books makes a yes of these
  if (first === 'no' || told) return [first, ...pieces].includes('books') && !pieces.includes('no')
  return [first, ...pieces].some((piece) => piece === 'yes' || piece === 'books') && !pieces.includes('no')
}

function agreeing(piece: string): Agreeing | undefined {
  if ([ANY.noMore, ANY.anyhow, ANY.manners].some((words) => words.test(piece))) return 'beside'
  if (ANY.agrees.test(piece)) return 'books'
  if (ANY.bareNo.test(piece)) return 'no'
  // "great, thanks" agrees to nothing
  if (isPraise(piece)) return 'beside'
  if (readAnswer(bareMessage(piece), piece) === 'yes') return 'yes'
  return politenessIn(piece) === 'thanks' ? 'beside' : undefined
}
