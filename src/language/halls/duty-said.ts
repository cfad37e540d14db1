const OFF =
  /(?<!\p{L})(?:off(?: duty| shift| work)?|away|do not disturb|don['’]t disturb(?: me)?|dnd|go(?:ing)? home)(?!\p{L})|下班|休息|免打扰|勿扰|别(?:打扰|吵)|不(?:再)?(?:值班|在岗|上班)|离岗/iu
const ON =
  /(?<!\p{L})(?:on(?: duty| shift| call)?|back(?: at work)?|start(?:ing)?(?: my)? shift)(?!\p{L})|上班|值班|在岗|上岗|回来了/iu

/** Whether somebody says that they are on duty, or off; undefined: neither. */
export function readDuty(text: string): boolean | undefined {
  if (OFF.test(text)) return false
  return ON.test(text) ? true : undefined
}
