import type { AskKind } from '../../domain/form/ask.ts'
import { countryOf, landlineIn, mobileIn } from '../../domain/form/fields/mobile-field.ts'
import { LANGUAGES } from '../languages.ts'
import type { Claims } from '../text/claims.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ contact }) => contact))

/** "sorry", 不好意思: what is left beside a number, and nobody's name. */
export const isTalkBeside = (left: string): boolean =>
  ANY.talkBeside.test(left) || (left.match(/[\p{L}'’]+/gu) ?? ['']).every(isTalk)

const TALK = LANGUAGES.map(({ contact }) => contact.talkWords)
const isTalk = (word: string): boolean => TALK.some((words) => words.has(word.replaceAll('’', "'")))

export interface Contact {
  name?: string
  mobile?: string
  email?: string
}

const EMAIL = /(?<![\w.!#$%&*+/=?^`{|}~-])\w[\w.!#$%&'*+/=?^`{|}~-]{0,63}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/
/** 11 digits from 13 to 19, in groups or not, with or without +86 */
const MAINLAND = /(?:(?:\+|00)86[-\s]?)?(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/
const INTERNATIONAL = /(?:\+|(?<!\d)00)\d{1,3}[-\s.(]?(?:\d[-\s.()]{0,2}){5,13}\d/
/** In the national form of the hall's country: 07700 900123, (212) 555-0123; only what is valid there is taken. */
const NATIONAL = /(?<![\d:/-]|\d\.)(?:0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})(?!\d)/
const LOCAL = /(?<![\d:/])\(?\d{2,5}\)?(?:[-\s.]?\d{2,5}){1,4}(?!\d)/
/** 020 7946 0958, 010-62345678: with the zero that calls another place */
const LANDLINE = /(?<![\d:/-]|\d\.)\(?0\d{1,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/

/** 138 0013 800: as long as a telephone number and none, in one run or in groups of three and more; no year in front, as dates have */
const NO_NUMBER =
  /(?<![a-z\d:/.+-])(?!(?:19|20)\d\d(?:0[1-9]|1[0-2]))(?:\d{7,14}|\d{3,5}(?:[-\s]\d{3,5}){1,3})(?![a-z\d:/-]|\.\d)/

/** `otherNumber`: where no mobile number is said, a landline (E.164) or what is too short or too long to be any. Takes e-mail and telephone number out of the text, so that their digits are read as nothing else. */
export function readContact(
  claims: Claims,
  zone: string,
  expects: AskKind | undefined,
  typed?: string,
): (Contact & { otherNumber?: string; secondMobile?: string }) | undefined {
  const contact: Contact & { otherNumber?: string; secondMobile?: string } = {}
  if (claims.open.includes('@')) {
    const email = EMAIL.exec(claims.open)
    if (email) {
      contact.email = asTyped(claims, email.index, email[0], typed)
      claim(claims, email.index, email[0].length, ANY.emailLead)
    }
  }
  const mobile = readMobile(claims, zone, expects)
  if (mobile) {
    // 13600102233 最后一位是4
    const end = claimEnd(claims)
    contact.mobile = end === '' ? mobile : mobile.slice(0, -end.length) + end
    const second = readMobile(claims, zone, undefined)
    if (second !== undefined && second !== contact.mobile) contact.secondMobile = second
  } else {
    const other = readLandline(claims, zone, expects) ?? readNoNumber(claims, expects)
    if (other) contact.otherNumber = other
    else claimEnd(claims)
  }
  return Object.keys(contact).length > 0 ? contact : undefined
}

/** 花园路4号2栋301, "4 Elm Row": where somebody lives, whose numbers are neither days nor hours; as typed. */
export function readAddress(claims: Claims, typed: string): string | undefined {
  const match = ANY.street.exec(claims.open.slice(0, LOOKED_AT))
  if (match === null) return undefined
  const end = match.index + match[0].length
  const { from, to } = claims.normal
  claims.claim(match.index, end)
  return typed.slice(from[match.index], to[end - 1])
}

/** characters */
const LOOKED_AT = 300

/** Is it an address that a question asks for? */
export const asksAddress = (labels: readonly string[]): boolean => labels.some((label) => ANY.addressLabel.test(label))

/** "the last two are 12", 尾号是2223: of a number, and neither people nor a time: its digits, or ''; `number-ending.ts` reads it of a number that is known. */
function claimEnd(claims: Claims): string {
  const end = ANY.phoneEnd.exec(claims.open)
  if (end === null) return ''
  claims.claim(end.index, end.index + end[0].length)
  return (/\d[\d -]*$/.exec(end[0])?.[0] ?? '').replace(/\D/g, '')
}

/** The part before the @ as typed: its capitals may matter; the domain's do not. */
function asTyped({ normal }: Claims, index: number, email: string, typed: string | undefined): string {
  const said = typed?.slice(normal.from[index], normal.to[index + email.length - 1]).normalize('NFKC')
  if (said === undefined || said.toLowerCase() !== email) return email
  const at = said.lastIndexOf('@')
  return said.slice(0, at) + said.slice(at).toLowerCase()
}

const isCued = (open: string, expects: AskKind | undefined): boolean => expects === 'phone' || ANY.phoneCue.test(open)

function readMobile(claims: Claims, zone: string, expects: AskKind | undefined): string | undefined {
  const country = countryOf({ zone })
  const plain = country === 'CN' ? [INTERNATIONAL, MAINLAND] : [INTERNATIONAL, NATIONAL, MAINLAND]
  const patterns = isCued(claims.open, expects) ? [...plain, LOCAL] : plain
  return takeNumber(claims, patterns, (said) => mobileIn(said, country))
}

/** Neither a mobile number, nor a date or a size. */
function readLandline(claims: Claims, zone: string, expects: AskKind | undefined): string | undefined {
  const country = countryOf({ zone })
  const plain = [INTERNATIONAL, LANDLINE]
  const patterns = isCued(claims.open, expects) ? [...plain, LOCAL] : plain
  return takeNumber(claims, patterns, (said) => landlineIn(said, country))
}

/** Beside other words only: a number alone is for the open question, and codes and identity numbers have questions of their own. */
function readNoNumber(claims: Claims, expects: AskKind | undefined): string | undefined {
  if (expects !== undefined && expects !== 'phone' && expects !== 'text' && expects !== 'confirm') return undefined
  const match = NO_NUMBER.exec(claims.open)
  if (match === null || match[0] === claims.open.trim()) return undefined
  // 1015-1145 are hours
  const digits = match[0].replace(/\D/g, '').length
  if (digits < (digits < match[0].length ? 9 : 7)) return undefined
  claim(claims, match.index, match[0].length, ANY.phoneLead)
  return match[0]
}

function takeNumber(
  claims: Claims,
  patterns: readonly RegExp[],
  read: (said: string) => string | undefined,
): string | undefined {
  if (!/\d{3}|\+\d/.test(claims.open)) return undefined
  for (const pattern of patterns) {
    const match = pattern.exec(claims.open)
    const number = match === null ? undefined : read(match[0].replace(/^00/, '+'))
    if (match === null || number === undefined) continue
    claim(claims, match.index, match[0].length, ANY.phoneLead)
    return number
  }
  return undefined
}

function claim(claims: Claims, index: number, length: number, lead: RegExp): void {
  const words = lead.exec(claims.open.slice(0, index))
  claims.claim(words ? words.index : index, index + length)
}
