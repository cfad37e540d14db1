import type { AskKind } from '../../domain/form/ask.ts'
import { countryOf, mobileIn } from '../../domain/form/fields/mobile.ts'
import type { Claims } from '../text/claims.ts'

export interface Contact {
  name?: string
  mobile?: string
  email?: string
}

const EMAIL = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/
const EMAIL_LEAD =
  /(?:(?:我的)?(?:电子)?(?:邮箱|邮件|邮件地址)(?:地址)?(?:是|为|:)?|(?:my\s+)?e-?mail(?:\s+address)?(?:\s+is|\s*:)?)\s*$/
/** 11 digits from 13 to 19, in groups or not, with or without +86 */
const MAINLAND = /(?:(?:\+|00)86[-\s]?)?(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/
const INTERNATIONAL = /(?:\+|(?<!\d)00)\d{1,3}[-\s.(]?(?:\d[-\s.()]{0,2}){5,13}\d/
const LOCAL = /(?<![\d:/])\(?\d{2,5}\)?(?:[-\s.]?\d{2,5}){1,4}(?!\d)/
const PHONE_LEAD =
  /(?:(?:我的)?(?:手机号?码?|电话号?码?|联系电话|联系方式|号码|手机|电话)(?:是|为|:)?|(?:my\s+)?(?:mobile|phone|cell|tel(?:ephone)?|number|call me(?: on| at)?|reach me (?:on|at))(?:\s+(?:number|phone|no\.?))?(?:\s+is|\s*:)?)\s*$/

/** Takes e-mail and telephone number out of the text, so that their digits are read as nothing else. */
export function readContact(claims: Claims, zone: string, expects: AskKind | undefined): Contact | undefined {
  const contact: Contact = {}
  if (claims.open.includes('@')) {
    const email = EMAIL.exec(claims.open)
    if (email) {
      contact.email = email[0]
      claim(claims, email.index, email[0].length, EMAIL_LEAD)
    }
  }
  const mobile = readMobile(claims, zone, expects)
  if (mobile) contact.mobile = mobile
  return contact.email || contact.mobile ? contact : undefined
}

function readMobile(claims: Claims, zone: string, expects: AskKind | undefined): string | undefined {
  if (!/\d{3}/.test(claims.open)) return undefined
  const { open } = claims
  const cued = expects === 'phone' || /手机|电话|联系方式|号码|\b(?:mobile|phone|cell|tel|number|call me)\b/.test(open)
  for (const pattern of cued ? [INTERNATIONAL, MAINLAND, LOCAL] : [INTERNATIONAL, MAINLAND]) {
    const match = pattern.exec(open)
    if (!match) continue
    const number = mobileIn(match[0].replace(/^00/, '+'), countryOf({ zone }))
    if (number === undefined) continue
    claim(claims, match.index, match[0].length, PHONE_LEAD)
    return number
  }
  return undefined
}

function claim(claims: Claims, index: number, length: number, lead: RegExp): void {
  const words = lead.exec(claims.open.slice(0, index))
  claims.claim(words ? words.index : index, index + length)
}

/** A surname of one or two characters and a given name of one or two (also 欧阳, 阿依古丽·…, or a courtesy title). */
const HAN_NAME = '[\\u4e00-\\u9fff]{2,4}(?:·[\\u4e00-\\u9fff]{1,10})?'
const HAN_SAID = new RegExp(
  `(?:我(?:的名字)?(?:叫做?|是叫)|(?:我的)?(?:姓名|名字|联系人|预订人|预约人|订位人)(?:是|叫|为|:|：|(?:改|换)(?:成|为|作)?)?|本人)\\s*(${HAN_NAME}|[A-Za-z][A-Za-z'. -]{1,40})`,
)
/** 叫王五，电话…: somebody else's, where nothing but that follows. */
const HAN_CALLED = new RegExp(
  `(?:^|[,，、。;；\\s])[他她名]?叫(?:做|我)?(${HAN_NAME})(?=\\s*(?:[,，、。;；]|$|电话|手机|\\d))`,
)
/** Words that end a name which runs on without a space: 我叫王芳手机号…, 我叫李雷想订…; but 李想 and 王明 are names. */
const HAN_STOPS =
  /^(.{2,}?)(?:手机|电话|联系|想|要|订|预|和|的|明|后天|今|下|周|人|共|号码|请|谢|来|在|有|是|跟|帮|邮箱).*$/

function hanName(said: string, after: string): string {
  const ended = !/^[\u4e00-\u9fff]/.test(after)
  return ended && said.length <= 3 ? said.replace(/(?<=..)[的吧啊]$/, '') : said.replace(HAN_STOPS, '$1')
}

const LATIN_SAID =
  /\b(?:my\s+(?:full\s+)?name(?:'s|\s+is)|(?:the\s+)?name(?:'s|\s+is|\s*:)|i'?m\s+called|i\s+am\s+called|this\s+is|under(?:\s+the\s+name(?:\s+of)?)?|in\s+the\s+name\s+of|call\s+me)\s+(\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,3})/iu
const LATIN_IM = /\b(?:I'?m|I’m|I am)\s+(\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3})/u
const LATIN_END =
  /\s+(?:and|my|for|on|at|from|with|mobile|phone|number|email|tel|i|please|thanks|we|would|want|need|to|book|tomorrow|today|tonight|next|this|in|the)\b.*$/iu
const NO_NAME =
  /^(?:wrong|incorrect|misspelt|misspelled|spelt|spelled|different|missing|required|needed|free|fine|good|ok|okay|sorry|here|late|not|busy|available|going|looking|coming|interested|a|an|the|it|me|back|at|in|my|your|for|is|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

const SIGN_OF_NAME = /[我本名系订约叫]|name|call|this is|under|i['’]?m |i am /i

/** A name that is said to be one, in the text as typed: 我叫王芳, 姓名：王芳, "my name is Ada Lovelace", "I'm Ada Lovelace". */
export function saidName(text: string): { name: string; span: [number, number] } | undefined {
  // most messages name nobody, and these patterns are dear
  if (!SIGN_OF_NAME.test(text)) return undefined
  const han = HAN_SAID.exec(text) ?? HAN_CALLED.exec(text)
  if (han) {
    const name = hanName(han[1]!.trim(), text.slice(han.index + han[0].length))
    if (name.length >= 2 && !/^[什谁哪怎]/.test(name)) return spanned(text, han, name)
  }
  for (const pattern of [LATIN_SAID, LATIN_IM]) {
    const match = pattern.exec(text)
    if (!match) continue
    const name = match[1]!.replace(LATIN_END, '').replace(/[.\s]+$/, '')
    if (name.length >= 2 && !NO_NAME.test(name) && !/^(?:tomorrow|today|next)$/i.test(name))
      return spanned(text, match, name)
  }
  return undefined
}

function spanned(text: string, match: RegExpExecArray, name: string): { name: string; span: [number, number] } {
  const at = text.indexOf(name, match.index)
  return { name, span: [match.index, at + name.length] }
}

const BARE_HAN = /^[\u4e00-\u9fff]{2,4}$/
const BARE_LATIN = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}$/u

/** What is left beside a mobile number, where it can be nothing but a name. */
export function bareName(rest: string): string | undefined {
  const text = rest.replace(/^[\s,，.。;；:：、]+|[\s,，.。;；:：、]+$/g, '')
  if (BARE_HAN.test(text) || (BARE_LATIN.test(text) && !NO_NAME.test(text))) return text
  return undefined
}
