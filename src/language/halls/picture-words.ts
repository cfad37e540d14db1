import type { ArgumentMatch } from '../commands/argument-match.ts'

const ADD =
  /(?<!\p{L})(?:add|another|one more|additional|second|more)(?!\p{L})|加一?张|再来一?张|多加|新增|添加|追加|第二张/iu
const REMOVE =
  /(?<!\p{L})(?:remove|delete|drop|take (?:down|away|off)|get rid of|no (?:picture|photo|image)s?|without)(?!\p{L})|删除|删掉|删了|移除|去掉|撤下|撤掉|不要|拿掉/iu

/** Whether a picture goes, or comes beside those that are there; undefined: it takes their place. */
export function readPictureAction(text: string): ArgumentMatch<'add' | 'remove'> | undefined {
  for (const [value, pattern] of [['remove', REMOVE] as const, ['add', ADD] as const]) {
    const match = pattern.exec(text)
    if (match !== null) return { value, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}
