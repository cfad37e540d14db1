import { editFor } from '../../../services/audit-for.ts'
import type { Fact } from '../fact.ts'

export const hallsEditFact: Fact<'hallsEdit'> = ({ version }, { person }, store) => editFor(version, person, store)
