import { CHINESE_CHANGES } from './chinese/party-change.ts'
import { ENGLISH_CHANGES } from './english/party-change.ts'
import type { PartyWords } from './party-words.ts'

const LANGUAGES: readonly PartyWords[] = [ENGLISH_CHANGES, CHINESE_CHANGES]
const LONGEST_SAID = 120

/** "+1", "can my friend come too", 我们少一个人: by how many the party grows; below 0: fewer come. undefined: no difference is said. */
export function partyDifference(text: string): number | undefined {
  if (text.length > LONGEST_SAID) return undefined
  const plain = text.normalize('NFKC').replaceAll('\u2019', "'").trim().toLowerCase()
  for (const words of LANGUAGES) {
    const by = words(plain)
    if (by !== undefined && by !== 0) return by
  }
  return undefined
}

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

/**
 * The size that words mean beside the size so far; `said`: the number that is read of them, if one is. undefined: they say no size.
 */
export function partyAfter(text: string, said: number | undefined, size: number | undefined): number | undefined {
  if (size === undefined) return said
  const by = partyDifference(text)
  // "my friend is coming too, so 3 people" says the size itself
  if (by !== undefined && (said === undefined || said === Math.abs(by))) return size + by
  if (said === undefined) return undefined
  if (FEWER.test(text)) return size - said
  return MORE.test(text) ? size + said : said
}

/** The number in "2 more", 加一个人, for the reader to read. */
export const withoutDifference = (text: string): string =>
  text.replace(/\b(?:more|fewer|less)\b|再|多|加|增|少|减/g, ' ').replace(/^ *an? /, '1 ')

const COUNT = String.raw`(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十])`
const OF_WHOM = String.raw`(?:\s?(?:people|persons?|guests?|of us)|[个位人名]{1,2})?`
const NOT_THIS = new RegExp(
  String.raw`(?:\bnot|(?<!是)不是|并非)\s*${COUNT}${OF_WHOM}\s*[,，;；]?\s*(?:but|(?:而)?[是要]|it'?s|we'?re)?\s*${COUNT}${OF_WHOM}[.。!！]?$`,
  'i',
)
const THIS_NOT = new RegExp(
  String.raw`(?:^|[\s,，是要])${COUNT}${OF_WHOM}(?:\s+now)?\s*[,，]?\s*(?:\bnot|\binstead of|不是|而?非)\s*${COUNT}${OF_WHOM}[.。!！]?$`,
  'i',
)
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const HAN = ' 一二三四五六七八九十'

const countOf = (said: string): number =>
  /^\d/.test(said) ? Number(said) : said === '两' ? 2 : Math.max(WORDS.indexOf(said.toLowerCase()), HAN.indexOf(said))

/** "4, not 2", 不是两个，是四个: the number that takes the place of the other. It may be an hour as well. */
export function numberPutRight(text: string): { was: number; is: number } | undefined {
  const plain = text.normalize('NFKC').trim().slice(-40)
  const first = NOT_THIS.exec(plain)
  if (first !== null) return { was: countOf(first[1]!), is: countOf(first[2]!) }
  const second = THIS_NOT.exec(plain)
  return second === null ? undefined : { was: countOf(second[2]!), is: countOf(second[1]!) }
}

/** "make it 6", "make it for 2": a number alone is of people. */
export const isCount = (text: string): boolean => /^(?:for\s+)?\d{1,4}$/i.test(text.normalize('NFKC').trim())
