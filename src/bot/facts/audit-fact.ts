import { auditFor } from '../../services/audit-for.ts'
import type { Fact } from './fact.ts'

export const auditFact: Fact<'audit'> = (need, { person }, store) => auditFor(need, person, store)
