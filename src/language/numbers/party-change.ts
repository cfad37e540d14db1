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

const COUNT = String.raw`(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十])`
const OF_WHOM = String.raw`(?:\s?(?:people|persons?|guests?|of us)|[个位人名]{1,2})?`
const NOT_THIS = new RegExp(
  String.raw`(?:\bnot|(?<!是)不是|并非)\s*${COUNT}${OF_WHOM}\s*[,，;；]?\s*(?:but|(?:而)?[是要]|it'?s|we'?re)?\s*${COUNT}${OF_WHOM}[.。!！]?$`,
  'i',
)
const THIS_NOT = new RegExp(
  String.raw`(?:^|[\s,，是要])${COUNT}${OF_WHOM}\s*[,，]?\s*(?:\bnot|\binstead of|不是|而?非)\s*${COUNT}${OF_WHOM}[.。!！]?$`,
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

const SOMEBODY = String.raw`(?:(?:one|a|an|another) (?:more )?)?(?:friend|mate|colleague|buddy|guest|person|wife|husband|partner|brother|sister|son|daughter|kid|child|mum|mom|dad|mother|father)`
const JOINS = new RegExp(
  [
    String.raw`^\s*\+\s*(?<plus>\d{1,2})\b`,
    String.raw`\bplus (?<word>one|two|three|\d{1,2})\b`,
    String.raw`\b(?<more>one|two|three) more (?:is|are|will be|person|people|wants?|would like|joins?|comes?|coming|joining)\b`,
    String.raw`\b(?:my|a|an|another|one more) ?${SOMEBODY}(?: of (?:mine|ours))?\b[^.?!]{0,24}?\b(?:too|as well|also|along|joins?|joining|with (?:me|us))\b`,
    String.raw`\b(?:bring|take|add) (?:along )?(?:my|a|an|another|one more|somebody|someone)(?: (?:extra|more))?(?: ${SOMEBODY})?\b`,
    String.raw`\b(?:somebody|someone)(?: else)?\b[^.?!]{0,16}\b(?:too|as well|also|along|join(?:s|ing)?|with (?:me|us))\b`,
    `(?:(?:我|的)?(?:朋友|同事|同学|老婆|老公|爱人|孩子|弟弟|妹妹|哥哥|姐姐|爸爸|妈妈)(?:也|能不能也|可以也|能也|想)(?:能|要|想|会|可以)?(?:一起|一块|跟着|加入|来|去))`,
    String.raw`(?:再|多)(?:来|加|带|有)(?<han>[一二两三四五六\d])(?:个|位)?(?:人|朋友|大人|小孩)`,
    `(?:[再多]?带(?:上|个|一个|1个)?(?:我的?)?(?:朋友|同事|同学|老婆|老公|孩子|人))`,
  ].join('|'),
  'i',
)
/** "can my friend come too", "+1", 再带个朋友: so many more than were said. undefined: nobody joins. */
export function joining(text: string): number | undefined {
  const found = JOINS.exec(text.normalize('NFKC'))?.groups
  if (found === undefined) return undefined
  const said = found.plus ?? found.word ?? found.more ?? found.han
  return said === undefined ? 1 : countOf(said)
}
