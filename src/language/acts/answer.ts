import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ answers }) => answers))
const YES = new RegExp(`${ANY.yes.source}|^(?:👍|👌|✅)$`)
const NO = new RegExp(`${ANY.no.source}|^(?:👎|❌)$`)

/** 好😊, 👌🏻: a picture at the end adds nothing to a word, and its colour nothing to it. */
const withoutFaces = (text: string): string => {
  const plain = text.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/gu, '')
  return plain.replace(/(?<=[\p{L}\p{N}.!~]\s{0,2})[\p{Extended_Pictographic}\s]{1,8}$/u, '')
}

/** yes or no, as a whole message; `bare` as `bareMessage` gives it, `whole` without only its punctuation. */
export function readAnswer(bare: string, whole: string): 'yes' | 'no' | undefined {
  for (const text of [whole, bare]) {
    if (text.length > 30) continue
    const plain = withoutFaces(text)
      .replace(/[\s,.!~]+/g, (gap) => (/[a-z]/.test(text) ? ' ' : gap.replace(/[\s,.!~]+/g, '')))
      .trim()
    if (YES.test(plain)) return 'yes'
    // "yh go for it", "yes yes": one after the other
    const [, first = '', rest = ''] = /^(\S+)\s(.+)$/.exec(plain) ?? []
    if (YES.test(first) && YES.test(rest)) return 'yes'
    if (NO.test(plain)) return 'no'
    // 行就这个: two of them without a blank
    if (plain.length <= MOST_TWO && twoOf(plain)) return 'yes'
    // "sure, go ahead": several ways of saying the same
    const parts = text.split(/\s*[,.!;]+\s*/).filter((part) => part !== '')
    if (parts.length > 1 && parts.every((part) => YES.test(part))) return 'yes'
    if (parts.length > 1 && parts.every((part) => NO.test(part))) return 'no'
  }
  return undefined
}

const MOST_TWO = 10

const twoOf = (text: string): boolean =>
  /^\p{sc=Han}+$/u.test(text) &&
  [...text].some((_, at) => at > 0 && YES.test(text.slice(0, at)) && YES.test(text.slice(at)))

/** 一共90对吧: whether a clause only asks if what is shown is so. */
export const isCheck = (clause: string): boolean =>
  ANY.checks.test(
    clause
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s,.;!]+$/u, '')
      .trim(),
  )

/** "yes but is it indoors?", 可以，不过是室内的吗: a yes that waits for an answer. */
export const saysYesBut = (text: string): boolean => ANY.yesBut.test(text.normalize('NFKC').toLowerCase().trim())

/** "yes, and book the room on friday", 对，另外再约…: a yes, and another wish. */
export const saysYesAnd = (text: string): boolean => ANY.yesAnd.test(text.normalize('NFKC').toLowerCase().trim())

/** "yeah " of "yeah do they have showers": where no mark parts the yes from what is behind it, its length. */
export const leadingYes = (text: string): number => ANY.leadsYes.exec(text.toLowerCase())?.[0].length ?? 0

/** "yes. bloody hell", 对，真够折腾的: a yes, and behind it nothing but talk that takes nothing of it back. */
export function saysYesInTalk(text: string): boolean {
  if (text.length > LONGEST_TALK) return false
  const said = text.normalize('NFKC').toLowerCase().trim()
  return [MARKED, ANY.leadsYes].some((leads) => {
    const [lead = ''] = leads.exec(said) ?? []
    const rest = said.slice(lead.length)
    const yes = lead.trim()
    // "yes Gandalf" may put a name right
    if (leads !== MARKED && rest.trim().split(/\s+/).length < 2) return false
    return yes !== '' && readAnswer(yes, yes) === 'yes' && /\p{L}/u.test(rest) && !ANY.holdsBack.test(rest)
  })
}

const MARKED = /^[^,，.。!！;；…~\n]{1,24}(?=[,，.。!！;；…~\n])/

const LONGEST_TALK = 60

/** "great, thanks": a thank for what was done before, and praise, agree to nothing; "ok, thanks" does. */
export const isPraise = (text: string): boolean =>
  ANY.praise.test(
    text
      .trim()
      .toLowerCase()
      .split(/[\s,，.。!！~]/)[0] ?? '',
  )
