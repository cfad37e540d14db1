import type { Rules, Service } from '../../../src/domain/hall/hall.ts'
import type { RuleWord } from '../../../src/language/halls/hall-words.ts'
import type { JsonValue, MessageLine, Param } from '../../engine/types.ts'
import { cancelParam, lengthParam } from '../halls/differences.ts'

/** The rules of a service, as those who run it see and change them. */

const LONGEST: Partial<Record<RuleWord, number>> = {
  horizon: 3660,
  limit: 10_000,
  limitSlot: 10_000,
  limitDay: 10_000,
  limitWeek: 10_000,
  consecutive: 96,
  closes: 366 * 1440,
  cancel: 366 * 1440,
  hold: 7 * 1440,
  remind: 60 * 1440,
  checkIn: 7 * 1440,
  slotLength: 1440,
}
/** Of these there is no zero. */
const AT_LEAST_ONE: ReadonlySet<RuleWord> = new Set([
  'limit',
  'limitSlot',
  'limitDay',
  'limitWeek',
  'consecutive',
  'hold',
  'slotLength',
])

/** Limits per person, as the rules have them. */
const LIMITS = {
  limit: 'perPerson',
  limitSlot: 'perSlot',
  limitDay: 'perDay',
  limitWeek: 'perWeek',
} as const satisfies Partial<Record<RuleWord, keyof Rules>>
const UNLIMITED: Param = { message: 'edit:unlimited' }

/** The service with the rule changed; `wrong`: it can't be that. */
export function withRule(service: Service, rule: RuleWord, value: JsonValue): Service | 'wrong' {
  if (rule === 'approval') {
    const { approval: _, ...rest } = service
    return value === true ? { ...rest, approval: true } : rest
  }
  if (rule === 'party') {
    const said = value as { min?: number; max?: number }
    // only one end is said: the other stays where it can
    const max = said.max ?? Math.max(service.party.max, said.min ?? 1)
    const min = said.min ?? Math.min(service.party.min, max)
    return min >= 1 && min <= max ? { ...service, party: { min, max } } : 'wrong'
  }
  // so many hours are so many slots
  if (rule === 'consecutive' && typeof value === 'object' && value !== null) {
    const slots = (value as { minutes: number }).minutes / service.schedule.slotMinutes
    return Number.isInteger(slots) && slots >= 1 && slots <= 96 ? withNumber(service, rule, slots) : 'wrong'
  }
  if (rule === 'cancel' && typeof value === 'string') return of(service, { cancel: value as 'never' | 'start' })
  const limit = rule in LIMITS ? LIMITS[rule as keyof typeof LIMITS] : undefined
  if (limit !== undefined && value === 'none') {
    const { [limit]: _, ...rules } = service.rules
    return { ...service, rules }
  }
  if (typeof value !== 'number' || value > (LONGEST[rule] ?? 0) || (value === 0 && AT_LEAST_ONE.has(rule)))
    return 'wrong'
  return withNumber(service, rule, value)
}

const of = (service: Service, rules: Partial<Rules>): Service => ({ ...service, rules: { ...service.rules, ...rules } })

function withNumber(service: Service, rule: RuleWord, value: number): Service | 'wrong' {
  switch (rule) {
    case 'horizon':
      return of(service, { horizonDays: value })
    case 'closes':
      return of(service, { closesMinutes: value })
    case 'hold':
      return of(service, { holdMinutes: value })
    case 'remind':
      return of(service, { remindMinutes: value })
    case 'checkIn':
      return of(service, { checkInMinutes: value })
    case 'limit':
    case 'limitSlot':
    case 'limitDay':
    case 'limitWeek':
      return of(service, { [LIMITS[rule]]: value })
    case 'cancel':
      return of(service, { cancel: value === 0 ? 'start' : { minutes: value } })
    case 'slotLength':
      return { ...service, schedule: { ...service.schedule, slotMinutes: value } }
    case 'consecutive':
      return { ...service, schedule: { ...service.schedule, consecutive: value } }
    default:
      return 'wrong'
  }
}

/** All rules, or those of the kinds wanted. */
export function ruleLines(service: Service, wanted: (rule: RuleWord) => boolean = () => true): MessageLine[] {
  const { rules, schedule, party, approval } = service
  const shown: readonly (readonly [RuleWord, Param])[] = [
    ['horizon', { message: 'edit:length.days', params: { count: rules.horizonDays } }],
    ['closes', lengthParam(rules.closesMinutes)],
    ['cancel', cancelParam(rules.cancel)],
    ['limit', rules.perPerson ?? UNLIMITED],
    ['limitSlot', rules.perSlot ?? UNLIMITED],
    ['limitDay', rules.perDay ?? UNLIMITED],
    ['limitWeek', rules.perWeek ?? UNLIMITED],
    ['approval', { message: approval === true ? 'edit:yes' : 'edit:no' }],
    ['remind', lengthParam(rules.remindMinutes ?? 1440)],
    ['hold', lengthParam(rules.holdMinutes)],
    ['checkIn', lengthParam(rules.checkInMinutes ?? 60)],
    ['party', `${party.min}–${party.max}`],
    ['slotLength', lengthParam(schedule.slotMinutes)],
    ['consecutive', schedule.consecutive],
  ]
  return shown
    .filter(([rule]) => wanted(rule))
    .map(([rule, value]) => ({
      message: 'rules:line',
      params: { rule: { message: `rules:rule.${rule}` }, value },
    }))
}
