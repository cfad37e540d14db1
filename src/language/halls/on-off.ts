import type { ArgumentMatch } from '../commands/argument-match.ts'

const ON = /需要|要|开启|打开|是|(?<!\p{L})(?:on|yes|true|needed|required)(?!\p{L})/iu
const OFF = /不需要|不要|不用|关闭|取消|免|否|(?<!\p{L})(?:off|no|none|false|not needed|without)(?!\p{L})/iu

/** Whether something is switched on or off; undefined: neither is said. */
export function readOnOff(text: string): ArgumentMatch<boolean> | undefined {
  const off = OFF.exec(text)
  const found = off ?? ON.exec(text)
  return found === null ? undefined : { value: off === null, spans: [[found.index, found.index + found[0].length]] }
}

const ALL =
  /所有|全部|每个项目|都(?=是|要|可)|(?<!\p{L})(?:all(?: of (?:them|it))?|everything|every service|each service|both)(?!\p{L})/iu

/** Says that all are meant, and none in particular. */
export const saysAll = (text: string): boolean => ALL.test(text)
