import type { Catalogue } from '../../domain/hall/hall.ts'
import { LANGUAGES } from '../languages.ts'
import { namesByPinyin } from './pinyin.ts'

/** Letters alone, as many as a sentence of few words has. */
const LETTERS = /^(?!\/)(?=.*[a-z]{3})[\x20-\x7e]{4,200}$/i

/** A message as it would be in the script of its language: "huiyishi mingtian 3dian" is 会议室明天3点. Any other stays as it is. `short`: no name is asked for. */
export function spelledOut(text: string, { halls }: Catalogue, short: boolean): string {
  if (!LETTERS.test(text)) return text
  const names = namesByPinyin(halls)
  for (const { text: words } of LANGUAGES) {
    const said = words.spelledOut?.(text, names, short)
    if (said !== undefined) return said
  }
  return text
}
