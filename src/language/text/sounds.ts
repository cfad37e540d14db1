import { createRequire } from 'node:module'

/** It takes a moment, so the start does it: later there may be no file to be opened, and Node remembers that it failed. */
export const loadPinyin = () => createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro')

const sounds = new Map<string, string>()
/** The syllable of a Chinese sign, without its tone: cui of 脆. */
export function soundOf(sign: string): string {
  let sound = sounds.get(sign)
  if (sound === undefined) {
    // there are not many more in use
    if (sounds.size > 8000) sounds.clear()
    sound = loadPinyin().pinyin(sign, { toneType: 'none', v: true })
    sounds.set(sign, sound)
  }
  return sound
}
