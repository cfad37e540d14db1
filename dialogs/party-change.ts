/** "one more person", 多带一个人, 少两个人: a difference to the party known, not its size. But 5人多 and "more than 5" are sizes. */
const MORE =
  /\b(?<!no )(?:more|extra|additional|another)\b(?! than)|(?<!参)加|(?<!差不|[很许最人个大])多(?![少人于])|再(?:来|带|有|[一二两三四五六七八九\d])/i
const FEWER = /\b(?:fewer|less)\b(?! than)|(?<![多至不最缺])少(?![于])|减/i

/** The size that words with a number mean, beside the size so far. */
export function partyAfter(text: string, said: number, size: number | undefined): number {
  if (size === undefined) return said
  if (FEWER.test(text)) return size - said
  return MORE.test(text) ? size + said : said
}
