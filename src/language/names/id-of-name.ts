import { loadPinyin } from '../text/sounds.ts'

const HAN = /\p{Script=Han}/u
const LONGEST = 30

/** An id that tells its reader the name: "River Hall" is `river-hall`, 会议室 `hui-yi-shi`; a number follows where it is taken. */
export function idOfName(name: string, taken: readonly string[], other: string): string {
  const letters = HAN.test(name) ? loadPinyin().pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }) : name
  const plain = letters
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const id = plain === '' ? other : plain
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`
    if (!taken.includes(free)) return free
  }
}
