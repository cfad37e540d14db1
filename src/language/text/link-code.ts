/**
 * The code that one door shows and another types to become one person (`K7M-Q2X-V9H`), in its own form; undefined: the text holds none.
 * People write it small, and alone also without the hyphens.
 */
export function linkCode(text: string): string | undefined {
  const plain = text.slice(0, 200).normalize('NFKC').toUpperCase()
  const found = ALONE.exec(plain) ?? AMONG.exec(plain)
  return found === null ? undefined : found.slice(1).join('-')
}

// No vowels and nothing that looks alike, and each group begins with a letter: words, numbers and hours look otherwise.
const LETTER = '[B-DF-HJKMNP-TV-Z]'
const EITHER = '[2-9B-DF-HJKMNP-TV-Z]'
const GROUP = `(${LETTER}${EITHER}{2})`
const withSeparator = (separator: string): string => [GROUP, GROUP, GROUP].join(separator)
const ALONE = new RegExp(`^\\W*${withSeparator('[ –—-]*')}\\W*$`)
const AMONG = new RegExp(`(?<![A-Z0-9-])${withSeparator(' ?[–—-] ?')}(?![A-Z0-9-])`)
