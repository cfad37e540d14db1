export const ENGLISH_ROLES = {
  admin: /\b(?:admins?|administrators?|owner)\b/i,
  manager: /\b(?:hall manager|managers?)\b/i,
  staff: /\b(?:staff|employees?|clerk|colleague)\b/i,
}
