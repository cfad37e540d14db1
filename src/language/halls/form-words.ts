import type { FieldKind } from '../../domain/form/form.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { LabelledKind } from './hall-words.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.form))
const LABELS = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.labels))
const KINDS: readonly LabelledKind[] = ['yesno', 'mobile', 'id-card', 'date', 'number']

/** What guests are asked, of the usual: "name and phone", 姓名和邮箱, "nothing". */
export function readForm(text: string): 'nameMobile' | 'nameEmail' | 'name' | 'nothing' | undefined {
  const plain = text.trim()
  if (ANY.nothing.test(plain)) return 'nothing'
  const [mobile, email] = [ANY.mobile.test(plain), ANY.email.test(plain)]
  // both are more than the usual: asked one by one later
  if (mobile && email) return undefined
  if (mobile) return 'nameMobile'
  if (email) return 'nameEmail'
  return ANY.name.test(plain) ? 'name' : undefined
}

/** Whether an answer of that kind is named: a phone number, an e-mail address, a name. */
export const saysKind = (text: string, kind: FieldKind): boolean =>
  (kind === 'mobile' ? ANY.mobile : kind === 'email' ? ANY.email : undefined)?.test(text) ?? false

/** Whether a label says nothing but that kind: "phone number", 手机号. */
export const isOnlyKind = (label: string, kind: LabelledKind): boolean => LABELS[kind].exec(label.trim())?.index === 0

/** What kind of answer a new field takes, where its label says so. */
export function kindOfLabel(label: string): FieldKind | undefined {
  const plain = label.trim()
  return ANY.email.test(plain) ? 'email' : KINDS.find((kind) => LABELS[kind].test(plain))
}

/** Whether a new question must be answered, where that is said: "they must tell us their age", 可以填. */
export function saysNeed(text: string): 'required' | 'optional' | undefined {
  if (ANY.mayAnswer.test(text)) return 'optional'
  return ANY.mustAnswer.test(text) ? 'required' : undefined
}

const SMALL = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.form)).smallWords
const HAN = /^\p{Script=Han}+$/u

/** What a label says first, but for its small words, stands in a text, in whatever order: "allergies" of "Any allergies?", 过敏 of 是否过敏. */
export function saysWordsOf(text: string, label: string): boolean {
  const words = (label.replace(SMALL, ' ').match(/[\p{Script=Latin}\d]+|\p{Script=Han}+/gu) ?? []).slice(0, ENOUGH)
  const said = new Set(
    text
      .toLowerCase()
      .match(/\p{Script=Latin}+/gu)
      ?.map(stem),
  )
  return (
    words.length > 0 &&
    words.every((word) =>
      HAN.test(word) ? word.length > 1 && text.includes(word) : word.length > 1 && said.has(stem(word.toLowerCase())),
    )
  )
}
/** So many of its words name it. */
const ENOUGH = 2
/** One or several of them. */
const stem = (word: string): string => word.replace(ANY.plural, '')
