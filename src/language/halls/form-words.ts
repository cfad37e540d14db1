import type { FieldKind } from '../../domain/form/form.ts'

const NAME = /姓名|名字|称呼|(?<!\p{L})names?(?!\p{L})/iu
const MOBILE = /手机|电话|(?<!\p{L})(?:phone|mobile|cell|telephone)s?(?!\p{L})/iu
const EMAIL = /邮箱|邮件|(?<!\p{L})e-?mails?(?!\p{L})/iu
const NOTHING = /^(?:什么都不[用要]填?|都?不[用要]填?|无|没有)$|^(?:nothing|none|no)(?: at all)?$/iu

/** What guests are asked, of the usual: "name and phone", 姓名和邮箱, "nothing". */
export function readForm(text: string): 'nameMobile' | 'nameEmail' | 'name' | 'nothing' | undefined {
  const plain = text.trim()
  if (NOTHING.test(plain)) return 'nothing'
  const [mobile, email] = [MOBILE.test(plain), EMAIL.test(plain)]
  // both are more than the usual: asked one by one later
  if (mobile && email) return undefined
  if (mobile) return 'nameMobile'
  if (email) return 'nameEmail'
  return NAME.test(plain) ? 'name' : undefined
}

/** Whether an answer of that kind is named: a phone number, an e-mail address, a name. */
export const saysKind = (text: string, kind: FieldKind): boolean =>
  (kind === 'mobile' ? MOBILE : kind === 'email' ? EMAIL : undefined)?.test(text) ?? false

const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [EMAIL, 'email'],
  [/手机号?码?$|(?<!\p{L})(?:mobile|cell)(?: phone)?(?: number)?$/iu, 'mobile'],
  [/身份证/u, 'id-card'],
  [/生日|出生日期|日期$|(?<!\p{L})(?:birthday|date of birth|date)$/iu, 'date'],
  [/年龄|人数|数量|(?<!\p{L})(?:age|number of .+|how many .+)$/iu, 'number'],
]

/** What kind of answer a new field takes, where its label says so. */
export const kindOfLabel = (label: string): FieldKind | undefined =>
  KINDS.find(([words]) => words.test(label.trim()))?.[1]
