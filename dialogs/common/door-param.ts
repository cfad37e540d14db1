import type { Param } from '../engine/types.ts'

const DOORS = new Set(['web', 'telegram', 'wechat', 'wechaty', 'terminal'])

/** "Telegram", "Web page": what people call a door, as a parameter. */
export const doorParam = (door: string): Param => ({ message: `devices:door.${DOORS.has(door) ? door : 'other'}` })
