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
