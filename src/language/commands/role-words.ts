import type { ArgumentMatch } from './argument-match.ts'

type RoleWord = 'admin' | 'manager' | 'staff'

const WORDS: readonly (readonly [RoleWord, RegExp])[] = [
  ['admin', /\b(?:admins?|administrators?|owner)\b|超级管理员|管理员|老板/i],
  ['manager', /\b(?:hall manager|managers?)\b|店长|经理|馆长|负责人/i],
  ['staff', /\b(?:staff|employees?|clerk|colleague)\b|员工|店员|工作人员|前台|职员/i],
]

/** The role that is named, and where. */
export function readRole(text: string): ArgumentMatch<RoleWord> | undefined {
  for (const [role, pattern] of WORDS) {
    const match = pattern.exec(text)
    if (match !== null) return { value: role, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}
