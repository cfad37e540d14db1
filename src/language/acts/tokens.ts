import { matchesOf } from '../text/matches-of.ts'

/**
 * The tokens of a masked text: a Han character, a Latin word or number, a slot's mark, a picture (👍). No segmenter: Chinese words are found
 * as runs of characters by the features. Skin tones and variation marks are dropped.
 */
const TOKEN = /[\ue000-\ue0ff]|[\u3400-\u9fff]|[a-z\d]+(?:'[a-z]+)*|\p{L}+|\p{Extended_Pictographic}|[?]/gu

export interface Token {
  text: string
  /** offsets in the masked text */
  start: number
  end: number
}

export function tokensOf(masked: string): Token[] {
  const tokens: Token[] = []
  for (const match of matchesOf(masked, TOKEN))
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  // question marks are often left out, so they tell something only where nothing else is said
  const words = tokens.filter(({ text }) => text !== '?')
  return words.length > 0 ? words : tokens.slice(0, 1)
}

export const isHan = (token: string): boolean => token.length === 1 && token >= '\u3400' && token <= '\u9fff'
export const isMark = (token: string): boolean => token >= '\ue000' && token <= '\ue0ff'
