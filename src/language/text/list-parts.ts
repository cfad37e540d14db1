/** Blanks around it are trimmed off the parts. */
const BETWEEN = /[,，、;；\n]|\s(?:and|&)\s|(?<=\p{sc=Han}\s{0,2})[和与](?=\s{0,2}\p{sc=Han})/u

/** "王芳、李雷和韩梅梅", "Ann, Bob and Eve": what is listed, one part each; some may be empty. */
export const listParts = (text: string): string[] =>
  text
    .trim()
    .split(BETWEEN)
    .map((part) => part.trim())
