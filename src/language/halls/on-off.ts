import type { Taken } from '../commands/taken.ts'

const ON = /需要|要|开启|打开|是|(?<!\p{L})(?:on|yes|true|needed|required)(?!\p{L})/iu
const OFF = /不需要|不要|不用|关闭|取消|免|否|(?<!\p{L})(?:off|no|none|false|not needed|without)(?!\p{L})/iu

/** Whether something is switched on or off; undefined: neither is said. */
export function readOnOff(text: string): Taken<boolean> | undefined {
  const off = OFF.exec(text)
  const found = off ?? ON.exec(text)
  return found === null ? undefined : { value: off === null, spans: [[found.index, found.index + found[0].length]] }
}
