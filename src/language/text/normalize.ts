import { LANGUAGES } from '../languages.ts'
import { type Normal, plain, rewrite } from './normal.ts'

const RULES = LANGUAGES.map(({ normal }) => normal)

const MARKS: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '‘': "'",
  '’': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '～': '~',
  '〜': '~',
  '∶': ':',
  '︰': ':',
  '·': '.',
}
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MARKS),
  ...RULES.flatMap(({ characters }) => [...characters]),
])

/** One character for one: full-width forms, punctuation, lower case, what a language writes in two ways. */
function oneForOne(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const char = text[i]!
    if (code < 0x80) out += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code < 32 ? ' ' : char
    else if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0xfeff) out += ' '
    else if (code >= 0xff01 && code <= 0xff5e) {
      const ascii = code - 0xfee0
      out += String.fromCharCode(ascii >= 65 && ascii <= 90 ? ascii + 32 : ascii)
    } else out += CHARACTERS.get(char) ?? char
  }
  return out
}

/** 时间：14:00 is a label and a time */
const LABEL_COLON = /(?<=[^\d\s:]):(?=\s*\d)/g
/** What a digit in a box carries: 2️⃣ */
const KEYCAP = /(?<=\d)\ufe0f?\u20e3/g
/** 1½ is 1 1/2 */
const FRACTION = /(\d)?\s?([¼½¾])/g
const FRACTIONS: Readonly<Record<string, string>> = { '¼': '1/4', '½': '1/2', '¾': '3/4' }
/** The text as the rules want it: one script, one width, digits for number words; each character knows its origin. */
export function normalize(text: string): Normal {
  let normal = plain(text)
  normal.text = RULES.reduce((all, { sameLength }) => sameLength(all), oneForOne(text).replace(LABEL_COLON, ' '))
  normal = rewrite(normal, KEYCAP, () => '')
  normal = rewrite(
    normal,
    FRACTION,
    (match) => `${match[1] === undefined ? '' : `${match[1]} `}${FRACTIONS[match[2]!]}`,
  )
  return RULES.reduce((all, language) => language.rewrite(all, text), normal)
}
