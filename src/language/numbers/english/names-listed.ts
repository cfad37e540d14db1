import { ENGLISH_NAMES } from '../../contact/english/name-in-passing.ts'
import { isSmallName } from '../../contact/english/person-name.ts'
import type { ListedNames } from '../people.ts'

/** no name of "Fenwick & Co" */
const NAME = String.raw`(?!(?:Co|Sons|Daughters|Partners|Associates|Bros|Brothers|Company|Family)\b)\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?: \p{Lu}[\p{L}'’-]{1,20})?`
const ME = '(?:me|myself|I)'

/** "for Tom, Lily and Max", "for me, Tom and Lily", "with Tom and Lily": capitals in a row, and no days or places. */
const LED: ListedNames = {
  list: new RegExp(
    String.raw`(?<![\p{L}\d])(for|with|it's|we are|we're|guests?:?|names?:?|names are)\s+((?:${ME}|${NAME})(?:\s?,\s?(?:and\s|&\s)?(?:${ME}|${NAME})){0,11}(?:\s?,?\s(?:and|&)\s(?:${ME}|${NAME}))?)(?=\s*(?:$|[,.!?;\n]|\s\p{Ll}|\s\d))`,
    'u',
  ),
  between: /\s?,\s?(?:(?:and|&)\s)?|\s(?:and|&)\s/u,
  oneself: /^(?:me|myself|I)$/,
  beside: /^with$/,
}

/** Names between commas, the last behind "and". */
const ROW = String.raw`(?:${ME}|${NAME})(?:\s?,\s?(?:and\s|&\s)?(?:${ME}|${NAME})){0,11}(?:\s?,?\s(?:and|&)\s(?:${ME}|${NAME}))?`
/** "three of us: Ana, Ben and Cleo", "3: Ana, Ben, Cleo": behind how many they are. */
const COUNTED: ListedNames = {
  ...LED,
  list: new RegExp(
    String.raw`(?<![\p{L}\d:.])((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|us|people|persons|guests|climbers|players|kids|children|friends)\s?[:–-])\s?(${ROW})(?=\s*(?:$|[,.!?;\n]|\s\p{Ll}|\s\d))`,
    'u',
  ),
}

/** "Ann and Bob, badminton on friday", "Ann and Bob would like …": those who begin a message, and more than their names. */
const AT_FIRST: ListedNames = {
  ...LED,
  list: new RegExp(
    String.raw`^()((?:${NAME})(?:\s?,\s?(?:${NAME})){0,11}\s?,?\s(?:and|&)\s(?:${NAME}))(?=\s?(?:[,:;–-]|would\b|want\b|need\b|are\b|here\b|'d\b)\s{0,40}\S)`,
    'u',
  ),
}

/** "Ana, Ben and Cleo", and nothing but who comes; "at 10: Ana, Ben and Cleo". */
const ALL_OF_IT: ListedNames = {
  ...LED,
  list: new RegExp(
    String.raw`(?<=^\s*|[\p{Ll}\d][:.]\s|\d,\s|[ap]m,\s)()((?:${NAME})(?:\s?,\s?(?:${NAME})){1,11}\s?,?\s(?:and|&)\s(?:${NAME}))(?=\s?[.!]?$)`,
    'u',
  ),
}

/** "…, saturday at 10, Mia and Zoe": those who end it. */
const AT_LAST: ListedNames = {
  ...LED,
  list: new RegExp(String.raw`(?<=[\p{L}\d]),\s()((?:${NAME})\s(?:and|&)\s(?:${NAME}))(?=\s?[.!]?$)`, 'u'),
}

/** In small letters too, where the place or "me" says that it is somebody: a whole name. */
const isWhoever = (name: string): boolean =>
  isSmallName(name) || (/^\p{Lu}/u.test(name) && name.split(' ').every(ENGLISH_NAMES.isNamePart))
/** "me ada lovelace", "big sal (sally marsh)" */
const bareName = (member: string): string =>
  member
    .replace(/^(?:guest|person|player|climber|number)\s?(?:1|one)\b/i, '')
    .replace(/^(?:\s|:|is\b|will be\b|['’]s\b|(?:me|myself|i['’]?m|i am)\b[,\s]|['’]ll be\b){1,6}/i, '')
    .replace(/^[^()]{2,30}\s\(([^()]{3,40})\)$/, '$1')

/** "guest 1 is me ada lovelace, guest 2 is …": each with their place. */
const NUMBERED: ListedNames = {
  ...LED,
  list: /\b()((?:guest|person|player|climber|number)\s?(?:1|one)\b.{3,160}[^\s,.!])/iu,
  between:
    /[\s,;.]*(?:\band\s)?\b(?:guest|person|player|climber|number)\s?(?:[2-9]|two|three|four|five|six|seven|eight|nine)\b/iu,
  oneself: /^(?:me|myself)$/i,
  bare: bareName,
  isName: isWhoever,
}

/** "me ada lovelace, bob lee and big sal (sally marsh)": who writes first, with their name. */
const ME_FIRST: ListedNames = {
  ...LED,
  list: /(?:^|[,;:.–-]\s?|\b(?:for|we are|we're|it's|its)\s)()(me,?\s[^.;:!?\n\d,]{3,40}(?:,\s[^.;:!?\n\d,]{3,50}){0,9},?\s(?:and|&|plus)\s[^.;:!?\n\d,]{3,50}?)(?=\s?(?:$|[.;:!?\n,]))/iu,
  bare: bareName,
  isName: isWhoever,
}

export const ENGLISH_LISTED: readonly ListedNames[] = [NUMBERED, ME_FIRST, LED, COUNTED, AT_FIRST, ALL_OF_IT, AT_LAST]
