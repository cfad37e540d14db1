import type { Role } from '../../src/store/port/store.ts'

const WORDS: readonly (readonly [Role['role'], RegExp])[] = [
  ['admin', /\b(?:admins?|administrators?|owner)\b|管理员|超级管理员|老板/i],
  ['manager', /\b(?:managers?|hall manager)\b|店长|经理|馆长|负责人/i],
  ['staff', /\b(?:staff|employees?|clerk|colleague)\b|员工|店员|工作人员|前台|职员/i],
]

/** The role that is named, and what is left of the text beside it. */
export function readRole(text: string): { role?: Role['role']; rest: string } {
  for (const [role, pattern] of WORDS) {
    if (pattern.test(text)) return { role, rest: text.replace(pattern, ' ').replace(/\s+/g, ' ').trim() }
  }
  return { rest: text.trim() }
}
