const NUMBER = String.raw`[一二两三四五六七八九十几\d]`
const PERSON = String.raw`(?:people|persons?|guests?|adults?|kids?|child(?:ren)?|friends?)\b`
const WORD = String.raw`(?:\d|one\b|two\b|three\b|four\b|five\b)`
/** "one more person", 多带一个人: a difference to the party known. But "another day", 多功能厅, 最多5人 and "more than 5" are none. */
const MORE = new RegExp(
  String.raw`(?<!\bno )\bmore(?=\s*(?:${PERSON}|[.!,]|$))|\b(?:extra|additional|another)\s+(?:${PERSON}|${WORD})|(?:(?<!参)加|(?<![差不很许最至顶大个人])多[加带来]?|再[来带有])[上了]?\s*${NUMBER}`,
  'i',
)
const FEWER = new RegExp(
  String.raw`\b(?:fewer|less)(?=\s*(?:${PERSON}|[.!,]|$))|(?:(?<![多至不最缺])少[带来]?|减少?)[了]?\s*${NUMBER}`,
  'i',
)

/** The size that words with a number mean, beside the size so far. */
export function partyAfter(text: string, said: number, size: number | undefined): number {
  if (size === undefined) return said
  if (FEWER.test(text)) return size - said
  return MORE.test(text) ? size + said : said
}

/** The number in "2 more", 加一个人, for the reader to read. */
export const withoutDifference = (text: string): string =>
  text.replace(/\b(?:more|fewer|less)\b|再|多|加|增|少|减/g, ' ').replace(/^ *an? /, '1 ')
