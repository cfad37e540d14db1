/**
 * A pattern of JavaScript (`u` flag, known to be valid) in the syntax of RE2, with the same meaning. undefined: it needs what
 * RE2 does not have (looking around, back-references, some properties), or what is not surely the same there.
 * Syntax: ECMA-262 22.2.1, https://github.com/google/re2/wiki/Syntax
 */
export function toRe2(source: string): string | undefined {
  let out = ''
  for (let rest = source; rest !== ''; ) {
    const token = TOKEN.exec(rest)?.[0]
    if (token === undefined) return undefined
    const text = token.startsWith('[') ? ofClass(token) : ofToken(token)
    if (text === undefined) return undefined
    out += text
    rest = rest.slice(token.length)
  }
  return out
}

/** A class, an escape, the beginning of a group, or a character. */
const ESCAPE = String.raw`\\(?:u\{[0-9a-f]+\}|ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]*\}|k<[^>]*>|[\s\S])`
const TOKEN = new RegExp(String.raw`^(?:\[(?:${ESCAPE}|[^\]\\])*\]|${ESCAPE}|\(\?<(?![=!])[^>]*>|\(\?.|[\s\S])`, 'iu')
const IN_CLASS = new RegExp(String.raw`${ESCAPE}|[\s\S]`, 'giu')

/** White space and line ends of ECMA-262 12.2 and 12.3, which are more than RE2's. */
const SPACES = String.raw`\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`

function ofToken(token: string): string | undefined {
  if (token === '.') return String.raw`[^\n\r\x{2028}\x{2029}]`
  if (token === '(?:') return token
  // A group's name means nothing without a back-reference.
  if (token.startsWith('(?<') && token.endsWith('>')) return '('
  if (token.startsWith('(?')) return undefined
  if (token === String.raw`\s`) return `[${SPACES}]`
  if (token === String.raw`\S`) return `[^${SPACES}]`
  if (token === String.raw`\b` || token === String.raw`\B`) return token
  return ofCharacter(token)
}

function ofClass(token: string): string | undefined {
  const negated = token.startsWith('[^')
  const inside = token.slice(negated ? 2 : 1, -1)
  if (inside === '') return negated ? String.raw`[\x{0}-\x{10ffff}]` : undefined
  let out = ''
  for (const [part] of inside.matchAll(IN_CLASS)) {
    const text =
      part === '['
        ? String.raw`\[`
        : part === String.raw`\s`
          ? SPACES
          : part === String.raw`\b`
            ? String.raw`\x{8}`
            : part === String.raw`\S`
              ? undefined
              : ofCharacter(part)
    if (text === undefined) return undefined
    out += text
  }
  return `[${negated ? '^' : ''}${out}]`
}

/** What stands for the same in a class and outside. */
function ofCharacter(token: string): string | undefined {
  if (!token.startsWith('\\')) return token
  const letter = token[1]!
  if (/[dDwWtnrfv]/.test(letter)) return token
  if (letter === '0') return String.raw`\x{0}`
  if (/[1-9k]/.test(letter)) return undefined
  if (letter === 'p' || letter === 'P') return ofProperty(token)
  if (letter === 'c') return hex(token.charCodeAt(2) % 32)
  if (letter === 'x') return hex(Number.parseInt(token.slice(2), 16))
  if (letter === 'u') {
    if (token[2] === '{') return hex(Number.parseInt(token.slice(3, -1), 16))
    const units = [...token.matchAll(/[0-9a-f]{4}/gi)].map(([unit]) => Number.parseInt(unit, 16))
    const text = String.fromCharCode(...units)
    return [...text].length === 1 && !/\p{Cs}/u.test(text) ? hex(text.codePointAt(0)!) : undefined
  }
  return token
}

const hex = (point: number): string => `\\x{${point.toString(16)}}`

/** General categories by their short names, and scripts. */
function ofProperty(token: string): string | undefined {
  const negated = token[1] === 'P'
  const [, script, category] =
    /^\\[pP]\{(?:(?:Script|sc)=(\w+)|(?:(?:General_Category|gc)=)?([A-Z][a-z]?))\}$/.exec(token) ?? []
  const name = script ?? category
  return name === undefined ? undefined : `\\${negated ? 'P' : 'p'}{${name}}`
}
